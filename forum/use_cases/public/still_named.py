"""Where the whole name of a member under 18 stands in words that went further than a card before they were marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from forum.board import BoardBrief, BriefState
from forum.forums import Forum
from forum.ids import PersonId
from forum.names import named_in
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import is_shown
from forum.use_cases.agenda.agenda_views import words_for_everybody
from forum.use_cases.public.public_views import chairs_words

MOST = 100_000
"""More than any forum has."""


class Outside(StrEnum):
    """What goes into emails and files, or onto the web."""

    PAGE = "page"
    MINUTES = "minutes"
    AGENDA = "agenda"
    OPPORTUNITY = "opportunity"
    BRIEF = "brief"
    OUTCOME = "outcome"


@dataclass(frozen=True)
class WordsOut:
    """What somebody wrote. `day` is that of the meeting (wall clock), `title` of the opportunity or the topic, and
    `number` of the brief.
    """

    where: Outside
    words: str
    day: date | None = None
    title: str = ""
    number: int = 0


async def still_named(
    uow: UnitOfWork, forum: Forum, young: Sequence[Person], now: datetime
) -> Mapping[PersonId, Sequence[WordsOut]]:
    """What has the whole name of each of them, as it stands now. For chairs, who can put other words there."""
    found: dict[PersonId, list[WordsOut]] = {person.id: [] for person in young}
    for one in await _words_out(uow, forum, now) if young else ():
        for person in named_in(one.words, young):  # All at once: to fold a text takes far longer than to search it.
            found[person.id].append(one)
    return found


async def _words_out(uow: UnitOfWork, forum: Forum, now: datetime) -> Sequence[WordsOut]:
    """Everything, as it stands now: the newest version of minutes and agendas, the newest first within each kind."""
    return [
        *await _page(uow, forum, now),
        *await _minutes(uow, forum),
        *await _agendas(uow, forum),
        *(
            WordsOut(Outside.OPPORTUNITY, _lines(one.title, one.what, one.who_for, one.how, one.note), title=one.title)
            for one in await uow.opportunities.newest_of(forum.id, MOST)
        ),
        *await _briefs(uow, forum),
        *(
            WordsOut(Outside.OUTCOME, words_for_everybody(forum, one), title=one.title)
            for one in await uow.agenda.explained(forum.id)
        ),
    ]


async def _page(uow: UnitOfWork, forum: Forum, now: datetime) -> list[WordsOut]:
    page = await uow.public.page(forum.id)
    if page is None or not is_shown(forum, page):
        return []
    said = await chairs_words(uow, forum, page, now)
    return [WordsOut(Outside.PAGE, _lines(said.about, said.joining, said.town, said.venue))]


async def _minutes(uow: UnitOfWork, forum: Forum) -> list[WordsOut]:
    published = await uow.minutes.published_of(forum.id, MOST)
    texts = await uow.minutes.texts([one.id for one in published])
    return [
        WordsOut(Outside.MINUTES, _lines(texts.get(one.id, ""), one.coming), day=one.starts.date()) for one in published
    ]


async def _agendas(uow: UnitOfWork, forum: Forum) -> list[WordsOut]:
    versions = await uow.published.newest_of_each(forum.id)
    meetings = {one.id: one.starts.date() for one in await uow.meetings.many({one.meeting_id for one in versions})}
    found = [
        WordsOut(Outside.AGENDA, _lines(*(item.title for item in one.items)), day=meetings[one.meeting_id])
        for one in versions
    ]
    return sorted(found, key=lambda one: one.day or date.min, reverse=True)


async def _briefs(uow: UnitOfWork, forum: Forum) -> list[WordsOut]:
    """What the board was asked is part of the brief; what it has said can be corrected."""
    points: dict[str, list[str]] = {}
    for one in await uow.board.points_of(forum.id):
        points.setdefault(one.brief_id, []).extend([one.title, one.words, one.answer])
    made = [one for one in await uow.board.newest_of(forum.id, MOST) if one.state is BriefState.MADE]
    return [WordsOut(Outside.BRIEF, _of_brief(one, points), number=one.number) for one in made]


def _of_brief(brief: BoardBrief, points: Mapping[str, Sequence[str]]) -> str:
    return _lines(brief.themes, brief.done, brief.due, brief.coming, *points.get(brief.id, ()))


def _lines(*texts: str) -> str:
    return "\n".join(texts)

"""What a brief for the board is put together from. The channel could read all of it anyway, and it contains no name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from forum.actions import Action, ActionChange, Progress
from forum.agenda import Outcome, Suggestion
from forum.attendance import Attendance, heads
from forum.board import BoardBrief, BoardPoint, Sitting, WhyNot
from forum.contacts import Reason
from forum.days import day_of
from forum.forums import Forum
from forum.ids import MeetingId
from forum.limits import BRIEF_PART as PART_LIMIT
from forum.limits import BRIEF_POINT as WORDS_LIMIT
from forum.meetings import Meeting
from forum.openness import may_name_owner, met_as_circle
from forum.ports import UnitOfWork
from forum.small_numbers import told_count, told_split
from forum.trends import last_quarters_end
from forum.use_cases.agenda.agenda_views import why_for_everybody
from forum.use_cases.minutes.point_views import notes_view
from forum.use_cases.trends.trend_views import reasons_told

MOST_MEETINGS = 6
"""This many meetings show a trend, and fit on a page."""
EVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Before any forum existed."""


def line(text: str) -> str:
    """As it appears in a brief."""
    return " ".join(text.split())


def lines(texts: Iterable[str]) -> str:
    """One to a line, each once, as many as there is room for. Owners are left out: only the words are taken."""
    found = "\n".join(dict.fromkeys(map(line, texts)))
    return found if len(found) <= PART_LIMIT else found[:PART_LIMIT].rpartition("\n")[0]


async def met_since(uow: UnitOfWork, forum: Forum, since: datetime, now: datetime) -> list[Meeting]:
    """The latest meetings that ended after `since` and are over at `now` (both UTC), oldest first."""
    held = await uow.meetings.held_of(forum.id, now, MOST_MEETINGS)
    return [met for met in reversed(held) if met.ends_at > since]


async def themes_of(uow: UnitOfWork, forum: Forum, meetings: Iterable[Meeting], now: datetime) -> list[str]:
    """The items of their agendas, with what was noted under them as far as everybody in the channel may read it."""
    return [words for met in meetings for words in await _themes(uow, forum, met, now)]


async def _themes(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> list[str]:
    notes = await notes_view(uow, forum, meeting, now, None)
    said_of: list[str] = []
    for item in notes.items:
        said = [point.words for point in item.points]
        said_of += [f"{item.title}: {words}" if item.title else words for words in said] or [item.title]
    return [words for words in said_of if words]


async def done_since(uow: UnitOfWork, forum: Forum, since: datetime, due: str) -> list[str]:
    """What was finished after `since` (UTC), the latest first; also how it was done, if everybody may read that.

    `due` is what was reported as still to be done then: anything listed there is news, however it came to be done.
    """
    ended = await uow.actions.ended_since(forum.id, since)
    told = due.splitlines()
    done = [
        it for it in ended if it.progress is Progress.DONE and (line(it.text) in told or await _is_new(uow, it, since))
    ]
    return [f"{it.text}: {it.outcome}" if it.outcome and may_name_owner(forum, it) else it.text for it in done]


async def due_days(uow: UnitOfWork, forum: Forum) -> dict[str, date]:
    """By when each open action with a day is due, by its words as they appear in a brief."""
    return {line(action.text): action.due for action in await uow.actions.open_of(forum.id) if action.due}


async def _is_new(uow: UnitOfWork, action: Action, since: datetime) -> bool:
    """Whether it had not been done before; otherwise only its words were changed."""
    done = [event.at for event in await uow.actions.history(action.id) if event.change is ActionChange.DONE]
    return not any(at <= since for at in done)


async def sittings_of(uow: UnitOfWork, forum: Forum, now: datetime) -> tuple[Sitting, ...]:
    """For the latest meetings, oldest first. A listening circle keeps no list of who came; its numbers go nowhere."""
    meetings = [met for met in await met_since(uow, forum, EVER, now) if not met_as_circle(forum, met)]
    ids = [meeting.id for meeting in meetings]
    answered = Counter(rsvp.meeting_id for rsvp in await uow.history.answers(ids))
    noted: dict[MeetingId, list[Attendance]] = {}
    for row in await uow.history.noted(ids):
        noted.setdefault(row.meeting_id, []).append(row)
    return tuple(_sitting(met, noted[met.id], answered[met.id]) for met in meetings if met.id in noted)


def _sitting(meeting: Meeting, noted: Sequence[Attendance], answered: int) -> Sitting:
    in_person, online = heads(meeting, noted)
    told = told_split(in_person, online)
    return Sitting(meeting.starts.date(), told_count(in_person + online), *told, answered=told_count(answered))


async def why_not_of(uow: UnitOfWork, forum: Forum, now: datetime) -> WhyNot | None:
    """The numbers that chairs see under "trends", withheld in the same way."""
    until = last_quarters_end(day_of(forum, now))
    told = await reasons_told(uow, forum, until, now)
    if told is None or not (told.parts or told.whole):
        return None
    parts = sorted(
        ((reason, told.parts[reason]) for reason in Reason if reason in told.parts), key=lambda part: -part[1]
    )
    return WhyNot(tuple(parts), told.whole, until)


async def topics_to_put(uow: UnitOfWork, forum: Forum) -> list[Suggestion]:
    """The topics taken to the board that no earlier brief has put to it."""
    topics = [topic for topic in await uow.agenda.taken_up_of(forum.id) if topic.outcome is Outcome.TO_BOARD]
    put = {point.topic_id for _, point in await uow.board.open_points(forum.id)}
    return [topic for topic in topics if topic.id not in put]


def point_of_topic(forum: Forum, brief: BoardBrief, place: int, topic: Suggestion) -> BoardPoint:
    """The question about a topic, at its `place` from 1."""
    return BoardPoint(brief.id, place, topic.title, why_for_everybody(forum, topic)[:WORDS_LIMIT], topic.id)

"""What a forum's page on the web shows, and what chairs may let through to it.

It is a part of what the channel reads in "You said, we did": topics whose outcome has been stated, and actions that
were done. Nobody is named. Left out is what only the chairs may know the author of, because people outside could guess
who it was, and everything that was said in a listening circle. Of the rest it shows what a chair has seen on a preview
and let through, as long as it still reads the same: another answer has to be looked at first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from forum.actions import Progress
from forum.agenda import Attribution, Outcome
from forum.forums import Forum
from forum.keys import key_from
from forum.meetings import Meeting, MeetingState
from forum.people import Person
from forum.ports import UnitOfWork
from forum.public_pages import PublicPage, is_shown
from forum.use_cases.digest.digest_views import DigestAction, DigestTopic, digest_view
from forum.use_cases.drafts.names_in_text import names_in_text, names_of, without_young, young_here

STATED = frozenset({Outcome.ANSWERED, Outcome.DONE, Outcome.DECLINED, Outcome.TO_BOARD})
"""Outcomes that mean something to people outside."""
BACK = timedelta(days=366)
MOST_LINES = 20


@dataclass(frozen=True)
class PublicLine:
    """Something that was said and what became of it, or (`outcome` None) something that was done. `reason` is the
    chairs' answer, "" for none.

    `mark` stands for exactly these words.
    """

    words: str
    outcome: Outcome | None
    reason: str
    day: date

    @property
    def mark(self) -> str:
        """Another outcome or answer has another one."""
        return key_from("public line", self.words, self.outcome or "", self.reason)[-12:]


@dataclass(frozen=True)
class ChairsWords:
    """What chairs wrote for the page, and the venue of the next meeting if they chose to show it; "" for nothing."""

    about: str
    joining: str = ""
    town: str = ""
    venue: str = ""

    def without(self, young: Sequence[Person]) -> "ChairsWords":
        """Nothing of a text that has the whole name of one of them: it was written before they were marked."""
        kept = (without_young(young, text) for text in (self.about, self.joining, self.town, self.venue))
        return ChairsWords(*kept)


@dataclass(frozen=True)
class PublicView:
    """What anybody may see of a forum. `meeting` is the next one that has been announced. `leaves_out`: something that
    chairs wrote is not in `words`, because it names a member under 18.
    """

    forum: Forum
    page: PublicPage
    meeting: Meeting | None
    lines: Sequence[PublicLine]
    words: ChairsWords
    leaves_out: bool = False


@dataclass(frozen=True)
class Offered:
    """A line that a chair may let through, with the members whose names appear in it."""

    line: PublicLine
    names: Sequence[str]


async def public_view(uow: UnitOfWork, forum: Forum, page: PublicPage, now: datetime) -> PublicView | None:
    """The page as it is at `now` (UTC); None if nobody may see it."""
    if not is_shown(forum, page):
        return None
    written = await as_it_would_be(uow, forum, page, now)
    words = written.words.without(await young_here(uow, forum))
    return replace(written, words=words, leaves_out=words != written.words)


async def as_it_would_be(uow: UnitOfWork, forum: Forum, page: PublicPage, now: datetime) -> PublicView:
    """The same for a chair, before it is switched on: with all that they wrote, which is not let out if it names a
    member under 18.
    """
    lines = [line for line in await all_lines(uow, forum, now) if line.mark in page.allowed]
    words = await chairs_words(uow, forum, page, now)
    return PublicView(forum, page, await _ahead(uow, forum, now), lines, words)


async def chairs_words(uow: UnitOfWork, forum: Forum, page: PublicPage, now: datetime) -> ChairsWords:
    """All that they wrote."""
    meeting = await _ahead(uow, forum, now) if page.says_where else None
    return ChairsWords(page.about, page.joining, page.town, meeting.venue if meeting else "")


async def offered_lines(uow: UnitOfWork, forum: Forum, now: datetime) -> Sequence[Offered]:
    """Everything that may be let through, the newest first."""
    return [
        Offered(line, (await names_in_text(uow, forum, f"{line.words}\n{line.reason}")).all)
        for line in await all_lines(uow, forum, now)
    ]


async def waiting_lines(uow: UnitOfWork, forum: Forum, page: PublicPage, now: datetime) -> int:
    """How many nobody has decided about."""
    decided = {*page.allowed, *page.left_out}
    return sum(line.mark not in decided for line in await all_lines(uow, forum, now))


async def all_lines(uow: UnitOfWork, forum: Forum, now: datetime) -> Sequence[PublicLine]:
    """The newest first, from about a year, and nothing before the channel has read it. Nothing that may name a member
    under 18: whoever is marked later is taken off the page at once.
    """
    posted = await uow.digests.newest(forum.id)
    if posted is None:
        return []
    view = await digest_view(uow, forum, replace(posted, since=now - BACK))
    told = [topic for topic in view.told if _is_for_everybody(topic)]
    came = [action for topic in told for action in topic.actions]
    ended = [action for action in view.ended if await _is_open_to_all(uow, action)]
    found = [_of_topic(topic) for topic in told]
    found += [_of_action(action) for action in (*came, *ended) if _was_done(action)]
    young = await young_here(uow, forum)
    each = {line.mark: line for line in found if not names_of(young, f"{line.words}\n{line.reason}").all}
    return sorted(each.values(), key=lambda line: line.day, reverse=True)[:MOST_LINES]


def _is_for_everybody(topic: DigestTopic) -> bool:
    is_stated = topic.outcome in STATED and not topic.was_confided
    return is_stated and topic.attribution is not Attribution.CHAIRS_ONLY


def _was_done(action: DigestAction) -> bool:
    return action.progress is Progress.DONE and not action.was_confided


async def _is_open_to_all(uow: UnitOfWork, action: DigestAction) -> bool:
    """An action shows what its topic was about."""
    topic = await uow.agenda.get(action.topic_id) if action.topic_id else None
    return topic is None or topic.attribution is not Attribution.CHAIRS_ONLY


def _of_topic(topic: DigestTopic) -> PublicLine:
    return PublicLine(topic.title, topic.outcome, topic.reason, topic.day)


def _of_action(action: DigestAction) -> PublicLine:
    """What its owner wrote about how it went is not shown: it was not written for people outside."""
    return PublicLine(action.text, None, "", action.since)


async def _ahead(uow: UnitOfWork, forum: Forum, now: datetime) -> Meeting | None:
    found = await uow.meetings.next_of(forum.id, now)
    return found if found and found.state is MeetingState.SCHEDULED and now < found.starts_at else None

"""Put a brief for the board together, out of what the forum's channel could read anyway, and without any name."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from forum.actions import Action, Progress
from forum.agenda import Outcome, Suggestion
from forum.board import MOST_POINTS, BoardBrief, BoardPoint, BriefId, BriefState, Sitting, WhyNot, told_count
from forum.care import THERE
from forum.forums import Forum, Openness
from forum.keys import key_from
from forum.meetings import Meeting
from forum.outreach import Reason
from forum.people import Person
from forum.ports import UnitOfWork
from forum.trends import last_quarters_end
from forum.use_cases.action_views import may_name_owners
from forum.use_cases.agenda_views import why_for_everybody
from forum.use_cases.care_nudges import day_of
from forum.use_cases.point_views import notes_view
from forum.use_cases.roles import require_chair
from forum.use_cases.trend_views import reasons_told

MOST_MEETINGS = 6
"""So many meetings show a trend, and fit on a page."""
PART_LIMIT = 3000
WORDS_LIMIT = 600


async def newest_brief(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> BoardBrief:
    """The forum's newest brief; where there is none yet, its first draft. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    newest = next(iter(await uow.board.newest_of(forum.id)), None)
    return newest or await start_brief(uow, by, forum, 0, now)


async def start_brief(uow: UnitOfWork, by: Person, forum: Forum, after: int, now: datetime) -> BoardBrief:
    """The draft that follows brief number `after`; the same one however often it is asked for.

    While that one is not made, it is given back: there is one draft at a time. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    earlier = await uow.board.newest_of(forum.id)
    if earlier and (earlier[0].number > after or earlier[0].state is not BriefState.MADE):
        return earlier[0]
    before = earlier[0] if earlier else None
    brief = await _drafted(uow, forum, before, now)
    await uow.board.add(brief)
    await uow.board.set_points(brief.id, await _asked(uow, forum, brief))
    return brief


async def _drafted(uow: UnitOfWork, forum: Forum, before: BoardBrief | None, now: datetime) -> BoardBrief:
    number = before.number + 1 if before else 1
    held = list(reversed(await uow.meetings.held_of(forum.id, now, MOST_MEETINGS)))
    fresh = [met for met in held if before is None or before.made_at is None or met.ends_at > before.made_at]
    recorded = [action for met in fresh for action in await uow.actions.of_meeting(met.id)]
    return BoardBrief(
        id=BriefId(key_from("board", forum.id, str(number))),
        forum_id=forum.id,
        number=number,
        created_at=now,
        themes=_lines([title for met in fresh for title in await _themes(uow, forum, met, now)]),
        done=_lines(_done(forum, recorded)),
        due=_lines(action.text for action in await uow.actions.open_of(forum.id)),
        coming="",
        sittings=await _sittings(uow, forum, held),
        why_not=await _why_not(uow, forum, last_quarters_end(day_of(forum, now))),
    )


async def _themes(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> list[str]:
    """The items of the agenda, with what was noted under them as far as everybody in the channel may read it."""
    notes = await notes_view(uow, forum, meeting, now, None)
    lines: list[str] = []
    for item in notes.items:
        said = [point.words for point in item.points]
        lines += [f"{item.title}: {words}" if item.title else words for words in said] or [item.title]
    return [line for line in lines if line]


def _done(forum: Forum, actions: Iterable[Action]) -> list[str]:
    """How it was done as well, where everybody may read that."""
    done = [action for action in actions if action.progress is Progress.DONE]
    return [f"{it.text}: {it.outcome}" if it.outcome and may_name_owners(forum) else it.text for it in done]


def _lines(texts: Iterable[str]) -> str:
    """One a line, each once, as many as there is room for. Who is to do what is left out: only the words are taken."""
    found = "\n".join(dict.fromkeys(" ".join(text.split()) for text in texts))
    return found if len(found) <= PART_LIMIT else found[:PART_LIMIT].rpartition("\n")[0]


async def _sittings(uow: UnitOfWork, forum: Forum, held: Sequence[Meeting]) -> tuple[Sitting, ...]:
    """A listening circle keeps no list of who came, and its numbers go nowhere."""
    if forum.openness is Openness.LISTENING_CIRCLE:
        return ()
    found: list[Sitting] = []
    for meeting in held:
        noted = await uow.attendance.noted(meeting.id)
        if noted:
            came = sum(one.presence in THERE for one in noted)
            found.append(Sitting(meeting.starts.date(), told_count(came)))
    return tuple(found)


async def _why_not(uow: UnitOfWork, forum: Forum, until: date) -> WhyNot | None:
    """The same numbers that the chairs see under "trends", and kept back in the same way."""
    told = await reasons_told(uow, forum, until)
    if told is None or not (told.parts or told.whole):
        return None
    parts = sorted(
        ((reason, told.parts[reason]) for reason in Reason if reason in told.parts), key=lambda part: -part[1]
    )
    return WhyNot(tuple(parts), told.whole, until)


async def _asked(uow: UnitOfWork, forum: Forum, brief: BoardBrief) -> list[BoardPoint]:
    """The topics taken to the board that no earlier brief has put to it."""
    topics = [topic for topic in await uow.agenda.taken_up_of(forum.id) if topic.outcome is Outcome.TO_BOARD]
    put = {point.topic_id for _, point in await uow.board.open_points(forum.id)}
    new = [topic for topic in topics if topic.id not in put][:MOST_POINTS]
    return [_point(forum, brief, place, topic) for place, topic in enumerate(new, start=1)]


def _point(forum: Forum, brief: BoardBrief, place: int, topic: Suggestion) -> BoardPoint:
    return BoardPoint(brief.id, place, topic.title, why_for_everybody(forum, topic)[:WORDS_LIMIT], topic.id)

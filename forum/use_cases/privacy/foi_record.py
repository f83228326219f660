"""What of a forum may be disclosed to somebody who asks for information, of one period, without anybody's name.

Whatever was said in a listening circle, or while the forum was one, is left out as a whole: a person decides about it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.actions import Action
from forum.attendance import heads, still_on_roll
from forum.board import BoardBrief, BriefState
from forum.days import day_of
from forum.disclosure.record import Doing, HeldMeeting, Period, Record, SentBrief
from forum.disclosure.redaction import Redaction
from forum.erasing.former import is_former
from forum.forums import Forum
from forum.meetings import Meeting
from forum.names import folded
from forum.openness import is_circle, met_as_circle, was_confided
from forum.opportunities import Ending, Opportunity
from forum.ports import UnitOfWork
from forum.public_pages import is_shown
from forum.small_numbers import told_count, told_split
from forum.use_cases.minutes.minutes_content import EVER

MOST = 100_000
"""More than any forum has."""
MAYBE_A_BODY = frozenset({"actions", "minutes_actions"})
"""Who owns an action may be an organisation."""


async def foi_record(
    uow: UnitOfWork, forum: Forum, period: Period, now: datetime, nobody: Collection[str] = ()
) -> Record:
    """Nothing of a listening circle is in it. `nobody`: what stands where the name of somebody who was erased was."""
    return await _Reader(uow, forum, period, now, await redaction_of(uow, forum, nobody)).record()


async def redaction_of(uow: UnitOfWork, forum: Forum, nobody: Collection[str]) -> Redaction:
    """Everybody of the installation, because words outlive somebody's last row in the forum; and every name that stands
    in one of its lists. "A former member" is nobody's name: each "members" in the record would be taken out.
    """
    people = [one.name for one in await uow.subjects.everybody() if one.name and not is_former(one)]
    instead = {folded(one) for one in nobody}
    here = [one for one in await uow.subjects.listed() if one.forum_id == forum.id]
    listed = [one for one in here if folded(one.name) not in instead]
    named = [one.name for one in listed if one.table not in MAYBE_A_BODY]
    return Redaction([*people, *named], [one.name for one in listed if one.table in MAYBE_A_BODY])


@dataclass(frozen=True)
class _Reader:
    uow: UnitOfWork
    forum: Forum
    period: Period
    now: datetime
    names: Redaction

    async def record(self) -> Record:
        """One part after the other, each in the order of its days."""
        ended = await self.uow.meetings.held_of(self.forum.id, self.now, MOST)
        met = [one for one in ended if self.period.has(one.starts.date())]
        made = [one for one in await self.uow.board.newest_of(self.forum.id, MOST) if self._is_made(one)]
        noted = await self._noted()
        meetings = [one for one in met if not met_as_circle(self.forum, one)]
        briefs = [one for one in made if not one.confided and not was_confided(self.forum, one.created_at)]
        actions = [one for one in noted if not was_confided(self.forum, one.recorded_at)]
        return Record(
            meetings=[await self._meeting(one) for one in reversed(meetings)],
            briefs=[await self._brief(one) for one in reversed(briefs)],
            actions=[self._action(one) for one in actions],
            opportunities=await self._opportunities(),
            page=await self._page(),
            withheld=len(met) + len(made) + len(noted) - len(meetings) - len(briefs) - len(actions),
        )

    def _on(self, moment: datetime) -> bool:
        return self.period.has(day_of(self.forum, moment))

    def _is_made(self, brief: BoardBrief) -> bool:
        return brief.state is BriefState.MADE and brief.made_at is not None and self._on(brief.made_at)

    async def _noted(self) -> list[Action]:
        open_ones = await self.uow.actions.open_of(self.forum.id)
        ended = await self.uow.actions.ended_since(self.forum.id, EVER)
        every = {one.id: one for one in (*open_ones, *ended) if self._on(one.recorded_at)}
        return sorted(every.values(), key=lambda one: (one.recorded_at, one.id))

    async def _meeting(self, meeting: Meeting) -> HeldMeeting:
        came, in_person, online = await self._numbers(meeting)
        agenda = next(iter(await self.uow.published.newest(meeting.id)), None)
        items, agreed = await self._minutes(meeting)
        return HeldMeeting(
            day=meeting.starts.date(),
            mode=meeting.mode,
            came=came,
            in_person=in_person,
            online=online,
            agenda=[self._said(item.title) for item in agenda.items] if agenda else [],
            minutes=items,
            agreed=agreed,
        )

    async def _numbers(self, meeting: Meeting) -> tuple[int | None, int | None, int | None]:
        """None of them once the roll has gone: nobody would seem to have come."""
        if not still_on_roll([meeting], self.now) or not (noted := await self.uow.attendance.noted(meeting.id)):
            return None, None, None
        ways = heads(meeting, noted)
        in_person, online = told_split(*ways)
        return told_count(sum(ways)), in_person, online

    async def _minutes(self, meeting: Meeting) -> tuple[Sequence[tuple[str, Sequence[str]]], Sequence[str]]:
        """The newest version that everybody may read. What chairs wrote about who came is left to a person."""
        minutes = await self.uow.minutes.newest_of(meeting.id, published=True)
        if minutes is None or minutes.confided:
            return [], []
        items = [
            (self._said(item.title), [self._said(line) for line in (*item.words.splitlines(), item.decision) if line])
            for item in await self.uow.minutes.items(minutes.id)
        ]
        return items, [self._said(one.text) for one in await self.uow.minutes.actions(minutes.id)]

    async def _brief(self, brief: BoardBrief) -> SentBrief:
        parts = {"themes": brief.themes, "done": brief.done, "due": brief.due, "coming": brief.coming}
        return SentBrief(
            number=brief.number,
            day=day_of(self.forum, brief.made_at or brief.created_at),
            parts=[(name, self._said(words)) for name, words in parts.items() if words],
            points=[
                (self._said(one.title), self._said(one.words), self._said(one.answer))
                for one in await self.uow.board.points(brief.id)
            ],
        )

    def _action(self, action: Action) -> Doing:
        return Doing(day_of(self.forum, action.recorded_at), self._said(action.text), action.due, action.progress)

    async def _opportunities(self) -> list[Doing]:
        """They were passed on for others to take up, also by a circle; but a circle's are for its people alone."""
        if is_circle(self.forum):
            return []
        every = await self.uow.opportunities.newest_of(self.forum.id, MOST)
        return [self._opportunity(one) for one in reversed(every) if self._may_be_told(one)]

    def _may_be_told(self, one: Opportunity) -> bool:
        told = one.ending is not Ending.UNDONE and not was_confided(self.forum, one.posted_at)
        return told and self._on(one.posted_at)

    def _opportunity(self, one: Opportunity) -> Doing:
        taken_up = told_count(one.taken_up) if one.taken_up is not None else None
        words = f"{self._said(one.title)}: {self._said(one.what)}"
        return Doing(day_of(self.forum, one.posted_at), words, one.day, taken_up=taken_up)

    async def _page(self) -> list[str]:
        """As anybody reads it now."""
        page = await self.uow.public.page(self.forum.id)
        if page is None or not is_shown(self.forum, page):
            return []
        return [self._said(words) for words in (page.about, page.joining) if words]

    def _said(self, words: str) -> str:
        return self.names.of(words.strip())

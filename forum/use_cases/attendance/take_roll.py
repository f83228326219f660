"""Take the roll: who came, who sent apologies. Taking it again corrects it.

It is taken list by list (`note_list`): who came, who of them joined online, who of the others sent apologies. Cards of
earlier versions ask all of that at once (`take_roll`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import uuid4

from forum.attendance import COMING, NOT_THERE, THERE, Answer, Attendance, KnownAs, Presence, UnknownAttendee
from forum.audit import Deed
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.limits import NAME as NAME_LIMIT
from forum.limits import within
from forum.meetings import Meeting, MeetingState, Mode
from forum.needs import forgotten_at
from forum.openness import met_as_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, is_kept
from forum.typed_text import one_line, without_repeats
from forum.use_cases.care.care_nudges import put_nudges
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_organiser

# As many as fit on one line, so that nobody types a letter instead of names.
MOST_WALK_INS = 60


@dataclass(frozen=True)
class Roll:
    """What was ticked. `came` is the hall, or an online meeting itself; `online` is for those who joined a hybrid one.

    Somebody ticked twice came, and their apologies no longer count. `walk_ins` are the names of people who are not
    members.
    """

    came: frozenset[PersonId]
    online: frozenset[PersonId] = frozenset()
    apologies: frozenset[PersonId] = frozenset()
    walk_ins: tuple[str, ...] = ()

    def presence(self, person_id: PersonId, mode: Mode) -> Presence:
        """What the roll says about one member."""
        if person_id in self.came:
            return Presence.ONLINE if mode is Mode.ONLINE else Presence.IN_PERSON
        if person_id in self.online:
            return Presence.ONLINE
        return Presence.APOLOGIES if person_id in self.apologies else Presence.ABSENT


class Asked(StrEnum):
    """What a list of the roll asks. `ONLINE` is about those who came, `APOLOGIES` about those who did not."""

    CAME = "came"
    ONLINE = "online"
    APOLOGIES = "apologies"

    def is_about(self, before: Presence | None) -> bool:
        """Whether the list names somebody of whom this is noted."""
        if self is Asked.CAME:
            return True
        return before in (THERE if self is Asked.ONLINE else NOT_THERE)

    def read(self, ticked: bool, before: Presence | None, answer: Answer | None, mode: Mode) -> Presence:
        """What a tick, or none, says about somebody. What it leaves open stays as noted, or follows their answer."""
        if self is Asked.ONLINE:
            return Presence.ONLINE if ticked else Presence.IN_PERSON
        if self is Asked.APOLOGIES:
            return Presence.APOLOGIES if ticked else Presence.ABSENT
        if before and before in (THERE if ticked else NOT_THERE):
            return before
        return way_of(answer, mode) if ticked else missed_by(answer)


def way_of(answer: Answer | None, mode: Mode) -> Presence:
    """How somebody who came most likely took part."""
    online = mode is Mode.ONLINE or (mode is Mode.HYBRID and answer is Answer.ONLINE)
    return Presence.ONLINE if online else Presence.IN_PERSON


def missed_by(answer: Answer | None) -> Presence:
    """What is noted about somebody who did not come."""
    return Presence.APOLOGIES if answer is Answer.NO else Presence.ABSENT


def check_roll(forum: Forum, meeting: Meeting, now: datetime) -> None:
    """Raises Invalid before it has begun, and for a listening circle, which keeps no list of who came; Gone once the
    time is over for which it is kept: what is noted then would be deleted the next night.
    """
    if not is_kept(Kept.ATTENDANCE, meeting.ends_at, now):
        raise Gone
    if met_as_circle(forum, meeting):
        raise Invalid("roll-circle", forum=forum.name)
    if now < meeting.starts_at:
        raise Invalid("roll-not-yet")


async def take_roll(uow: UnitOfWork, by: Person, meeting_id: MeetingId, roll: Roll, now: datetime) -> Meeting:
    """Notes every member; anybody else is left out. Raises Gone, OnlyAChair, Invalid."""
    meeting, forum = await _meeting_to_note(uow, by, meeting_id, now)
    members = await uow.forums.members(forum.id)
    await _note(uow, forum, meeting, {one.id: roll.presence(one.id, meeting.mode) for one in members}, now)
    await _note_walk_ins(uow, meeting, roll.walk_ins, now)
    return meeting


async def take_roll_of(
    uow: UnitOfWork,
    by: Person,
    meeting_id: MeetingId,
    roll: Roll,
    changed: Collection[PersonId],
    now: datetime,
    *,
    walk_ins: bool,
) -> Meeting:
    """Like `take_roll`, but only for those who were `changed`, and for other people only if `walk_ins` is given."""
    meeting, forum = await _meeting_to_note(uow, by, meeting_id, now)
    members = [member for member in await uow.forums.members(forum.id) if member.id in changed]
    await _note(uow, forum, meeting, {one.id: roll.presence(one.id, meeting.mode) for one in members}, now)
    if walk_ins:
        await _note_walk_ins(uow, meeting, roll.walk_ins, now)
    return meeting


async def note_list(
    uow: UnitOfWork,
    by: Person,
    meeting_id: MeetingId,
    asked: Asked,
    ticked: Collection[PersonId],
    now: datetime,
    *,
    among: Collection[PersonId] | None = None,
    walk_ins: Sequence[str] | None = None,
) -> Meeting:
    """Notes what a list says about `among`, or about every member, and others who came, unless `walk_ins` is None.

    Whoever Microsoft's report saw has come, even if it was read after the list was drawn. Raises Gone, OnlyAChair,
    Invalid.
    """
    meeting, forum = await _meeting_to_note(uow, by, meeting_id, now)
    rows = await uow.attendance.noted(meeting.id)
    before = {row.person_id: row.presence for row in rows}
    seen = {row.person_id for row in rows if row.from_report and row.presence in THERE}
    answers = {one.person_id: one.answer for one in await uow.attendance.rsvps(meeting.id)}
    noted = {
        one.id: asked.read(one.id in ticked, before.get(one.id), answers.get(one.id), meeting.mode)
        for one in await uow.forums.members(forum.id)
        if (among is None or one.id in among) and asked.is_about(before.get(one.id))
        if asked is not Asked.CAME or one.id in ticked or one.id not in seen
    }
    await _note(uow, forum, meeting, noted, now)
    if walk_ins is not None:
        await _note_walk_ins(uow, meeting, walk_ins, now)
    return meeting


async def note_as_said(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> Meeting:
    """Everyone who said yes came; about those already noted, and about all others, it says nothing."""
    meeting, forum = await _meeting_to_note(uow, by, meeting_id, now)
    noted = {row.person_id for row in await uow.attendance.noted(meeting.id)}
    said = {one.person_id: one.answer for one in await uow.attendance.rsvps(meeting.id) if one.answer in COMING}
    members = {one.id for one in await uow.forums.members(forum.id)}
    came = {one: way_of(answer, meeting.mode) for one, answer in said.items() if one in members - noted}
    await _note(uow, forum, meeting, came, now)
    return meeting


async def end_roll(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> Meeting:
    """Those about whom nothing has been noted sent apologies, if they answered so, or were not there."""
    meeting, forum = await _meeting_to_note(uow, by, meeting_id, now)
    noted = {row.person_id for row in await uow.attendance.noted(meeting.id)}
    answers = {one.person_id: one.answer for one in await uow.attendance.rsvps(meeting.id)}
    left = [member.id for member in await uow.forums.members(forum.id) if member.id not in noted]
    presence = {one: missed_by(answers.get(one)) for one in left}
    await _note(uow, forum, meeting, presence, now)
    return meeting


def guests_named(names: Iterable[str]) -> Sequence[str]:
    """The names of others who came, each once. Raises Invalid for one that is too long, and for too many."""
    wanted = without_repeats(within(name, NAME_LIMIT, "roll-name-too-long") for name in map(one_line, names) if name)
    if len(wanted) > MOST_WALK_INS:
        raise Invalid("roll-too-many-guests", most=MOST_WALK_INS, count=len(wanted))
    return wanted


async def _meeting_to_note(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> tuple[Meeting, Forum]:
    """Raises Gone, OnlyAChair, Invalid."""
    meeting = await uow.meetings.get(meeting_id)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    await require_organiser(uow, forum, by)
    check_roll(forum, meeting, now)
    await noted(uow, forum, by.id, Deed.ROLL_TAKEN, now, meeting.starts.date())
    return meeting, forum


async def _note(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, presence: Mapping[PersonId, Presence], now: datetime
) -> None:
    for person, what in presence.items():
        await uow.attendance.note(Attendance(meeting.id, person, what, from_report=False, noted_at=now))
    if presence and now > meeting.morning(-1):
        # The facilitators have had their message, which could not say who was missed.
        await put_nudges(uow, forum, now)


async def _note_walk_ins(uow: UnitOfWork, meeting: Meeting, names: Sequence[str], now: datetime) -> None:
    """Replaces those noted before. Two weeks after the meeting, when they are deleted, no more names are kept; how many
    there were stays, unless somebody names others. Nobody sees the names then, so nobody can have taken them off.
    """
    wanted = guests_named(names)
    if now >= forgotten_at(meeting):
        meeting.walk_ins = len(wanted) or meeting.walk_ins
        return
    before = [one for one in await uow.attendance.strangers(meeting.id) if one.known is KnownAs.WALK_IN]
    for stranger in before:
        await uow.attendance.forget_stranger(stranger.id)
    # Beside those who are named there may be some who were erased.
    meeting.walk_ins += len(wanted) - len(before)
    for name in sorted(wanted):
        await uow.attendance.keep_stranger(UnknownAttendee(str(uuid4()), meeting.id, name, KnownAs.WALK_IN))

"""Say who somebody was whom Microsoft's attendance report saw online but who could not be matched to a member.

A name alone never makes anybody a member: it can be anybody's. Until a chair says who they were, unknown people stay
unknown, and no member is called absent because of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.attendance import THERE, Attendance, KnownAs, Presence, UnknownAttendee
from forum.audit import Deed
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.keys import key_from
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.names import order, same_name
from forum.needs import forgotten_at
from forum.people import Person
from forum.ports import Sighting, UnitOfWork
from forum.use_cases.attendance.take_roll import check_roll
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_organiser
from forum.use_cases.people.tell_chairs import tell_chairs

GUEST = "guest"
LEAVE = ""
"""Choices beside a member's id."""


@dataclass(frozen=True)
class UnknownAttendeesView:
    """`strangers` by name; `members` are those not known to have come."""

    forum: Forum
    meeting: Meeting
    strangers: Sequence[UnknownAttendee]
    members: Sequence[Person]

    @property
    def waiting(self) -> Sequence[UnknownAttendee]:
        """Those that nobody has been asked about yet."""
        return [stranger for stranger in self.strangers if stranger.known is KnownAs.NOT_ASKED]

    def likely(self, stranger: UnknownAttendee) -> PersonId | None:
        """The one member of the same name ("Amina Yusuf (Guest)" is Amina Yusuf): offered, never assumed."""
        same = [member.id for member in self.members if same_name(member.name, stranger.name)]
        return same[0] if len(same) == 1 else None


async def keep_strangers(uow: UnitOfWork, meeting: Meeting, sightings: Iterable[Sighting], now: datetime) -> None:
    """Keeps the names that the report could not match, each person once, and asks the chairs about them."""
    seen: dict[str, int] = {}
    for sighting in sightings:
        number = seen[sighting.name] = seen.get(sighting.name, 0) + 1
        key = key_from("stranger", meeting.id, sighting.name, str(number))
        await uow.attendance.keep_stranger(UnknownAttendee(key, meeting.id, sighting.name))
    if seen:
        await tell_chairs(uow, meeting.forum_id, InPrivate.STRANGERS.of(meeting.id), meeting.told_after(now))


async def strangers_view(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> UnknownAttendeesView:
    """The caller has made sure that somebody who may take the roll is asking."""
    there = {row.person_id for row in await uow.attendance.noted(meeting.id) if row.presence in THERE}
    members = [member for member in await uow.forums.members(forum.id) if member.id not in there]
    strangers = sorted(await _of_report(uow, meeting, now), key=lambda one: (*order(one.name), one.id))
    return UnknownAttendeesView(forum, meeting, strangers, members)


async def name_strangers(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, choices: Mapping[str, str], now: datetime
) -> UnknownAttendeesView:
    """Each choice is a stranger's id with a member's id, GUEST or LEAVE. Anything else on a card is ignored.

    A member was online, and the stranger's name is forgotten at once. Raises Gone, OnlyAChair, Invalid.
    """
    meeting = await uow.meetings.get(meeting_id)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    await require_organiser(uow, forum, by)
    check_roll(forum, meeting, now)
    members = {member.id for member in await uow.forums.members(forum.id)}
    strangers = await _of_report(uow, meeting, now)
    before = _guests(strangers)
    for stranger in strangers:
        chosen = choices.get(stranger.id)
        if chosen is not None and chosen in members:
            person_id = PersonId(chosen)
            await uow.attendance.note(
                Attendance(meeting.id, person_id, Presence.ONLINE, from_report=True, noted_at=now)
            )
            await uow.attendance.forget_stranger(stranger.id)
        elif chosen in (GUEST, LEAVE):
            stranger.known = KnownAs.GUEST if chosen == GUEST else KnownAs.NOBODY_KNOWS
    if any(choices.get(stranger.id) for stranger in strangers):
        await noted(uow, forum, by.id, Deed.ATTENDEES_NAMED, now, meeting.starts.date())
    # Beside those who are named there may be some who were erased.
    meeting.guests += _guests(await _of_report(uow, meeting, now)) - before
    return await strangers_view(uow, forum, meeting, now)


def _guests(strangers: Iterable[UnknownAttendee]) -> int:
    return sum(one.known is KnownAs.GUEST for one in strangers)


async def _of_report(uow: UnitOfWork, meeting: Meeting, now: datetime) -> list[UnknownAttendee]:
    """There is nothing to ask about people a chair wrote down, and nobody to see whom only a legal hold keeps."""
    if now >= forgotten_at(meeting):
        return []
    return [one for one in await uow.attendance.strangers(meeting.id) if one.known is not KnownAs.WALK_IN]

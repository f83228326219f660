"""Matters arising: open actions move from agenda to agenda, and one that does so too often is put to the chairs."""

from collections.abc import Sequence
from datetime import datetime

from forum.actions import Action, CarriedAction
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.people.tell_chairs import tell_chairs

TOO_OFTEN = 3
"""After every this many published agendas, the chairs are asked what should become of an open action."""


async def carry_actions(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> None:
    """Notes which actions were open when the agenda of `meeting` was published. Publishing again changes nothing.

    The chairs hear about all that are put to them in one message, by day.
    """
    too_often = False
    for action in await uow.actions.open_of(forum.id):
        if await uow.actions.carry(CarriedAction(action.id, meeting.id)):
            too_often |= is_too_often(await times_carried(uow, action))
    if too_often:
        await tell_chairs(uow, forum.id, InPrivate.CARRIED.of(meeting.id), meeting.by_day(now))


async def carried_too_often(uow: UnitOfWork, forum: Forum, meeting_id: MeetingId) -> Sequence[tuple[Action, int]]:
    """The open actions that the agenda of this meeting carried over once too often, and how many agendas had them in
    all.
    """
    found: list[tuple[Action, int]] = []
    for action in await uow.actions.open_of(forum.id):
        times = await times_carried(uow, action)
        on_it = any(one.meeting_id == meeting_id for one in await uow.actions.carried(action.id))
        if on_it and is_too_often(times):
            found.append((action, times))
    return found


def is_too_often(times: int) -> bool:
    """Whether this was a third, sixth, ninth … agenda that listed the action."""
    return times > 0 and times % TOO_OFTEN == 0


async def times_carried(uow: UnitOfWork, action: Action) -> int:
    """How many published agendas listed it while it was open; those of meetings called off do not count."""
    carried = await uow.actions.carried(action.id)
    met = await uow.meetings.many({one.meeting_id for one in carried})
    return sum(meeting.state is not MeetingState.CANCELLED for meeting in met)

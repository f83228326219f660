"""Matters arising: open actions go along from agenda to agenda, and one that does so too often comes to the chairs."""

from forum.actions import Action, CarriedAction
from forum.forums import Forum
from forum.jobs import Tell
from forum.keys import about
from forum.meetings import Meeting, MeetingState
from forum.ports import UnitOfWork

TOO_OFTEN = 3
"""Published agendas after which, each time again, the chairs are asked what is to become of an open action."""


async def carry_actions(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> None:
    """Notes which actions were open when the agenda of `meeting` was published. Publishing again says the same."""
    for action in await uow.actions.open_of(forum.id):
        if await uow.actions.carry(CarriedAction(action.id, meeting.id)):
            times = await times_carried(uow, action)
            if times and times % TOO_OFTEN == 0:
                await _ask_the_chairs(uow, forum, action, times)


async def times_carried(uow: UnitOfWork, action: Action) -> int:
    """How many published agendas it stood on while it was open; those of meetings called off do not count."""
    carried = await uow.actions.carried(action.id)
    met = await uow.meetings.many({one.meeting_id for one in carried})
    return sum(meeting.state is not MeetingState.CANCELLED for meeting in met)


async def _ask_the_chairs(uow: UnitOfWork, forum: Forum, action: Action, times: int) -> None:
    for chair in await uow.forums.chairs(forum.id):
        await uow.jobs.put(Tell(chair.id, forum.id, about("carried", action.id, times)))

"""A listening circle is opened up, or an open forum becomes a listening circle."""

from datetime import datetime

from forum.board import BriefState
from forum.errors import Invalid
from forum.forums import Forum, Openness
from forum.jobs import TakeNamesOff
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post, published_post
from forum.use_cases.actions.action_jobs import show_actions
from forum.use_cases.lifecycle.forget_page import forget_page
from forum.use_cases.minutes.draft_minutes import hold_back
from forum.use_cases.minutes.run_meeting import notes_changed


async def change_openness(uow: UnitOfWork, forum: Forum, wanted: Openness, now: datetime) -> None:
    """What was said in a circle was said in confidence, so opening the forum up shows none of it. A circle has no page
    on the web, and nothing says that it had one.

    The cards in the channel follow. Raises Invalid while topics of a circle are undecided, and while a legal hold keeps
    what would be deleted.
    """
    if wanted is Openness.OPEN_FORUM:
        await _check_decided(uow, forum)
        forum.opened_at = now
    else:
        await _check_not_on_hold(uow, forum)
        await _keep_draft_back(uow, forum)
        await forget_page(uow, forum)
        await _hold_minutes_back(uow, forum)
        await uow.jobs.put(TakeNamesOff(forum.id))
    forum.openness = wanted
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    await show_actions(uow, forum, now)
    await _redraw_meetings(uow, forum, now)


async def _check_decided(uow: UnitOfWork, forum: Forum) -> None:
    undecided = [*await uow.agenda.open_of(forum.id), *await uow.agenda.parked_of(forum.id)]
    if undecided or await uow.agenda.taken_up_of(forum.id):
        raise Invalid("setup-circle-undecided")


async def _check_not_on_hold(uow: UnitOfWork, forum: Forum) -> None:
    """What goes with the page on the web are other people's words, and no one chair decides about all of them."""
    if await uow.holds.of_forum(forum.id):
        raise Invalid("setup-circle-on-hold")


async def _keep_draft_back(uow: UnitOfWork, forum: Forum) -> None:
    """A draft for the board loses its numbers, and a facilitator reads it before any paper is made."""
    newest = next(iter(await uow.board.newest_of(forum.id)), None)
    draft = await uow.board.get(newest.id, lock=True) if newest else None
    if draft is None or draft.state is BriefState.MADE:
        return
    draft.sittings, draft.why_not = (), None
    draft.state, draft.confided = BriefState.DRAFT, True
    draft.revision += 1


async def _hold_minutes_back(uow: UnitOfWork, forum: Forum) -> None:
    """Draft minutes keep their titles and outcomes, and a facilitator reads them before they are published."""
    for draft in await uow.minutes.unpublished_of(forum.id):
        await hold_back(uow, draft)


async def _redraw_meetings(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """The agendas in the channel name authors, who opens an item, and owners; the notes say what was said."""
    meetings = [await uow.meetings.last_of(forum.id, now), await uow.meetings.next_of(forum.id, now)]
    for meeting in meetings:
        if meeting is not None and meeting.agenda_published_at is not None:
            await uow.jobs.put_unless_waiting(published_post(meeting))
        if meeting is not None:
            await notes_changed(uow, meeting)

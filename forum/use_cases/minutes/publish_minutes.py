"""Settled minutes become files, and are published: one card in the channel, a page, and a line in the next email."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.drafts import DraftState, needs_review
from forum.forums import Forum
from forum.ids import MinutesId
from forum.jobs import MakeMinutes, Show, Tell
from forum.message_kinds import ByMail, InChannel, InPrivate
from forum.minutes import Minutes, MinutesPaper
from forum.ports import UnitOfWork
from forum.use_cases.drafts.hand_out import offer_papers
from forum.use_cases.minutes.minutes_views import MinutesView, minutes_view
from forum.use_cases.people.by_mail import within_a_fortnight, written_to


@dataclass(frozen=True)
class SettledMinutes:
    """What goes into the files: one view for each, by whether it says who does what. Where nobody is named there is
    one alone.
    """

    forum: Forum
    minutes_id: MinutesId
    views: Sequence[tuple[bool, MinutesView]]


async def minutes_wanted(uow: UnitOfWork, job: MakeMinutes) -> SettledMinutes | None:
    """What to make; None if it has been made."""
    minutes = await uow.minutes.get(MinutesId(job.minutes_id))
    forum = await uow.forums.get(minutes.forum_id) if minutes else None
    if minutes is None or forum is None or minutes.state is not DraftState.BEING_MADE:
        return None
    return SettledMinutes(forum, minutes.id, await views_of(uow, forum, minutes))


async def views_of(uow: UnitOfWork, forum: Forum, minutes: Minutes) -> Sequence[tuple[bool, MinutesView]]:
    """What each file of these minutes says, by whether it says who does what."""
    plain = await minutes_view(uow, forum, minutes, owners=False)
    named = await minutes_view(uow, forum, minutes, owners=True)
    return [(False, plain), *([(True, named)] if named.names_owners else [])]


async def minutes_made(uow: UnitOfWork, job: MakeMinutes, papers: Sequence[MinutesPaper], now: datetime) -> None:
    """Keeps them and publishes, unless the minutes have become a draft again meanwhile.

    A correction changes the card and the page that are there; nobody is written to a second time.
    """
    minutes = await uow.minutes.get(MinutesId(job.minutes_id), lock=True)
    forum = await uow.forums.get(minutes.forum_id) if minutes else None
    if minutes is None or forum is None or minutes.state is not DraftState.BEING_MADE:
        return
    for paper in papers:
        await uow.minutes.keep_paper(paper)
    minutes.state, minutes.made_at = DraftState.MADE, now
    await uow.jobs.put_unless_waiting(Show(forum.id, InChannel.MINUTES.of(minutes.meeting_id)))
    await offer_papers(uow, minutes, job.person_id, "first")
    await uow.jobs.put(Tell(job.person_id, forum.id, InPrivate.MINUTES_PAPERS_KEEP.of(minutes.id)))
    if minutes.version == 1:
        for person_id in await written_to(uow, forum.id, ByMail.MINUTES):
            await within_a_fortnight(uow, forum, person_id, now)


async def minutes_not_made(uow: UnitOfWork, job: MakeMinutes) -> None:
    """They go back to their earlier state; the chair is told."""
    minutes = await uow.minutes.get(MinutesId(job.minutes_id), lock=True)
    forum = await uow.forums.get(minutes.forum_id) if minutes else None
    if minutes is None or forum is None or minutes.state is not DraftState.BEING_MADE:
        return
    minutes.state = DraftState.REVIEWED if needs_review(forum, minutes) else DraftState.DRAFT
    minutes.revision += 1
    await uow.jobs.put(Tell(job.person_id, forum.id, InPrivate.MINUTES_NOT_MADE.of(minutes.id, minutes.revision)))

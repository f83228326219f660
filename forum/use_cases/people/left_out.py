"""Whoever was erased is not brought back by anybody else. If they come by themselves, they are somebody new."""

from collections.abc import Sequence

from forum.erasing.digests import digests_of_entry, digests_of_sighting, digests_of_speaker
from forum.forums import Forum
from forum.people import Speaker
from forum.ports import Sighting, UnitOfWork


async def without_erased(uow: UnitOfWork, roster: Sequence[Speaker]) -> Sequence[Speaker]:
    """Who in a team may be known. One statement, however many they are."""
    theirs = [(speaker, digests_of_speaker(uow.seals, speaker)) for speaker in roster]
    erased = await uow.erasures.among({digest for _, digests in theirs for digest in digests})
    return [speaker for speaker, digests in theirs if erased.isdisjoint(digests)] if erased else roster


async def is_erased(uow: UnitOfWork, speaker: Speaker) -> bool:
    """Whether Teams names somebody who was erased and has not come back."""
    return not await without_erased(uow, [speaker])


async def may_be_listed(uow: UnitOfWork, forum: Forum, name: str, email: str, phone: str) -> bool:
    """Whether a chair may add somebody. `phone` in E.164; "" for none."""
    return not await uow.erasures.among(digests_of_entry(uow.seals, forum.id, name, email, phone))


async def sightings_to_keep(uow: UnitOfWork, forum: Forum, sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """Microsoft's report of who came may be read after somebody was erased. One statement, however many they are."""
    theirs = [(seen, digests_of_sighting(uow.seals, forum, seen.name, seen.entra_id, seen.email)) for seen in sightings]
    erased = await uow.erasures.among({digest for _, digests in theirs for digest in digests})
    return [seen for seen, digests in theirs if erased.isdisjoint(digests)]


async def welcome_back(uow: UnitOfWork, speaker: Speaker) -> None:
    """They have written to us, or pressed something: that is asking."""
    await uow.erasures.welcome(digests_of_speaker(uow.seals, speaker))


async def welcome_by_form(uow: UnitOfWork, forum: Forum, name: str, email: str, phone: str) -> None:
    """Somebody has sent the form on the forum's page, and can be added there. Anybody can type an address, so nothing
    else is forgotten: a team's roster still does not bring them back.
    """
    await uow.erasures.let_in(digests_of_entry(uow.seals, forum.id, name, email, phone))

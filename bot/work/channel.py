"""The forum's channel: its standing cards, its roster, and the set-up form."""

import logging
from datetime import timedelta
from typing import Any

from bot.work.sending import Sending
from dialogs.forums.setup import new_form
from dialogs.forums.setup_form_card import form_card
from dialogs.kit.parts import note
from dialogs.texts import texts_for
from forum.conversation import Address
from forum.forums import Forum
from forum.ids import ForumId
from forum.jobs import OfferSetUp, ReadRoster, Redraw, RedrawOffer, SayErased, Show
from forum.keys import about, subject
from forum.message_kinds import InChannel, InPrivate
from forum.openness import is_circle
from forum.people import Speaker, person_id
from forum.ports import Clock, Message, OutcomeUnknown, Refused, Step, UnitOfWork, cause
from forum.posts import Post, PostState
from forum.standing_cards import SET_UP_FORM
from forum.use_cases.lifecycle.follow_members import roster_read
from forum.use_cases.lifecycle.same_person import keep_apart, look_for_doubles
from forum.use_cases.lifecycle.take_names_off import tell_still_named
from forum.use_cases.people.left_out import without_erased
from forum.use_cases.people.tell_chairs import tell_chairs

log = logging.getLogger(__name__)

GONE = "ActivityGone"


class ChannelWork:
    """Plans Show, Redraw, ReadRoster, OfferSetUp, RedrawOffer and SayErased."""

    def __init__(self, sending: Sending, clock: Clock, card_rest: timedelta) -> None:
        self._sending = sending
        self._messenger = sending.messenger
        self._clock = clock
        self._card_rest = card_rest

    async def show(self, uow: UnitOfWork, job: Show) -> Step | None:
        """Updates the standing card in place, or posts it. One that has just been changed rests first."""
        forum = await uow.forums.get(ForumId(job.forum_id))
        if forum is None:
            return None
        standing = await uow.posts.get(job.about) or await self._offer_of(uow, forum, job)
        if standing is not None and _may_be_there(standing):
            # A second card would be read twice, and answered twice. A chair has been asked to look, and decides.
            return None
        if standing is not None and self._is_resting(standing):
            await uow.jobs.put(job, standing.posted_at + self._card_rest)
            return None
        message = await self._sending.make(uow, job.about, forum, None)
        if message is None:
            return None
        if standing is not None and standing.activity_id:
            return self._update(job, standing.address, standing.activity_id, message)
        return self._post(job, Address(forum.service_url, forum.channel_id), message)

    def _is_resting(self, standing: Post) -> bool:
        """A time in the future comes from another process's clock, or one that was set back: no card waits for that."""
        shown_for = self._clock.now() - standing.posted_at
        return bool(standing.activity_id) and timedelta(0) <= shown_for < self._card_rest

    async def _offer_of(self, uow: UnitOfWork, forum: Forum, job: Show) -> Post | None:
        # The set-up form in the channel becomes the card that says how the forum is set up.
        is_setup = subject(job.about) == InChannel.SETUP
        return await uow.posts.get(about(SET_UP_FORM, forum.team_id)) if is_setup else None

    def _update(self, job: Show | Redraw, to: Address, activity_id: str, message: Message) -> Step:
        async def settle(uow: UnitOfWork, _: Any) -> None:
            await uow.posts.save(self._sending.record(job.about, to, activity_id))

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a card in a channel was not brought up to date (%s): %s", subject(job.about), cause(why))
            if not isinstance(why, Refused) or why.code != GONE:
                await self._names_may_stand(uow, job)
            elif isinstance(job, Show):
                # Somebody deleted the card: post it again, once.
                await uow.posts.save(self._sending.record(job.about, to, None, PostState.MISSING))
                await uow.jobs.put(job)

        update = self._sending.counted(lambda: self._messenger.update(to, activity_id, message))
        return Step(update, settle, failed, repeatable=True)

    async def _names_may_stand(self, uow: UnitOfWork, job: Show | Redraw) -> None:
        forum = await uow.forums.get(ForumId(job.forum_id))
        if isinstance(job, Redraw) and forum is not None and is_circle(forum):
            await tell_still_named(uow, forum, job.about, self._clock.now())

    async def redraw(self, uow: UnitOfWork, job: Redraw) -> Step | None:
        """A card that would say nothing in a listening circle gives way to a line."""
        forum, standing = await uow.forums.get(ForumId(job.forum_id)), await uow.posts.get(job.about)
        if forum is None or standing is None or not standing.activity_id:
            return None
        message = await self._sending.make(uow, job.about, forum, None)
        shown = message or (note(texts_for(forum.locale)("circle-taken-off")) if is_circle(forum) else None)
        if shown is None:
            return None
        return self._update(job, standing.address, standing.activity_id, shown)

    def _post(self, job: Show, to: Address, message: Message) -> Step:
        async def settle(uow: UnitOfWork, activity_id: str) -> None:
            await uow.posts.save(self._sending.record(job.about, to, activity_id))

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a post into a channel may be missing (%s): %s", subject(job.about), cause(why))
            refused = isinstance(why, Refused)
            state = PostState.MISSING if refused else PostState.UNKNOWN
            await uow.posts.save(self._sending.record(job.about, to, None, state))
            known = InPrivate.REFUSED if refused else InPrivate.UNSURE
            await tell_chairs(uow, ForumId(job.forum_id), known.of(job.about))

        return Step(self._sending.counted(lambda: self._messenger.post(to, message)), settle, failed)

    async def read_roster(self, _uow: UnitOfWork, job: ReadRoster) -> Step | None:
        """Learns who is in the team; a team without a forum then gets the set-up form."""

        async def settle(uow: UnitOfWork, there: list[Speaker]) -> None:
            roster = await without_erased(uow, there)
            # Read in one go: a thousand people are not looked up one by one. They are held while they are needed.
            known = await uow.people.many({person_id(speaker) for speaker in roster})
            people = [await uow.people.recognise(speaker) for speaker in roster]
            log.debug("a roster of %d people was read, %d of them known", len(people), len(known))
            await keep_apart(uow, job.tenant_id, job.team_id)
            await uow.forums.set_roster(job.team_id, [person.id for person in people], self._clock.now().date())
            await roster_read(uow, job.team_id, self._clock.now())
            await look_for_doubles(uow, job.tenant_id, job.team_id, self._clock.now())
            await _offer(uow, job)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("the roster of a team could not be read: %s", cause(why))
            await _offer(uow, job)

        channel = Address(job.service_url, job.channel_id)
        return Step(lambda: self._messenger.roster(channel), settle, failed, repeatable=True)

    async def offer_set_up(self, uow: UnitOfWork, job: OfferSetUp) -> Step | None:
        """The form in the channel, once."""
        key = about(SET_UP_FORM, job.team_id)
        if await uow.forums.of_team(job.tenant_id, job.team_id) or await uow.posts.get(key):
            return None
        to = Address(job.service_url, job.channel_id)
        message = form_card(texts_for(None), await new_form(uow, job.team_id, None))

        async def settle(uow: UnitOfWork, activity_id: str) -> None:
            await uow.posts.save(self._sending.record(key, to, activity_id))

        async def failed(_uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            # Anybody who misses the form types "settings" and gets it.
            log.warning("the set-up form may not have arrived: %s", cause(why))

        return Step(self._sending.counted(lambda: self._messenger.post(to, message)), settle, failed)

    async def redraw_offer(self, uow: UnitOfWork, job: RedrawOffer) -> Step | None:
        """With whoever is in the team now. Once there is a forum, the card shows that."""
        standing = await uow.posts.get(about(SET_UP_FORM, job.team_id))
        if standing is None or not standing.activity_id or await uow.forums.of_team(job.tenant_id, job.team_id):
            return None
        to, activity_id = standing.address, standing.activity_id
        message = form_card(texts_for(None), await new_form(uow, job.team_id, None))

        async def settle(_uow: UnitOfWork, _: Any) -> None: ...

        async def failed(_uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a set-up form was not brought up to date: %s", cause(why))

        update = self._sending.counted(lambda: self._messenger.update(to, activity_id, message))
        return Step(update, settle, failed, repeatable=True)

    async def say_erased(self, _uow: UnitOfWork, job: SayErased) -> Step:
        """One line, whose place is not kept."""
        message = note(texts_for(job.locale)("erased-forum"))

        async def settle(_uow: UnitOfWork, _: str) -> None: ...

        async def failed(_uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a channel may not have been told that its forum was erased: %s", cause(why))

        to = Address(job.service_url, job.channel_id)
        return Step(self._sending.counted(lambda: self._messenger.post(to, message)), settle, failed)


def _may_be_there(standing: Post) -> bool:
    """The answer to its post was lost, and nobody has said yet that it did not arrive."""
    return standing.state is PostState.UNKNOWN and not standing.activity_id


async def _offer(uow: UnitOfWork, job: ReadRoster) -> None:
    if await uow.forums.of_team(job.tenant_id, job.team_id) is None:
        await uow.jobs.put(OfferSetUp(job.tenant_id, job.team_id, job.channel_id, job.service_url))

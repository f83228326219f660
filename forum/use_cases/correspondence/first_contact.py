"""The first email, or text, asks whether somebody wants any. Until they say yes nothing else is sent."""

from collections.abc import Iterable
from datetime import datetime

from forum.audit import Deed
from forum.correspondents import Consent, Correspondent, MailState, SetUp
from forum.days import daytime
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import ByMail
from forum.people import Person, Reach
from forum.ports import UnitOfWork
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.people.by_mail import was_invited_by_mail
from forum.use_cases.people.mail_refusals import keep_refusal, refusal_digests
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.safe_links import revoke_links
from forum.use_cases.people.through_adult import adult_followed

BY_MAIL = SetUp()


async def ask_first(
    uow: UnitOfWork, by: Person, forum: Forum, people: Iterable[PersonId], now: datetime, ways: SetUp = BY_MAIL
) -> list[PersonId]:
    """Asks each who can be written to and was never asked, by day; returns whom. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    asked: list[PersonId] = []
    for person_id in people:
        one = await uow.correspondents.held(forum.id, person_id)
        if one is None or not (one.may_be_asked and ways.can_write_to(one)) or await _has_refused(uow, forum, one):
            continue
        await _ask(uow, forum, one, now)
        await noted(uow, forum, by.id, Deed.EMAILS_OFFERED, now, about=person_id)
        asked.append(person_id)
    return asked


async def ask_again(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> bool:
    """Once more, to somebody who has not answered; says whether they are asked. Twice is the same as once.

    Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    one = await uow.correspondents.held(forum.id, person_id)
    if one is None or not one.may_be_asked_again(now) or await _has_refused(uow, forum, one):
        return False
    one.asked_again = not one.was_never_sent_to
    one.mail = MailState.NONE if one.mail is MailState.NOT_TAKEN else one.mail
    await _ask(uow, forum, one, now)
    await noted(uow, forum, by.id, Deed.EMAILS_OFFERED, now, about=person_id)
    return True


async def _has_refused(uow: UnitOfWork, forum: Forum, one: Correspondent) -> bool:
    """Whether somebody there has said no: nobody is asked there again, whoever shares the mailbox or the telephone."""
    return await uow.correspondents.refuses(forum.id, refusal_digests(uow.seals, forum.id, one.address))


async def _ask(uow: UnitOfWork, forum: Forum, one: Correspondent, now: datetime) -> None:
    one.consent, one.asked_at = Consent.ASKED, now
    await uow.jobs.put(Tell(one.person_id, forum.id, first_contact_of(one)), daytime(now, forum.time_zone))


def first_contact_of(one: Correspondent) -> str:
    """What the email is about. At another address it is another email."""
    return ByMail.FIRST_CONTACT.of(one.forum_id, str(int(one.asked_at.timestamp())) if one.asked_at else "0")


async def agree(uow: UnitOfWork, forum: Forum, person: Person, now: datetime) -> Correspondent | None:
    """They want emails or texts, or want them again. From now on they are invited, also to meetings already announced.
    Twice is the same as once. None: there is no address.
    """
    one = await uow.correspondents.held(forum.id, person.id)
    if one is None or not one.address or one.consent is Consent.YES:
        return one
    one.consent, one.answered_at = Consent.YES, now
    if one.mail is MailState.REFUSED:
        one.mail = MailState.NONE
    if person.is_outside_teams:
        person.reach = Reach.UNKNOWN
        person.email = one.email if one.wants_invitations else None
    await members_changed(uow, forum, now)
    await uow.jobs.put_missed(person.id)
    for meeting in await uow.meetings.ahead_of(forum.id, now):
        if meeting.state is MeetingState.SCHEDULED:
            await uow.jobs.put(Tell(person.id, forum.id, await _invitation(uow, meeting, person.id)))
    return one


async def _invitation(uow: UnitOfWork, meeting: Meeting, person_id: PersonId) -> str:
    """To the meeting as it is now: another one, if they only know it as it was before they stopped the emails."""
    as_it_is = ByMail.MEETING_CHANGED.of(meeting.id, meeting.revision)
    known = [f"{as_it_is}:", f"{as_it_is}@"]
    if not await was_invited_by_mail(uow, meeting.id, person_id) or await uow.posts.mailed(known, person_id):
        return ByMail.INVITATION.of(meeting.id)
    return ByMail.INVITATION.of(meeting.id, meeting.revision)


async def decline(uow: UnitOfWork, forum: Forum, person: Person, now: datetime, *, may_be_rung: bool = False) -> None:
    """They want none. The address is forgotten, and so are the links that were sent there; a keyed digest of it keeps
    everybody from asking there again. A number that was asked by text stays only if they `may_be_rung`.
    """
    one = await uow.correspondents.held(forum.id, person.id)
    if one is None or one.consent is Consent.NO:
        return
    await keep_refusal(uow, forum, one.address)
    one.consent, one.answered_at = Consent.NO, now
    if one.is_by_text and not may_be_rung:
        one.use_number("", is_mobile=False)
    one.email = one.email_key = None
    await revoke_links(uow, forum, person.id, now, for_good=True)
    await _no_longer_written_to(uow, forum, person, now)


async def stop_mail(uow: UnitOfWork, forum: Forum, person: Person, now: datetime) -> None:
    """No emails or texts any longer, the calendar's included. They stay a member, and what they answered stays. Before
    a yes it is a no.
    """
    one = await uow.correspondents.held(forum.id, person.id)
    if one is not None and one.consent is Consent.ASKED:
        await decline(uow, forum, person, now)
    if one is None or one.consent is not Consent.YES:
        return
    one.consent, one.answered_at = Consent.STOPPED, now
    await _no_longer_written_to(uow, forum, person, now)


async def want_invitations(uow: UnitOfWork, forum: Forum, person: Person, wanted: bool, now: datetime) -> None:
    """Whether meetings come into their calendar by an invitation of Exchange's own."""
    one = await uow.correspondents.held(forum.id, person.id)
    if one is None or one.wants_invitations is wanted:
        return
    one.wants_invitations = wanted
    if one.takes_messages and person.is_outside_teams:
        person.email = one.email if wanted else None
        await members_changed(uow, forum, now)


async def _no_longer_written_to(uow: UnitOfWork, forum: Forum, person: Person, now: datetime) -> None:
    await adult_followed(uow, await uow.young_members.of_adult(person.id), now)
    if person.email is not None and person.is_outside_teams:
        person.email = None
        await members_changed(uow, forum, now)

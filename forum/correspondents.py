"""Members who are reached outside Teams: by email or by text message once they have agreed, otherwise by somebody who
rings or writes.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from forum.ids import ForumId, PersonId
from forum.message_kinds import BY_TEXT


class Consent(StrEnum):
    """Whether somebody wants emails, or texts, from this forum. Nothing but the first question is sent before YES.

    `NOT_ASKED`: a chair has noted an address, and nothing was sent. `STOPPED`: they had agreed and do not want it any
    longer; the address is kept, so that it can be switched on again. `NO`: the address was forgotten; a number stays if
    they said that somebody may ring.
    """

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    YES = "yes"
    STOPPED = "stopped"
    NO = "no"


class MailState(StrEnum):
    """What became of the last email or text. `UNKNOWN`: the server may have taken it; it is never blindly sent again.

    `WAITING`: the server has said "not now", and is asked again; `NOT_TAKEN`: it said so for a day.
    """

    NONE = "none"
    SENT = "sent"
    UNKNOWN = "unknown"
    REFUSED = "refused"
    WAITING = "waiting"
    NOT_TAKEN = "not_taken"


ASKED_AGAIN_AFTER = timedelta(days=14)
"""Whoever has not answered the first question may be asked once more, and not before this."""
NEVER_LEFT_AFTER = timedelta(days=1)
"""A first question that no server had taken by then was never sent."""


@dataclass(eq=False)
class Correspondent:
    """How one forum reaches one member outside Teams.

    `email` is a bare address and `email_key` the form in which it is compared; `phone` is in E.164 ("+447700900123"),
    and `phone_key` the same if texts can be sent to it. Consent is about the email address; without one, about the
    mobile number. Times are UTC instants. `wants_invitations`: in the calendar, by Exchange's own email.
    `asked_again`: the first question was put a second time.
    """

    forum_id: ForumId
    person_id: PersonId
    added_by: PersonId
    added_at: datetime
    email: str | None = None
    email_key: str | None = None
    phone: str | None = None
    consent: Consent = Consent.NOT_ASKED
    asked_at: datetime | None = None
    answered_at: datetime | None = None
    mail: MailState = MailState.NONE
    mail_at: datetime | None = None
    wants_invitations: bool = True
    asked_again: bool = False
    phone_key: str | None = None

    @property
    def is_mobile(self) -> bool:
        """Whether texts can be sent to the number."""
        return self.phone_key is not None

    @property
    def is_by_text(self) -> bool:
        """Whether there is a mobile number and no email address: what is sent goes by text message."""
        return not self.email and self.is_mobile

    @property
    def address(self) -> str:
        """Where messages go: the email address, or the mobile number if there is none; "" for neither."""
        return self.email or self.phone_key or ""

    @property
    def takes_messages(self) -> bool:
        """Whether anything but the first question may be sent, and the address works as far as is known."""
        return bool(self.address) and self.consent is Consent.YES and self.mail is not MailState.REFUSED

    def is_told(self, kind: str) -> bool:
        """Whether somebody who takes messages is told this: less goes by text than by email."""
        return self.takes_messages and (not self.is_by_text or kind in BY_TEXT)

    def is_reached(self, kind: str) -> bool:
        """Whether they get what they are told: nobody has to ring."""
        return self.is_told(kind) and self.mail is not MailState.NOT_TAKEN

    def still_waits(self, now: datetime) -> bool:
        """Whether the last email is being tried again."""
        return self.mail is MailState.WAITING and self.mail_at is not None and now - self.mail_at < NEVER_LEFT_AFTER

    @property
    def may_be_asked(self) -> bool:
        """Whether the first question can be put to them."""
        return bool(self.address) and self.consent is Consent.NOT_ASKED

    def may_be_asked_again(self, now: datetime) -> bool:
        """Whether they have had two weeks to answer, or were never sent the question; not if their address is wrong."""
        if self.consent is not Consent.ASKED or self.asked_at is None or self.mail is MailState.REFUSED:
            return False
        if self.was_never_sent_to:
            return now - self.asked_at >= NEVER_LEFT_AFTER and not self.still_waits(now)
        return not self.asked_again and now - self.asked_at >= ASKED_AGAIN_AFTER

    @property
    def was_never_sent_to(self) -> bool:
        """Whether no server has taken the first question."""
        return self.mail in (MailState.NONE, MailState.WAITING, MailState.NOT_TAKEN)

    def note_mail(self, state: MailState, now: datetime) -> None:
        """What became of an email or a text. Who had to be rung has to be until one is taken again."""
        if not (state is MailState.WAITING and self.mail is MailState.NOT_TAKEN):
            self.mail, self.mail_at = state, now

    def use_address(self, email: str | None, email_key: str | None) -> None:
        """Another address belongs to nobody until they have been asked there. None: messages go to a mobile number."""
        self.email, self.email_key = email, email_key
        self.consent, self.asked_at, self.answered_at = Consent.NOT_ASKED, None, None
        self.mail, self.mail_at, self.asked_again = MailState.NONE, None, False

    def use_number(self, phone: str, *, is_mobile: bool) -> None:
        """In E.164, "" for none."""
        self.phone, self.phone_key = phone or None, phone if phone and is_mobile else None


@dataclass(frozen=True)
class SetUp:
    """Which ways of writing to people outside Teams there are here."""

    by_mail: bool = True
    by_text: bool = False

    def can_write_to(self, one: Correspondent) -> bool:
        """Whether there is a way to where their messages go."""
        return bool(one.address) and (self.by_text if one.is_by_text else self.by_mail)

    def reaches(self, one: Correspondent, kind: str) -> bool:
        """Whether they get what they are told, and it can be sent: nobody has to ring."""
        return one.is_reached(kind) and self.can_write_to(one)

    def __bool__(self) -> bool:
        return self.by_mail or self.by_text


EVERY_WAY = SetUp(by_mail=True, by_text=True)
NO_WAY = SetUp(by_mail=False)
"""Everybody outside Teams is reached by people."""


@dataclass(eq=False)
class Letterhead:
    """How a forum's emails look from outside, where anybody may see them: in a list of emails, on a locked phone.

    Membership of a faith forum, or of a listening circle, hints at what somebody believes or has been through. So
    unless a chair has chosen otherwise, neither sender nor subject names the forum. `sender` and `first_subject` are
    the chairs' own words, "" for ours; `reply_to` is an address that a person reads, "" for none. `names_forum`:
    subjects may name it.
    """

    forum_id: ForumId
    sender: str = ""
    first_subject: str = ""
    reply_to: str = ""
    names_forum: bool = False

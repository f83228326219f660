"""Events and emails in the SDK's models. An attribute that is not set is not sent; None would be sent as null.

Imports msgraph, as `graph.requests` does.
"""

from datetime import UTC, datetime
from typing import Any

from msgraph.generated.models.attendee import Attendee
from msgraph.generated.models.attendee_type import AttendeeType
from msgraph.generated.models.body_type import BodyType
from msgraph.generated.models.date_time_time_zone import DateTimeTimeZone
from msgraph.generated.models.email_address import EmailAddress
from msgraph.generated.models.event import Event
from msgraph.generated.models.internet_message_header import InternetMessageHeader
from msgraph.generated.models.item_body import ItemBody
from msgraph.generated.models.message import Message
from msgraph.generated.models.online_meeting_provider_type import OnlineMeetingProviderType
from msgraph.generated.models.recipient import Recipient
from msgraph.generated.models.response_status import ResponseStatus
from msgraph.generated.models.response_type import ResponseType
from msgraph.generated.models.single_value_legacy_extended_property import SingleValueLegacyExtendedProperty
from msgraph.generated.models.time_slot import TimeSlot

from forum.mail_headers import bare, recipient, ways_out
from forum.ports import EventIntent, Mail
from forum.typed_text import one_line
from graph.times import WallClock, span

Json = dict[str, Any]

_LIST_UNSUBSCRIBE = "String 0x1045"
"""PidTagListUnsubscribe. As a header Graph would refuse it: those have to begin with x- ("internetMessageHeader")."""

_NO_ANSWER_BY_MACHINE = "X-Auto-Response-Suppress"
"""What Exchange knows instead of Auto-Submitted, which it removes ([MS-OXCMAIL])."""


def timing(intent: EventIntent) -> Event:
    """What creating and moving have in common."""
    begin, end = span(intent.starts, intent.time_zone, intent.minutes)
    event = Event(
        subject=intent.subject,
        start=_date_time(begin),
        end=_date_time(end),
        # Who belongs to the forum, and with which address, is nobody else's business.
        hide_attendees=True,
    )
    if intent.is_online:
        event.is_online_meeting = True
        event.online_meeting_provider = OnlineMeetingProviderType.TeamsForBusiness
    return event


def _date_time(moment: WallClock) -> DateTimeTimeZone:
    return DateTimeTimeZone(date_time=moment.text, time_zone=moment.zone)


def in_utc(instant: datetime) -> DateTimeTimeZone:
    """A moment for everybody."""
    naive = instant.astimezone(UTC).replace(tzinfo=None)
    return DateTimeTimeZone(date_time=naive.isoformat(timespec="seconds"), time_zone="UTC")


def attendee_of(shown: Json) -> Attendee:
    """Somebody invited, as Graph shows them."""
    address = shown["emailAddress"]
    made = Attendee(
        email_address=EmailAddress(name=address.get("name"), address=address.get("address")),
        type=AttendeeType(shown["type"]),
    )
    if status := shown.get("status"):
        made.status = ResponseStatus(
            response=ResponseType(status["response"]), time=datetime.fromisoformat(status["time"])
        )
    if proposed := shown.get("proposedNewTime"):
        made.proposed_new_time = TimeSlot(start=_as_shown(proposed["start"]), end=_as_shown(proposed["end"]))
    return made


def _as_shown(moment: Json) -> DateTimeTimeZone:
    return DateTimeTimeZone(date_time=moment["dateTime"], time_zone=moment["timeZone"])


def email_of(mail: Mail, mailbox: str) -> Message:
    """An email from `mailbox`. Only HTML is sent: Exchange makes the plain text of it. Raises Refused for an address
    that nothing can be sent to.
    """
    message = Message(
        subject=one_line(mail.subject),
        body=ItemBody(content_type=BodyType.Html, content=mail.html),
        from_=_somebody(mailbox, one_line(mail.sender)),
        to_recipients=[_somebody(recipient(mail.to))],
        internet_message_headers=[InternetMessageHeader(name=_NO_ANSWER_BY_MACHINE, value="All")],
    )
    if bare(mail.reply_to):
        message.reply_to = [_somebody(recipient(mail.reply_to))]
    if links := ways_out(mail.way_out):
        value = ", ".join(links)
        message.single_value_extended_properties = [
            SingleValueLegacyExtendedProperty(id=_LIST_UNSUBSCRIBE, value=value)
        ]
    return message


def _somebody(address: str, name: str = "") -> Recipient:
    known = EmailAddress(address=address)
    if name:
        known.name = name
    return Recipient(email_address=known)

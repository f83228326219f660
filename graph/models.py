"""Events in the SDK's models. An attribute that is not set is not sent; None would be sent as null.

Imports msgraph, as `graph.requests` does.
"""

from datetime import UTC, datetime
from typing import Any

from msgraph.generated.models.attendee import Attendee
from msgraph.generated.models.attendee_type import AttendeeType
from msgraph.generated.models.date_time_time_zone import DateTimeTimeZone
from msgraph.generated.models.email_address import EmailAddress
from msgraph.generated.models.event import Event
from msgraph.generated.models.online_meeting_provider_type import OnlineMeetingProviderType
from msgraph.generated.models.response_status import ResponseStatus
from msgraph.generated.models.response_type import ResponseType
from msgraph.generated.models.time_slot import TimeSlot

from forum.ports import EventIntent
from graph.times import WallClock, span

Json = dict[str, Any]


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

"""Every request that Folkmoot makes to Microsoft Graph, built with the SDK's typed builders and models.

Imports msgraph, which takes a third of a second: import this module only through `GraphClient`, which does so in a
thread. Answers are not parsed into the SDK's models, because the first typed event blocks the event loop for over a
second.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TypeVar
from urllib.parse import quote

from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.headers_collection import HeadersCollection
from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.models.body_type import BodyType
from msgraph.generated.models.event import Event
from msgraph.generated.models.item_body import ItemBody
from msgraph.generated.models.location import Location
from msgraph.generated.models.message import Message
from msgraph.generated.models.subscription import Subscription
from msgraph.generated.users.item.calendar.get_schedule.get_schedule_post_request_body import GetSchedulePostRequestBody
from msgraph.generated.users.item.events.events_request_builder import EventsRequestBuilder
from msgraph.generated.users.item.events.item.cancel.cancel_post_request_body import CancelPostRequestBody
from msgraph.generated.users.item.events.item.event_item_request_builder import EventItemRequestBuilder
from msgraph.generated.users.item.online_meetings.online_meetings_request_builder import OnlineMeetingsRequestBuilder
from msgraph.generated.users.item.send_mail.send_mail_post_request_body import SendMailPostRequestBody
from msgraph.generated.users.users_request_builder import UsersRequestBuilder
from msgraph.graph_service_client import GraphServiceClient

from forum.ports import EventIntent, Mail, Span
from graph.attendees import attendee
from graph.models import Json, attendee_of, email_of, in_utc, timing

_Query = TypeVar("_Query")
_EventQuery = EventItemRequestBuilder.EventItemRequestBuilderGetQueryParameters
_EventsQuery = EventsRequestBuilder.EventsRequestBuilderGetQueryParameters
_OnlineMeetingsQuery = OnlineMeetingsRequestBuilder.OnlineMeetingsRequestBuilderGetQueryParameters
_WHAT_CHANGES = (
    "id",
    "changeKey",
    "start",
    "end",
    "originalStartTimeZone",
    "isAllDay",
    "type",
    "location",
    "isCancelled",
    "isOnlineMeeting",
    "onlineMeeting",
    "attendees",
)
_UsersQuery = UsersRequestBuilder.UsersRequestBuilderGetQueryParameters


_NOWHERE = "folkmoot-doctor"
QUARTER = 15
"""Minutes for each digit in the answer to `schedules`."""
_ANY_QUARTER = Span(datetime(2030, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, 0, QUARTER, tzinfo=UTC))


class Requests:
    """Builds requests; sends nothing. `mailbox` is always the organiser's Entra object id."""

    def __init__(self, service: GraphServiceClient) -> None:
        self._service = service

    def create_event(self, intent: EventIntent) -> RequestInformation:
        """The event with its invitations. `transactionId` makes it happen once ("event resource type")."""
        event = timing(intent)
        event.attendees = [attendee_of(attendee(invitee)) for invitee in intent.invitees]
        event.transaction_id = intent.transaction_id
        event.body = ItemBody(content_type=BodyType.Html, content=intent.body_html)
        if intent.venue:
            event.location = Location(display_name=intent.venue)
        return self._events(intent.mailbox).to_post_request_information(event, _config())

    def change_event(self, event_id: str, intent: EventIntent, attendees: Sequence[Json] | None) -> RequestInformation:
        """Time, length, subject, place and invitees (None: they stay). Never the body: without the meeting's own block
        in it the online meeting would be switched off ("Update event"). The venue is sent even if empty, to remove an
        old one.
        """
        event = timing(intent)
        if attendees is not None:
            event.attendees = [attendee_of(one) for one in attendees]
        event.location = Location(display_name=intent.venue)
        return self._event(intent.mailbox, event_id).to_patch_request_information(event, _config())

    def read_attendees(self, mailbox: str, event_id: str) -> RequestInformation:
        """Who is invited, and what they have answered."""
        return self._event(mailbox, event_id).to_get_request_information(
            _config(_EventQuery(select=["id", "attendees"]))
        )

    def change_attendees(self, mailbox: str, event_id: str, attendees: Sequence[Json]) -> RequestInformation:
        """Who is invited and nothing else, so that only those added or removed get an email ("Update event")."""
        event = Event(attendees=[attendee_of(one) for one in attendees])
        return self._event(mailbox, event_id).to_patch_request_information(event, _config())

    def read_event(self, mailbox: str, event_id: str) -> RequestInformation:
        """What is needed to know whether an event has its online meeting."""
        query = _EventQuery(select=["id", "isOnlineMeeting", "onlineMeeting"])
        return self._event(mailbox, event_id).to_get_request_information(_config(query))

    def whole_event(self, mailbox: str, event_id: str) -> RequestInformation:
        """What people may have answered or changed. Times come in UTC ("Prefer: outlook.timezone")."""
        config = _config(_EventQuery(select=list(_WHAT_CHANGES)))
        config.headers.add("Prefer", 'outlook.timezone="UTC"')
        return self._event(mailbox, event_id).to_get_request_information(config)

    def subscribe(self, mailbox: str, url: str, secret: str, expires_at: datetime) -> RequestInformation:
        """Notices of changes, without resource data ("Create subscription"). Their ids are immutable ones too."""
        wanted = Subscription(
            change_type="updated,deleted",
            notification_url=url,
            lifecycle_notification_url=url,
            resource=f"/users/{mailbox}/events",
            expiration_date_time=expires_at,
            client_state=secret,
        )
        return self._service.subscriptions.to_post_request_information(wanted, _config())

    def renew(self, subscription_id: str, expires_at: datetime) -> RequestInformation:
        """A later end ("Update subscription"), which also reauthorises it."""
        one = self._service.subscriptions.by_subscription_id(subscription_id)
        return one.to_patch_request_information(Subscription(expiration_date_time=expires_at))

    def unsubscribe(self, subscription_id: str) -> RequestInformation:
        """No more notices ("Delete subscription")."""
        return self._service.subscriptions.by_subscription_id(subscription_id).to_delete_request_information()

    def read_body(self, mailbox: str, event_id: str) -> RequestInformation:
        """What the invitation says, and which online meeting has to be in it."""
        query = _EventQuery(select=["id", "body", "isOnlineMeeting", "onlineMeeting"])
        return self._event(mailbox, event_id).to_get_request_information(_config(query))

    def change_body(self, mailbox: str, event_id: str, html: str) -> RequestInformation:
        """The body and nothing else. It has to hold the online meeting's own block ("Update event")."""
        event = Event(body=ItemBody(content_type=BodyType.Html, content=html))
        return self._event(mailbox, event_id).to_patch_request_information(event, _config())

    def recent_events(self, mailbox: str) -> RequestInformation:
        """The newest events first, each with its `transactionId`, by which Graph cannot filter."""
        query = _EventsQuery(select=["id", "transactionId"], orderby=["createdDateTime desc"], top=50)
        return self._events(mailbox).to_get_request_information(_config(query))

    def cancel_event(self, mailbox: str, event_id: str, comment: str) -> RequestInformation:
        """Tells everybody invited and removes the event from the calendar ("event: cancel")."""
        body = CancelPostRequestBody(comment=comment)
        return self._event(mailbox, event_id).cancel.to_post_request_information(body, _config())

    def online_meeting(self, mailbox: str, join_url: str) -> RequestInformation:
        """The online meeting behind a join URL. Only quotes are doubled: the SDK does the rest of the encoding."""
        quoted = join_url.replace("'", "''")
        query = _OnlineMeetingsQuery(filter=f"JoinWebUrl eq '{quoted}'")
        meetings = self._service.users.by_user_id(mailbox).online_meetings
        return meetings.to_get_request_information(RequestConfiguration(query_parameters=query))

    def attendance_reports(self, mailbox: str, meeting_id: str) -> RequestInformation:
        """One report for each session that has ended ("List meetingAttendanceReports")."""
        meeting = self._service.users.by_user_id(mailbox).online_meetings.by_online_meeting_id(meeting_id)
        return meeting.attendance_reports.to_get_request_information()

    def attendance_records(self, mailbox: str, meeting_id: str, report_id: str) -> RequestInformation:
        """Who was in one session ("List attendanceRecords")."""
        meeting = self._service.users.by_user_id(mailbox).online_meetings.by_online_meeting_id(meeting_id)
        report = meeting.attendance_reports.by_meeting_attendance_report_id(report_id)
        return report.attendance_records.to_get_request_information()

    def schedules(self, mailbox: str, addresses: Sequence[str], span: Span) -> RequestInformation:
        """When calendars are full, a digit for each quarter of an hour from the start of the span ("calendar:
        getSchedule").

        At most 20 addresses and 62 days. The span's times are whole quarters.
        """
        body = GetSchedulePostRequestBody(
            schedules=list(addresses),
            start_time=in_utc(span.begins),
            end_time=in_utc(span.ends),
            availability_view_interval=QUARTER,
        )
        return self._service.users.by_user_id(mailbox).calendar.get_schedule.to_post_request_information(body)

    def schedule_of_nobody(self, mailbox: str) -> RequestInformation:
        """When a made-up address is busy: refused if the permission is missing, otherwise answered."""
        return self.schedules(mailbox, ["folkmoot-doctor@example.invalid"], _ANY_QUARTER)

    def files_folder(self, group_id: str, channel_id: str) -> RequestInformation:
        """Where a channel keeps its files ("Get filesFolder"). `group_id` is the team's Entra group."""
        channel = self._service.teams.by_team_id(group_id).channels.by_channel_id(channel_id)
        return channel.files_folder.to_get_request_information()

    def put_file(self, drive_id: str, folder_id: str, name: str, content: bytes) -> RequestInformation:
        """A file in a folder; one of that name is replaced ("Upload or replace the contents of a driveItem").

        The address is the one in that page, with its colons: the SDK's own would encode them.
        """
        base = self._service.request_adapter.base_url
        ids = f"drives/{quote(drive_id, safe='')}/items/{quote(folder_id, safe='')}"
        item = self._service.drives.by_drive_id(drive_id).items.by_drive_item_id(folder_id)
        there = item.content.with_url(f"{base}/{ids}:/{quote(name, safe='')}:/content")
        return there.to_put_request_information(content)

    def change_of_nothing(self, mailbox: str) -> RequestInformation:
        """A change to a made-up event: refused because the permission or the event is missing."""
        event = Event(subject="Folkmoot asks whether it may change events")
        return self._event(mailbox, _NOWHERE).to_patch_request_information(event, _config())

    def report_of_nothing(self, mailbox: str) -> RequestInformation:
        """The reports of a made-up meeting."""
        return self.attendance_reports(mailbox, _NOWHERE)

    def send_mail(self, mailbox: str, mail: Mail) -> RequestInformation:
        """An email of which no copy is kept: whoever opens the mailbox would find every personal link ("user:
        sendMail").
        """
        body = SendMailPostRequestBody(message=email_of(mail, mailbox), save_to_sent_items=False)
        return self._service.users.by_user_id(mailbox).send_mail.to_post_request_information(body)

    def mail_to_nobody(self, mailbox: str) -> RequestInformation:
        """An email without a recipient: refused because the permission or the recipient is missing."""
        body = SendMailPostRequestBody(message=Message(subject="Folkmoot", to_recipients=[]), save_to_sent_items=False)
        return self._service.users.by_user_id(mailbox).send_mail.to_post_request_information(body)

    def anybody(self) -> RequestInformation:
        """The cheapest request, to see whether Graph can be reached."""
        query = _UsersQuery(select=["id"], top=1)
        return self._service.users.to_get_request_information(RequestConfiguration(query_parameters=query))

    def next_page(self, link: str) -> RequestInformation:
        """The page that `@odata.nextLink` names ("Paging Microsoft Graph data in your app")."""
        return self._service.users.with_url(link).to_get_request_information()

    def _events(self, mailbox: str) -> EventsRequestBuilder:
        return self._service.users.by_user_id(mailbox).events

    def _event(self, mailbox: str, event_id: str) -> EventItemRequestBuilder:
        return self._events(mailbox).by_event_id(event_id)


def _config(query: _Query | None = None) -> RequestConfiguration[_Query]:
    """Immutable ids stay the same if a chair files the event elsewhere ("Obtain immutable identifiers")."""
    headers = HeadersCollection()
    headers.add("Prefer", 'IdType="ImmutableId"')
    return RequestConfiguration(headers=headers, query_parameters=query)

"""Microsoft's calendar, as `forum.ports.Calendar` wants it: events are created once, moved as a whole, cancelled for
good.
"""

from collections.abc import AsyncIterator, Sequence
from typing import Any

from forum.ports import NO_MAILBOX, CalendarEvent, EventIntent, Invitee, NotNow, OutcomeUnknown, Sighting
from graph.attendance import merge
from graph.attendees import followed, invited
from graph.client import GraphClient
from graph.refused import GraphRefused

Json = dict[str, Any]

_ALREADY_USED = "ErrorDuplicateTransactionId"
_NOT_FOUND = 404


class GraphCalendar:
    """Implements the Protocol `forum.ports.Calendar`."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    async def create(self, intent: EventIntent) -> CalendarEvent:
        """Creates the event exactly once for its transaction id, and invites everybody. Repeatable.

        The same intent again gets the same event. If the intent has changed since an attempt with an unknown outcome,
        Graph only says that the transaction id was used: then that event is found and brought into line with the
        intent.
        """
        requests = await self._client.requests()
        try:
            event = await self._client.write(requests.create_event(intent))
        except GraphRefused as refusal:
            if refusal.code != _ALREADY_USED:  # the code, because its HTTP status varies
                raise
            return await self.move(await self._made_before(intent), intent)
        return await self._with_join_url(event, intent)

    async def move(self, event_id: str, intent: EventIntent, ours: Sequence[Invitee] | None = None) -> CalendarEvent:
        """Brings time, length, subject, place and invitees into line with the intent, leaving the body alone.
        Repeatable.
        """
        requests = await self._client.requests()
        attendees = await self._followed(intent.mailbox, event_id, intent.invitees, ours)
        event = await self._client.write(requests.change_event(event_id, intent, attendees))
        return await self._with_join_url(event, intent)

    async def invite(self, mailbox: str, event_id: str, wanted: Sequence[Invitee], ours: Sequence[Invitee]) -> None:
        """Invites new people, and removes those no longer wanted. Repeatable."""
        requests = await self._client.requests()
        attendees = await self._followed(mailbox, event_id, wanted, ours)
        if attendees is not None:
            await self._client.write(requests.change_attendees(mailbox, event_id, attendees))

    async def _followed(
        self, mailbox: str, event_id: str, wanted: Sequence[Invitee], ours: Sequence[Invitee] | None
    ) -> list[Json] | None:
        """The list as it should be, made from the current one; None if nothing changes."""
        requests = await self._client.requests()
        event = await self._client.read(requests.read_attendees(mailbox, event_id))
        present: list[Json] = event.get("attendees") or []
        return followed(present, wanted, invited(present) if ours is None else ours)

    async def cancel(self, mailbox: str, event_id: str, comment: str) -> None:
        """Cancels the event and tells the invitees. Repeatable: an event that is already gone is fine, a missing
        mailbox is not.
        """
        requests = await self._client.requests()
        try:
            await self._client.write(requests.cancel_event(mailbox, event_id, comment))
        except GraphRefused as refusal:
            if refusal.status != _NOT_FOUND or refusal.code in NO_MAILBOX:
                raise

    async def join_url(self, mailbox: str, event_id: str) -> str | None:
        """Where people join the event's online meeting; None while it has none. Repeatable."""
        requests = await self._client.requests()
        return _join_url(await self._client.read(requests.read_event(mailbox, event_id)))

    async def sightings(self, mailbox: str, join_url: str) -> list[Sighting]:
        """Who was in the online meeting, over all its sessions; empty if there is no report (yet). Repeatable."""
        try:
            return merge([session async for session in self._sessions(mailbox, join_url)])
        except GraphRefused as refusal:
            if refusal.status != _NOT_FOUND or refusal.code in NO_MAILBOX:
                raise
            return []

    async def _sessions(self, mailbox: str, join_url: str) -> AsyncIterator[list[Json]]:
        """The attendance records of each session that has ended."""
        requests = await self._client.requests()
        async for meeting in self._client.items(requests.online_meeting(mailbox, join_url)):
            reports = requests.attendance_reports(mailbox, meeting["id"])
            async for report in self._client.items(reports):
                records = requests.attendance_records(mailbox, meeting["id"], report["id"])
                yield [record async for record in self._client.items(records)]

    async def _made_before(self, intent: EventIntent) -> str:
        """The id of the event with the intent's transaction id.

        Graph refuses `$filter=transactionId eq ...` (ErrorInvalidProperty), so we search the newest events.
        """
        requests = await self._client.requests()
        async for event in self._client.items(requests.recent_events(intent.mailbox)):
            if event.get("transactionId") == intent.transaction_id:
                return _id(event)
        raise OutcomeUnknown("Graph knows the transaction id, but does not show its event yet")

    async def _with_join_url(self, event: Json, intent: EventIntent) -> CalendarEvent:
        """Teams is sometimes slower than the calendar: one more look, and then the event is returned without a join
        URL.
        """
        event_id = _id(event)
        join_url = _join_url(event)
        if intent.is_online and join_url is None:
            join_url = await self._read_join_url(intent.mailbox, event_id)
        return CalendarEvent(event_id, join_url if intent.is_online else None)

    async def _read_join_url(self, mailbox: str, event_id: str) -> str | None:
        try:
            return await self.join_url(mailbox, event_id)
        except (GraphRefused, NotNow):  # the event was created: no other failure may look like this
            return None


def _id(event: Json) -> str:
    event_id = event.get("id")
    if not isinstance(event_id, str):
        raise OutcomeUnknown("Graph answered with an event that has no id")
    return event_id


def _join_url(event: Json) -> str | None:
    """From `onlineMeeting`; the property `onlineMeetingUrl` is from another age and stays empty."""
    meeting: Json = event.get("onlineMeeting") or {}
    return (meeting.get("joinUrl") or None) if event.get("isOnlineMeeting") else None

"""What people do in Outlook, as `forum.ports.Outlook` wants it: an event as it is now, and being told of changes."""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tzlocal.windows_tz import win_tz

from forum.outlook import Attendee, EventReading, EventShape, Oddity, OutlookReply, Replied, one_line
from forum.ports import NotNow, OutcomeUnknown, Subscribed
from graph.client import GraphClient
from graph.refused import GraphRefused

Json = dict[str, Any]

_NOT_FOUND = 404
_ITEM_NOT_FOUND = {"ErrorItemNotFound", "ErrorInvalidIdMalformed"}
_REPLIED = {
    "accepted": Replied.ACCEPTED,
    "tentativelyAccepted": Replied.TENTATIVE,
    "declined": Replied.DECLINED,
}
_TEAMS_ITSELF = re.compile(r"Microsoft Teams\b.*")
"""Outlook adds it to the places of an online meeting, in the reader's language."""


class GraphOutlook:
    """Implements the Protocol `forum.ports.Outlook`."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    async def read(self, mailbox: str, event_id: str) -> EventReading | None:
        """The event as it is now; None if it is no longer in the calendar. Repeatable.

        Only the mailbox's own code counts for that: any other 404 is a refusal.
        """
        requests = await self._client.requests()
        try:
            return reading_of(await self._client.read(requests.whole_event(mailbox, event_id)))
        except GraphRefused as refusal:
            if refusal.status == _NOT_FOUND and refusal.code in _ITEM_NOT_FOUND:
                return None
            raise

    async def subscribe(self, mailbox: str, url: str, secret: str, expires_at: datetime) -> Subscribed:
        """ "Create subscription". Microsoft calls `url` before it answers."""
        requests = await self._client.requests()
        return _subscribed(await self._client.write(requests.subscribe(mailbox, url, secret, expires_at)))

    async def renew(self, subscription_id: str, expires_at: datetime) -> Subscribed | None:
        """ "Update subscription"; None if Microsoft no longer knows it. Repeatable."""
        requests = await self._client.requests()
        try:
            return _subscribed(await self._client.write(requests.renew(subscription_id, expires_at)))
        except GraphRefused as refusal:
            if refusal.status == _NOT_FOUND:
                return None
            raise

    async def unsubscribe(self, subscription_id: str) -> None:
        """ "Delete subscription". Repeatable: one that is gone is fine."""
        requests = await self._client.requests()
        try:
            await self._client.write(requests.unsubscribe(subscription_id))
        except GraphRefused as refusal:
            if refusal.status != _NOT_FOUND:
                raise


def reading_of(event: Json) -> EventReading:
    """The raw answer in our terms. Raises NotNow for one that cannot be read: nothing is concluded from it."""
    try:
        return _reading(event)
    except (KeyError, TypeError, ValueError, AttributeError) as odd:
        raise NotNow(f"Graph answered with an event that cannot be read: {type(odd).__name__}") from odd


def _reading(event: Json) -> EventReading:
    shape = EventShape(_instant(event["start"]), _instant(event["end"]), _venue(event), _oddity(event))
    online: Json = event.get("onlineMeeting") or {}
    attendees: list[Json] = event.get("attendees") or []
    replies = map(_reply, attendees)
    return EventReading(
        shape=shape,
        time_zone=_zone(event.get("originalStartTimeZone") or ""),
        is_cancelled=event.get("isCancelled") is True,
        join_url=(online.get("joinUrl") or None) if event.get("isOnlineMeeting") else None,
        change_key=event.get("changeKey") or "",
        replies=tuple(reply for reply in replies if reply is not None),
        attendees=tuple(_attendee(one) for one in attendees if not _is_organiser(one)),
    )


def _instant(moment: Json) -> datetime:
    zone = _zone(moment["timeZone"])
    if zone is None:
        raise ValueError(moment["timeZone"])
    return datetime.fromisoformat(moment["dateTime"]).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _zone(word: str) -> str | None:
    """The IANA name for Microsoft's; None for one that names no place ("Customized Time Zone")."""
    if word in ("UTC", "tzone://Microsoft/Utc"):
        return "UTC"
    known = win_tz.get(word, word)
    try:
        ZoneInfo(known)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return known


def _venue(event: Json) -> str:
    location: Json = event.get("location") or {}
    places = [one_line(place) for place in (location.get("displayName") or "").split(";")]
    return "; ".join(place for place in places if place and not _TEAMS_ITSELF.fullmatch(place))


def _oddity(event: Json) -> Oddity | None:
    if event.get("isAllDay"):
        return Oddity.ALL_DAY
    return None if event.get("type") in (None, "singleInstance") else Oddity.SERIES


def _is_organiser(attendee: Json) -> bool:
    status: Json = attendee.get("status") or {}
    return status.get("response") == "organizer"


def _attendee(attendee: Json) -> Attendee:
    address: Json = attendee.get("emailAddress") or {}
    return Attendee((address.get("address") or "").strip(), one_line(address.get("name") or ""))


def _reply(attendee: Json) -> OutlookReply | None:
    """None for somebody who has not answered, or at an unknown time (the year 1 stands for never)."""
    status: Json = attendee.get("status") or {}
    who = _attendee(attendee)
    replied = _REPLIED.get(status.get("response") or "")
    at = datetime.fromisoformat(status.get("time") or "0001-01-01T00:00:00Z")
    if replied is None or at.tzinfo is None or at.year == 1 or not (who.address or who.name):
        return None
    return OutlookReply(who.address, replied, at.astimezone(UTC), who.name)


def _subscribed(answer: Json) -> Subscribed:
    subscription_id, expires = answer.get("id"), answer.get("expirationDateTime")
    try:
        ends = datetime.fromisoformat(expires or "")
    except ValueError as odd:
        raise OutcomeUnknown("Graph answered with a subscription that has no end") from odd
    if not isinstance(subscription_id, str) or ends.tzinfo is None:
        raise OutcomeUnknown("Graph answered with a subscription that has no id, or no zone")
    return Subscribed(subscription_id, ends.astimezone(UTC))

"""What the stand-in remembers: calendars, attendance reports, email and people. Kept in a JSON file if it has one."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote
from uuid import uuid4

from graph.standin.mailed import addresses, mails_of_change
from graph.standin.refusal import GraphSays, not_found
from graph.standin.teams_block import has_way_in, with_block

Json = dict[str, Any]


@dataclass
class Event:
    """An event in somebody's calendar. `wanted` is the body of the request that made it; `shown` is what Graph shows.

    A cancelled event stays here for the page of the stand-in, but Graph no longer knows it. `reports` has one entry for
    each session: `{"id": ..., "records": [attendanceRecord, ...]}`. `mailed` is what Exchange would have sent: one
    entry for each email, `["invitation" | "update" | "cancellation", address]`.
    """

    mailbox: str
    wanted: Json
    shown: Json
    meeting_id: str
    cancelled: str | None = None
    reports: list[Json] = field(default_factory=list[Json])
    mailed: list[list[str]] = field(default_factory=list[list[str]])

    @property
    def join_url(self) -> str | None:
        """Where the online meeting is joined; None without one."""
        meeting: Json = self.shown.get("onlineMeeting") or {}
        return meeting.get("joinUrl")


@dataclass
class State:
    """All of it. Every change goes through a method, which writes the file at `path`."""

    path: Path | None = None
    events: dict[str, Event] = field(default_factory=dict[str, Event])
    mails: list[Json] = field(default_factory=list[Json])
    users: dict[str, Json] = field(default_factory=dict[str, Json])
    subscriptions: dict[str, Json] = field(default_factory=dict[str, Json])
    files: dict[str, Json] = field(default_factory=dict[str, Json])
    busy: list[Json] = field(default_factory=list[Json])
    """When people have something else on: `{"address": ..., "begins": ..., "ends": ...}`, UTC instants in ISO 8601."""
    on_change: Callable[[Event, str], None] = lambda _event, _kind: None
    """Called for each event that was "updated" or "deleted"."""

    @classmethod
    def load(cls, path: Path | None) -> Self:
        """What an earlier run left at `path`, or nothing."""
        if path is None or not path.exists():
            return cls(path)
        kept = json.loads(path.read_text("utf-8"))
        events = {key: Event(**event) for key, event in kept["events"].items()}
        subscriptions, busy = kept.get("subscriptions", {}), kept.get("busy", [])
        files = kept.get("files", {})
        return cls(path, events, kept["mails"], kept["users"], subscriptions, files, busy)

    def event(self, mailbox: str, event_id: str) -> Event:
        """Raises GraphSays (404) if it is not in this calendar."""
        event = self.events.get(event_id)
        if event is None or event.mailbox != mailbox or event.cancelled is not None:
            raise not_found()
        return event

    def calendar(self, mailbox: str) -> list[Event]:
        """The events in a calendar, newest first."""
        found = [e for e in self.events.values() if e.mailbox == mailbox and e.cancelled is None]
        return found[::-1]

    def create(self, mailbox: str, wanted: Json, base: str) -> Event:
        """A new event, or the one that the same body made before. Raises GraphSays for a changed body."""
        transaction = wanted.get("transactionId")
        for known in self.calendar(mailbox) if transaction else []:
            if known.shown["transactionId"] == transaction:
                return _the_same(known, wanted)
        event = _new_event(mailbox, wanted, base)
        self.events[event.shown["id"]] = event
        self.save()
        return event

    def change(self, event: Event, wanted: Json, base: str) -> None:
        """Replaces what is named, and lists as a whole. A body without the meeting's own block switches the meeting
        off.

        An answer that is not sent along is lost: the documentation does not say that it is kept.
        """
        event.mailed += mails_of_change(event.shown, wanted)
        event.shown |= wanted
        if "start" in wanted:
            event.shown["originalStartTimeZone"] = wanted["start"]["timeZone"]
        if wanted.get("isOnlineMeeting"):
            _add_online_meeting(event, base)
        way_in = event.join_url
        if "body" in wanted and way_in is not None and not has_way_in(wanted["body"]["content"], way_in):
            event.shown |= {"isOnlineMeeting": False, "onlineMeeting": None}
        self.touch(event)

    def answer(self, event: Event, address: str, response: str, at: datetime) -> None:
        """An invitee's `response` (accepted, tentativelyAccepted or declined), given at `at` (UTC)."""
        given = {"response": response, "time": at.isoformat().replace("+00:00", "Z")}
        event.shown["attendees"] = [
            one | ({"status": given} if _address(one) == address.lower() else {}) for one in event.shown["attendees"]
        ]
        self.touch(event)

    def touch(self, event: Event, kind: str = "updated") -> None:
        """The event has changed: it gets a new change key, and subscribers are told."""
        event.shown["changeKey"] = uuid4().hex
        self.save()
        self.on_change(event, kind)

    def cancel(self, event: Event, comment: str) -> None:
        """Removes the event from the calendar and remembers what people were told."""
        event.cancelled = comment
        event.mailed += [["cancellation", address] for address in addresses(event.shown)]
        self.touch(event, "deleted")

    def keep_busy(self, address: str, begins: datetime, ends: datetime) -> None:
        """Somebody has something else on between two UTC instants."""
        self.busy.append({"address": address.lower(), "begins": begins.isoformat(), "ends": ends.isoformat()})
        self.save()

    def report(self, event: Event, records: list[Json], replace: bool = False) -> None:
        """Adds a session's attendance report; `replace` forgets the sessions before."""
        kept = [] if replace else event.reports
        event.reports = [*kept, {"id": str(uuid4()), "records": records}]
        self.save()

    def save(self) -> None:
        """Writes the file whole, or not at all."""
        if self.path is None:
            return
        kept = {
            "events": {k: asdict(e) for k, e in self.events.items()},
            "mails": self.mails,
            "users": self.users,
            "subscriptions": self.subscriptions,
            "files": self.files,
            "busy": self.busy,
        }
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        fresh.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
        fresh.replace(self.path)


def _the_same(known: Event, wanted: Json) -> Event:
    if known.wanted != wanted:
        said = "The TransactionId specified in the request has already been used to create a different event."
        raise GraphSays(409, "ErrorDuplicateTransactionId", f"Your request can't be completed. {said}")
    return known


def _new_event(mailbox: str, wanted: Json, base: str) -> Event:
    shown = wanted | {
        "id": f"AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A{uuid4().hex}",
        "createdDateTime": datetime.now(UTC).isoformat().replace("+00:00", "Z"),
        "transactionId": wanted.get("transactionId"),
        "changeKey": uuid4().hex,
        "originalStartTimeZone": wanted["start"]["timeZone"],
        "isAllDay": False,
        "isCancelled": False,
        "type": "singleInstance",
        "isOnlineMeeting": False,
        "onlineMeeting": None,
        "onlineMeetingUrl": None,
        "organizer": {"emailAddress": {"address": f"{mailbox}@stand-in.invalid"}},
    }
    invitations = [["invitation", address] for address in addresses(wanted)]
    event = Event(mailbox, wanted, shown, meeting_id=f"MSo{uuid4().hex}", mailed=invitations)
    if wanted.get("isOnlineMeeting"):
        _add_online_meeting(event, base)
    return event


def _address(attendee: Json) -> str:
    return str(attendee["emailAddress"]["address"]).lower()


def _add_online_meeting(event: Event, base: str) -> None:
    """Once online, an event stays online ("event resource type", isOnlineMeeting)."""
    if event.join_url is None:
        thread = quote(f"19:meeting_{uuid4().hex}@thread.v2", safe="")
        context = quote(json.dumps({"Oid": event.mailbox}), safe="")
        joined = {"joinUrl": f"{base}/l/meetup-join/{thread}/0?context={context}"}
        event.shown |= {"onlineMeeting": joined, "onlineMeetingProvider": "teamsForBusiness"}
        content = event.shown.get("body", {}).get("content", "")
        event.shown["body"] = {"contentType": "html", "content": with_block(content, joined["joinUrl"])}
    event.shown["isOnlineMeeting"] = True

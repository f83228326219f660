"""Who is invited to an event: ours follow the forum's members; anybody else added in Outlook stays as they are.

Graph replaces the whole list, and "an event update that includes only the attendees property in the request body sends
a meeting update to only the attendees that have changed" ("Update event"): so only those who are added or removed get
an email. What somebody has answered is sent along, so that it is kept.
"""

from collections.abc import Sequence
from typing import Any

from forum.address import MailAddress, parse
from forum.ports import Invitee

Json = dict[str, Any]

_SAID = {"accepted", "tentativelyAccepted", "declined"}


def followed(present: Sequence[Json], wanted: Sequence[Invitee], ours: Sequence[Invitee]) -> list[Json] | None:
    """The list as it should be; None if it already is.

    `ours` are those we invited before. One of them who is still wanted but missing was removed in Outlook, and
    stays out.
    """
    leave = [one for one in ours if not _among(one, wanted)]
    # One known by name alone stays if the name is also that of somebody who stays.
    kept = [_kept(item) for item in present if not _any_is(item, leave) or _any_is(item, wanted)]
    join = [one for one in wanted if not _among(one, ours) and not any(_is(item, one) for item in present)]
    if not join and len(kept) == len(present):
        return None
    return [*kept, *map(attendee, join)]


def invited(present: Sequence[Json]) -> list[Invitee]:
    """Everybody on the list, as if we had invited them all."""
    shown: list[Json] = [item.get("emailAddress") or {} for item in present]
    return [Invitee(address.get("name") or "", address.get("address") or "") for address in shown]


def attendee(invitee: Invitee) -> Json:
    """In the form Graph accepts."""
    return {"type": "required", "emailAddress": {"name": invitee.name, "address": invitee.email}}


def _among(one: Invitee, others: Sequence[Invitee]) -> bool:
    return any(parse(one.email) == parse(other.email) for other in others)


def _any_is(item: Json, some: Sequence[Invitee]) -> bool:
    return any(_is(item, one) for one in some)


def _is(item: Json, one: Invitee) -> bool:
    """By address; if Exchange shows its own name for a mailbox instead, by the name that we wrote beside it."""
    address: Json = item.get("emailAddress") or {}
    found = parse(address.get("address"))
    if isinstance(found, MailAddress):
        return found == parse(one.email)
    return _folded(address.get("name")) == _folded(one.name)


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


def _kept(item: Json) -> Json:
    """What is sent back for somebody who stays, without the year 1 that Graph uses for "has not answered"."""
    status: Json = item.get("status") or {}
    said = {"status": status} if status.get("response") in _SAID and status.get("time") else {}
    proposed = {"proposedNewTime": item["proposedNewTime"]} if item.get("proposedNewTime") else {}
    return {"type": item.get("type") or "required", "emailAddress": item["emailAddress"]} | said | proposed

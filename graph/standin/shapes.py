"""What the stand-in accepts. Stricter than Graph where Graph is silent, so that a slip shows before it costs
anything.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from tzlocal.windows_tz import win_tz

from forum.address import parse
from graph.standin.refusal import GraphSays

Json = dict[str, Any]

_MOMENT: Json = {"dateTime": str, "timeZone": str}
_ADDRESS: Json = {"name": str, "address": str}

EVENT: Json = {
    "subject": str,
    "body": {"contentType": {"text", "html"}, "content": str},
    "start": _MOMENT,
    "end": _MOMENT,
    "location": {"displayName": str},
    "attendees": [
        {
            "type": {"required", "optional", "resource"},
            "emailAddress": _ADDRESS,
            "status": {"response": {"accepted", "tentativelyAccepted", "declined"}, "time": str},
            "proposedNewTime": {"start": _MOMENT, "end": _MOMENT},
        }
    ],
    "hideAttendees": bool,
    "isOnlineMeeting": bool,
    "onlineMeetingProvider": {"teamsForBusiness"},
    "transactionId": str,
}
SUBSCRIPTION: Json = {
    "changeType": str,
    "notificationUrl": str,
    "lifecycleNotificationUrl": str,
    "resource": str,
    "expirationDateTime": str,
    "clientState": str,
}
SCHEDULE: Json = {
    "Schedules": [str],
    "StartTime": _MOMENT,
    "EndTime": _MOMENT,
    "AvailabilityViewInterval": int,
}
RENEWAL: Json = {"expirationDateTime": str}
CANCEL: Json = {"Comment": str}
_RECIPIENTS: list[Any] = [{"emailAddress": _ADDRESS}]
MAIL: Json = {
    "Message": {
        "subject": str,
        "body": {"contentType": {"text", "html"}, "content": str},
        "from": {"emailAddress": _ADDRESS},
        "replyTo": _RECIPIENTS,
        "toRecipients": _RECIPIENTS,
        "ccRecipients": _RECIPIENTS,
        "bccRecipients": _RECIPIENTS,
        "attachments": [{"name": str, "contentType": str, "contentBytes": str}],
        "internetMessageHeaders": [{"name": str, "value": str}],
        "singleValueExtendedProperties": [{"id": str, "value": str}],
    },
    "SaveToSentItems": bool,
}


def check(value: Any, shape: Any, where: str = "body") -> None:
    """Raises GraphSays (400) if `value` does not have `shape`: a type, a set of words, a list of a shape, or fields."""
    if isinstance(shape, Mapping):
        _check_fields(value, cast(Mapping[str, Any], shape), where)
    elif isinstance(shape, list):
        _demand(isinstance(value, list), f"{where} has to be a list")
        for item in cast(list[Any], value):
            check(item, cast(list[Any], shape)[0], where)
    elif isinstance(shape, set):
        _demand(value in cast(set[str], shape), f"{where} cannot be {value!r}")
    else:
        _demand(type(value) is shape, f"{where} has to be a {shape.__name__}")


def check_event(event: Json, is_new: bool) -> None:
    """Raises GraphSays (400) for an event that makes no sense: no time, an unknown zone, an end before the start."""
    check(event, EVENT)
    _demand(not is_new or {"subject", "start", "end"} <= event.keys(), "an event needs subject, start and end")
    _demand(("start" in event) == ("end" in event), "start and end are changed together")
    for attendee in event.get("attendees", []):
        address = attendee.get("emailAddress", {}).get("address", "")
        if parse(address) is None:
            raise GraphSays(400, "ErrorInvalidRecipients", f"At least one recipient isn't valid: {address}")
    if "start" in event and moment(event["start"]) >= moment(event["end"]):
        raise GraphSays(400, "ErrorPropertyValidationFailure", "At least one property failed validation: end")


def check_mail(wanted: Json) -> None:
    """Raises GraphSays (400) for an email to nobody, or with a header that only Exchange itself may set ("user:
    sendMail"; "internetMessageHeader resource type").
    """
    check(wanted, MAIL)
    message: Json = wanted.get("Message") or {}
    to = [one.get("emailAddress", {}).get("address", "") for one in message.get("toRecipients", [])]
    if not to or any(parse(address) is None for address in to):
        raise GraphSays(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.")
    headers: list[Json] | None = message.get("internetMessageHeaders")
    if headers is not None and not 1 <= len(headers) <= 5:
        raise GraphSays(400, "ErrorInvalidInternetHeader", "There have to be between one and five headers.")
    if any(not str(header["name"]).lower().startswith("x-") for header in headers or []):
        raise GraphSays(400, "InvalidInternetMessageHeader", "The header's name should start with 'x-' or 'X-'.")


def check_query(query: Mapping[str, str], *allowed: str) -> None:
    """Raises GraphSays (400) for an option that this address does not know."""
    unknown = sorted(set(query) - set(allowed))
    if unknown:
        raise GraphSays(400, "BadRequest", f"Query option '{unknown[0]}' is not allowed.")


def _check_fields(value: Any, shape: Mapping[str, Any], where: str) -> None:
    _demand(isinstance(value, dict), f"{where} has to be an object")
    for name, field in cast(Json, value).items():
        if name == "@odata.type":
            continue
        _demand(name in shape, f"The property '{name}' does not exist on {where}.")
        check(field, shape[name], f"{where}.{name}")


def moment(moment: Json) -> datetime:
    """As wall-clock time. Raises GraphSays (400) if it is not one, or its zone is unknown."""
    _demand(moment.keys() >= {"dateTime", "timeZone"}, "a time needs dateTime and timeZone")
    if moment["timeZone"] != "UTC" and moment["timeZone"] not in win_tz:
        raise GraphSays(400, "TimeZoneNotSupportedException", "A valid TimeZone value must be specified.")
    try:
        at = datetime.fromisoformat(moment["dateTime"])
    except ValueError:
        raise GraphSays(400, "RequestBodyRead", "Cannot convert the literal to 'Edm.DateTime'.") from None
    _demand(at.tzinfo is None, "dateTime has no offset: timeZone says it")
    return at


def _demand(fine: bool, otherwise: str) -> None:
    if not fine:
        raise GraphSays(400, "RequestBodyRead", otherwise)

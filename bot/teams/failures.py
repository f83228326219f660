"""What a failed call to the Bot Connector means for its caller.

The rules come from "Build conversational capability" (status codes) and "Send proactive messages" (who blocked a bot).
"""

import json
import random
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import aiohttp

from bot.teams.activities import member_of
from forum.ports import NotNow, OutcomeUnknown, Refused

PAUSE = 5.0
TOKEN_PAUSE = 30.0
LONGEST_PAUSE = 3600.0
_BUSY = (412, 429)
_UNCERTAIN = (408,)
_BLOCKED = ("MessageWritesBlocked", "ConversationBlockedByUser")
_NO_SUCH_ACTIVITY = ("ActivityNotFoundInConversation", "HTTP404")
_NO_SUCH_ACTIVITY_EITHER = (("BadArgument", "not a known activity id"), ("ServiceError", "Unknown"))
"""What people report getting for a deleted message, although the documentation promises the first."""

_NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientHttpProxyError)
"""Nobody answered, or a proxy would not lead on."""

Failure = NotNow | Refused | OutcomeUnknown


def from_status(status: int, headers: Mapping[str, str], body: bytes, *, repeatable: bool, now: datetime) -> Failure:
    """The failure that an HTTP answer of 300 or more stands for. `repeatable` calls may be made twice without harm."""
    code, why = _error_of(body)
    if status in _BUSY:
        return NotNow(f"HTTP {status}", with_jitter(_retry_after(headers, now)))
    if status == 401:
        return NotNow("the Bot Connector did not take the token", with_jitter(TOKEN_PAUSE))
    if status >= 500 or status in _UNCERTAIN:
        after = with_jitter(_retry_after(headers, now))
        return NotNow(f"HTTP {status}", after) if repeatable else OutcomeUnknown(f"HTTP {status}")
    return Refused(code or f"HTTP{status}", why, status)


def from_exception(error: aiohttp.ClientError | TimeoutError, *, repeatable: bool) -> Failure:
    """The failure that a broken exchange stands for. Before there is a connection nothing can have been done."""
    if repeatable or isinstance(error, _NEVER_LEFT):
        return NotNow(type(error).__name__, with_jitter(PAUSE))
    return OutcomeUnknown(type(error).__name__)


def for_update(refused: Refused) -> Refused:
    """Like `refused`, with one code for all the ways to say that the message to be updated does not exist."""
    is_gone = refused.code in _NO_SUCH_ACTIVITY or (refused.code, refused.why) in _NO_SUCH_ACTIVITY_EITHER
    return Refused("ActivityGone", refused.why, refused.status) if is_gone else refused


def with_jitter(seconds: float) -> float:
    """At most a quarter longer, never shorter, so that callers told the same do not come back together."""
    return seconds * (1 + random.random() / 4)


def _error_of(body: bytes) -> tuple[str, str]:
    """Code and message of an error; empty if the body is not one.

    Mostly {"error": {"code", "message"}}, but for a blocked chat {"errorCode", "message"}, whose message is JSON
    again and holds a "subCode".
    """
    told = _json(body)
    error = member_of(told, "error") or told
    message = str(member_of(error, "message") or "")
    code = str(member_of(_json(message), "subCode") or member_of(error, "code") or "")
    return (_BLOCKED[0] if code in _BLOCKED else code), message


def _json(text: bytes | str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _retry_after(headers: Mapping[str, str], now: datetime) -> float:
    """Seconds, from either form of the Retry-After header (RFC 9110)."""
    given = headers.get("Retry-After", "")
    if given.isdecimal():
        return min(float(given), LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(given)
    except ValueError:
        return PAUSE
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), LONGEST_PAUSE)

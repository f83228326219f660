"""What went wrong with a call to Microsoft Graph, in the three terms that the job engine understands.

NotNow: certainly not done, try later. Refused: certainly not done, and trying again will not help. OutcomeUnknown: it
may have been done. A call that only reads leaves nothing uncertain, so its unknowns are NotNow too. (Microsoft Graph
documentation, "Microsoft Graph error responses and resource types", "Throttling guidance".)
"""

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx
from azure.core.exceptions import AzureError, ClientAuthenticationError
from kiota_abstractions.api_error import APIError
from msgraph.generated.models.o_data_errors.o_data_error import ODataError

from forum.ports import NotNow, OutcomeUnknown, Refused
from graph.refused import GraphRefused, Throttled

_LONGEST = 300
_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)


@contextmanager
def in_our_words(writes: bool) -> Generator[None]:
    """Turns what the SDK, httpx and azure-identity raise into NotNow, Refused or OutcomeUnknown."""
    try:
        yield
    except APIError as error:
        raise _from_answer(error, writes) from error
    except ClientAuthenticationError as error:
        raise Refused("TokenRefused", _sign_in_error(error)) from error
    except AzureError as error:
        raise NotNow(f"no token: {_short(str(error))}") from error
    except _NEVER_LEFT as error:
        raise NotNow(f"Graph cannot be reached: {_named(error)}") from error
    except httpx.TransportError as error:
        raise _unsure(f"Graph did not answer: {_named(error)}", writes) from error


def _from_answer(error: APIError, writes: bool) -> Exception:
    status = error.response_status_code or 0
    after = _retry_after(error.response_headers or {})
    code, why = _code_and_message(error, status)
    # A 503 that says when to come back was turned away at the door; any other 5xx may have come after the effect.
    if status == HTTPStatus.TOO_MANY_REQUESTS or (status == HTTPStatus.SERVICE_UNAVAILABLE and after is not None):
        return Throttled(code) if after is None else Throttled(code, after)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
        return _unsure(f"{status} {code}", writes)
    return GraphRefused(code, why, status)


def _unsure(why: str, writes: bool) -> Exception:
    return OutcomeUnknown(why) if writes else NotNow(why)


def _code_and_message(error: APIError, status: int) -> tuple[str, str]:
    """Graph's own code for the reason, or "HTTP 403" for a gateway's HTML page, which has none."""
    if isinstance(error, ODataError) and error.error and error.error.code:
        return error.error.code, _short(error.error.message or "")
    return f"HTTP {status}", ""


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from a number or an HTTP date; None if missing or not understood."""
    said = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d+(\.\d+)?", said):
        return float(said)
    try:
        when = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, (when.replace(tzinfo=when.tzinfo or UTC) - datetime.now(UTC)).total_seconds())


def _sign_in_error(error: ClientAuthenticationError) -> str:
    """The AADSTS number and its sentence, without the trace ids ("Microsoft Entra authentication error codes")."""
    text = str(error)
    found = re.search(r"AADSTS\d+:[^.\r\n]*", text)
    return _short(found.group() if found else text)


def _named(error: Exception) -> str:
    return _short(f"{type(error).__name__} {error}".strip())


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"

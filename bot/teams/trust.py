"""Who is trusted: checked for every request before its body is read, and again once its activity is known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, Protocol
from urllib.parse import urlsplit

from bot.teams.activities import Activity, service_url_of

Claims = Mapping[str, Any]


class Untrusted(Exception):
    """An activity that is not trusted. `reason` is for the log; `status` is the HTTP answer: 401, 403 or 503."""

    def __init__(self, reason: str, status: int = 401) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


@dataclass(frozen=True)
class Knock:
    """What is known about a request before its body is read. `peer` is the IP address it came from."""

    peer: str | None
    headers: Mapping[str, str]


class Trust(Protocol):
    """Decides whom to trust. Both methods raise Untrusted."""

    async def open(self, knock: Knock) -> Claims:
        """What is proven about the sender before the body is read."""
        ...

    def admit(self, claims: Claims, activity: Activity) -> None:
        """Makes sure that the sender may say what the activity says."""
        ...


class TrustedServices:
    """The origins that a trusted activity named as its serviceUrl: the only ones that get the bot's token.

    Plain http is for loopback alone. `loopback`, for local mode, trusts every loopback origin unasked.
    """

    def __init__(self, known: Iterable[str] = (), *, loopback: bool = False) -> None:
        self._loopback = loopback
        self._origins: set[str] = set()
        for url in known:
            self.add(url)

    def add(self, service_url: str) -> None:
        """Trusts the origin of a verified serviceUrl. Raises Untrusted for one that must not get a token."""
        if (origin := _origin(service_url)) is None:
            raise Untrusted("the serviceUrl is neither https nor loopback")
        self._origins.add(origin)

    def __contains__(self, service_url: str) -> bool:
        origin = _origin(service_url)
        return origin is not None and (origin in self._origins or (self._loopback and is_loopback_url(service_url)))


class LocalTrust:
    """For trying the bot on your own machine: no token, and nobody from outside.

    A web page in the same browser, or a tunnel that forwards from the internet, also arrives from loopback: the
    headers give both away.
    """

    async def open(self, knock: Knock) -> Claims:
        """Trusts requests made on this machine for this machine."""
        if not is_loopback_host(knock.peer or ""):
            raise Untrusted("local mode answers only this machine")
        if any(name in knock.headers for name in ("Origin", "Forwarded", "X-Forwarded-For")):
            raise Untrusted("local mode answers neither web pages nor tunnels")
        if not is_loopback_url(f"http://{knock.headers.get('Host', '')}"):
            raise Untrusted("local mode answers only under a loopback name")
        return {}

    def admit(self, claims: Claims, activity: Activity) -> None:  # noqa: ARG002 (there are no claims)
        """Answers go to this machine too."""
        if not is_loopback_url(service_url_of(activity)):
            raise Untrusted("local mode sends only to this machine")


def is_loopback_url(url: str) -> bool:
    """Whether a URL points at this machine."""
    try:
        return is_loopback_host(urlsplit(url).hostname or "")
    except ValueError:
        return False


def is_loopback_host(host: str) -> bool:
    """Whether a name or an address is this machine's own."""
    if host == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_loopback


def _origin(url: str) -> str | None:
    """Scheme, host and port of a URL that may be trusted; None for any other."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if not parts.hostname or parts.username is not None:
        return None
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback_host(parts.hostname)):
        return f"{parts.scheme}://{parts.hostname}:{port or (443 if parts.scheme == 'https' else 80)}"
    return None

"""Through which proxy a call to the outside goes. This is the one place that decides: every client is told, and none of
them reads the environment itself, because each would read it in a way of its own.

HTTPS_PROXY (or else ALL_PROXY) names the proxy and NO_PROXY the hosts that are called without it, in capitals or small
letters, as curl and most programs read them. Plain http is spoken on this machine alone, and nothing on this machine is
called through a proxy: local mode, where everything is here, has none.
"""

import os
from urllib.parse import unquote, urlsplit

from bot.basic_settings import is_loopback
from bot.settings import BadSettings

NAME = "HTTPS_PROXY"


def proxy_for(url: str) -> str | None:
    """The address of the proxy that a call to `url` goes through; None for a call that goes there directly."""
    if (proxy := _proxy()) is None:
        return None
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https" or is_loopback(host) or _is_spared(host):
        return None
    return proxy


def check_proxy() -> None:
    """Raises BadSettings for a proxy that Folkmoot cannot speak to. The value may hold a password: it is not shown."""
    proxy = _proxy()
    if proxy is None:
        return
    try:
        parts = urlsplit(proxy)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise BadSettings([f"{NAME} is not usable: expected an address such as http://proxy.example.org:3128"])


def shown() -> str:
    """The proxy's host and port, without what is secret in its address; empty if there is none."""
    return (_proxy() or "").partition("://")[2].rpartition("@")[2].rstrip("/")


def proxy_secrets() -> list[str]:
    """What has to be kept out of logs, in each form in which it might get there."""
    proxy = _proxy() or ""
    password = proxy.rpartition("@")[0].rpartition(":")[2] if "@" in proxy else ""
    return [proxy, password, unquote(password)] if password else []


def _proxy() -> str | None:
    proxy = _named("https_proxy") or _named("all_proxy")
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy


def _is_spared(host: str) -> bool:
    """Whether NO_PROXY names it: by its name, or by what its name ends in."""
    names = (name.strip().lower().lstrip("*.") or name.strip() for name in (_named("no_proxy") or "").split(","))
    return any(name in ("*", host) or host.endswith(f".{name}") for name in names if name)


def _named(name: str) -> str | None:
    return os.environ.get(name) or os.environ.get(name.upper()) or None

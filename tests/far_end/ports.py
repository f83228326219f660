"""Ports that stay free until they are needed."""

from dataclasses import dataclass
from socket import SO_REUSEADDR, SOL_SOCKET, socket


def reserved_port() -> socket:
    """A socket that holds a port on loopback without listening. Close it when the port is needed no longer.

    Whoever listens with SO_REUSEADDR may listen there, as asyncio and PostgreSQL do, and nobody is given the port by
    chance. A port that was only looked for and let go may be taken by any outgoing connection meanwhile.
    """
    held = socket()
    held.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    held.bind(("127.0.0.1", 0))
    return held


@dataclass(frozen=True)
class Ports:
    """Where the stand-ins for Teams and for Microsoft's calendar listen."""

    teams: int
    calendar: int

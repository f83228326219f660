"""Stands between a program and PostgreSQL, and counts what goes over the wire, whatever the driver is."""

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

VERSION_3 = 196608
EXECUTE, QUERY = b"E", b"Q"


class Wire:
    """`statements` are run (BEGIN and COMMIT among them); a round trip is each time that the program goes on after the
    server has spoken. ("Message Flow", "Message Formats" in PostgreSQL's documentation.)
    """

    def __init__(self) -> None:
        self.statements = 0
        self.round_trips = 0

    def clear(self) -> None:
        self.statements = self.round_trips = 0


class _Talk:
    """One connection."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._rest = b""
        self._has_begun = False
        self._server_spoke_last = True

    def from_program(self, data: bytes) -> None:
        self._wire.round_trips += self._server_spoke_last
        self._server_spoke_last = False
        self._rest += data
        while message := self._next():
            if self._has_begun:
                self._wire.statements += message[:1] in (EXECUTE, QUERY)
            else:
                self._has_begun = struct.unpack("!I", message[4:8])[0] == VERSION_3

    def from_server(self) -> None:
        self._server_spoke_last = True

    def _next(self) -> bytes | None:
        """A whole message. Before the connection has begun they have no type in front."""
        kind = 1 if self._has_begun else 0
        if len(self._rest) < kind + 4:
            return None
        length = kind + struct.unpack("!I", self._rest[kind : kind + 4])[0]
        if len(self._rest) < length:
            return None
        message, self._rest = self._rest[:length], self._rest[length:]
        return message


@asynccontextmanager
async def tapped(port: int) -> AsyncIterator[tuple[int, Wire]]:
    """The port to connect to in place of `port`, and what is counted there."""
    wire = Wire()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = _Talk(wire)
        from_server, to_server = await asyncio.open_connection("127.0.0.1", port)

        async def forth() -> None:
            while data := await reader.read(65536):
                talk.from_program(data)
                to_server.write(data)
            to_server.close()

        async def back() -> None:
            while data := await from_server.read(65536):
                talk.from_server()
                writer.write(data)
            writer.close()

        await asyncio.gather(forth(), back(), return_exceptions=True)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1], wire
    finally:
        server.close()

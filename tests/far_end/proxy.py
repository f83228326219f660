"""A council's proxy on loopback: it asks for a password, opens TLS with a certificate of its own, and is the only way.

async with Proxy(folder, {"graph.council.test": standin.url}) as proxy:
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(proxy.certificate))
"""

import asyncio
import base64
import ssl
from asyncio import StreamReader, StreamWriter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.far_end.certificates import certified

USER, PASSWORD, WRITTEN = "folkmoot", "out:p@ss", "out%3Ap%40ss"


class Proxy:
    """`leads_to` says what is behind each host name, of which no name server knows. `asked` are the hosts asked for.

    `refusal`: what it answers to all, such as 403.
    """

    def __init__(self, folder: Path, leads_to: Mapping[str, str]) -> None:
        self.certificate = folder / "proxy.pem"
        self.asked: list[str] = []
        self.refusal: int | None = None
        self._leads_to = dict(leads_to)
        self._tls = certified(self.certificate, names=tuple(leads_to))
        self._open: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"http://{USER}:{WRITTEN}@127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._server.close()
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._open.add(task)
        try:
            with suppress(OSError, EOFError, ssl.SSLError):
                await self._lead(reader, writer)
        finally:
            self._open.discard(task)
            writer.close()

    async def _lead(self, reader: StreamReader, writer: StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        method, target, _ = head.split(" ", 2)
        host, _, port = target.rpartition(":")
        if (status := self._status(method, host, port, head)) != 200:
            writer.write(f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode())
            await writer.drain()
            return
        self.asked.append(host)
        writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
        await writer.drain()
        await writer.start_tls(self._tls)
        await _join(reader, writer, self._leads_to[host])

    def _status(self, method: str, host: str, port: str, head: str) -> int:
        allowed = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        if f"proxy-authorization: basic {allowed}".lower() not in head.lower():
            return 407
        if method != "CONNECT" or port != "443":
            return 405
        return self.refusal or (200 if host in self._leads_to else 502)


async def _join(reader: StreamReader, writer: StreamWriter, url: str) -> None:
    parts = urlsplit(url)
    tls = None
    if parts.scheme == "https":
        tls = ssl.create_default_context()
        tls.check_hostname, tls.verify_mode = False, ssl.CERT_NONE
    there, onwards = await asyncio.open_connection(parts.hostname, parts.port, ssl=tls)
    try:
        done, left = await asyncio.wait(
            [asyncio.create_task(_pump(reader, onwards)), asyncio.create_task(_pump(there, writer))],
            return_when=asyncio.FIRST_COMPLETED,
        )
        for task in left:
            task.cancel()
        await asyncio.gather(*done, *left, return_exceptions=True)
    finally:
        onwards.close()


async def _pump(source: StreamReader, drain: StreamWriter) -> None:
    while data := await source.read(65536):
        drain.write(data)
        await drain.drain()

"""Reading the body of a request: only when it is wanted, up to a limit in size and in time."""

import asyncio
import zlib

from aiohttp import hdrs, web

SECONDS = 10.0
"""Seconds for a body to arrive."""

_PACKINGS = {"gzip": 31, "x-gzip": 31, "deflate": 15}
"""By zlib's names. Teams compresses nothing; a proxy in between may."""


async def wait_to_be_asked(request: web.Request) -> None:
    """A route's `expect_handler`: "100 Continue" is not sent before the caller is known (see read_body)."""
    if request.headers.get(hdrs.EXPECT, "").lower() != "100-continue":
        raise web.HTTPExpectationFailed(text="")


async def read_body(request: web.Request, most: int, *, unpack: bool = False) -> bytes:
    """The body, of at most `most` bytes, compressed or not.

    Raises 413 for a longer one, 408 for one that does not arrive, 415 for one that cannot be decompressed, 400 for one
    that breaks off.
    """
    packing = request.headers.get(hdrs.CONTENT_ENCODING, "").strip().lower()
    if packing not in ("", "identity", *(_PACKINGS if unpack else ())):
        raise web.HTTPUnsupportedMediaType(text="")
    if (request.content_length or 0) > most:
        raise web.HTTPRequestEntityTooLarge(most, text="")
    try:
        async with asyncio.timeout(SECONDS):
            await _ask_for_it(request)
            body = await request.clone(client_max_size=most).read()
    except TimeoutError:
        raise web.HTTPRequestTimeout(text="") from None
    except (web.RequestPayloadError, ConnectionError):
        raise web.HTTPBadRequest(text="") from None
    return _unpacked(body, _PACKINGS[packing], most) if packing in _PACKINGS else body


async def _ask_for_it(request: web.Request) -> None:
    """Sends "100 Continue" to a caller who waits for it."""
    if request.headers.get(hdrs.EXPECT) and request.version >= (1, 1):
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")  # pyright: ignore[reportAttributeAccessIssue]
        request.writer.output_size = 0  # pyright: ignore[reportAttributeAccessIssue] (the answer itself begins later)


def _unpacked(body: bytes, packing: int, most: int) -> bytes:
    """Never produces more than `most` bytes, however much there would be."""
    unpacker = zlib.decompressobj(packing)
    try:
        found = unpacker.decompress(body, most + 1)
    except zlib.error:
        raise web.HTTPBadRequest(text="") from None
    if len(found) > most:
        raise web.HTTPRequestEntityTooLarge(most, text="")
    if not unpacker.eof:
        raise web.HTTPBadRequest(text="")
    return found

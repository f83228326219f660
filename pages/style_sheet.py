"""The style sheet of all pages. Its address names its content, so that no page is ever shown in the styles of another
version: browsers may keep it for good, and ask for a new one as soon as there is one.
"""

from functools import cache
from gzip import compress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from aiohttp import web

FOLDER = "style/"
"""After "/l/". A folder, so that a proxy can let all versions through with one rule."""
ROUTE = FOLDER + "{mark}.css"
FOR_GOOD = "public, max-age=31536000, immutable"
"""A year is the most that browsers take (RFC 9111, "Freshness"); RFC 8246 keeps them from asking again on a reload."""
NOT_KEPT = "no-store"

_FILE = Path(__file__).parent / "style" / "pages.css"


class Sheet(NamedTuple):
    """`mark` is the beginning of its SHA-256, in hex."""

    plain: bytes
    packed: bytes
    mark: str


@cache
def sheet() -> Sheet:
    """What this version of the pages is drawn with."""
    plain = _FILE.read_bytes()
    return Sheet(plain, compress(plain, mtime=0), sha256(plain).hexdigest()[:16])


def address() -> str:
    """Where it is, after "/l/"."""
    return f"{FOLDER}{sheet().mark}.css"


def answer(request: web.Request) -> web.Response:
    """The style sheet. It says nothing about anybody, so anybody may keep it.

    While several replicas are being upgraded, one may be asked for the sheet of another version: it gives its own,
    which is better than none, and nobody keeps that under the wrong name.
    """
    is_asked_for = request.match_info["mark"] == sheet().mark
    headers = {
        "Content-Type": "text/css; charset=utf-8",
        "Cache-Control": FOR_GOOD if is_asked_for else NOT_KEPT,
        "Vary": "Accept-Encoding",
    }
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return web.Response(body=sheet().plain, headers=headers)
    return web.Response(body=sheet().packed, headers={**headers, "Content-Encoding": "gzip"})

"""What a browser sends with a form: whether it comes from our own page, and what is in it."""

from urllib.parse import parse_qsl

from aiohttp import hdrs, web

from forum.keys import Seal
from forum.safe_links import SafeLink
from pages.room import ReadBody, Room
from pages.visit import Sent

MOST_BYTES = 128 * 1024
"""The longest explanation of a topic in a script of four bytes a letter, with each byte written as "%F0"."""
MOST_FIELDS = 300
FORM = "application/x-www-form-urlencoded"


async def form_of_ours(request: web.Request, room: Room) -> Sent:
    """The fields of a form that our own page sent. Raises one of aiohttp's HTTP errors."""
    if is_foreign(request, room.origin):
        raise web.HTTPForbidden(text="")
    return await read_form(request, room.read_body)


def is_foreign(request: web.Request, origin: str) -> bool:
    """Whether a form was sent by another site's page ("Fetch Metadata Request Headers", "The Origin header").

    Browsers say so themselves. Who says nothing is no browser; the token in the address is what counts then.
    """
    site, said = request.headers.get("Sec-Fetch-Site"), request.headers.get(hdrs.ORIGIN)
    if site is not None and site not in ("same-origin", "none"):
        return True
    return said is not None and said.lower() != origin


async def read_form(request: web.Request, read_body: ReadBody) -> Sent:
    """The fields, in order. Raises one of aiohttp's HTTP errors."""
    if request.content_type != FORM:
        raise web.HTTPUnsupportedMediaType(text="")
    body = await read_body(request, MOST_BYTES)
    try:
        fields = parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise web.HTTPBadRequest(text="") from None
    # PostgreSQL takes no NUL.
    return Sent(tuple((name, value.replace("\0", "")) for name, value in fields))


def form_key(link: SafeLink, seal: Seal) -> str:
    """What our own forms send back where a cookie opens the page: another site cannot know it."""
    return seal.proof("form", *link.parts)

"""An answer in plain words, whatever happens: never a stack trace, and never silence."""

import logging
from collections.abc import Awaitable, Callable

from aiohttp import web

from forum.errors import TooBusy
from forum.use_cases.people.safe_links import NoSuchLink
from pages import drawing, trouble
from pages.reading import texts_of_browser
from pages.room import NotKept, Room
from pages.visit import NOTHING_SENT, Sent, Shown

log = logging.getLogger(__name__)


class NoSuchPage(Exception):
    """Nothing is shown to everybody at this address, whatever was there before."""


class TooMany(Exception):
    """One link, or one address, has asked too often."""


Read = Callable[[web.Request], Awaitable[Sent]]
Respond = Callable[[Sent], Awaitable[web.Response]]


async def kindly(room: Room, name: str, request: web.Request, read: Read, respond: Respond) -> web.Response:
    """What `respond` makes of what `read` found. `name` is the page's in metrics and in the log."""
    sent, outcome, is_form = NOTHING_SENT, "failed", request.method == "POST"
    try:
        sent = await read(request)
        response, outcome = await respond(sent), "answered"
    except TooMany:
        shown, outcome = trouble.too_many(), "too_many"
    except NoSuchLink:
        shown, outcome = trouble.unknown(), "unknown"
    except NoSuchPage:
        shown, outcome = trouble.no_page(), "unknown"
    except web.HTTPException as wrong:
        shown, outcome = trouble.unreadable(wrong.status), "refused"
    except (TooBusy, NotKept) as error:
        shown, outcome = trouble.not_saved(error, sent, is_form=is_form), "shed"
    except Exception as error:
        log.error("the page %s failed", name, exc_info=error)
        shown = trouble.failed(sent, is_form=is_form)
    else:
        return response
    finally:
        room.count(name, outcome)
    return _said(room, request, shown)


def _said(room: Room, request: web.Request, shown: Shown) -> web.Response:
    """Nobody knows yet who is asking, so it is said in the browser's language."""
    return drawing.page(room, texts_of_browser(room.languages, request), shown)

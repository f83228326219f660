"""Every page that anybody may read. A page of another kind is one row here, below the address of its forum. The plain
link of an opportunity is below none, because a listening circle has no page.
"""

from aiohttp import web

from dialogs.kit.addresses import OPEN
from dialogs.opportunities.opportunity_words import PLAIN
from pages import drawing
from pages.open import forum_page, interest, notice, opportunity_page
from pages.open.serving import OpenServing
from pages.open.visitor import OpenRoute
from pages.room import Room

ROUTES = (
    OpenRoute("public", "", forum_page.show),
    OpenRoute("interest", "/interest", forum_page.show, interest.send),
    OpenRoute("public_privacy", drawing.PRIVACY, notice.show),
    OpenRoute("thanks", "/thanks", interest.thanks),
)


def add_open_pages(app: web.Application, room: Room) -> None:
    """Mounts them at "/f/". Whatever else is asked for there gets the page for unknown addresses."""
    serving = OpenServing(room)
    app.router.add_get(f"{PLAIN}{{code}}", serving.plainly("opportunity", opportunity_page.show))
    for route in ROUTES:
        handler = serving.handler(route)
        app.router.add_get(f"{OPEN}{{name}}{route.path}", handler)
        if route.act is not None:
            app.router.add_post(f"{OPEN}{{name}}{route.path}", handler)
    app.router.add_route("*", f"{OPEN}{{rest:.*}}", serving.unknown)

"""Drawing a page as HTML. Whatever anybody typed is escaped here and nowhere else."""

from collections.abc import Sequence
from typing import Any

import jinja2
from aiohttp import web

from dialogs.texts import Texts
from pages import style_sheet
from pages.reading import leaving
from pages.room import Room
from pages.visit import File, Shown

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    # With "no-referrer", Chrome sends "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Of every answer, errors included."""

PRIVACY = "/privacy"
"""After the address of a link, or of the pages that need none."""

ROBOTS = "User-agent: *\nAllow: /f/\nDisallow: /\n"
"""Public pages say themselves whether they may be listed, and a search engine has to read them to learn it."""

PAGES = jinja2.Environment(
    # The components call each other by this name.
    loader=jinja2.ChoiceLoader(
        [
            jinja2.PackageLoader("pages"),
            jinja2.PrefixLoader({"govuk_frontend_jinja": jinja2.PackageLoader("govuk_frontend_jinja")}),
        ]
    ),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
)


def _choices(offered: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"value": value, "text": words} for value, words in offered]


def _rows(facts: Sequence[tuple[str, str]]) -> list[dict[str, dict[str, str]]]:
    return [{"key": {"text": what}, "value": {"text": words}} for what, words in facts]


filters: Any = PAGES.filters
filters |= {"choices": _choices, "rows": _rows}


def page(room: Room, texts: Texts, shown: Shown) -> web.Response:
    """The page as an answer."""
    drawn = PAGES.get_template(shown.template).render(
        texts=texts,
        title=shown.named or texts(shown.title),
        may_be_found=shown.may_be_found,
        style=room.root + style_sheet.address(),
        root=room.root,
        privacy=_privacy(room, texts, shown),
        organisation=room.controller.name,
        lang=texts.locale,
        direction=texts.direction,
        **shown.values,
    )
    headers = {name: value for name, value in HEADERS.items() if name != "X-Robots-Tag" or not shown.may_be_found}
    headers["Content-Language"] = texts.locale
    return web.Response(text=drawn, status=shown.status, content_type="text/html", charset="utf-8", headers=headers)


def _privacy(room: Room, texts: Texts, shown: Shown) -> str:
    """Where the privacy notice is: behind the same link, or at the address that needs none."""
    if here := shown.values.get("here"):
        return f"{here}{PRIVACY}"
    return leaving(room.languages, texts, f"{room.root.rstrip('/')}{PRIVACY}")


def download(file: File) -> web.Response:
    """A file as an answer."""
    headers = HEADERS | {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return web.Response(body=file.body, headers={**headers, "Content-Type": file.content_type})


def on_to(address: str) -> web.Response:
    """The answer to a form that was taken: the browser then gets a page, which can be loaded again."""
    return web.Response(status=303, headers={**HEADERS, "Location": address})


def robots() -> web.Response:
    """Nothing else here is for search engines."""
    return web.Response(text=ROBOTS, headers=dict(HEADERS))


def style(request: web.Request) -> web.Response:
    """The style sheet, with the headers of every other answer."""
    response = style_sheet.answer(request)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response

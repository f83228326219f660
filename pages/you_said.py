"""The last "You said, we did" that was posted, as the forum's channel reads it; with a link for reading, without what
was written about how an action went.
"""

from itertools import groupby

from dialogs.digest.digest_card import digest_lines, digest_parts
from forum.safe_links import LinkKind
from forum.use_cases.digest.digest_views import DigestView, digest_view
from forum.use_cases.digest.without_how import without_how
from pages.paging import part_of
from pages.visit import Shown, Visit

ALL = "you-said"

Parts = list[tuple[str, list[str]]]


async def show(visit: Visit) -> Shown:
    """All of it, by its parts."""
    view = await _view(visit)
    parts = digest_parts(visit.texts, view) if view else []
    part = part_of(visit, [(title, said) for title, lines in parts for said in lines], ALL)
    told = [
        (visit.texts(title), [said for _, said in of]) for title, of in groupby(part.things, key=lambda one: one[0])
    ]
    return Shown("you_said.html", "page-you-said-title", {"parts_told": told, "part": part})


async def in_short(visit: Visit) -> tuple[Parts, bool]:
    """As much as the card in the channel shows, and whether there is more; nothing before the first was posted."""
    view = await _view(visit)
    if view is None:
        return [], False
    shown, left = digest_lines(visit.texts, view)
    return [(visit.texts(title), lines) for title, lines in shown if lines], left > 0


async def _view(visit: Visit) -> DigestView | None:
    digest = await visit.uow.digests.newest(visit.forum.id)
    if digest is None:
        return None
    view = await digest_view(visit.uow, visit.forum, digest)
    return without_how(view) if visit.link.kind is LinkKind.READ else view

"""The last "You said, we did" that was posted, as the forum's channel reads it."""

from dialogs.digest.digest_card import digest_parts
from forum.use_cases.digest.digest_views import digest_view
from pages.visit import Shown, Visit


async def show(visit: Visit) -> Shown:
    """All of it."""
    return Shown("you_said.html", "page-you-said-title", {"parts_told": await parts_told(visit)})


async def parts_told(visit: Visit) -> list[tuple[str, list[str]]]:
    """By its parts; none before the first was posted."""
    digest = await visit.uow.digests.newest(visit.forum.id)
    if digest is None:
        return []
    parts = digest_parts(visit.texts, await digest_view(visit.uow, visit.forum, digest))
    return [(visit.texts(title), lines) for title, lines in parts if lines]

"""Where a link leads besides its first page: a short list, the same on every link that may open it."""

from forum.safe_links import LinkKind
from pages.visit import Visit

OF_ANSWER = ("suggest", "topics", "agenda", "comment", "actions", "you-said", "minutes", "questions", "opportunities")
OF_READ = ("actions", "minutes")
"""Its first page has the agenda and the digest already."""


def ways(visit: Visit) -> list[tuple[str, str]]:
    """What each leads to, and its address after that of the first page."""
    offered = OF_ANSWER if visit.link.kind is LinkKind.ANSWER else OF_READ
    if visit.link.kind is LinkKind.ANSWER and len(list(visit.languages)) > 1:
        offered = (*offered, "language")
    return [(visit.texts(f"page-way-{path}"), path) for path in offered]

"""The minutes of meetings, once they are published, and their files. Somebody with a link for reading alone learns
nowhere who does what.
"""

from dialogs.minutes.minutes_words import (
    dates_line,
    decision_line,
    item_heading,
    minutes_title,
    sections_after,
)
from forum.errors import Gone
from forum.ids import MeetingId, MinutesId
from forum.papers import FILE_TYPES, PaperKind
from forum.safe_links import LinkKind
from forum.use_cases.minutes.minutes_views import MOST_SHOWN, MinutesView, published_minutes
from pages.visit import Answer, File, Shown, Visit

PAGE_LETTERS = 24_000
"""A page stays small enough for a slow telephone; whatever is longer than this is in the files."""


async def show(visit: Visit) -> Shown:
    """The newest, or those of the meeting in the address, with a way to the others."""
    view = await _published(visit)
    listed = await visit.uow.minutes.published_of(visit.forum.id, MOST_SHOWN)
    others = [one for one in listed if view is None or one.meeting_id != view.meeting_id]
    values = {
        "minutes": _drawn(visit, view) if view else None,
        "others": [(visit.texts.day(one.starts), f"minutes/{one.meeting_id}") for one in others],
    }
    return Shown("minutes.html", "page-minutes-title", values)


async def _published(visit: Visit) -> MinutesView | None:
    """Raises Gone for a meeting without any, or of another forum."""
    named = visit.parts.get("meeting")
    wanted = None if named is None else MeetingId(named)
    view = await published_minutes(visit.uow, visit.forum, owners=_may_read_owners(visit), wanted=wanted)
    if view is None and wanted is not None:
        raise Gone
    return view


def _may_read_owners(visit: Visit) -> bool:
    return visit.link.kind is LinkKind.ANSWER


def _drawn(visit: Visit, view: MinutesView) -> dict[str, object]:
    texts = visit.texts
    items = [(item_heading(texts, item), item.lines, decision_line(texts, item)) for item in view.items]
    shown, left = _fitting(items)
    return {
        "title": minutes_title(texts, view),
        "dates": dates_line(texts, view),
        "corrected": view.corrected_on is not None,
        "items": shown,
        "left": left,
        "after": sections_after(texts, view),
        "files": [(texts(f"page-minutes-{kind}"), f"minutes/{view.meeting_id}/{kind}") for kind in PaperKind]
        if view.has_files
        else [],
    }


Item = tuple[str, tuple[str, ...], str]


def _fitting(items: list[Item]) -> tuple[list[Item], int]:
    """As many points as there is room for; titles and outcomes are always there. How many points are left out."""
    room, left, shown = PAGE_LETTERS, 0, list[Item]()
    for title, lines, decision in items:
        kept: list[str] = []
        for line in lines:
            room -= len(line)
            if room >= 0:
                kept.append(line)
        left += len(lines) - len(kept)
        shown.append((title, tuple(kept), decision))
    return shown, left


async def download(visit: Visit) -> Answer:
    """The newest version as a file; without owners for somebody who may not read them. Raises Gone."""
    view = await _published(visit)
    kind = visit.parts["kind"]
    if view is None or not view.has_files or kind not in list(PaperKind):
        raise Gone
    for names_owners in (True, False) if _may_read_owners(visit) else (False,):
        paper = await visit.uow.minutes.paper(MinutesId(view.id), PaperKind(kind), names_owners=names_owners)
        if paper is not None:
            return File(paper.content, FILE_TYPES[paper.kind], f"minutes-{view.starts:%Y-%m-%d}.{kind}")
    raise Gone

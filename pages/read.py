"""The published agenda, and what followed: only what the forum's channel may read."""

from dataclasses import dataclass, replace

from dialogs.agenda.agenda_card import support_words
from dialogs.agenda.published_card import matter_words
from dialogs.kit.shortening import shortened
from forum.errors import Gone
from forum.meetings import Meeting
from forum.openness import is_circle
from forum.safe_links import LinkKind
from forum.use_cases.agenda.matters_arising import matters_for_everybody
from forum.use_cases.agenda.published_views import PublishedItem, published_view
from pages.meeting_shown import when
from pages.visit import Shown, Visit
from pages.ways import ways
from pages.you_said import in_short

MOST_ARISING = 10
LONG = 500
"""Letters of why an item matters, on a page with all of them."""


@dataclass(frozen=True)
class ItemShown:
    """One item of the agenda. `about` says what it asks for, and who opens or suggested it if the channel may know.
    `path` leads to all of it, "" if nothing is left out.
    """

    title: str
    why: str
    about: str
    path: str


async def show(visit: Visit) -> Shown:
    """The agenda of the next meeting, or of the last one until the next has any."""
    meeting = await _published(visit)
    view = await published_view(visit.uow, visit.forum, meeting) if meeting else None
    parts_told, more_told = await in_short(visit)
    arising = await _arising(visit, meeting) if meeting and view else []
    values = {
        "when": when(visit.texts, meeting) if meeting else "",
        "items": [_item(visit, place, item) for place, item in enumerate(view.items, start=1)] if view else [],
        "arising": arising[:MOST_ARISING],
        "more_arising": len(arising) > MOST_ARISING,
        "support": support_words(visit.texts, visit.forum) if is_circle(visit.forum) else "",
        "parts_told": parts_told,
        "more_told": more_told,
        "may_comment": visit.link.kind is LinkKind.ANSWER and meeting is not None and visit.now < meeting.starts_at,
        "ways": ways(visit) if visit.link.kind is LinkKind.READ else [],
        "minutes_of": await _minutes_day(visit),
    }
    return Shown("read.html", "page-read-title", values)


async def one(visit: Visit) -> Shown:
    """One item, with all that is said about why it matters. Raises Gone."""
    meeting = await _published(visit)
    view = await published_view(visit.uow, visit.forum, meeting) if meeting else None
    for place, item in enumerate(view.items if view else (), start=1):
        if item.item.topic == visit.parts["topic"]:
            seen = _item(visit, place, item)
            values = {"heading": seen.title, "why": item.why, "about": seen.about, "back": "agenda"}
            return Shown("in_full.html", "page-read-title", values)
    raise Gone


async def _arising(visit: Visit, meeting: Meeting) -> list[str]:
    """With a link for reading nobody learns whose an action is."""
    arising = await matters_for_everybody(visit.uow, visit.forum, meeting)
    if visit.link.kind is LinkKind.READ:
        arising = [replace(it, owner=None) for it in arising]
    return [matter_words(visit.texts, it) for it in arising]


async def _published(visit: Visit) -> Meeting | None:
    ahead = await visit.uow.meetings.next_of(visit.forum.id, visit.now)
    last = await visit.uow.meetings.last_of(visit.forum.id, visit.now)
    return next((one for one in (ahead, last) if one is not None and one.agenda_published_at is not None), None)


def _item(visit: Visit, place: int, shown: PublishedItem) -> ItemShown:
    texts, item = visit.texts, shown.item
    about = [
        texts(f"kind-{item.kind}"),
        texts("item-presenter", name=shown.presenter) if shown.presenter else "",
        texts("topic-from", name=shown.name) if shown.name else "",
        texts("published-minutes", minutes=item.minutes) if item.minutes else "",
    ]
    title = texts("published-item", position=place, title=item.title)
    path = f"agenda/{item.topic}" if len(shown.why) > LONG else ""
    return ItemShown(title, shortened(shown.why, LONG), " · ".join(filter(None, about)), path)


async def _minutes_day(visit: Visit) -> str:
    """Of which meeting minutes were published last; "" if none were."""
    newest = next(iter(await visit.uow.minutes.published_of(visit.forum.id, 1)), None)
    return visit.texts.day(newest.starts) if newest else ""

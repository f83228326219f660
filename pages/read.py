"""The published agenda, and what followed: only what the forum's channel may read, and no owner of an action."""

from dataclasses import dataclass

from dialogs.texts import Texts
from forum.meetings import Meeting
from forum.safe_links import LinkKind
from forum.use_cases.agenda.published_views import PublishedItem, published_view
from pages.visit import Shown, Visit
from pages.ways import ways
from pages.you_said import parts_told


@dataclass(frozen=True)
class ItemShown:
    """One item of the agenda. `about` says what it asks for, and who opens or suggested it if the channel may know."""

    title: str
    why: str
    about: str


async def show(visit: Visit) -> Shown:
    """The agenda of the next meeting, or of the last one until the next has any."""
    meeting = await _published(visit)
    view = await published_view(visit.uow, visit.forum, meeting) if meeting else None
    values = {
        "when": _when(visit.texts, meeting) if meeting else "",
        "items": [_item(visit, place, item) for place, item in enumerate(view.items, start=1)] if view else [],
        "parts_told": await parts_told(visit),
        "may_comment": visit.link.kind is LinkKind.ANSWER and meeting is not None and visit.now < meeting.starts_at,
        "ways": ways(visit) if visit.link.kind is LinkKind.READ else [],
    }
    return Shown("read.html", "page-read-title", values)


def _when(texts: Texts, meeting: Meeting) -> str:
    return f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.time_zone, meeting.minutes)}"


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
    return ItemShown(title, shown.why, " · ".join(filter(None, about)))

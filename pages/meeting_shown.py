"""The next meeting, as its members may read it on a page."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from dialogs.texts import Texts
from forum.links import host_of
from forum.meetings import Meeting, Mode
from forum.use_cases.home.home_views import ahead_of
from pages.visit import Visit


@dataclass(frozen=True)
class Ahead:
    """`joins_at` is the way in online, "" while it is not offered; `later` says that it will be."""

    meeting: Meeting
    facts: list[tuple[str, str]]
    joins_at: str
    host: str
    later: bool


async def cancelled_day(visit: Visit) -> str:
    """The day of a meeting that was called off a short time ago and would have been the next; "" for none."""
    called_off = await visit.uow.meetings.called_off(visit.forum.id, visit.now)
    return min(((one.starts, visit.texts.day(one.starts)) for one in called_off), default=(None, ""))[1]


async def meeting_ahead_of(visit: Visit) -> Ahead | None:
    """The next one that everybody has been told about."""
    meeting, _ = await ahead_of(visit.uow, visit.forum, visit.person, visit.now)
    return shown(visit, meeting) if meeting else None


def shown(visit: Visit, meeting: Meeting) -> Ahead:
    """The way in is offered when the card in Teams offers it."""
    link = meeting.link if meeting.link and urlsplit(meeting.link).scheme in ("https", "http") else None
    now = meeting.is_joined_at(visit.now)
    return Ahead(
        meeting=meeting,
        facts=_facts(visit.texts, meeting),
        joins_at=link if link and now else "",
        host=host_of(link) if link else "",
        later=meeting.mode is not Mode.IN_PERSON and not (link and now),
    )


def _facts(texts: Texts, meeting: Meeting) -> list[tuple[str, str]]:
    rows = [
        (texts("meeting-when"), when(texts, meeting)),
        (texts("meeting-how"), texts(f"mode-{meeting.mode}")),
    ]
    if meeting.venue and meeting.mode is not Mode.ONLINE:
        rows.append((texts("meeting-where"), meeting.venue))
    return rows


def when(texts: Texts, meeting: Meeting) -> str:
    """E.g. "Tuesday 9 April 2030, 18:00 to 19:30"."""
    span = texts.span(meeting.starts, meeting.time_zone, meeting.minutes)
    return texts("day-and-time", day=texts.day(meeting.starts), time=span)

"""What a forum's page on the web says: the same words on the chairs' preview and on the page itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.kit.addresses import OPEN
from dialogs.texts import Texts
from forum.days import day_of
from forum.meetings import Meeting, Mode
from forum.public_pages import PublicPage
from forum.use_cases.public.public_views import ChairsWords, PublicLine, PublicView


def address_of(pages_at: str, page: PublicPage) -> str:
    """In full. `pages_at` is where people outside reach our pages, without a slash at its end."""
    return f"{pages_at}{OPEN}{page.address}"


@dataclass(frozen=True)
class PublicWords:
    """`facts` are about the next meeting, none if there is none. `followed`: what was said or promised, and what came
    of it, "" if the first says so already.
    """

    name: str
    about: str
    facts: Sequence[tuple[str, str]]
    joining: str
    followed: Sequence[tuple[str, str]]
    updated: str


def public_words(texts: Texts, view: PublicView) -> PublicWords:
    """In the language of `texts`."""
    return PublicWords(
        name=view.forum.name,
        about=view.words.about,
        facts=_facts(texts, view.meeting, view.words) if view.meeting else (),
        joining=view.words.joining,
        followed=[line_words(texts, line) for line in view.lines],
        updated=texts("public-updated", day=texts.day(day_of(view.forum, view.page.changed_at))),
    )


def line_words(texts: Texts, line: PublicLine) -> tuple[str, str]:
    """What was said, and what came of it."""
    if line.outcome is None:
        return texts("public-done", text=line.words), ""
    came = texts(f"public-came-{line.outcome}")
    return line.words, f"{came} {texts('public-reason', reason=line.reason)}" if line.reason else came


def when(texts: Texts, meeting: Meeting) -> str:
    """E.g. "Tuesday 9 April 2030, 18:00 to 19:30"."""
    span = texts.span(meeting.starts, meeting.time_zone, meeting.minutes)
    return texts("public-when-words", day=texts.day(meeting.starts), span=span)


def _facts(texts: Texts, meeting: Meeting, words: ChairsWords) -> list[tuple[str, str]]:
    rows = [(texts("meeting-when"), when(texts, meeting)), (texts("meeting-how"), texts(f"mode-{meeting.mode}"))]
    return [*rows, (texts("meeting-where"), place)] if (place := place_of(meeting, words)) else rows


def place_of(meeting: Meeting, words: ChairsWords) -> str:
    """The venue as far as the page shows it, and the town that the chairs wrote; "" for neither."""
    if meeting.mode is Mode.ONLINE:
        return ""
    return ", ".join(part for part in (words.venue, words.town) if part)

"""A list of the roll in a large forum: searched and paged, and saved with every press."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from dialogs.attendance.roll_card import (
    NOTHING_SAID,
    Said,
    guests_input,
    names_input,
    roll_card,
    ticked,
    unknown_button,
)
from dialogs.attendance.roll_saved_card import SIGNS
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import buttons, card, heading, line, text_input
from dialogs.kit.people_shown import NOTHING, Known
from dialogs.kit.picking import FIND_LIMIT, is_long
from dialogs.kit.ticks import drawn_ticks
from dialogs.texts import Texts
from forum.attendance import THERE, Presence
from forum.forums import Forum
from forum.keys import key_from
from forum.meetings import Meeting
from forum.names import found_by
from forum.pages import Page, page_of
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.roll_views import RollView
from forum.use_cases.attendance.take_roll import Asked

PER_PAGE = 15


class SaveRollPage(Button):
    """The ticks of one page; `then` says what comes next: "next", "back", "end", "done", or for the same page "find",
    "yes" (with everybody who said so) or "".

    `drawn` and `others` (a mark) are what the page showed, and `found` what had been searched for. `asked` is the list
    that was shown; on cards of earlier versions it is empty, and a page shows all of them.
    """

    verb: ClassVar[str] = "roll.page"
    meeting: str
    asked: str = ""
    page: str = "0"
    found: str = ""
    drawn: str = ""
    others: str = ""
    then: str = ""
    find: str = ""
    came: str = ""
    online: str = ""
    apologies: str = ""
    walk_ins: str = Field(default="", repr=False)


def roll_page(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    view: RollView,
    known: Known = NOTHING,
    *,
    asked: Asked = Asked.CAME,
    number: int = 0,
    find: str = "",
    said: Said = NOTHING_SAID,
    unasked: bool = False,
) -> Message:
    """One page of it. `unasked` adds why it comes."""
    title = texts("roll-title", forum=forum.name, day=texts.day(meeting.starts))
    page = page_of(found_by(find, on_list(view, asked)), number, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said.saved, bold=True) if said.saved else None,
        line(_numbers(texts, view)),
        *_about_all(texts, meeting, view, page, asked, find),
        text_input("find", texts("people-find"), value=find, limit=FIND_LIMIT),
        line(_where(texts, page, find)),
        names_input(texts, asked, texts(f"roll-who-{asked}"), view, page.shown, known) if page.shown else None,
        *(guests_input(texts, view, said) if asked is Asked.CAME else []),
        line(texts("roll-why"), subtle=True) if unasked else None,
        actions=_ways_on(texts, meeting, view, page, asked, find),
        language=texts.locale,
    )


def roll_for(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    view: RollView,
    known: Known = NOTHING,
    *,
    said: Said = NOTHING_SAID,
    unasked: bool = False,
) -> Message:
    """All of it on one card, or in a large forum its first page."""
    if is_long(view.members):
        return roll_page(texts, forum, meeting, view, known, said=said, unasked=unasked)
    return roll_card(texts, forum, meeting, view, known, said=said, unasked=unasked)


def _numbers(texts: Texts, view: RollView) -> str:
    noted = [view.presence[member.id] for member in view.members if member.id in view.presence]
    there = sum(one in THERE for one in noted)
    apologies = sum(one is Presence.APOLOGIES for one in noted)
    left = len(view.members) - len(noted)
    return texts("roll-page-numbers", there=there, apologies=apologies, left=left)


def _where(texts: Texts, page: Page[Person], find: str) -> str:
    if not page.shown:
        return texts("people-nobody-found", find=find)
    return texts("people-page-found" if find else "people-page", page=page.number + 1, pages=page.pages, find=find)


def on_list(view: RollView, asked: Asked) -> Sequence[Person]:
    """Whom the list is about."""
    return [one for one in view.members if asked.is_about(view.presence.get(one.id))]


def _about_all(
    texts: Texts, meeting: Meeting, view: RollView, page: Page[Person], asked: Asked, find: str
) -> list[CardElement]:
    """What to do, and one press for all who said that they would come."""
    if asked is not Asked.CAME:
        return []
    how = line(texts("roll-page-how"))
    if not view.said_and_not_noted:
        return [how]
    return [how, buttons(_save(meeting, view, page, asked, find, "yes").on_card(texts("roll-as-said")))]


def others_mark(names: Sequence[str]) -> str:
    """A mark that shows whether the names of others who came have changed."""
    return key_from("others", *names)


def _save(meeting: Meeting, view: RollView, page: Page[Person], asked: Asked, find: str, then: str) -> SaveRollPage:
    on = frozenset(ticked(view, asked, page.shown))
    drawn = drawn_ticks(page.shown, lambda one: SIGNS[asked] if one in on else "")
    return SaveRollPage(
        meeting=meeting.id,
        asked=asked,
        page=str(page.number),
        found=find,
        drawn=drawn,
        others=others_mark(view.walk_ins),
        then=then,
    )


def _ways_on(
    texts: Texts, meeting: Meeting, view: RollView, page: Page[Person], asked: Asked, find: str
) -> list[AnyButton]:
    steps = {
        "": "people-save",
        "find": "find",
        **({} if page.is_last else {"next": "people-next"}),
        **({} if page.is_first else {"back": "people-back"}),
        **({"end": "roll-page-end"} if asked is Asked.CAME else {"done": "roll-page-done"}),
    }
    return [
        *(
            _save(meeting, view, page, asked, find, then).on_card(texts(words), main=not then)
            for then, words in steps.items()
        ),
        *(unknown_button(texts, meeting, view) if asked is Asked.CAME else []),
    ]

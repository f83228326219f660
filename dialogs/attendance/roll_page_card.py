"""The roll of a large forum: searched and paged, and saved with every press."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from dialogs.attendance.roll_card import OpenUnknownAttendees, apologies_of, roll_card, ticked, walk_ins_input
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, heading, line, text_input
from dialogs.kit.people_shown import NOTHING, Known, choices
from dialogs.kit.picking import FIND_LIMIT, is_long
from dialogs.kit.ticks import drawn_ticks
from dialogs.texts import Texts
from forum.attendance import THERE, Presence
from forum.forums import Forum
from forum.ids import PersonId
from forum.keys import key_from
from forum.meetings import Meeting, Mode
from forum.names import found_by
from forum.pages import Page, page_of
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.roll_views import RollView

PER_PAGE = 15
SIGNS = {"came": "c", "online": "o", "apologies": "a"}
"""The sign for each list in the record of what a page showed."""


class SaveRollPage(Button):
    """The ticks of one page; `then` says what comes next: "next", "back", "end" or "" for the same page.

    `drawn` and `others` (a mark) are what the page showed, and `found` what had been searched for.
    """

    verb: ClassVar[str] = "roll.page"
    meeting: str
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
    number: int = 0,
    find: str = "",
    said: str = "",
    unasked: bool = False,
) -> Message:
    """One page of it. `said` is what was saved; `unasked` adds why it comes."""
    title = texts("roll-title", forum=forum.name, day=texts.day(meeting.starts))
    page = page_of(found_by(find, view.members), number, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(_numbers(texts, view)),
        line(texts("roll-page-how")),
        text_input("find", texts("people-find"), value=find, limit=FIND_LIMIT),
        line(_where(texts, page, find)),
        *_lists(texts, meeting, view, page, known),
        walk_ins_input(texts, view),
        line(texts("roll-why"), subtle=True) if unasked else None,
        actions=_ways_on(texts, meeting, view, page, find),
        language=texts.locale,
    )


def roll_for(
    texts: Texts, forum: Forum, meeting: Meeting, view: RollView, known: Known = NOTHING, *, unasked: bool = False
) -> Message:
    """All of it on one card, or in a large forum its first page."""
    if is_long(view.members):
        return roll_page(texts, forum, meeting, view, known, unasked=unasked)
    return roll_card(texts, forum, meeting, view, known, unasked=unasked)


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


def _lists(texts: Texts, meeting: Meeting, view: RollView, page: Page[Person], known: Known) -> list[CardElement]:
    rows = choices(texts, page.shown, known)
    here = {person.id for person in page.shown}
    labels = {"came": f"roll-came-{meeting.mode}", "online": "roll-online", "apologies": "roll-apologies"}
    return [
        choice_input(
            name,
            texts(labels[name]),
            rows,
            value=[one for one in who if one in here],
            many=True,
            open_list=True,
        )
        for name, who in shown_ticks(meeting, view).items()
        if rows
    ]


def shown_ticks(meeting: Meeting, view: RollView) -> dict[str, Sequence[PersonId]]:
    """Who is ticked in each list that the mode of the meeting has."""
    if meeting.mode is Mode.ONLINE:
        return {"came": ticked(view, Presence.ONLINE), "apologies": apologies_of(view)}
    shown = {"came": ticked(view, Presence.IN_PERSON), "apologies": apologies_of(view)}
    if meeting.mode is Mode.HYBRID:
        return {"came": shown["came"], "online": ticked(view, Presence.ONLINE), "apologies": shown["apologies"]}
    return shown


def others_mark(names: Sequence[str]) -> str:
    """A mark that shows whether the names of others who came have changed."""
    return key_from("others", *names)


def _ways_on(texts: Texts, meeting: Meeting, view: RollView, page: Page[Person], find: str) -> list[AnyButton]:
    shown = {name: frozenset(who) for name, who in shown_ticks(meeting, view).items()}
    drawn = drawn_ticks(page.shown, lambda one: "".join(SIGNS[name] for name, who in shown.items() if one in who))
    others = others_mark(view.walk_ins)

    def save(then: str, words: str, *, main: bool = False) -> AnyButton:
        kept = SaveRollPage(
            meeting=meeting.id, page=str(page.number), found=find, drawn=drawn, others=others, then=then
        )
        return kept.on_card(texts(words), main=main)

    more = (
        [OpenUnknownAttendees(meeting=meeting.id).on_card(texts("strangers-open"), alone=True)]
        if view.unmatched
        else []
    )
    return [
        save("", "people-save", main=True),
        save("", "find"),
        *([] if page.is_last else [save("next", "people-next")]),
        *([] if page.is_first else [save("back", "people-back")]),
        save("end", "roll-page-end"),
        *more,
    ]

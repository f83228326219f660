"""A point of a meeting's notes: the form, what was noted, and choosing one to change."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, heading, line, text_input
from dialogs.texts import Texts
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.minutes.note_point import WORDS_LIMIT
from forum.use_cases.minutes.point_views import NotedItem, NotedPoint, NotesView, SavedPoint

WHOLE = "whole"
"""Stands for the meeting as a whole in the list of items."""
# This much of a point tells it from others in a list.
SHORT = 60


class OpenPointForm(Button):
    """Show the empty form."""

    verb: ClassVar[str] = "point.open"
    meeting: str


class SavePoint(Button):
    """A new point. `once` was minted when the form was drawn; the words are never printed."""

    verb: ClassVar[str] = "point.save"
    meeting: str
    once: str
    topic: str = WHOLE
    words: str = Field(default="", repr=False)


class OpenPoints(Button):
    """Choose one to change."""

    verb: ClassVar[str] = "point.list"
    meeting: str


class OpenPoint(Button):
    """Show one to be changed; from the list, the one that was chosen there."""

    verb: ClassVar[str] = "point.edit"
    point: str = ""


class ChangePoint(Button):
    """Other words, or another item."""

    verb: ClassVar[str] = "point.change"
    point: str
    topic: str = WHOLE
    words: str = Field(default="", repr=False)


class RemovePoint(Button):
    """Take one back."""

    verb: ClassVar[str] = "point.remove"
    point: str


def point_form(texts: Texts, view: NotesView, values: SavePoint, problem: str = "") -> Message:
    """A new point: under which item, and the words."""
    title = texts("point-title", day=texts.day(view.meeting.starts))
    save = SavePoint(meeting=view.meeting.id, once=values.once).on_card(texts("point-save"), main=True)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(texts("point-how")),
        *_inputs(texts, view, values.topic, values.words),
        actions=[save],
        language=texts.locale,
    )


def change_point_form(texts: Texts, view: NotesView, values: ChangePoint, problem: str = "") -> Message:
    """An existing one, to correct it or take it back."""
    title = texts("point-change-title")
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        *_inputs(texts, view, values.topic, values.words),
        actions=[
            ChangePoint(point=values.point).on_card(texts("point-change-save"), main=True),
            RemovePoint(point=values.point).on_card(texts("point-remove"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, view: NotesView, topic: str, words: str) -> list[CardElement]:
    items = [(item.topic or WHOLE, item_title(texts, item)) for item in view.items if item.topic]
    return [
        choice_input("topic", texts("point-about"), [*items, (WHOLE, texts("point-whole"))], value=topic),
        text_input(
            "words",
            texts("point-words"),
            value=words,
            required=texts("point-needs-words"),
            long=True,
            limit=WORDS_LIMIT,
        ),
    ]


def item_title(texts: Texts, item: NotedItem) -> str:
    """What it is called wherever notes are shown."""
    if item.place is None:
        return texts("comments-off", title=item.title)
    return texts("published-item", position=item.place, title=item.title) if item.place else texts("point-whole")


def point_saved_card(texts: Texts, meeting: Meeting, point: SavedPoint, *, changeable: bool) -> Message:
    """Noted, with buttons to correct it if it is `changeable`."""
    title = texts("point-saved", item=point.item) if point.item else texts("point-saved-whole")
    own: list[AnyButton] = [
        OpenPoint(point=point.id).on_card(texts("point-change"), alone=True),
        RemovePoint(point=point.id).on_card(texts("point-remove"), alone=True),
    ]
    return card(
        title,
        heading(title),
        line(point.words) if point.words else None,
        line(texts(_kept(point, meeting)), subtle=True),
        actions=[
            *(own if changeable else []),
            OpenPointForm(meeting=meeting.id).on_card(texts("point-another"), alone=True),
        ],
        language=texts.locale,
    )


def _kept(point: SavedPoint, meeting: Meeting) -> str:
    if not point.is_signed:
        return "point-kept-circle"
    return "point-kept-shared" if meeting.notes_shared_at else "point-kept"


def offer_point_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """A button for the form, for each person who reads it in a channel or chat."""
    title = texts("point-title", day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        line(texts("point-offer", forum=forum.name)),
        actions=[OpenPointForm(meeting=meeting.id).on_card(texts("point-note"), alone=True)],
        language=texts.locale,
    )


def points_card(texts: Texts, view: NotesView, points: Sequence[NotedPoint]) -> Message:
    """Those that the reader may change, to choose from."""
    title = texts("point-list-title", day=texts.day(view.meeting.starts))
    choices = [(point.id, _short(point.words)) for point in points]
    choose = choice_input("point", texts("point-which"), choices, required=texts("point-choose"))
    return card(
        title,
        heading(title),
        choose if points else line(texts("point-list-none")),
        actions=[OpenPoint().on_card(texts("point-change"), main=True)] if points else [],
        language=texts.locale,
    )


def point_removed_card(texts: Texts, meeting: Meeting, *, is_on_record: bool = False) -> Message:
    """Taken back, with a button for another. `is_on_record`: settled minutes still have it."""
    title = texts("point-removed")
    return card(
        title,
        heading(title),
        line(texts("point-removed-on-record" if is_on_record else "point-removed-text")),
        actions=[OpenPointForm(meeting=meeting.id).on_card(texts("point-another"), alone=True)],
        language=texts.locale,
    )


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= SHORT else f"{flat[: SHORT - 1]}…"

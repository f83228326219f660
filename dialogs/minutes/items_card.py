"""The agenda during a meeting, with what was noted: for the chair who leads it, and as the notes in the channel."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.agenda.agenda_items_card import MOST_SHOWN, first_of
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, group, heading, line
from dialogs.minutes.points_card import OpenPointForm, OpenPoints, item_title
from dialogs.openings import OpenMinutes
from dialogs.texts import Texts
from forum.openness import met_as_circle
from forum.ports import Message
from forum.use_cases.minutes.point_views import NotedItem, NotesView

# More would not be read, nor fit into one message.
MOST_POINTS = 60


class NowItem(Button):
    """This item is being discussed from now on; if the button names none, the one chosen from the list."""

    verb: ClassVar[str] = "items.now"
    meeting: str
    topic: str = ""


class ShareNotes(Button):
    """Put the notes into the channel."""

    verb: ClassVar[str] = "items.share"
    meeting: str


class EndMeeting(Button):
    """The meeting has ended."""

    verb: ClassVar[str] = "items.end"
    meeting: str


def items_card(texts: Texts, view: NotesView, said: str = "", *, unasked: bool = False) -> Message:
    """The items with their points; for a chair, buttons to go through the meeting. `said` is the result of a press."""
    title = texts("items-title", forum=view.forum.name, day=texts.day(view.meeting.starts))
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        *_noted(texts, view),
        line(texts("items-no-agenda"), subtle=True) if not view.agenda else None,
        line(texts("items-not-shared"), subtle=True) if view.chairs and not view.meeting.notes_shared_at else None,
        _chooser(texts, view) if _may_choose(view) else None,
        line(texts("items-why"), subtle=True) if unasked else None,
        actions=_actions(texts, view),
        language=texts.locale,
    )


def notes_card(texts: Texts, view: NotesView) -> Message:
    """The one card in the channel, brought up to date as points are noted."""
    title = texts("notes-title", forum=view.forum.name, day=texts.day(view.meeting.starts))
    return card(
        title,
        heading(title),
        *_noted(texts, view),
        line(texts("notes-circle" if met_as_circle(view.forum, view.meeting) else "notes-how"), subtle=True),
        actions=[OpenPointForm(meeting=view.meeting.id).on_card(texts("point-note"), alone=True)],
        language=texts.locale,
    )


def _noted(texts: Texts, view: NotesView) -> list[CardElement]:
    now = next((item for item in view.agenda if item.place == view.current), None)
    elements = [line(texts("items-now", item=item_title(texts, now)), bold=True)] if now else []
    left = MOST_POINTS
    shown, more = first_of(texts, view.items)
    for item in shown:
        elements.append(_item(texts, item, max(left, 0)))
        left -= len(item.points)
    elements += more
    return [*elements, line(texts("items-more", count=-left), subtle=True)] if left < 0 else elements


def _item(texts: Texts, item: NotedItem, most: int) -> CardElement:
    shown = [line(texts("items-point", words=point.words)) for point in item.points[:most]]
    by = [point.by for point in item.points[:most] if point.by]
    noted_by = texts.join(list(dict.fromkeys(by)))
    return group(
        line(item_title(texts, item), bold=True),
        *shown,
        *([line(texts("items-count", count=item.count), subtle=True)] if item.count and not item.points else []),
        *([line(texts("items-noted-by", names=noted_by), subtle=True)] if noted_by else []),
    )


def _may_choose(view: NotesView) -> bool:
    """With two items, the button to the other one is enough."""
    return view.chairs and view.runs and len(view.agenda) > 2


def _at_hand(view: NotesView) -> Sequence[NotedItem]:
    """The items that may come next: from the present one on, if there are very many."""
    places = [place for place, item in enumerate(view.agenda) if item.place == view.current]
    start = max(0, min(places[0] if places else 0, len(view.agenda) - MOST_SHOWN))
    return view.agenda[start : start + MOST_SHOWN]


def _chooser(texts: Texts, view: NotesView) -> CardElement:
    items = [(item.topic or "", item_title(texts, item)) for item in _at_hand(view)]
    return choice_input("topic", texts("items-choose"), items)


def _actions(texts: Texts, view: NotesView) -> list[AnyButton]:
    meeting = view.meeting.id
    note = OpenPointForm(meeting=meeting).on_card(texts("point-note"), alone=True)
    change = OpenPoints(meeting=meeting).on_card(texts("items-change"), alone=True)
    if not view.chairs:
        return [note, *([change] if view.count else [])]
    chosen = NowItem(meeting=meeting).on_card(texts("items-chosen"))
    share = ShareNotes(meeting=meeting).on_card(texts("items-share"), alone=True)
    end = EndMeeting(meeting=meeting).on_card(texts("items-end"), alone=True)
    return [
        *_next(texts, view),
        *([chosen] if _may_choose(view) else []),
        note,
        *([change] if view.count else []),
        *([share] if view.meeting.notes_shared_at is None else []),
        *([end] if view.runs else []),
        *([OpenMinutes(meeting=meeting).on_card(texts("items-minutes"), alone=True)] if view.is_over else []),
    ]


def _next(texts: Texts, view: NotesView) -> list[AnyButton]:
    """To the item after the current one; from the last, if there are two, back to the first."""
    following = [item for item in view.agenda if item.place == view.current + 1]
    if not following and len(view.agenda) == 2:
        following = [view.agenda[0]]
    return [
        NowItem(meeting=view.meeting.id, topic=item.topic or "").on_card(
            texts("items-go-to", place=item.place or 0), main=True, alone=True
        )
        for item in following
        if view.runs
    ]

"""One message about several actions: those of a day, or those that agenda after agenda has carried over."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.actions.action_buttons_card import OpenAction, OpenCarried, OpenOfDay
from dialogs.actions.actions_card import ABOUT_LIMIT, entry_row
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, heading, line, subheading
from dialogs.texts import Texts
from forum.action_days import CHAIRS_FIRST
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.actions.action_day import Heard, HeardOf
from forum.use_cases.actions.action_views import SeenAction

MOST_OPENED = 6
"""Teams shows six buttons on a card."""
MOST_LISTED = 15
"""In each part; four full parts just fit."""
YOURS, ASK, LEFT, LATE = PARTS = ("action-day-yours", "action-day-ask", "action-day-left", "action-day-late")
"""The parts of the message, by their titles: the reader's own, whom to ask in the bot's place, what needs somebody new,
what chairs should know.
"""


def day_card(texts: Texts, forum: Forum, heard: Sequence[tuple[HeardOf, SeenAction]]) -> Message:
    """To one person: all there is to say about several actions on one day."""
    title = texts("action-day-title", count=len(heard), forum=forum.name)
    parts = {name: [seen for one, seen in heard if _part(one) == name] for name in PARTS}
    opened = [seen for name in PARTS for seen in parts[name]][:MOST_OPENED]
    body = [element for name in PARTS for element in _section(texts, name, parts[name], opened)]
    return card(
        title,
        heading(title),
        *body,
        _left(texts, len(heard)),
        line(texts("action-day-why", forum=forum.name), subtle=True),
        language=texts.locale,
    )


def _part(one: HeardOf) -> str:
    if one.by_owner:
        return YOURS
    if one.has_left:
        return LEFT
    return LATE if one.why is Heard.OVERDUE and one.can_be_told else ASK


def _section(texts: Texts, name: str, listed: Sequence[SeenAction], opened: Sequence[SeenAction]) -> list[CardElement]:
    if not listed:
        return []
    besides = {
        YOURS: texts("action-reminder-late-text") if any(seen.overdue for seen in listed) else "",
        LATE: texts("action-overdue-channel", days=CHAIRS_FIRST),
    }
    said = besides.get(name)
    entries = [_entry(texts, seen, OpenOfDay if seen in opened else None) for seen in listed[:MOST_LISTED]]
    return [subheading(texts(name)), *entries, *([line(said)] if said else [])]


def carried_list_card(texts: Texts, forum: Forum, carried: Sequence[SeenAction]) -> Message:
    """To a chair: several actions that have moved from agenda to agenda."""
    title = texts("action-carried-list-title", count=len(carried))
    listed = enumerate(carried[:MOST_LISTED])
    return card(
        f"{title}: {forum.name}",
        heading(title),
        line(texts("action-carried-list-text", forum=forum.name)),
        *(_entry(texts, seen, OpenCarried if number < MOST_OPENED else None) for number, seen in listed),
        _left(texts, len(carried)),
        line(texts("action-carried-why"), subtle=True),
        language=texts.locale,
    )


def _entry(texts: Texts, seen: SeenAction, button: type[OpenAction] | None) -> CardElement:
    """What, by whom, its day and its progress, and a button if there is room. Its note is on its own card."""
    way_in = button and button(action=seen.id).on_card(texts("action-open"), alone=True, about=seen.text[:ABOUT_LIMIT])
    return entry_row(texts, replace(seen, note=""), way_in)


def _left(texts: Texts, count: int) -> CardElement | None:
    return line(texts("action-day-more")) if count > MOST_OPENED else None

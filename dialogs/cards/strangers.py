"""Whom Microsoft's report saw online without knowing them: for chairs and facilitators, in private."""

from typing import ClassVar

from pydantic import ConfigDict

from dialogs.buttons import Button
from dialogs.cards.kit import CardElement, card, choice_input, fact, heading, line
from dialogs.cards.roll import OpenRoll
from dialogs.texts import Texts
from forum.attendance import Known, Stranger
from forum.ports import Message
from forum.use_cases.name_strangers import GUEST, StrangersView

AT_ONCE = 3
"""Each name comes with a list of all members, and a card has its limit."""
FIELD = "who:"
LEFT = "nobody"


class SaveStrangers(Button):
    """Who they were. The inputs are named "who:<stranger's id>"."""

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "strangers.save"
    meeting: str


def strangers_card(texts: Texts, view: StrangersView, *, unasked: bool = False) -> Message:
    """A few names at a time, each with who it may have been. `unasked` adds why it comes."""
    title = texts("strangers-title", day=texts.day(view.meeting.starts))
    shown = view.waiting[:AT_ONCE]
    more = len(view.waiting) - len(shown)
    return card(
        title,
        heading(title),
        line(texts("strangers-how" if shown else "strangers-done")),
        *(_chooser(texts, view, stranger) for stranger in shown),
        line(texts("strangers-more", count=more)) if more else None,
        *_settled(texts, view),
        line(texts("roll-saved-private")),
        line(texts("strangers-why"), subtle=True) if unasked else None,
        actions=[
            *([SaveStrangers(meeting=view.meeting.id).on_card(texts("roll-save"), main=True)] if shown else []),
            OpenRoll(meeting=view.meeting.id).on_card(texts("strangers-roll"), alone=True),
        ],
        language=texts.locale,
    )


def _chooser(texts: Texts, view: StrangersView, stranger: Stranger) -> CardElement:
    choices = [
        (LEFT, texts("strangers-leave")),
        (GUEST, texts("strangers-guest")),
        *((member.id, member.name) for member in view.members),
    ]
    label = stranger.name or texts("strangers-nameless")
    return choice_input(f"{FIELD}{stranger.id}", label, choices, value=view.likely(stranger) or LEFT)


def _settled(texts: Texts, view: StrangersView) -> list[CardElement]:
    """What has been said of the others."""
    rows: list[CardElement] = []
    for known in (Known.GUEST, Known.NOBODY_KNOWS):
        names = [one.name or texts("strangers-nameless") for one in view.strangers if one.known is known]
        if names:
            rows.append(fact(texts(f"strangers-{known}"), texts.join(names)))
    return rows

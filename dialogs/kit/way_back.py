"""The way back from a form that somebody does not want to send after all: nothing that was saved is lost.

A form takes the place of the card it was opened from, so going back brings that card, or the list it belongs to. It is
added here, in one place, to whatever card comes back with a form on it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, NamedTuple

from dialogs.kit.buttons import Button
from dialogs.texts import Texts
from forum.ports import Message

ROOM = 6
"""Buttons that Teams shows at the bottom."""


class SayWord(Button):
    """As if `word` had been typed, about `forum` ("": about whichever the conversation is about)."""

    verb: ClassVar[str] = "word"
    word: str
    forum: str = ""


class Way(NamedTuple):
    """The word for the card to go back to, in private and where others read along; "" where the form never is, or is
    itself the card that stays.
    """

    private: str
    elsewhere: str = ""


HOME = "help"
WAYS: Mapping[str, Way] = {
    "action.update": Way("actions"),
    "board.answer.open": Way("board brief"),
    "calendars.save": Way(HOME),
    "care.person": Way(HOME),
    "comment.send": Way("items", "items"),
    "dates.save": Way(HOME),
    "meeting.link": Way("meeting"),
    "needs.save": Way("meeting"),
    "opportunity.report": Way("opportunities"),
    "opportunity.take_back": Way("opportunities"),
    "outcomes.tell": Way("agenda"),
    "people.save": Way(HOME),
    "point.change": Way("items", "items"),
    "point.edit": Way("items", "items"),
    "point.save": Way("items", "items"),
    "poll.for.save": Way("meeting"),
    "public.look": Way(HOME),
    "question.move": Way("polls"),
    "roll.came": Way(HOME),
    "roll.page": Way(HOME),
    "roll.save": Way(HOME),
    "roll.ways": Way(HOME),
    "setup.save": Way(HOME, "settings"),
    "suggest.for.send": Way("suggest"),
    "suggest.save": Way("my topics", "agenda"),
    "suggest.send": Way("agenda", "agenda"),
    "young.adult": Way("under 18"),
    "young.save": Way("under 18"),
}
"""By the button that sends the form."""
OWN = frozenset(
    {
        "keep",
        "actions.open",
        "care.open",
        "board.open",
        "board.contact",
        "board.replies",
        "board.answer.leave",
        "minutes.open",
        "action.more",
        "action.open_one",
        "outside.open",
        "roll.open",
        "public.open",
        "word",
    }
)
"""Buttons that lead back already."""
LEADS_ON = frozenset({"point.edit"})
"""Buttons that send a choice, or on the card of what has been saved nothing at all: then there is nothing to leave."""
LEADS_ELSEWHERE = frozenset({"setup.save"})
"""Forms from which these buttons lead on to another subject, and not back."""


def with_way_back(texts: Texts, message: Message, *, private: bool, forum: str = "") -> Message:
    """The same card; if it is a form without a way back, with "Not now" last. `forum` is what it is about, if the card
    does not say.
    """
    card = message.card or {}
    actions: list[dict[str, Any]] = card.get("actions", [])
    form = next((action for action in actions if is_form(action)), None)
    if form is None or len(actions) >= ROOM:
        return message
    if form["verb"] not in LEADS_ELSEWHERE and any(action.get("verb") in OWN for action in actions):
        return message
    way = WAYS[form["verb"]]
    word = way.private if private else way.elsewhere
    if not word or _is_founding(form):
        return message
    back = SayWord(word=word, forum=str(form["data"].get("forum") or forum)).on_card(texts("cancel"), alone=True)
    return replace(message, card=card | {"actions": [*actions, back]})


def is_form(action: Mapping[str, Any]) -> bool:
    """Whether the button ends something that can be left: a form, or a question."""
    leads_on = action.get("verb") in LEADS_ON and action.get("associatedInputs") == "none"
    return action.get("verb") in WAYS and not leads_on


def _is_founding(form: Mapping[str, Any]) -> bool:
    """While there is no forum, its form is the card of the channel: there is nothing to go back to."""
    return form["verb"] == "setup.save" and not form["data"].get("forum")

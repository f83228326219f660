"""Everything somebody can do, in groups that open: what each word does, and a button that does it."""

from collections.abc import Sequence

from dialogs.home.home_buttons import word_button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import buttons, card, fact, fold, heading, line
from dialogs.kit.titles import title_name
from dialogs.openings import ShowHome
from dialogs.texts import Texts
from forum.forums import Forum, Membership
from forum.ports import Message

EVERYBODY, CHAIRS, FACILITATORS, ORGANISERS = "everybody", "chairs", "facilitators", "organisers"

GROUPS: dict[str, dict[str, Sequence[str]]] = {
    "meetings": {
        EVERYBODY: ("meeting", "needs", "minutes"),
        CHAIRS: ("schedule", "date poll", "calendars"),
        ORGANISERS: ("answer for", "roll"),
    },
    "topics": {EVERYBODY: ("suggest", "agenda", "my topics", "comment"), CHAIRS: ("comments", "outcomes")},
    "actions": {EVERYBODY: ("action", "actions", "note", "you said")},
    "opportunities": {EVERYBODY: ("opportunities",), CHAIRS: ("opportunity",)},
    "questions": {EVERYBODY: ("polls",), ORGANISERS: ("ask",)},
    "people": {FACILITATORS: ("care",), ORGANISERS: ("trends",)},
    "board": {CHAIRS: ("board brief", "board answers")},
    "forum": {
        EVERYBODY: ("my data", "privacy"),
        CHAIRS: ("people", "settings", "public page", "changes"),
        ORGANISERS: ("under 18",),
    },
}
"""The words of each group, by who may use them."""

ANYWHERE = ("my topics", "my data", "privacy")
"""What people without a part in any forum can do."""


def everything_card(texts: Texts, forum: Forum, part: Membership) -> Message:
    """For this person's roles."""
    roles = _roles(part)
    shown = {name: _words(words, roles) for name, words in GROUPS.items()}
    return _card(
        texts,
        [part for name, words in shown.items() if words for part in _group(texts, forum, name, words)],
        [ShowHome(forum=forum.id).on_card(texts("home-back"), alone=True)],
    )


def nothing_much_card(texts: Texts, *, several: bool) -> Message:
    """For somebody in several forums who has not chosen one, and for somebody in none."""
    words = (*(["forums"] if several else []), *ANYWHERE)
    return _card(
        texts,
        [*_facts(texts, words), buttons(*(word_button(texts, None, word, does(word)) for word in words))],
        [ShowHome().on_card(texts("home-back"), alone=True)],
    )


def _card(texts: Texts, body: Sequence[CardElement], actions: Sequence[AnyButton]) -> Message:
    title = texts("help-title")
    return card(
        title,
        heading(title),
        line(texts("help-in-private")),
        *body,
        line(texts("help-in-channel")),
        line(texts("nobody-reads"), subtle=True),
        actions=actions,
        language=texts.locale,
    )


def _roles(part: Membership) -> frozenset[str]:
    held = {EVERYBODY: True, CHAIRS: part.is_chair, FACILITATORS: part.is_facilitator}
    held[ORGANISERS] = part.is_chair or part.is_facilitator
    return frozenset(role for role, holds in held.items() if holds)


def _words(by_role: dict[str, Sequence[str]], roles: frozenset[str]) -> list[str]:
    return [word for role, words in by_role.items() if role in roles for word in words]


def _group(texts: Texts, forum: Forum, name: str, words: Sequence[str]) -> list[CardElement]:
    pressed = [word_button(texts, forum, word, does(word)) for word in words]
    rows = [buttons(*pressed[at : at + 3]) for at in range(0, len(pressed), 3)]
    return fold(f"group-{name}", texts(f"help-group-{name}"), *_facts(texts, words), *rows)


def _facts(texts: Texts, words: Sequence[str]) -> list[CardElement]:
    return [fact(texts(f"help-{_named(word)}"), texts(f"help-{_named(word)}-does")) for word in words]


def does(word: str) -> str:
    """The name of the text on the button of a word."""
    return title_name(word)


def _named(word: str) -> str:
    return word.replace(" ", "-")

"""Choosing between forums, and the button in the channel for the settings form."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.forums.setup_card import Roles, forum_card
from dialogs.kit.buttons import Button
from dialogs.kit.parts import card, line
from dialogs.kit.shortening import shortened
from dialogs.texts import Texts
from forum.forums import Forum
from forum.ports import Message


class ChooseForum(Button):
    """Talk about this forum from now on. `said` is what was typed before the question came up."""

    verb: ClassVar[str] = "forum.choose"
    forum: str
    said: str = ""


class OpenSettings(Button):
    """Show the settings form (to a chair)."""

    verb: ClassVar[str] = "settings.open"
    forum: str


def choose_card(texts: Texts, forums: Sequence[Forum], said: str = "") -> Message:
    """One button for each forum that somebody belongs to. What was `said` is kept, so that nobody has to remember
    it.
    """
    question = texts("refused-many-forums")
    chooser = [ChooseForum(forum=forum.id, said=shortened(said, 1000)).on_card(forum.name) for forum in forums[:6]]
    return card(question, line(question), actions=chooser, language=texts.locale)


def settings_card(texts: Texts, forum: Forum, roles: Roles) -> Message:
    """The settings with a button that opens the form for the chair who presses it."""
    shown = forum_card(texts, forum, roles)
    change = OpenSettings(forum=forum.id).on_card(texts("button-change-settings"), alone=True)
    body = dict(shown.card or {})
    body["actions"] = [change]
    return Message(shown.summary, body)

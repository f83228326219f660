"""The buttons of the home card: each stands for a word."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton
from dialogs.kit.way_back import SayWord
from dialogs.texts import Texts
from forum.forums import Forum


class ShowEverything(Button):
    """All that the person who presses can do."""

    verb: ClassVar[str] = "help.everything"
    forum: str = ""


def word_button(texts: Texts, forum: Forum | None, word: str, title: str) -> AnyButton:
    """Does what `word` does; `title` names the text on it. Without a forum the word is about all of them."""
    said = SayWord(word=word, forum=forum.id) if forum else SayWord(word=word)
    return said.on_card(texts(title), alone=True)

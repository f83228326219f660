"""The buttons of the home card: each stands for a word."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import buttons, line
from dialogs.kit.titles import title_name
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


def nobody_reads(texts: Texts) -> list[CardElement]:
    """That nobody reads along, with the way to who does see what. The line stands by itself: other cards take it out
    where they say it themselves.
    """
    privacy = word_button(texts, None, "privacy", title_name("privacy"))
    return [line(texts("nobody-reads"), subtle=True), buttons(privacy)]

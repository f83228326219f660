"""The privacy notice as a card: short to look at, each part to be opened."""

from collections.abc import Sequence

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, fold, heading, line, subheading
from dialogs.kit.titles import title_name
from dialogs.kit.way_back import SayWord
from dialogs.privacy.notice import WHO, WHOM, Section
from dialogs.texts import Texts
from forum.ports import Message

OPEN = frozenset({WHO, WHOM})
"""What everybody sees at once: who answers for it, and whom to ask."""


def notice_card(texts: Texts, sections: Sequence[Section], *, in_private: bool) -> Message:
    """In private with the way to what is kept about the reader."""
    title = texts("notice-title")
    mine = [SayWord(word="my data").on_card(texts(title_name("my data")), alone=True)] if in_private else []
    return card(
        title,
        heading(title),
        *(element for section in sections for element in _drawn(section)),
        actions=mine,
        language=texts.locale,
    )


def _drawn(section: Section) -> list[CardElement]:
    lines = [line(said) for said in section.lines]
    if section.name in OPEN:
        return [subheading(section.title), *lines]
    return fold(section.name, section.title, *lines)

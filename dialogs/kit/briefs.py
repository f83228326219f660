"""What is said by text message: what happened -> brief -> text. Few words and one link, in as few parts as possible."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.kit.letters import Writing
from dialogs.texts.languages import ENGLISH, LANGUAGES
from forum.keys import key_from
from forum.ports import TextMessage
from forum.text_messages import carried, is_carried
from forum.typed_text import one_line

LONGEST_WORDS = 30
"""How many letters of a name or a place stand in a text."""


@dataclass(frozen=True)
class Brief:
    """The words, and what they tell besides, by the names that jobs carry."""

    words: str
    tells: Sequence[str] = ()


def in_carried_language(writing: Writing) -> Writing:
    """In the reader's language if its letters arrive, otherwise in English: the page behind the link is in theirs."""
    if is_carried(LANGUAGES[writing.texts.locale].name):
        return writing
    return replace(writing, post=replace(writing.post, texts=writing.languages.texts(ENGLISH.code)))


def short(words: str) -> str:
    """What somebody typed, if it fits into a text; "" otherwise: half a name or a row of question marks is no use."""
    shown = one_line(words)
    return shown if len(carried(shown)) <= LONGEST_WORDS and is_carried(shown) else ""


def text_of(brief: Brief, to: str, key: str) -> TextMessage:
    """The brief as a text message to a number in E.164. `key` is what it is recorded under."""
    return TextMessage(key_from("text", key), to, carried(one_line(brief.words)))

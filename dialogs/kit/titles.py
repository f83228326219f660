"""What the button of a word is called. Its title can be typed as well as the word."""

from collections.abc import Mapping
from functools import lru_cache

from dialogs.texts import Texts


def title_name(word: str) -> str:
    """The name of the text."""
    return f"do-{word.replace(' ', '-')}"


def word_titled(texts: Texts, said: str, words: frozenset[str]) -> str | None:
    """The one of `words` whose title was typed, in the reader's language; None for anything else."""
    return _by_title(texts, words).get(_plain(said))


@lru_cache(maxsize=64)
def _by_title(texts: Texts, words: frozenset[str]) -> Mapping[str, str]:
    """If two have one title, the first in the alphabet has it."""
    names = {word: title_name(word) for word in sorted(words, reverse=True)}
    return {_plain(texts(name)): word for word, name in names.items() if texts.has(name)}


def _plain(words: str) -> str:
    """Letters and digits alone: people leave quotation marks out, and add a question mark."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())

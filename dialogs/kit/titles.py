"""What the button of a word is called. Its title can be typed as well as the word."""

from collections.abc import Iterable

from dialogs.texts import Texts


def title_name(word: str) -> str:
    """The name of the text."""
    return f"do-{word.replace(' ', '-')}"


def word_titled(texts: Texts, said: str, words: Iterable[str]) -> str | None:
    """The one of `words` whose title was typed, in the reader's language; None for anything else."""
    wanted = _plain(said)
    names = {word: title_name(word) for word in words}
    return next((word for word in names if texts.has(names[word]) and _plain(texts(names[word])) == wanted), None)


def _plain(words: str) -> str:
    """Letters and digits alone: people leave quotation marks out, and add a question mark."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())

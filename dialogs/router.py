"""Words and buttons -> handlers. dialogs/table/ holds the table of the whole bot; a duplicate fails at start."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from dialogs.buttons import Button
from dialogs.reply import Reply
from dialogs.talk import Talk
from dialogs.turn import Arrival, FileAnswer
from forum.errors import Gone

B = TypeVar("B", bound=Button)
WordHandler = Callable[[Talk, str], Awaitable[Reply]]
PressHandler = Callable[[Talk, Any], Awaitable[Reply]]
ArrivalHandler = Callable[[Talk], Awaitable[Reply]]
FileHandler = Callable[[Talk, FileAnswer], Awaitable[Reply]]


@dataclass(frozen=True)
class Word:
    """Who answers a word, and whether something may follow it."""

    handler: WordHandler
    takes_rest: bool


class Router:
    """Finds who answers."""

    def __init__(self, otherwise: WordHandler) -> None:
        self._words: dict[str, Word] = {}
        self._presses: dict[str, tuple[type[Button], PressHandler]] = {}
        self._arrivals: dict[Arrival, ArrivalHandler] = {}
        self._file: FileHandler | None = None
        self._otherwise = otherwise

    def words(self, handler: WordHandler, *words: str, takes_rest: bool = False) -> None:
        """`handler` answers messages that consist of one of `words` (lower case).

        With `takes_rest` they may only begin with it, and the handler is given what follows. Otherwise a longer
        message is something else that somebody wanted to say, and must not be taken for the bare word.
        """
        for word in words:
            if word in self._words:
                raise ValueError(f"two handlers for the word {word!r}")
            self._words[word] = Word(handler, takes_rest)

    def press(self, button: type[B], handler: Callable[[Talk, B], Awaitable[Reply]]) -> None:
        """`handler` answers presses of `button`."""
        if button.verb in self._presses:
            raise ValueError(f"two handlers for the button {button.verb!r}")
        self._presses[button.verb] = (button, handler)

    def arrival(self, kind: Arrival, handler: ArrivalHandler) -> None:
        """`handler` answers when something arrives that nobody typed or pressed."""
        if kind in self._arrivals:
            raise ValueError(f"two handlers for {kind}")
        self._arrivals[kind] = handler

    def file(self, handler: FileHandler) -> None:
        """`handler` answers what people say to a file that was offered."""
        if self._file is not None:
            raise ValueError("two handlers for files")
        self._file = handler

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word that is understood."""
        return frozenset(self._words)

    @property
    def verbs(self) -> frozenset[str]:
        """Every button that is understood."""
        return frozenset(self._presses)

    def button(self, verb: str) -> type[Button]:
        """What a press is read as. Raises KeyError."""
        return self._presses[verb][0]

    async def answer(self, talk: Talk) -> Reply:
        """Hands the turn to its handler. Raises what the handler raises; a button that is unknown raises Gone."""
        turn = talk.turn
        if turn.press is not None:
            if turn.press.verb not in self._presses:
                raise Gone
            button, handler = self._presses[turn.press.verb]
            return await handler(talk, button.read(turn.press.data))
        if turn.file is not None:
            return await self._file(talk, turn.file) if self._file else Reply()
        if turn.arrival is not None:
            found = self._arrivals.get(turn.arrival)
            return await found(talk) if found else Reply()
        handler, rest = self._find(turn.text)
        return await handler(talk, rest)

    def _find(self, text: str) -> tuple[WordHandler, str]:
        # The longest word wins: "cancel meeting" before "cancel". A slash is how the command menu sends it.
        said = text.strip().removeprefix("/").strip()
        for word in sorted(self._words, key=len, reverse=True):
            match = re.match(rf"{re.escape(word)}(?=$|[\s:,.!?])[\s:,.!?]*", said, re.IGNORECASE)
            rest = said[match.end() :].strip() if match else ""
            if match and (self._words[word].takes_rest or not rest):
                return self._words[word].handler, rest
        return self._otherwise, said

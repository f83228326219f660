"""What the router knows about a word, a button, or whatever else somebody answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from dialogs.kit.buttons import Button
from dialogs.kit.context import Context
from dialogs.kit.reply import Reply
from dialogs.kit.rights import Right
from dialogs.kit.subject import Lookups
from dialogs.kit.turn import FileAnswer

WordHandler = Callable[[Context, str], Awaitable[Reply]]
PressHandler = Callable[[Context, Any], Awaitable[Reply]]
ArrivalHandler = Callable[[Context], Awaitable[Reply]]
FileHandler = Callable[[Context, FileAnswer], Awaitable[Reply]]


@dataclass(frozen=True)
class Word:
    """Who answers a word, for whom, and whether something may follow it. `private`: the answer anywhere else."""

    handler: WordHandler
    who: Right
    private: str
    takes_rest: bool
    any_length: bool = False
    begins_sentences: bool = False


@dataclass(frozen=True)
class Pressed:
    """Who answers a button, for whom, and what its fields are ids of.

    `private` names the text for a place where others read along; `choose` the one for a press without an id.
    """

    button: type[Button]
    handler: PressHandler
    who: Right
    lookups: Lookups
    private: str
    choose: str

    @property
    def needs_id(self) -> bool:
        """Whether a card of ours always names what its button is about."""
        return any(self.button.model_fields[name].is_required() for name, lookup in self.lookups.items() if lookup)


@dataclass(frozen=True)
class Row:
    """One row of the table, for people to read. `who` is the name of a right, `private` of a text."""

    kind: str
    what: str
    who: str
    private: str
    handler: Callable[..., Awaitable[Reply]]

    def __str__(self) -> str:
        where = "private" if self.private else ""
        return f"{self.kind:8}{self.what:24}{self.who:14}{where:9}{self.handler.__module__}.{self.handler.__name__}"

"""Columns for what was confided: needs, notes about people, addresses and numbers. Encrypted if there are keys."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Dialect, Text, TypeDecorator, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession

from storage.engine.keyring import MARK, ring_of

T = TypeVar("T", bound=StrEnum)


class Confided(TypeDecorator[Any]):
    """A text, or what `inner` makes a text of. `place` is "table.column": values are bound to it.

    `findable`: the same text looks the same each time, so that rows can be found by it (see `is_any_of`).
    """

    impl = Text
    cache_ok = True

    def __init__(self, place: str, inner: TypeDecorator[Any] | None = None, *, findable: bool = False) -> None:
        super().__init__()
        self.place = place
        self.inner = inner
        self.findable = findable

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """With the newest key."""
        text = self.inner.process_bind_param(value, dialect) if self.inner is not None else value
        if text is None:
            return None
        ring = ring_of(dialect)
        return ring.close_findable(self.place, text) if self.findable else ring.close(self.place, text)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """With whichever key it was encrypted. Raises DatabaseTrouble (see KeyRing.open)."""
        text = value
        if value is not None and value.startswith(MARK):
            text = ring_of(dialect).open(self.place, value, findable=self.findable)
        return self.inner.process_result_value(text, dialect) if self.inner is not None else text


class WordText(TypeDecorator[StrEnum]):
    """An enumeration as its value."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """The value."""
        return None if value is None else self.kind(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member again."""
        return None if value is None else self.kind(value)


def is_any_of(session: AsyncSession, column: Column[Any], texts: Iterable[str]) -> ColumnElement[bool]:
    """Whether a findable column holds one of `texts`: plain, or encrypted with any of the keys."""
    kind = column.type
    if not isinstance(kind, Confided) or not kind.findable:
        raise TypeError(f"rows are not found by {column.name}")
    ring = ring_of(session.get_bind().dialect)
    forms = {form for text in texts for form in ring.forms(kind.place, text)}
    return type_coerce(column, Text).in_(forms)

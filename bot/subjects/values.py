"""What a column holds, in words for people and in plain values for machines."""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime, time
from enum import Enum, StrEnum
from functools import singledispatch, singledispatchmethod
from typing import Any, cast

from babel import Locale, UnknownLocaleError

from bot.subjects.value_words import in_words
from dialogs.texts import Texts
from forum.care import Why
from forum.subjects.copies import Instead
from forum.wall_clock import wall_clock


@singledispatch
def plain(value: Any) -> Any:
    """For JSON: instants are ISO 8601 in UTC, files Base64."""
    return plain(asdict(value)) if is_dataclass(value) and not isinstance(value, type) else value


@plain.register(Enum)
@plain.register(StrEnum)
def _(value: Enum) -> Any:
    return value.value


@plain.register
def _(value: str) -> str:
    return value


@plain.register(datetime)
@plain.register(date)
@plain.register(time)
def _(value: datetime | date | time) -> str:
    return value.isoformat()


@plain.register
def _(value: bytes) -> str:
    return b64encode(value).decode()


@plain.register(Mapping)
def _(value: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(plain(name)): plain(one) for name, one in value.items()}


@plain.register(Sequence)
@plain.register(frozenset)
def _(value: Sequence[Any]) -> list[Any]:
    return [plain(one) for one in value]


@dataclass(frozen=True)
class Words:
    """Says values to people. `time_zone` (IANA): by whose clocks an instant is told."""

    texts: Texts
    time_zone: str

    def said(self, value: Any) -> str:
        """ "" for nothing."""
        return "" if value is None or value == () else self._said(value)

    @singledispatchmethod
    def _said(self, value: Any) -> str:
        found = plain(value)
        if isinstance(found, dict):
            return "; ".join(f"{name}: {one}" for name, one in cast("dict[str, Any]", found).items())
        return found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)

    @_said.register
    def _(self, value: bool) -> str:
        return "yes" if value else "no"

    @_said.register
    def _(self, value: datetime) -> str:
        local = wall_clock(value, self.time_zone) if value.tzinfo else value
        return f"{self.texts.day(local.date())}, {self.texts.clock(local)}"

    @_said.register
    def _(self, value: date) -> str:
        return self.texts.day(value)

    @_said.register
    def _(self, value: time) -> str:
        return self.texts.clock(value)

    @_said.register
    def _(self, value: bytes) -> str:
        return f"a file of {len(value)} bytes"

    @_said.register(Enum)
    @_said.register(StrEnum)
    def _(self, value: Enum) -> str:
        return str(value.value) if isinstance(value, Instead) else in_words(value)

    @_said.register
    def _(self, value: str) -> str:
        return value

    @_said.register(tuple)
    @_said.register(list)
    def _(self, value: Sequence[Any]) -> str:
        return "; ".join(self.said(one) for one in value)


def matter_in_words(matter: str) -> str:
    """ "absent:3f2a..." (forum.care.Matter.key) -> "did not come"."""
    why = matter.partition(":")[0]
    return in_words(Why(why)) if why in set(Why) else matter


def language_name(locale: str) -> str:
    """ "cy-GB" -> "Welsh (United Kingdom)"; what nobody knows, as it is."""
    try:
        return Locale.parse(locale, sep="-").get_display_name("en") or locale
    except (UnknownLocaleError, ValueError):
        return locale

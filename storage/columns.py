"""How the domain's values are stored in columns."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, String, Text, TypeDecorator

from forum.agenda import ItemKind
from forum.board import Sitting, WhyNot
from forum.contacts import Reason
from forum.date_polls import Choice
from forum.forums import Rhythm
from forum.free_busy import CalendarsSeen
from forum.ids import SuggestionId
from forum.needs import Need
from forum.published import Item


class Instant(TypeDecorator[datetime]):
    """A UTC instant. SQLite loses the zone, so it is restored on reading; a naive time is refused on writing."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Only aware times name an instant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Always aware, always UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class RhythmText(TypeDecorator[Rhythm]):
    """A rhythm as "every:nth:weekday"."""

    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: Rhythm | None, dialect: Dialect) -> str | None:
        """E.g. "2:2:1"."""
        return value and f"{value.every_months}:{value.nth}:{value.weekday}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Rhythm | None:
        """The rhythm again."""
        return Rhythm(*map(int, value.split(":"))) if value else None


class Days(TypeDecorator[tuple[int, ...]]):
    """A few whole numbers of days as "7,2"."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: tuple[int, ...] | None, dialect: Dialect) -> str | None:
        """Comma-separated."""
        return None if value is None else ",".join(map(str, value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[int, ...] | None:
        """A tuple again."""
        return None if value is None else tuple(int(day) for day in value.split(",") if day)


class NeedWords(TypeDecorator[tuple[Need, ...]]):
    """Several needs as "diet,prayer"."""

    impl = String(255)
    cache_ok = True

    def process_bind_param(self, value: tuple[Need, ...] | None, dialect: Dialect) -> str | None:
        """Comma-separated."""
        return None if value is None else ",".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Need, ...] | None:
        """A tuple again."""
        return None if value is None else tuple(Need(word) for word in value.split(",") if word)


class Lines(TypeDecorator[tuple[str, ...]]):
    """A few texts, one to a line."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """None of them may contain a line break."""
        if value is None:
            return None
        if any("\n" in line for line in value):
            raise ValueError("each of the texts is one line")
        return "\n".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """A tuple again."""
        return None if value is None else tuple(value.split("\n")) if value else ()


class WallClocks(TypeDecorator[tuple[datetime, ...]]):
    """A few wall-clock times as "2030-04-09T18:00 2030-04-16T18:00"; their zone is kept beside them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[datetime, ...] | None, dialect: Dialect) -> str | None:
        """To the minute."""
        return None if value is None else " ".join(each.isoformat(timespec="minutes") for each in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[datetime, ...] | None:
        """A tuple of naive times again."""
        return None if value is None else tuple(map(datetime.fromisoformat, value.split()))


class Choices(TypeDecorator[tuple[Choice, ...]]):
    """What somebody says about each date as "yes,no,if_need_be"."""

    impl = String(255)
    cache_ok = True

    def process_bind_param(self, value: tuple[Choice, ...] | None, dialect: Dialect) -> str | None:
        """Comma-separated."""
        return None if value is None else ",".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Choice, ...] | None:
        """A tuple again."""
        return None if value is None else tuple(Choice(word) for word in value.split(",") if word)


class ItemList(TypeDecorator[tuple[Item, ...]]):
    """The items of a published agenda as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Item, ...] | None, dialect: Dialect) -> str | None:
        """A list of objects."""
        return None if value is None else json.dumps([asdict(item) for item in value], ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Item, ...] | None:
        """The items again."""
        return None if value is None else tuple(_item(**item) for item in json.loads(value))


def _item(topic: str, title: str, minutes: int | None, kind: str) -> Item:
    return Item(SuggestionId(topic), title, minutes, ItemKind(kind))


class Sittings(TypeDecorator[tuple[Sitting, ...]]):
    """How many came, of them in person and online, and had answered: "2030-04-09=12,7,5,20 2030-06-11=few,-,-,few"."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Sitting, ...] | None, dialect: Dialect) -> str | None:
        """What may not be shown is not kept either."""
        if value is None:
            return None
        return " ".join(map(_sitting_text, value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Sitting, ...] | None:
        """The sittings again."""
        return None if value is None else tuple(map(_sitting, value.split()))


def _sitting_text(it: Sitting) -> str:
    ways = ["-" if count is None else str(count) for count in (it.in_person, it.online)]
    came, answered = ("few" if count is None else str(count) for count in (it.came, it.answered))
    return f"{it.day.isoformat()}={','.join([came, *ways, answered])}"


def _sitting(text: str) -> Sitting:
    day, _, counts = text.partition("=")
    told = [None if count in ("few", "-") else int(count) for count in counts.split(",")]
    came, in_person, online, answered = told
    return Sitting(date.fromisoformat(day), came, in_person, online, answered)


class WhyNotText(TypeDecorator[WhyNot]):
    """Why people could not come as "2030-04-01 6 time=6"; "-" for a total that is withheld."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: WhyNot | None, dialect: Dialect) -> str | None:
        """What may not be shown is not in it, and so is not kept."""
        if value is None:
            return None
        parts = [f"{reason}={count}" for reason, count in value.parts]
        return " ".join([value.until.isoformat(), "-" if value.whole is None else str(value.whole), *parts])

    def process_result_value(self, value: str | None, dialect: Dialect) -> WhyNot | None:
        """The reasons again."""
        if value is None:
            return None
        until, whole, *parts = value.split()
        told = [part.partition("=") for part in parts]
        counts = tuple((Reason(reason), int(count)) for reason, _, count in told)
        return WhyNot(counts, None if whole == "-" else int(whole), date.fromisoformat(until))


class CalendarsSeenText(TypeDecorator[CalendarsSeen]):
    """What a look at calendars showed, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: CalendarsSeen | None, dialect: Dialect) -> str | None:
        """Counts and wall-clock times."""
        if value is None:
            return None
        times = {starts.isoformat(): full for starts, full in value.full.items()}
        better = [starts.isoformat() for starts in value.better]
        return json.dumps([value.seen, value.outside, value.unknown, times, better])

    def process_result_value(self, value: str | None, dialect: Dialect) -> CalendarsSeen | None:
        """The counts again."""
        if value is None:
            return None
        seen, outside, unknown, times, better = json.loads(value)
        full = {datetime.fromisoformat(starts): count for starts, count in times.items()}
        return CalendarsSeen(seen, outside, unknown, full, tuple(map(datetime.fromisoformat, better)))


def word(kind: type[StrEnum]) -> Enum:
    """An enumeration stored by its value, as plain text: a new member needs no migration."""

    def values(members: type[StrEnum]) -> list[str]:
        return [member.value for member in members]

    options: dict[str, Any] = {
        "native_enum": False,
        "create_constraint": False,
        "length": 24,
        "values_callable": values,
    }
    return Enum(kind, **options)

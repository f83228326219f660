"""What comes back from a card's inputs, as values; None for anything that cannot be read."""

import re
from collections.abc import Sequence
from datetime import date, time

MOST = 1_000_000
"""More digits than any number we ask for."""
LONGEST_ID = 64
_NAMED_HOURS = {"noon": time(12), "midday": time(12), "12 noon": time(12)}
_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.]00(?:\.0{1,6})?)?(?: ?(?:hrs|h))?")
_HALF_DAY = re.compile(r"(?P<hour>[1-9]|1[0-2])(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap]m)")


def whole(text: str) -> int | None:
    """A whole number. Clients send "90", 90 or 90.0."""
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if number.is_integer() and abs(number) <= MOST else None


def day(text: str) -> date | None:
    """A date as Input.Date sends it, "2026-12-12"."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def clock(text: str) -> time | None:
    """A wall-clock time: "18:00" as Input.Time sends it, or as people type it if a client has no such input: "18.30",
    "6pm", "6:30 pm", "noon". Anything that may mean two times ("6", "630") is not a time.
    """
    words = " ".join(text.lower().replace(".m", "m").split()).rstrip(".")
    if words in _NAMED_HOURS:
        return _NAMED_HOURS[words]
    if found := _CLOCK.fullmatch(words):
        return _time(int(found["hour"]), int(found["minute"]))
    if found := _HALF_DAY.fullmatch(words):
        hour = int(found["hour"])
        return (
            _time(hour % 12 + (12 if found["half"] == "pm" else 0), int(found["minute"] or 0)) if hour <= 12 else None
        )
    return None


def _time(hour: int, minute: int) -> time | None:
    return time(hour, minute) if hour < 24 and minute < 60 else None


def typed_names(text: str) -> tuple[str, ...]:
    """Names typed into one field. Commas separate them, unless lines or semicolons do: then "Okoro, Sam" is one
    name.
    """
    signs = r"[;\n]" if re.search(r"[;\n]", text.strip("\n")) else ","
    return tuple(part.strip() for part in re.split(signs, text) if part.strip())


def listed_names(names: Sequence[str]) -> str:
    """Names written for such a field; read again, they are the same."""
    if not any("," in name for name in names):
        return ", ".join(names)
    return "; ".join(names) if len(names) > 1 else f"{names[0]};"


def is_list(text: str) -> bool:
    """Whether it can be the values of a list with several choices, which may be many in a large team."""
    return all(len(part) <= LONGEST_ID for part in text.split(","))


def chosen(text: str) -> list[str]:
    """The values of a list with several choices, "a,b"."""
    return [part.strip() for part in text.split(",") if part.strip()]

"""What comes back from a card's inputs, as values; None for what cannot be read."""

import re
from collections.abc import Sequence
from datetime import date, time


def whole(text: str) -> int | None:
    """A whole number. Clients send "90", 90 or 90.0."""
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if number.is_integer() else None


def day(text: str) -> date | None:
    """A date as Input.Date sends it, "2026-12-12"."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def clock(text: str) -> time | None:
    """A wall-clock time as Input.Time sends it, "18:00"."""
    try:
        found = time.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo is None else None


def typed_names(text: str) -> tuple[str, ...]:
    """Names typed into one field. Commas part them, unless lines or semicolons do: then "Okoro, Sam" is one name."""
    signs = r"[;\n]" if re.search(r"[;\n]", text.strip("\n")) else ","
    return tuple(part.strip() for part in re.split(signs, text) if part.strip())


def listed_names(names: Sequence[str]) -> str:
    """Names as they stand in such a field; read again they are the same."""
    if not any("," in name for name in names):
        return ", ".join(names)
    return "; ".join(names) if len(names) > 1 else f"{names[0]};"


def chosen(text: str) -> list[str]:
    """The values of a list with several choices, "a,b"."""
    return [part.strip() for part in text.split(",") if part.strip()]

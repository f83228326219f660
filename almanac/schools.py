"""School holidays: one data file for each authority, ours and those that an operator adds."""

import logging
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Any

from forum.advice import DateCalendar, Observance

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Authority:
    """The holidays (first and last day of each) that an authority published for the days from `begins` to `ends`."""

    name: str
    begins: date
    ends: date
    holidays: tuple[tuple[date, date], ...]


class Schools:
    """Every authority whose holidays are known. An authority's id is its file's name without ".toml"."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def areas(self) -> list[tuple[str, str]]:
        """(id, name), by name."""
        return sorted(((area, known.name) for area, known in self._known.items()), key=lambda known: known[1])

    def holidays(self, area: str) -> Iterator[Observance]:
        """All that are known for one authority."""
        if area in self._known:
            known = self._known[area]
            for first, last in known.holidays:
                yield Observance("school-holidays", DateCalendar.SCHOOLS, first, last, 5, called=known.name)

    def covers(self, day: date, area: str) -> bool:
        """Whether the authority has published the school year that contains `day`."""
        known = self._known.get(area)
        return known is not None and known.begins <= day <= known.ends

    @cached_property
    def _known(self) -> dict[str, Authority]:
        """Read once. An operator's file takes precedence over ours with the same name."""
        ours = (files("almanac") / "data" / "schools").iterdir()
        theirs = sorted(self._folder.iterdir()) if self._folder else []
        found = {path.name.removesuffix(".toml"): _read(path) for path in (*ours, *theirs) if path.name[-5:] == ".toml"}
        return {area: known for area, known in found.items() if known is not None}


def _read(path: Any) -> Authority | None:
    """None, and a warning, for a file that cannot be used: advice must not fail because of it."""
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
        holidays = tuple((_date(first), _date(last)) for first, last in kept["holidays"])
        return Authority(str(kept["name"]), _date(kept["from"]), _date(kept["until"]), holidays)
    except (OSError, ValueError, KeyError, TypeError) as wrong:
        log.warning("cannot use the school holidays in %s: %s", path.name, str(wrong))
        return None


def _date(value: object) -> date:
    if type(value) is not date:
        raise ValueError(f"{value!r} is not a date such as 2026-10-26")
    return value

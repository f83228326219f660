"""Reads people out of a list that a chair pastes: from Excel, from a file of values, from Outlook, or typed.

Each line is either understood or kept as it is, with the reason; none is dropped. Nothing is guessed: a line that may
mean two things is not understood. A line has a limit, so the time taken is linear in the length of the list.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from babel.core import get_global

from dialogs.correspondence.cells import Cell, read_cell, read_name_cell
from dialogs.correspondence.headings import Column, columns_of
from dialogs.kit.numbers import is_mobile
from forum.use_cases.correspondence.look_at_list import Entry

LONGEST_LINE = 1000
DEFAULT_REGION = "GB"
_BULLET = re.compile(r"\s*(?:[-•*·–]|\d{1,3}[.)])\s+")


class Why(StrEnum):
    """Why a line was not understood."""

    NO_NAME = "no-name"
    TWO = "two"
    TOO_LONG = "long"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Unread:
    """A line, or the part of one that is about one person, as it was written."""

    line: str
    why: Why


@dataclass
class Reading:
    """What a list says. `headings` is how many lines say what stands in the columns, and `unused` are the columns that
    are not kept.
    """

    people: list[Entry] = field(default_factory=list[Entry])
    unread: list[Unread] = field(default_factory=list[Unread])
    headings: int = 0
    unused: list[str] = field(default_factory=list[str])


def region_of(time_zone: str) -> str:
    """The country whose telephone numbers are written without a code, from an IANA time zone."""
    return str(get_global("zone_territories").get(time_zone, DEFAULT_REGION))


def read_list(text: str, region: str = DEFAULT_REGION) -> Reading:
    """Everybody on the list, in its order."""
    reading, columns = Reading(), list[Column]()
    for line in text.splitlines():
        if not line.strip():
            continue
        if len(line) > LONGEST_LINE:
            reading.unread.append(Unread(line, Why.TOO_LONG))
            continue
        for row in _rows(_BULLET.sub("", line, count=1) if _BULLET.match(line) else line):
            if found := columns_of(row):
                columns = found
                reading.headings += 1
                reading.unused += [column.heading for column in found if column.holds is None]
                continue
            read = _read(_used(row, columns), region)
            if isinstance(read, Entry):
                reading.people.append(read)
            else:
                reading.unread.append(Unread(_written(row, line), read))
    return reading


def _rows(line: str) -> Iterator[list[str]]:
    """The cells of each person in a line. Several people are in it if each part between two signs has an address."""
    if "\t" in line:
        yield _cells(line, "\t")
        return
    parts = _cells(line, ";")
    if len(parts) > 1 and not _all_have_addresses(parts):
        yield parts
        return
    for part in parts if len(parts) > 1 else [line]:
        cells = _cells(part, ",")
        if len(cells) > 1 and _all_have_addresses(cells):
            yield from ([cell] for cell in cells)
        elif cells:
            yield cells


def _cells(line: str, sign: str) -> list[str]:
    """Without what is empty at the end, so that a row of Excel may be shorter than its heading."""
    try:
        cells = next(csv.reader([line], delimiter=sign, skipinitialspace=True), list[str]())
    except csv.Error:
        return [line]
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _all_have_addresses(cells: Sequence[str]) -> bool:
    return all("@" in cell for cell in cells if cell.strip())


Read = tuple[Column | None, str]


def _used(row: Sequence[str], columns: Sequence[Column]) -> list[Read]:
    """Each cell with the column it stands in. Cells of columns that are not kept are left out."""
    if len(row) > len(columns) or len(row) == 1 < len(columns):
        return [(None, cell) for cell in row]
    return [(column, cell) for column, cell in zip(columns, row, strict=False) if column.holds is not None]


def _read(row: Sequence[Read], region: str) -> Entry | Why:
    said, full_name = Cell(), dict[str, str]()
    for column, cell in row:
        if column is not None and column.is_name:
            full_name[column.holds or ""] = read_name_cell(cell)
            if cell.strip() and not full_name[column.holds or ""]:
                return Why.UNCLEAR
        elif (read := read_cell(cell, region)) is None:
            return Why.UNCLEAR
        else:
            said += read
    if name := _in_order(full_name):
        said = Cell((name,)) + said
    return _entry(said, [cell for _, cell in row])


def _in_order(parts: dict[str, str]) -> str:
    return " ".join(parts[one] for one in ("name", "first", "last") if parts.get(one))


def _entry(said: Cell, cells: Sequence[str]) -> Entry | Why:
    if any(len(values) > 1 for values in (said.emails, said.phones, said.languages)):
        return Why.TWO
    if not said.names:
        return Why.NO_NAME
    name = _joined(said.names, cells)
    if name is None or (len(said.names) > 1 and not (said.emails or said.phones)) or len(said.names) > 2:
        return Why.UNCLEAR
    first = [next(iter(values), "") for values in (said.emails, said.phones, said.languages)]
    return Entry(name, *first, is_mobile=is_mobile(first[1]))


def _joined(names: Sequence[str], cells: Sequence[str]) -> str | None:
    """One name. Outlook writes "Noor, Fatima <f@x>"; in two cells of a file it is the first name and the last."""
    sign = ", " if len(names) > 1 and any("<" in cell for cell in cells) else " "
    name = sign.join(names)
    return name if read_name_cell(name) else None


def _written(row: Sequence[str], line: str) -> str:
    """As the chair wrote it; only that part, if the line is about several people."""
    only = row[0] if len(row) == 1 else ""
    return only.strip() if only and only in line else line.strip()

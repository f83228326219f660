"""A copy as a paper that somebody can read who is not technical, and the same as data."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import groupby
from typing import Any, cast

from bot.subjects.copy_words import HEADINGS, JOBS, MACHINERY, label
from bot.subjects.values import Words, language_name, matter_in_words, plain
from dialogs.texts import ENGLISH, Texts, kept_in_days, texts_for
from forum.papers import Ask, Paper, PaperSection
from forum.retention.columns import TABLES
from forum.retention.kinds import RETENTION, until_of
from forum.retention.lasting import ELSEWHERE
from forum.retention.periods import Kept
from forum.subjects.copies import CopiedRow, Copy, Instead, Value

DATA = "copy.json"
"""The name of the file inside."""

CODED: Mapping[str, Callable[[str], str]] = {"locale": language_name, "matter": matter_in_words}
"""Columns with a code of ours, and what it says."""

ABOUT = (
    "This is a copy of what Folkmoot, the secretary of the forum, keeps about {name}. It was made on {day}.",
    "What belongs to other people is taken out. Where it was, you read “[somebody else]” or “[somebody else’s]”. "
    "“[you]” stands for the number under which the system knows you.",
    "The same is inside this file as data, under the name copy.json, for programs.",
)
SHARES = (
    "Somebody else has the same email address or telephone number. You are two people here, and what is kept about "
    "them is not in this copy."
)
NOT_HERE = (
    "What was sent without a name: unattributed topics, comments and answers, and points of a listening circle. "
    "Nothing in the system leads from them to the people who sent them, so they can be in nobody’s copy.",
    "Your name in what other people wrote: topics, comments, actions, minutes and briefs are not searched for names. "
    "Ask the organisation if you think that you are named somewhere.",
    "An address at which somebody said no to emails is kept as a code that leads to nobody.",
    "The questions, topics and minutes that other people wrote: you find them where the forum keeps its record.",
)


@dataclass(frozen=True)
class Kind:
    """What tells the two kinds of copies apart: their words."""

    title: str
    opening: Sequence[str]
    not_here: Sequence[str]
    footer: str
    heading: Callable[[str], str]


OF_PERSON = Kind(
    "A copy of what is kept about you",
    ABOUT,
    NOT_HERE,
    "Personal. Made for the person it is about.",
    lambda table: HEADINGS[table],
)


def paper_of(copy: Copy, now: datetime, kind: Kind = OF_PERSON) -> Paper:
    """As pages. `now` is a UTC instant."""
    texts = texts_for("en")
    day = texts.day(now.date())
    opening = [one.format(name=copy.name, day=day) for one in kind.opening] + ([SHARES] if copy.shares else [])
    return Paper(
        title=kind.title,
        subtitle=copy.name,
        author="Folkmoot",
        language="en-GB",
        made_at=now,
        sections=(
            PaperSection("About this copy", tuple(opening)),
            *_sections(texts, copy, kind),
            PaperSection("What is not in this copy", tuple(kind.not_here)),
            PaperSection("What is kept elsewhere", points=_elsewhere()),
        ),
        footer=kind.footer,
    )


def _elsewhere() -> tuple[str, ...]:
    return tuple(f"{one.what[:1].upper()}{one.what[1:]}: {one.where}. Deleted by: {one.who}." for one in ELSEWHERE)


def _sections(texts: Texts, copy: Copy, kind: Kind) -> Iterable[PaperSection]:
    for table, rows in groupby(copy.rows, key=lambda row: row.table):
        yield PaperSection(kind.heading(table), (_why(table),), asks=tuple(_entry(texts, copy, row) for row in rows))


def _why(table: str) -> str:
    row = next(row for row in RETENTION if row.kind is TABLES[table].kind)
    why = f"{row.why[:1].upper()}{row.why[1:]}"
    return f"Why it is kept: {why}. Who sees it: {row.sees}. Until: {until_of(row, _years)}."


def _years(kind: Kept) -> str:
    """As cards and pages say it: "2 years"."""
    return kept_in_days(kind, ENGLISH.dates)


def _entry(texts: Texts, copy: Copy, row: CopiedRow) -> Ask:
    name, zone = copy.forums.get(row.forum_id, ("", "UTC")) if row.forum_id else ("", "UTC")
    meeting = f"the meeting on {texts.day(row.meeting.date())}" if row.meeting else ""
    words = Words(texts, zone)
    lines = (_line(words, row.table, column, value) for column, value in row.values.items())
    return Ask(", ".join(filter(None, (name, meeting))) or "In all forums", "\n".join(filter(None, lines)))


def _line(words: Words, table: str, column: str, value: Value) -> str:
    if table == "jobs" and column in ("kind", "payload"):
        return f"The system is to: {JOBS.get(str(value), str(value))}" if column == "kind" else ""
    is_telling = column in TABLES[table].telling
    if not is_telling and (column in MACHINERY or column.endswith("_id") or value is False):
        return ""
    if value is Instead.OURS:
        return ""
    told = _told(words, table, column, value)
    return f"{label(column)}: {told}" if told else ""


def _told(words: Words, table: str, column: str, value: Value) -> str:
    if column in CODED and isinstance(value, str) and not isinstance(value, Enum):
        return CODED[column](value)
    return words.said(value) if table != "poll_ballots" or column != "choices" else _places(value)


def _places(value: Value) -> str:
    """Of the answers offered, counted as people do."""
    return (
        ", ".join(str(place + 1) for place in cast("tuple[int, ...]", value))
        if isinstance(value, tuple)
        else str(value)
    )


def data_of(copy: Copy, now: datetime, kind: Kind = OF_PERSON) -> bytes:
    """As JSON, in UTF-8."""
    told = {
        "about": copy.name,
        "made_at": now.isoformat(),
        "forums": {forum_id: name for forum_id, (name, _) in copy.forums.items() if _is_theirs(copy, forum_id)},
        "kept": [
            _as_data(table, kind.heading(table), list(rows))
            for table, rows in groupby(copy.rows, key=lambda row: row.table)
        ],
        "not_here": list(kind.not_here),
        "elsewhere": [{"what": one.what, "where": one.where, "deleted_by": one.who} for one in ELSEWHERE],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _is_theirs(copy: Copy, forum_id: str) -> bool:
    return any(row.forum_id == forum_id for row in copy.rows)


def _as_data(table: str, what: str, rows: Sequence[CopiedRow]) -> Mapping[str, Any]:
    return {
        "table": table,
        "what": what,
        "why": _why(table),
        "rows": [{"forum": row.forum_id, "meeting": plain(row.meeting), **plain(row.values)} for row in rows],
    }

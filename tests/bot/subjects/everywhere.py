"""One person in every table, in every way in which a row can be about somebody, among rows that are about others.

Made from what the tables say about themselves and from `forum.subjects.ties`, so a new column is filled in as well.
What belongs to the one person has words and days of its own, and so has everything that belongs to anybody else.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Enum, Integer, LargeBinary, String, Table, Time, insert
from sqlalchemy.ext.asyncio import AsyncSession

from forum.board import WhyNot
from forum.date_polls import Choice
from forum.forums import Rhythm
from forum.needs import Need
from forum.papers import Paper
from forum.retention.columns import TABLES
from forum.subjects.ties import ID, TIES, Key, Name, Of, Tie
from storage import columns
from storage.confided import Confided, WordText
from storage.deed_column import DeedWords
from storage.jobs.job_tables import metadata
from storage.paper_column import PaperText

OURS, THEIRS = datetime(2030, 4, 9, 18, 30, tzinfo=UTC), datetime(1901, 2, 3, tzinfo=UTC)
SHARED = datetime(2031, 5, 6, tzinfo=UTC)
SUBJECT, NAME, ADDRESS = "5ab1ec70-0000-4000-8000-000000000001", "Wilhelmina Aubertin", "wilhelmina@example.org"
WAYS = 14
_AMONG = (
    {"forums": WAYS, "meetings": WAYS}
    | dict.fromkeys(
        ("suggestions", "polls", "date_polls", "opportunities", "actions", "minutes", "open_replies", "outreaches"), 6
    )
    | dict.fromkeys(("board_contacts", "board_briefs"), 8)
)
"""How many rows about others there are, where it takes more than two: each row that leads to one has its own."""


@dataclass
class Everywhere:
    """What was written. `mine` and `theirs` are words, each in one place alone; `places` of mine, for a message."""

    mine: dict[str, str] = field(default_factory=dict[str, str])
    theirs: dict[str, str] = field(default_factory=dict[str, str])
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))

    def word(self, table: Table, column: str, *, is_mine: bool) -> str:
        kept = self.mine if is_mine else self.theirs
        word = f"{'Mine' if is_mine else 'Theirs'}{len(kept):04}"
        kept[word] = f"{table.name}.{column}"
        return word


def other(number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"other {number}"))


ONE_ROW = {"copies"}
"""It has nothing but a time, and is about nobody."""


async def fill_everywhere(session: AsyncSession) -> Everywhere:
    """In an empty database."""
    made = Everywhere()
    for table in metadata.sorted_tables:
        ways = list(_ways(table))[: 1 if table.name in ONE_ROW else None]
        for number, about in enumerate(ways):
            row = _row(made, table, number, about)
            made.rows[table.name].append(row)
            await session.execute(insert(table).values(row))
    return made


def _ways(table: Table) -> Iterator[str]:
    """The columns and paths through which a row is about the person, one row for each; "" for rows about others."""
    if table.name == "people":
        yield "id"
        yield from [""] * (WAYS + 8)
        return
    ties = TIES.get(table.name, {})
    ids = [name for name, tie in ties.items() if tie == ID]
    paths = {path for tie in ties.values() if isinstance(tie, Of) for path in tie.columns if "." in path}
    names = {tie.column for tie in ties.values() if isinstance(tie, Name)} | ({"owner_name"} & ties.keys())
    keys = [name for name, tie in ties.items() if isinstance(tie, Key)][:1]
    if table.name == "memberships":
        ids = ids * WAYS  # in each forum, so that a name in one can be nobody else's
    yield from [*ids, *sorted(paths), *sorted(names), *keys]
    yield from [""] * _AMONG.get(table.name, 2)


def _row(made: Everywhere, table: Table, number: int, about: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in table.columns:
        if column.name not in row:
            row |= _leads(made, table, column, number, about)
    for column in table.columns:
        if column.name not in row:
            row[column.name] = _value(made, table, column, number, about)
    return row


def _leads(made: Everywhere, table: Table, column: Column[Any], number: int, about: str) -> dict[str, Any]:
    """What leads to another row: to the person if the row is about them by this column, otherwise to somebody else."""
    keys = list(column.foreign_keys)
    if table.name != "people" and any(key.column.table.name == "people" for key in keys):
        instead = about == "owner_name" and column.name == "owner_id"
        return {column.name: None if instead else SUBJECT if about == column.name else other(number + 1)}
    for key in keys:
        parents = made.rows[key.column.table.name]
        if key.column.table is table:
            return {column.name: None}
        others = [one for one in parents if not {SUBJECT, NAME} & {str(value) for value in one.values()}]
        parent = next((one for one in parents if _fits(one, column.name, about)), others[number % len(others)])
        constraint = key.constraint
        assert constraint is not None
        return {one.parent.name: parent[one.column.name] for one in constraint.elements}
    return {}


def _fits(parent: Mapping[str, Any], leading: str, about: str) -> bool:
    """Whether it is the row through which another is about the person."""
    if about.startswith(f"{leading}."):
        whose = about.partition(".")[2]
        return parent[whose] in (SUBJECT, NAME)
    return about == "person_id" == leading and parent[leading] == SUBJECT


def _is_mine(table: Table, column: str, about: str) -> bool:
    tie: Tie | None = TIES.get(table.name, {}).get(column)
    if isinstance(tie, Of):
        return about in tie.columns or (about == "owner_name" and "owner_id" in tie.columns)
    if isinstance(tie, Key):
        return about == "key"
    return isinstance(tie, Name) and tie.column == about


def _value(made: Everywhere, table: Table, column: Column[Any], number: int, about: str) -> Any:
    is_telling, kind = column.name in TABLES[table.name].telling, column.type
    is_mine = _is_mine(table, column.name, about)
    if column.name == about and about not in ("id", "key"):
        return NAME
    if (fixed := _fixed(table, column, number, about)) is not None:
        return fixed
    if isinstance(kind, Confided) and kind.inner is not None:
        return next(iter(kind.inner.kind)) if isinstance(kind.inner, WordText) else (Need.DIET,)
    if isinstance(kind, Enum):
        return next(iter(kind.enum_class))  # pyright: ignore
    moment = SHARED if not is_telling else OURS if is_mine else THEIRS
    for one, value in _values(moment, 987654 if is_telling and not is_mine else number + 1).items():
        if isinstance(kind, one):
            return value
    if not is_telling and column.nullable:
        return None
    word = made.word(table, column.name, is_mine=is_mine) if is_telling else f"x{number}{column.name}"
    if isinstance(kind, columns.Lines):
        return (word,)
    if isinstance(kind, LargeBinary):
        return word.encode()
    if isinstance(kind, PaperText):
        return Paper(word, "", "", "en", OURS, ())
    assert isinstance(kind, (String, Confided)), f"{table.name}.{column.name}: what would one write there?"
    return word[: getattr(kind, "length", None)]


def _fixed(table: Table, column: Column[Any], number: int, about: str) -> Any:
    name = f"{table.name}.{column.name}"
    if column.name == "id" or name in ("meetings.transaction_id", "jobs.lane"):
        is_person = table.name == "people"
        return (
            (SUBJECT if about == "id" else other(number)) if is_person else str(uuid5(NAMESPACE_URL, f"{name}{number}"))
        )
    if column.name == "email_key" and about == "name":
        return ADDRESS
    return {
        "people.name": NAME if about == "id" else None,
        "people.email": ADDRESS if about == "id" else None,
        "forums.name": f"Forum {number}",
        "forums.time_zone": "Europe/London",
        "meetings.time_zone": "Europe/London",
        "jobs.key": f"Tell:{SUBJECT if about else other(number)}:{number}",
        "jobs.payload": {"person_id": SUBJECT if about else other(number), "words": "Theirs in a job"},
        "posts.key": f"news:{other(1)}@{SUBJECT if about else other(number)}",
        "rosters.team_id": None,
    }.get(name)


def _values(moment: datetime, count: int) -> dict[type[Any], Any]:
    return {
        columns.Instant: moment,
        columns.Days: (count,),
        columns.WallClocks: (moment.replace(tzinfo=None),),
        columns.Choices: (Choice.YES,),
        columns.RhythmText: Rhythm(2, 2, 1),
        columns.ItemList: (),
        DeedWords: ("name",),
        columns.Sittings: (),
        columns.WhyNotText: WhyNot((), None, date(2030, 4, 9)),
        columns.CalendarsSeenText: None,
        JSON: {},
        DateTime: moment.replace(tzinfo=None),
        Date: moment.date(),
        Time: time(19, 30),
        Boolean: True,
        Integer: count,
    }

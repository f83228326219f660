"""`folkmoot retention`: the retention table in Markdown, with the days that hold here."""

from collections.abc import Iterable, Sequence

from forum.retention.columns import TABLES
from forum.retention.kinds import GOES_BY_ITSELF, until_of
from forum.retention.lasting import ELSEWHERE, LASTING
from forum.retention.periods import DAYS, Kept
from forum.retention.row import Row


def page() -> str:
    """In Markdown: what goes by itself, what stays until something happens, and what lies elsewhere."""
    return "\n".join(
        [
            "### What goes by itself",
            "",
            *_table(("what", "why", "who sees it", "until", "setting", "tables"), map(_going, GOES_BY_ITSELF)),
            "",
            "### What stays until something happens",
            "",
            *_table(("what", "why", "who sees it", "until", "tables"), map(_staying, LASTING)),
            "",
            "### What lies elsewhere",
            "",
            *_table(("what", "where", "who deletes it"), ((one.what, one.where, one.who) for one in ELSEWHERE)),
        ]
    )


def _going(row: Row) -> Sequence[str]:
    return (row.what, row.why, row.sees, until_of(row), _setting(row.kind), _tables(row.kind))


def _staying(row: Row) -> Sequence[str]:
    return (row.what, row.why, row.sees, until_of(row), _tables(row.kind))


def _setting(kind: Kept) -> str:
    if kind in DAYS:
        return f"`KEEP_{kind.upper()}_DAYS`"
    return "the forum’s own" if kind in (Kept.NOTES, Kept.MINUTES) else "none"


def _tables(kind: Kept) -> str:
    return ", ".join(f"`{name}`" for name, columns in TABLES.items() if columns.kind is kind)


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [_line(titles), _line(["---"] * len(titles)).replace(" ", ""), *map(_line, rows)]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"

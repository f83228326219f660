"""No column tells of somebody without its line saying of whom."""

from sqlalchemy import Table

from forum.retention.columns import TABLES
from forum.subjects.ties import ID, TIES, Name, Of
from storage.tables import metadata


def test_every_column_that_tells_of_somebody_says_of_whom() -> None:
    assert TIES.keys() <= TABLES.keys()
    said = {name: sorted(TIES.get(name, {})) for name in TABLES}
    assert said == {name: sorted(columns.telling) for name, columns in TABLES.items()}


def test_whatever_leads_to_a_person_in_the_database_is_an_id() -> None:
    leading = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "people" for key in column.foreign_keys)
    }
    said = {(name, column) for name, ties in TIES.items() for column, tie in ties.items() if tie == ID}
    assert leading == said - {("contact_readers", "person_id")}, "it leads there through the note"


def test_what_belongs_to_somebody_names_a_column_that_is_an_id_or_a_name() -> None:
    for name, ties in TIES.items():
        for column, tie in ties.items():
            paths = tie.columns if isinstance(tie, Of) else (tie.column,) if isinstance(tie, Name) else ()
            for path in paths:
                table, whose = _at(metadata.tables[name], path)
                there = TIES[table.name].get(whose)
                is_own = isinstance(tie, Of) and (table.name, whose) == ("people", "id")
                assert is_own or (there == ID if isinstance(tie, Of) else there == Name(whose)), f"{name}.{column}"


def _at(table: Table, path: str) -> tuple[Table, str]:
    """The table and the column that a path leads to."""
    *through, whose = path.split(".")
    for step in through:
        table = next(iter(table.c[step].foreign_keys)).column.table
    return table, whose

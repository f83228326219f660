"""A deletion looks at what is kept for a time, and never through what is kept for ever."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Select, create_engine
from sqlalchemy.dialects import sqlite

from forum.retention.columns import TABLES
from forum.retention.periods import Kept
from storage.retention.rule import PerForum, Rule
from storage.retention.rules import RULES
from storage.tables import metadata

NOW = datetime(2030, 1, 1, tzinfo=UTC)


def gone_through(*wanted: Select[Any]) -> set[str]:
    """Tables of which every row is read (SQLite's "EXPLAIN QUERY PLAN")."""
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    found: set[str] = set()
    with engine.connect() as connection:
        for one in wanted:
            statement = one.compile(dialect=sqlite.dialect(), compile_kwargs={"render_postcompile": True})
            places = (None,) * len(statement.params)
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", places)
            found |= {row[3].split()[1] for row in plan if row[3].startswith("SCAN")}
    engine.dispose()
    return found & metadata.tables.keys()


@pytest.mark.parametrize("kind", RULES)
def test_it_goes_through_its_own_tables_alone(kind: Kept) -> None:
    own = {name for name, columns in TABLES.items() if columns.kind is kind}
    for rule in RULES[kind]:
        one = rule.rule(12) if isinstance(rule, PerForum) else rule
        assert gone_through(one.found.where(one.begun(NOW)), one.found) <= own


def test_jobs_that_have_ended_are_found_by_an_index() -> None:
    [jobs] = RULES[Kept.JOBS]
    assert isinstance(jobs, Rule)
    assert gone_through(jobs.found.where(jobs.begun(NOW))) == set()

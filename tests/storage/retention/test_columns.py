"""No table and no column is kept without anybody having said why, and for how long."""

import re

from dbos._schemas.system_database import SystemSchema

from forum.retention.columns import TABLES
from forum.retention.kinds import RETENTION, SWEPT, until_of
from forum.retention.periods import DAYS, Kept
from storage.retention.rules import RULES
from storage.tables import metadata

ENGINE = {
    *("workflow_status", "workflow_input", "workflow_output", "operation_outputs", "workflow_events"),
    *("workflow_events_history", "workflow_schedules", "application_versions", "notifications", "queues", "streams"),
}
"""They hold the key and the generation of a job, and only until it has ended (storage/jobs/job_upkeep.py)."""


def test_every_column_of_every_table_is_classified() -> None:
    said = {name: sorted((*columns.telling, *columns.others)) for name, columns in TABLES.items()}
    assert said == {table.name: sorted(table.columns.keys()) for table in metadata.sorted_tables}


def test_whatever_leads_to_a_person_counts_as_telling_of_somebody() -> None:
    leading = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if any(key.column.table.name == "people" for key in column.foreign_keys)
    }
    assert leading <= {(name, column) for name, columns in TABLES.items() for column in columns.telling}


def test_no_column_asks_for_belief_origin_or_opinion() -> None:
    """Special category data can be inferred from who belongs (UK GDPR, Article 9); it is never asked for."""
    asked = re.compile(r"(?:^|[._])(?:religio|faith|belief|church|mosque|ethnic|race|nationality|politic|health|sex)")
    found = [
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if asked.search(f"{table.name}.{column.name}")
    ]
    assert found == []


def test_every_kind_stands_once_in_the_table_and_has_a_table_of_its_own() -> None:
    kinds = [row.kind for row in RETENTION]
    assert sorted(kinds) == sorted(Kept)
    assert {columns.kind for columns in TABLES.values()} == set(Kept)
    assert not [row.kind for row in RETENTION if not (row.what and row.why and row.sees and until_of(row))]


def test_what_goes_by_itself_and_only_that_has_a_rule_and_its_days_are_said() -> None:
    assert set(RULES) == set(SWEPT) >= set(DAYS)
    assert {row.kind for row in RETENTION if "{days}" in row.until} == set(DAYS)


def test_a_rule_deletes_every_table_of_its_kind_and_no_other() -> None:
    for kind, rules in RULES.items():
        gone = {goes([("x",) * 4]).table.name for rule in rules for goes in rule.goes}  # pyright: ignore
        assert gone == {name for name, columns in TABLES.items() if columns.kind is kind}, kind


def test_parts_go_before_what_they_lead_to() -> None:
    for rules in RULES.values():
        for rule in rules:
            gone = [goes([("x",) * 4]).table for goes in rule.goes]  # pyright: ignore
            for place, table in enumerate(gone):
                parents = {key.column.table for column in table.columns for key in column.foreign_keys}
                assert not parents & set(gone[:place]), table


def test_every_table_of_the_engine_is_known() -> None:
    """A new version of DBOS that keeps something more is looked at before it comes here."""
    assert {table.name for table in SystemSchema.metadata_obj.sorted_tables} == ENGINE

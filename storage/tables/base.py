"""What all tables share: the metadata, how keys look, and the columns that lead from one table to another."""

from datetime import timedelta
from typing import Any

from sqlalchemy import Column, ForeignKey, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

NO_ORDER: dict[str, Any] = {"sqlite_with_rowid": False}
"""For tables whose rows must not show the order in which they came: SQLite then stores them by their keys alone."""

ROUGHLY = timedelta(days=2)
"""Wall-clock columns are compared with UTC instants only roughly: this covers every zone and the longest meeting."""

Id = String(36)
TeamsId = String(255)


def person_column(name: str, *, key: bool = False, optional: bool = False) -> Column[str]:
    """Leads to a person."""
    return Column(name, Id, ForeignKey("people.id"), primary_key=key, nullable=optional)


def forum_column(*, key: bool = False) -> Column[str]:
    """Leads to a forum."""
    return Column("forum_id", Id, ForeignKey("forums.id"), primary_key=key, nullable=False)


def meeting_column(*, key: bool = False) -> Column[str]:
    """Leads to a meeting; unless it is part of the key, there may be none."""
    return Column("meeting_id", Id, ForeignKey("meetings.id"), primary_key=key, nullable=not key)


def suggestion_column(*, key: bool = False) -> Column[str]:
    """Leads to a suggestion."""
    return Column("suggestion_id", Id, ForeignKey("suggestions.id"), primary_key=key, nullable=False)


def poll_column() -> Column[str]:
    """Leads to a quick poll, as part of the key."""
    return Column("poll_id", Id, ForeignKey("polls.id"), primary_key=True)

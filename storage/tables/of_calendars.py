"""Which calendars a forum looks at before it meets, and its own days. Nothing here names a person."""

from sqlalchemy import Column, Date, Index, String, Table, Text

from storage.columns import Lines
from storage.tables.base import Id, forum_column, metadata

forum_calendars = Table(
    "forum_calendars",
    metadata,
    forum_column(key=True),
    Column("left_out", Lines, nullable=False),
    Column("country", String(2), nullable=False),
    Column("subdivision", String(8), nullable=False),
    Column("place", String(100), nullable=False),
    Column("schools", String(64), nullable=False),
)

local_days = Table(
    "local_days",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("words", Text, nullable=False),
    Column("moves", String(64), nullable=False),
    Index(None, "forum_id", "first"),
)

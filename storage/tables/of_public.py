"""The forums' pages on the web."""

from sqlalchemy import Boolean, Column, String, Table, Text

from forum.public_pages import SLUG_LENGTH
from storage.columns import Instant, Lines
from storage.tables.base import forum_column, metadata

public_pages = Table(
    "public_pages",
    metadata,
    forum_column(key=True),
    Column("slug", String(SLUG_LENGTH), nullable=False, unique=True),
    Column("is_on", Boolean, nullable=False),
    Column("about", Text, nullable=False),
    Column("joining", Text, nullable=False),
    Column("town", Text, nullable=False),
    Column("says_where", Boolean, nullable=False),
    Column("may_be_found", Boolean, nullable=False),
    Column("takes_interest", Boolean, nullable=False),
    Column("allowed", Lines, nullable=False),
    Column("left_out", Lines, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

"""What people want of facilitators, and what facilitators have been told of."""

from sqlalchemy import Boolean, Column, Index, String, Table, Text

from forum.outreach import Way
from storage.columns import Instant, word
from storage.tables.base import forum_column, metadata, person_column

care_wishes = Table(
    "care_wishes",
    metadata,
    forum_column(key=True),
    person_column("person_id", key=True),
    Column("dont_ask", Boolean, nullable=False),
    Column("way", word(Way)),
    Column("through", Text, nullable=False),
    Index(None, "person_id"),
)

care_nudges = Table(
    "care_nudges",
    metadata,
    person_column("facilitator_id", key=True),
    person_column("person_id", key=True),
    Column("matter", String(80), primary_key=True),
    forum_column(),
    Column("at", Instant, nullable=False),
)

"""What people want of facilitators, what facilitators have been told of, and what chairs are told of reasons."""

from sqlalchemy import Boolean, Column, Date, Index, String, Table, Text

from forum.outreach import Way
from storage.columns import Instant, WhyNotText, word
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

reasons_told = Table(
    "reasons_told",
    metadata,
    forum_column(key=True),
    Column("until", Date, primary_key=True),
    Column("told", WhyNotText, nullable=False),
)

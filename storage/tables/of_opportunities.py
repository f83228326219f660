"""Opportunities, and how many people took them up."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, Text, Time

from forum.opportunities import Ending
from storage.columns import Instant, word
from storage.tables.base import Id, forum_column, metadata, person_column

opportunities = Table(
    "opportunities",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("code", String(16), nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("who_for", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("clock", Time),
    Column("time_zone", String(64), nullable=False),
    person_column("posted_by"),
    Column("posted_at", Instant, nullable=False),
    Column("ending", word(Ending)),
    Column("ended_at", Instant),
    Column("note", Text, nullable=False),
    Column("taken_up", Integer),
    Column("reported_at", Instant),
    Index(None, "forum_id", "posted_at"),
    Index(None, "posted_by"),
)

opportunity_counts = Table(
    "opportunity_counts",
    metadata,
    Column("opportunity_id", Id, ForeignKey("opportunities.id"), primary_key=True),
    person_column("person_id", key=True),
    Column("people", Integer, nullable=False),
    Column("updated_at", Instant, nullable=False),
    Index(None, "person_id"),
)

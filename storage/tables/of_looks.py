"""Looks at calendars in progress: what a chair asked about, and counts. No row says whose calendars."""

from sqlalchemy import Column, Integer, Table, Text

from storage.columns import CalendarsSeenText, Instant, WallClocks
from storage.tables.base import Id, forum_column, meeting_column, metadata, person_column

calendar_looks = Table(
    "calendar_looks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("token", Id, nullable=False),
    forum_column(),
    person_column("person_id"),
    Column("service_url", Text, nullable=False),
    Column("conversation_id", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("starts", WallClocks, nullable=False),
    Column("minutes", Integer, nullable=False),
    meeting_column(),
    Column("card", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("found", CalendarsSeenText),
)

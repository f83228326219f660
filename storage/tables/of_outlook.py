"""What was last seen of events in Microsoft's calendar, and which calendars tell us of changes."""

from sqlalchemy import Column, Index, String, Table, Text

from forum.outlook import Oddity
from storage.columns import Instant, word
from storage.tables.base import meeting_column, metadata, person_column

seen_events = Table(
    "seen_events",
    metadata,
    meeting_column(key=True),
    Column("starts_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
    Column("venue", Text, nullable=False),
    Column("oddity", word(Oddity)),
    Column("change_key", Text, nullable=False),
    Column("read_at", Instant),
    Column("followed_at", Instant),
)

invited = Table(
    "invited",
    metadata,
    meeting_column(key=True),
    person_column("person_id", key=True),
    Column("address", String(320), nullable=False),
    Column("name", Text, nullable=False),
    Index(None, "person_id"),
)

watches = Table(
    "watches",
    metadata,
    person_column("person_id", key=True),
    Column("subscription_id", String(255), nullable=False, unique=True),
    Column("secret_hash", String(64), nullable=False),
    Column("renew_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
)

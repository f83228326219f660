"""Events in Microsoft's calendar as last seen, and the calendars whose changes Microsoft tells us about."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text

from forum.outlook import Oddity, Replied
from storage.columns import Instant, word
from storage.confided import Confided
from storage.tables.base import Id, meeting_column, metadata, person_column

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
    Column("address", Confided("invited.address"), nullable=False),
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

open_replies = Table(
    "open_replies",
    metadata,
    Column("id", Id, primary_key=True),
    Column("meeting_id", Id, ForeignKey("meetings.id"), nullable=False),
    Column("attendee", Id, nullable=False),
    Column("name", Text, nullable=False),
    Column("is_shared", Boolean, nullable=False),
    Column("replied", word(Replied), nullable=False),
    Column("at", Instant, nullable=False),
    Column("said_at", Instant),
    Index(None, "meeting_id"),
    Index(None, "attendee"),
)

open_reply_people = Table(
    "open_reply_people",
    metadata,
    Column("reply_id", Id, ForeignKey("open_replies.id"), primary_key=True),
    person_column("person_id", key=True),
    Index(None, "person_id"),
)

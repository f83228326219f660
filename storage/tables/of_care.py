"""What facilitators note and who may read it, what people want from them, and what they have been told."""

from sqlalchemy import Boolean, Column, Date, ForeignKeyConstraint, Index, Integer, String, Table

from forum.contacts import Reason, Way
from storage.columns import Instant, WhyNotText, word
from storage.confided import Confided, WordText
from storage.tables.base import Id, forum_column, meeting_column, metadata, person_column

outreaches = Table(
    "outreaches",
    metadata,
    meeting_column(key=True),
    person_column("person_id", key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    person_column("facilitator_id"),
    Column("contacted", Boolean, nullable=False),
    Column("reason", word(Reason)),
    Column("note", Confided("outreaches.note"), nullable=False),
    Column("next_step", Confided("outreaches.next_step"), nullable=False),
    Column("remind_on", Date),
    Column("updated_at", Instant),
)

contact_readers = Table(
    "contact_readers",
    metadata,
    Column("meeting_id", Id, primary_key=True),
    Column("person_id", Id, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    person_column("reader_id", key=True),
    ForeignKeyConstraint(
        ["meeting_id", "person_id", "number"],
        ["outreaches.meeting_id", "outreaches.person_id", "outreaches.number"],
        ondelete="CASCADE",
        onupdate="CASCADE",
    ),
    Index(None, "reader_id"),
)

care_wishes = Table(
    "care_wishes",
    metadata,
    forum_column(key=True),
    person_column("person_id", key=True),
    Column("dont_ask", Boolean, nullable=False),
    Column("way", Confided("care_wishes.way", WordText(Way))),
    Column("through", Confided("care_wishes.through"), nullable=False),
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

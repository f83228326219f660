"""The audit trail. What has no time is to have no order either: see `UNDATED` in storage/engine/erasure.py."""

from sqlalchemy import Column, Date, ForeignKey, Index, String, Table

from forum.audit import Deed
from storage.columns import Instant, word
from storage.deed_column import DeedWords
from storage.tables.base import NO_ORDER, Id, metadata, person_column

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("forum_id", Id, ForeignKey("forums.id"), nullable=True),
    Column("deed", word(Deed), nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Instant),
    person_column("by_id", optional=True),
    person_column("about_id", optional=True),
    Column("details", DeedWords, nullable=False),
    Column("by_was", String(36), nullable=False),
    Column("about_was", String(36), nullable=False),
    Index(None, "forum_id", "day"),
    Index(None, "by_id"),
    Index(None, "about_id"),
    Index(None, "day"),
    **NO_ORDER,
)

"""Legal holds."""

from sqlalchemy import Column, Date, ForeignKey, Index, Table

from storage.columns import Instant
from storage.confided import Confided
from storage.tables.base import Id, metadata, person_column

legal_holds = Table(
    "legal_holds",
    metadata,
    Column("id", Id, primary_key=True),
    Column("forum_id", Id, ForeignKey("forums.id"), nullable=True),
    person_column("person_id", optional=True),
    Column("reason", Confided("legal_holds.reason"), nullable=False),
    Column("reference", Confided("legal_holds.reference"), nullable=False),
    Column("begun_at", Instant, nullable=False),
    Column("until", Date),
    Index(None, "forum_id"),
    Index(None, "person_id"),
)

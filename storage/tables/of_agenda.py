"""What people want to talk about."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from forum.agenda import Attribution, Outcome
from storage.columns import Instant, word
from storage.tables.base import Id, forum_column, meeting_column, metadata, person_column, suggestion_column

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("title", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("attribution", word(Attribution), nullable=False),
    person_column("author_id", optional=True),
    Column("code_hash", String(64)),
    Column("created_at", Instant, nullable=False),
    Column("outcome", word(Outcome), nullable=False),
    Column("reason", Text, nullable=False),
    meeting_column(),
    Column("position", Integer),
    Column("minutes", Integer),
    Column("proposed", word(Outcome)),
    Column("merged_into", Id, ForeignKey("suggestions.id"), index=True),
    Column("link", Text, nullable=False),
    Index(None, "forum_id", "outcome"),
)

supports = Table(
    "supports",
    metadata,
    suggestion_column(key=True),
    person_column("person_id", key=True),
)

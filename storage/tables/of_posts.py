"""Our standing cards."""

from sqlalchemy import Column, String, Table, Text

from forum.posts import PostState
from storage.columns import Instant, word
from storage.tables.base import TeamsId, metadata

posts = Table(
    "posts",
    metadata,
    Column("key", String(255), primary_key=True),
    Column("service_url", Text, nullable=False),
    Column("conversation_id", TeamsId, nullable=False),
    Column("activity_id", TeamsId),
    Column("state", word(PostState), nullable=False),
    Column("posted_at", Instant, nullable=False),
)

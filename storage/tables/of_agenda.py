"""What people want to talk about."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from forum.agenda import Attribution, ItemKind, LedBy, Outcome
from storage.columns import Instant, ItemList, word
from storage.tables.base import NO_ORDER, Id, forum_column, meeting_column, metadata, person_column, suggestion_column

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("title", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("attribution", word(Attribution), nullable=False),
    person_column("author_id", optional=True),
    Column("code_hash", String(64), index=True),
    Column("created_at", Instant, nullable=False),
    Column("outcome", word(Outcome), nullable=False),
    Column("reason", Text, nullable=False),
    meeting_column(),
    Column("position", Integer),
    Column("minutes", Integer),
    Column("proposed", word(Outcome)),
    Column("merged_into", Id, ForeignKey("suggestions.id"), index=True),
    Column("link", Text, nullable=False),
    Column("kind", word(ItemKind), nullable=False),
    Column("presenter", Text, nullable=False),
    Column("led_by", word(LedBy), nullable=False),
    Index(None, "forum_id", "outcome"),
    Index(None, "meeting_id"),
    Index(None, "author_id"),
    **NO_ORDER,
)

# Who noted a signed topic of somebody without Teams. Of an unattributed one nothing is kept.
topics_for_others = Table(
    "topics_for_others",
    metadata,
    suggestion_column(key=True),
    person_column("noted_by"),
    Index(None, "noted_by"),
    **NO_ORDER,
)

topic_news = Table(
    "topic_news",
    metadata,
    suggestion_column(key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("outcome", word(Outcome), nullable=False),
    Column("at", Instant, nullable=False),
    meeting_column(),
    Column("position", Integer),
    Column("reason", Text, nullable=False),
)

supports = Table(
    "supports",
    metadata,
    suggestion_column(key=True),
    person_column("person_id", key=True),
    Index(None, "person_id"),
    **NO_ORDER,
)

agenda_versions = Table(
    "agenda_versions",
    metadata,
    meeting_column(key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("published_at", Instant, nullable=False),
    Column("items", ItemList, nullable=False),
)

# An unattributed comment has no author, and only the day: nothing may be added that leads to its sender.
agenda_comments = Table(
    "agenda_comments",
    metadata,
    Column("id", Id, primary_key=True),
    Column("meeting_id", Id, ForeignKey("meetings.id"), nullable=False, index=True),
    Column("topic_id", Id, ForeignKey("suggestions.id")),
    Column("words", Text, nullable=False),
    Column("attribution", word(Attribution), nullable=False),
    person_column("author_id", optional=True),
    Column("sent_at", Instant, nullable=False),
    Index(None, "author_id"),
    **NO_ORDER,
)

passed_over = Table(
    "passed_over",
    metadata,
    suggestion_column(key=True),
    meeting_column(key=True),
)

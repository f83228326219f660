"""What comes after a meeting: actions, and what became of them."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text

from forum.actions import ActionChange, Progress
from storage.columns import Instant, word
from storage.tables.base import Id, forum_column, meeting_column, metadata, person_column

actions = Table(
    "actions",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("text", Text, nullable=False),
    Column("owner_name", Text, nullable=False),
    person_column("owner_id", optional=True),
    Column("due", Date),
    person_column("recorded_by"),
    Column("recorded_at", Instant, nullable=False),
    meeting_column(),
    Column("progress", word(Progress), nullable=False),
    Column("note", Text, nullable=False),
    Column("updated_at", Instant),
    Column("link", Text, nullable=False),
    Column("promised", Date),
    Column("outcome", Text, nullable=False),
    Column("topic_id", Id, ForeignKey("suggestions.id")),
    Column("split_from", Id, ForeignKey("actions.id")),
    Column("snoozed_until", Date),
    Index(None, "forum_id", "progress"),
    Index(None, "owner_id"),
    Index(None, "recorded_by"),
    Index(None, "topic_id"),
)

action_events = Table(
    "action_events",
    metadata,
    Column("action_id", Id, ForeignKey("actions.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("change", word(ActionChange), nullable=False),
    person_column("by"),
    Column("at", Instant, nullable=False),
    Column("words", Text, nullable=False),
    Column("day", Date),
    person_column("owner_id", optional=True),
    Index(None, "by"),
    Index(None, "owner_id"),
)

carried_actions = Table(
    "carried_actions",
    metadata,
    Column("action_id", Id, ForeignKey("actions.id"), primary_key=True),
    meeting_column(key=True),
)

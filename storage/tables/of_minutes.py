"""The minutes of meetings as documents, version by version, and the files made of them."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from forum.drafts import DraftState
from forum.papers import PaperKind
from storage.columns import Instant, word
from storage.tables.base import Id, forum_column, metadata, person_column

minutes = Table(
    "minutes",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("meeting_id", Id, ForeignKey("meetings.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("starts", DateTime(timezone=False), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("confided", Boolean, nullable=False),
    Column("coming", Text, nullable=False),
    Column("in_person", Integer),
    Column("online", Integer),
    Column("apologies", Integer),
    Column("tells_numbers", Boolean, nullable=False),
    Column("next_starts", DateTime(timezone=False)),
    Column("state", word(DraftState), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("remark", Text, nullable=False),
    Column("made_at", Instant),
    Column("folder_url", Text, nullable=False),
    UniqueConstraint("meeting_id", "version"),
    Index(None, "forum_id", "made_at"),
)


def _minutes_column() -> Column[str]:
    return Column("minutes_id", Id, ForeignKey("minutes.id"), primary_key=True)


minutes_items = Table(
    "minutes_items",
    metadata,
    _minutes_column(),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("topic_id", Id, ForeignKey("suggestions.id")),
)

minutes_actions = Table(
    "minutes_actions",
    metadata,
    _minutes_column(),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("owner_name", Text, nullable=False),
    person_column("owner_id", optional=True),
    Column("due", Date),
    Column("action_id", Id, ForeignKey("actions.id")),
    Index(None, "owner_id"),
)

minutes_papers = Table(
    "minutes_papers",
    metadata,
    _minutes_column(),
    Column("kind", word(PaperKind), primary_key=True),
    Column("names_owners", Boolean, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

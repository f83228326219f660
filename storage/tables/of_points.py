"""The notes of meetings, and each "You said, we did" that was posted."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from storage.columns import Instant
from storage.tables.base import NO_ORDER, Id, forum_column, metadata, person_column

# In a listening circle a point has no author, and only the day: nothing may be added that leads to its author.
points = Table(
    "points",
    metadata,
    Column("id", Id, primary_key=True),
    Column("meeting_id", Id, ForeignKey("meetings.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("topic_id", Id, ForeignKey("suggestions.id")),
    Column("words", Text, nullable=False),
    person_column("author_id", optional=True),
    Column("noted_at", Instant, nullable=False),
    Index(None, "author_id"),
    **NO_ORDER,
)

digests = Table(
    "digests",
    metadata,
    forum_column(key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("since", Instant),
    Column("until", Instant, nullable=False),
)

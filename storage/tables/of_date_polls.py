"""Date polls, what was answered, and the numbers that remain of a poll that hid names."""

from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, String, Table, Text

from forum.date_polls import Names
from forum.meetings import Mode
from storage.columns import Choices, Instant, WallClocks, word
from storage.tables.base import NO_ORDER, Id, forum_column, meeting_column, metadata, person_column


def _date_poll_column() -> Column[str]:
    return Column("poll_id", Id, ForeignKey("date_polls.id"), primary_key=True)


date_polls = Table(
    "date_polls",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("starts", WallClocks, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("mode", word(Mode), nullable=False),
    Column("venue", Text, nullable=False),
    Column("names", word(Names), nullable=False),
    person_column("asked_by"),
    Column("asked_at", Instant, nullable=False),
    Column("closes", DateTime(timezone=False), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("closed_at", Instant),
    meeting_column(),
    Index(None, "forum_id", "asked_at"),
    Index(None, "meeting_id"),
    Index(None, "asked_by"),
)

date_answers = Table(
    "date_answers",
    metadata,
    _date_poll_column(),
    person_column("person_id", key=True),
    Column("choices", Choices, nullable=False),
    person_column("noted_by", optional=True),
    Index(None, "person_id"),
    Index(None, "noted_by"),
    **NO_ORDER,
)

# This remains of a poll that hid names; who said what is deleted when it closes.
date_tallies = Table(
    "date_tallies",
    metadata,
    _date_poll_column(),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("yes", Integer, nullable=False),
    Column("if_need_be", Integer, nullable=False),
    Column("no", Integer, nullable=False),
)

dates_unreminded = Table(
    "dates_unreminded",
    metadata,
    _date_poll_column(),
    person_column("person_id", key=True),
    Index(None, "person_id"),
)

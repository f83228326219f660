"""Quick polls and what was answered."""

from sqlalchemy import Column, DateTime, Index, Integer, String, Table, Text

from forum.polls import BallotKind, Choosing, Results
from storage.columns import Days, Instant, Lines, word
from storage.tables.base import NO_ORDER, Id, forum_column, metadata, person_column, poll_column

polls = Table(
    "polls",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("question", Text, nullable=False),
    Column("options", Lines, nullable=False),
    Column("choosing", word(Choosing), nullable=False),
    Column("ballot_kind", word(BallotKind), nullable=False),
    Column("results", word(Results), nullable=False),
    person_column("asked_by"),
    Column("asked_at", Instant, nullable=False),
    Column("closes", DateTime(timezone=False), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("closed_at", Instant),
    Index(None, "forum_id", "asked_at"),
    Index(None, "asked_by"),
)

poll_ballots = Table(
    "poll_ballots",
    metadata,
    poll_column(),
    person_column("person_id", key=True),
    Column("choices", Days, nullable=False),
    Index(None, "person_id"),
)

# Unattributed polls: who has answered and, separately, what was chosen. Nothing may be added that links the two.
poll_voters = Table(
    "poll_voters",
    metadata,
    poll_column(),
    person_column("person_id", key=True),
    Index(None, "person_id"),
    **NO_ORDER,
)

poll_tallies = Table(
    "poll_tallies",
    metadata,
    poll_column(),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("votes", Integer, nullable=False),
    **NO_ORDER,
)

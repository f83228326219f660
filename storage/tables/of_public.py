"""The forums' pages on the web."""

from sqlalchemy import Boolean, Column, Index, LargeBinary, String, Table, Text

from forum.public_pages import SLUG_LENGTH
from storage.columns import Instant, Lines
from storage.confided import Confided
from storage.tables.base import NO_ORDER, Id, forum_column, metadata

public_pages = Table(
    "public_pages",
    metadata,
    forum_column(key=True),
    Column("slug", String(SLUG_LENGTH), nullable=False, unique=True),
    Column("is_on", Boolean, nullable=False),
    Column("about", Text, nullable=False),
    Column("joining", Text, nullable=False),
    Column("town", Text, nullable=False),
    Column("says_where", Boolean, nullable=False),
    Column("may_be_found", Boolean, nullable=False),
    Column("takes_interest", Boolean, nullable=False),
    Column("allowed", Lines, nullable=False),
    Column("left_out", Lines, nullable=False),
    Column("changed_at", Instant, nullable=False),
)

public_posters = Table(
    "public_posters",
    metadata,
    forum_column(key=True),
    Column("once", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
)

interests = Table(
    "interests",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("name", Confided("interests.name"), nullable=False),
    Column("email", Confided("interests.email"), nullable=False),
    Column("email_key", Confided("interests.email_key", findable=True), nullable=False, index=True),
    Column("phone", Confided("interests.phone"), nullable=False),
    Column("words", Confided("interests.words"), nullable=False),
    Column("sent_at", Instant, nullable=False),
    Index(None, "forum_id"),
    **NO_ORDER,
)

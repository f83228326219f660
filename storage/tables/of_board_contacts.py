"""Who answers for the board without Teams. No column leads from them to a person: they are no part of the forum."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from forum.board_contacts import ReplyState, RequestMail
from storage.columns import Instant, word
from storage.confided import Confided
from storage.tables.base import Id, forum_column, metadata, person_column


def _contact_column(*, key: bool = False) -> Column[str]:
    return Column("contact_id", Id, ForeignKey("board_contacts.id"), primary_key=key, nullable=False)


def _brief_column(*, key: bool = False) -> Column[str]:
    return Column("brief_id", Id, ForeignKey("board_briefs.id"), primary_key=key, nullable=False)


board_contacts = Table(
    "board_contacts",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("name", Confided("board_contacts.name"), nullable=False),
    Column("role", Confided("board_contacts.role"), nullable=False),
    Column("email", Confided("board_contacts.email"), nullable=False),
    Column("email_key", Confided("board_contacts.email_key"), nullable=False),
    person_column("set_by"),
    Column("set_at", Instant, nullable=False),
    Column("agreed_at", Instant),
    Column("stopped_at", Instant),
    Column("locale", String(20)),
    UniqueConstraint("forum_id"),
    Index(None, "set_by"),
)

board_requests = Table(
    "board_requests",
    metadata,
    _contact_column(key=True),
    _brief_column(key=True),
    person_column("asked_by"),
    Column("asked_at", Instant, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("mail", word(RequestMail), nullable=False),
    Column("mail_at", Instant),
    Column("handed_in", Integer, nullable=False),
    Index(None, "asked_by"),
)

board_replies = Table(
    "board_replies",
    metadata,
    _brief_column(key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    _contact_column(),
    Column("words", Text, nullable=False),
    Column("state", word(ReplyState), nullable=False),
    Column("saved_at", Instant, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("question", Text, nullable=False),
    Index(None, "contact_id"),
)

board_links = Table(
    "board_links",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    _contact_column(),
    _brief_column(),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Index(None, "contact_id"),
)

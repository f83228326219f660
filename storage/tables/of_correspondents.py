"""How members are reached outside Teams, and their personal links."""

from sqlalchemy import Boolean, Column, Index, String, Table, Text

from forum.correspondents import Consent, MailState
from forum.safe_links import LinkKind
from storage.columns import Instant, word
from storage.confided import Confided
from storage.tables.base import NO_ORDER, Id, forum_column, metadata, person_column

correspondents = Table(
    "correspondents",
    metadata,
    forum_column(key=True),
    person_column("person_id", key=True),
    person_column("added_by"),
    Column("added_at", Instant, nullable=False),
    Column("email", Confided("correspondents.email")),
    Column("email_key", Confided("correspondents.email_key", findable=True), index=True),
    Column("phone", Confided("correspondents.phone")),
    Column("phone_key", Confided("correspondents.phone_key", findable=True), index=True),
    Column("consent", word(Consent), nullable=False),
    Column("asked_at", Instant),
    Column("answered_at", Instant),
    Column("mail", word(MailState), nullable=False),
    Column("mail_at", Instant),
    Column("wants_invitations", Boolean, nullable=False),
    Column("asked_again", Boolean, nullable=False),
    Index(None, "person_id"),
    Index(None, "added_by"),
)

# Of an address at which somebody said no, only a digest that nobody can reverse without the installation's secret.
mail_refusals = Table(
    "mail_refusals",
    metadata,
    forum_column(key=True),
    Column("digest", String(64), primary_key=True),
    **NO_ORDER,
)

letterheads = Table(
    "letterheads",
    metadata,
    forum_column(key=True),
    Column("sender", Text, nullable=False),
    Column("first_subject", Text, nullable=False),
    Column("reply_to", String(320), nullable=False),
    Column("names_forum", Boolean, nullable=False),
)

safe_links = Table(
    "safe_links",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    person_column("person_id"),
    Column("kind", word(LinkKind), nullable=False),
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("revoked_at", Instant),
    Column("used_at", Instant),
    Column("used_with", String(40)),
    person_column("for_id", optional=True),
    Index(None, "person_id", "forum_id"),
    Index(None, "for_id"),
)

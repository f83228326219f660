"""Forums and the people in them."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text, Time

from forum.forums import Admission, Openness
from forum.people import DoubleState, IdKind, Reach
from forum.roles import Entrusted
from storage.columns import Days, Instant, RhythmText, word
from storage.confided import Confided
from storage.tables.base import NO_ORDER, Id, TeamsId, forum_column, metadata, person_column

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("tenant_id", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("entra_id", String(64)),
    Column("teams_id", TeamsId),
    Column("email", Confided("people.email")),
    Column("is_guest", Boolean, nullable=False),
    Column("locale", String(20)),
    Column("reach", word(Reach), nullable=False),
    Column("chat_id", TeamsId),
    Column("service_url", Text),
    Column("current_forum", Id),
    Column("welcomed_at", Instant),
    Index(None, "tenant_id", "teams_id"),
    Index(None, "tenant_id", "entra_id"),
)

# What people were known by earlier. Microsoft gives a guest who is removed and invited again a new id of each kind.
former_ids = Table(
    "former_ids",
    metadata,
    Column("tenant_id", String(64), primary_key=True),
    Column("kind", word(IdKind), primary_key=True),
    Column("value", TeamsId, primary_key=True),
    person_column("person_id"),
    Index(None, "person_id"),
)

doubles = Table(
    "doubles",
    metadata,
    person_column("old_id", key=True),
    person_column("new_id", key=True),
    forum_column(),
    Column("state", word(DoubleState), nullable=False),
    Index(None, "new_id"),
)

forums = Table(
    "forums",
    metadata,
    Column("id", Id, primary_key=True),
    Column("tenant_id", String(64), nullable=False),
    Column("team_id", TeamsId, nullable=False, unique=True),
    Column("channel_id", TeamsId, nullable=False),
    Column("service_url", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("rhythm", RhythmText, nullable=False),
    Column("default_start", Time, nullable=False),
    Column("default_minutes", Integer, nullable=False),
    Column("default_venue", Text, nullable=False),
    Column("board_name", Text, nullable=False),
    Column("openness", word(Openness), nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("reminder_days", Days, nullable=False),
    Column("cut_off_days", Integer, nullable=False),
    Column("digest_days", Integer, nullable=False),
    Column("locale", String(20), nullable=False),
    Column("rest_days", Days, nullable=False),
    Column("notes_months", Integer, nullable=False),
    Column("support", Text, nullable=False),
    Column("opened_at", Instant),
)

rosters = Table(
    "rosters",
    metadata,
    Column("team_id", TeamsId, primary_key=True),
    person_column("person_id", key=True),
    Column("since", Date),
)

memberships = Table(
    "memberships",
    metadata,
    forum_column(key=True),
    person_column("person_id", key=True),
    Column("is_member", Boolean, nullable=False),
    Column("is_chair", Boolean, nullable=False),
    Column("is_facilitator", Boolean, nullable=False),
    Index(None, "person_id"),
)

# No row, and no order of rows, may outlive the day on which somebody is no longer under 18.
young_members = Table(
    "young_members",
    metadata,
    forum_column(key=True),
    person_column("person_id", key=True),
    person_column("adult_id", optional=True),
    Column("at", Instant, nullable=False),
    Index(None, "person_id"),
    Index(None, "adult_id"),
    **NO_ORDER,
)

admissions = Table(
    "admissions",
    metadata,
    forum_column(key=True),
    person_column("person_id", key=True),
    Column("state", word(Admission), nullable=False),
)

role_changes = Table(
    "role_changes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("batch", Id, nullable=False, index=True),
    forum_column(),
    person_column("person_id"),
    Column("role", word(Entrusted), nullable=False),
    Column("given", Boolean, nullable=False),
    person_column("by_id"),
    Column("at", Instant, nullable=False),
    Index(None, "forum_id", "at"),
    Index(None, "person_id"),
)

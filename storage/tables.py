"""The tables. The first column or columns are the key that makes a repeated write find what exists."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Time,
)

from forum.actions import Progress
from forum.agenda import Attribution, Outcome
from forum.attendance import Answer, Presence
from forum.forums import Openness
from forum.meetings import CalendarState, MeetingState, Mode
from forum.outreach import Reason
from forum.people import Reach
from forum.polls import BallotKind, Choosing, Results
from forum.posts import PostState
from forum.visits import Along
from storage.columns import Days, Instant, Lines, NeedWords, RhythmText, word

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Id = String(36)
TeamsId = String(255)


def _person(name: str, *, key: bool = False, optional: bool = False) -> Column[str]:
    return Column(name, Id, ForeignKey("people.id"), primary_key=key, nullable=optional)


def _forum() -> Column[str]:
    return Column("forum_id", Id, ForeignKey("forums.id"), nullable=False)


def _meeting(*, key: bool = False) -> Column[str]:
    return Column("meeting_id", Id, ForeignKey("meetings.id"), primary_key=key, nullable=not key)


def _poll() -> Column[str]:
    return Column("poll_id", Id, ForeignKey("polls.id"), primary_key=True)


people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("tenant_id", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("entra_id", String(64)),
    Column("teams_id", TeamsId),
    Column("email", String(320)),
    Column("is_guest", Boolean, nullable=False),
    Column("locale", String(20)),
    Column("reach", word(Reach), nullable=False),
    Column("chat_id", TeamsId),
    Column("service_url", Text),
    Column("current_forum", Id),
    Column("welcomed_at", Instant),
    Index(None, "tenant_id", "teams_id"),
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
    Column("locale", String(20), nullable=False),
)

rosters = Table(
    "rosters",
    metadata,
    Column("team_id", TeamsId, primary_key=True),
    _person("person_id", key=True),
)

memberships = Table(
    "memberships",
    metadata,
    Column("forum_id", Id, ForeignKey("forums.id"), primary_key=True),
    _person("person_id", key=True),
    Column("is_member", Boolean, nullable=False),
    Column("is_chair", Boolean, nullable=False),
    Column("is_facilitator", Boolean, nullable=False),
    Index(None, "person_id"),
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Id, primary_key=True),
    _forum(),
    Column("starts", DateTime(timezone=False), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("mode", word(Mode), nullable=False),
    Column("venue", Text, nullable=False),
    Column("note", Text, nullable=False),
    _person("organiser_id"),
    Column("transaction_id", Id, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("state", word(MeetingState), nullable=False),
    Column("calendar", word(CalendarState), nullable=False),
    Column("trouble", Text),
    Column("revision", Integer, nullable=False),
    Column("event_id", Text),
    Column("join_url", Text),
    Column("chat_id", TeamsId),
    Column("agenda_published_at", Instant),
    Index(None, "forum_id", "starts"),
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Id, primary_key=True),
    _forum(),
    Column("title", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("attribution", word(Attribution), nullable=False),
    _person("author_id", optional=True),
    Column("code_hash", String(64)),
    Column("created_at", Instant, nullable=False),
    Column("outcome", word(Outcome), nullable=False),
    Column("reason", Text, nullable=False),
    _meeting(),
    Column("position", Integer),
    Column("minutes", Integer),
    Column("proposed", word(Outcome)),
    Column("merged_into", Id, ForeignKey("suggestions.id"), index=True),
    Column("link", Text, nullable=False),
    Index(None, "forum_id", "outcome"),
)

supports = Table(
    "supports",
    metadata,
    Column("suggestion_id", Id, ForeignKey("suggestions.id"), primary_key=True),
    _person("person_id", key=True),
)

rsvps = Table(
    "rsvps",
    metadata,
    _meeting(key=True),
    _person("person_id", key=True),
    Column("answer", word(Answer), nullable=False),
    Column("answered_at", Instant, nullable=False),
    _person("noted_by", optional=True),
)

answer_notes = Table(
    "answer_notes",
    metadata,
    Column("id", Id, primary_key=True),
    _meeting(),
    _person("person_id"),
    _person("noted_by"),
    Column("answer", word(Answer), nullable=False),
    Column("noted_at", Instant, nullable=False),
    Index(None, "person_id"),
    Index(None, "noted_by"),
)

unreminded = Table(
    "unreminded",
    metadata,
    _meeting(key=True),
    _person("person_id", key=True),
)

visits = Table(
    "visits",
    metadata,
    _meeting(key=True),
    _person("person_id", key=True),
    Column("needs", NeedWords, nullable=False),
    Column("language", Text, nullable=False),
    Column("diet", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("along", word(Along), nullable=False),
    Column("along_name", Text, nullable=False),
    Column("noted_at", Instant, nullable=False),
)

attendances = Table(
    "attendances",
    metadata,
    _meeting(key=True),
    _person("person_id", key=True),
    Column("presence", word(Presence), nullable=False),
    Column("from_report", Boolean, nullable=False),
    Column("noted_at", Instant, nullable=False),
)

actions = Table(
    "actions",
    metadata,
    Column("id", Id, primary_key=True),
    _forum(),
    Column("text", Text, nullable=False),
    Column("owner_name", Text, nullable=False),
    _person("owner_id", optional=True),
    Column("due", Date),
    _person("recorded_by"),
    Column("recorded_at", Instant, nullable=False),
    _meeting(),
    Column("progress", word(Progress), nullable=False),
    Column("note", Text, nullable=False),
    Column("updated_at", Instant),
    Column("link", Text, nullable=False),
    Index(None, "forum_id", "progress"),
)

outreaches = Table(
    "outreaches",
    metadata,
    _meeting(key=True),
    _person("person_id", key=True),
    _person("facilitator_id"),
    Column("contacted", Boolean, nullable=False),
    Column("reason", word(Reason)),
    Column("note", Text, nullable=False),
    Column("next_step", Text, nullable=False),
    Column("remind_on", Date),
    Column("dont_ask", Boolean, nullable=False),
    Column("updated_at", Instant),
)

polls = Table(
    "polls",
    metadata,
    Column("id", Id, primary_key=True),
    _forum(),
    Column("question", Text, nullable=False),
    Column("options", Lines, nullable=False),
    Column("choosing", word(Choosing), nullable=False),
    Column("ballot_kind", word(BallotKind), nullable=False),
    Column("results", word(Results), nullable=False),
    _person("asked_by"),
    Column("asked_at", Instant, nullable=False),
    Column("closes", DateTime(timezone=False), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("closed_at", Instant),
    Index(None, "forum_id", "asked_at"),
)

poll_ballots = Table(
    "poll_ballots",
    metadata,
    _poll(),
    _person("person_id", key=True),
    Column("choices", Days, nullable=False),
)

# Unattributed polls: who has answered, and apart from it what was chosen. Nothing may be added that links the two.
poll_voters = Table(
    "poll_voters",
    metadata,
    _poll(),
    _person("person_id", key=True),
)

poll_tallies = Table(
    "poll_tallies",
    metadata,
    _poll(),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("votes", Integer, nullable=False),
)

posts = Table(
    "posts",
    metadata,
    Column("key", String(255), primary_key=True),
    Column("service_url", Text, nullable=False),
    Column("conversation_id", TeamsId, nullable=False),
    Column("activity_id", TeamsId),
    Column("state", word(PostState), nullable=False),
    Column("posted_at", Instant, nullable=False),
)

"""Meetings, who said they would come, and who came."""

from sqlalchemy import Boolean, Column, DateTime, Index, Integer, String, Table, Text

from forum.attendance import Answer, KnownAs, Presence
from forum.meetings import CalendarState, MeetingState, Mode
from forum.needs import Along
from storage.columns import Instant, NeedWords, word
from storage.confided import Confided, WordText
from storage.tables.base import Id, TeamsId, forum_column, meeting_column, metadata, person_column

meetings = Table(
    "meetings",
    metadata,
    Column("id", Id, primary_key=True),
    forum_column(),
    Column("starts", DateTime(timezone=False), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("mode", word(Mode), nullable=False),
    Column("venue", Text, nullable=False),
    Column("note", Text, nullable=False),
    person_column("organiser_id"),
    Column("transaction_id", Id, nullable=False, unique=True),
    Column("created_at", Instant, nullable=False),
    Column("state", word(MeetingState), nullable=False),
    Column("calendar", word(CalendarState), nullable=False),
    Column("trouble", Text),
    Column("revision", Integer, nullable=False),
    Column("event_id", Text),
    Column("join_url", Text),
    Column("own_link", Text, nullable=False),
    Column("chat_id", TeamsId),
    Column("agenda_published_at", Instant),
    Column("began_at", Instant),
    Column("ended_at", Instant),
    Column("current_topic", Id),
    Column("notes_shared_at", Instant),
    Column("walk_ins", Integer, nullable=False),
    Column("guests", Integer, nullable=False),
    Column("erased_answers", Integer, nullable=False, server_default="0"),
    Column("erased_yes", Integer, nullable=False, server_default="0"),
    Index(None, "forum_id", "starts"),
)

rsvps = Table(
    "rsvps",
    metadata,
    meeting_column(key=True),
    person_column("person_id", key=True),
    Column("answer", word(Answer), nullable=False),
    Column("answered_at", Instant, nullable=False),
    person_column("noted_by", optional=True),
    Column("from_outlook", Boolean, nullable=False),
    Index(None, "person_id"),
)

answer_notes = Table(
    "answer_notes",
    metadata,
    Column("id", Id, primary_key=True),
    meeting_column(),
    person_column("person_id"),
    person_column("noted_by"),
    Column("answer", word(Answer), nullable=False),
    Column("noted_at", Instant, nullable=False),
    Index(None, "person_id"),
    Index(None, "meeting_id"),
    Index(None, "noted_by"),
)

unreminded = Table(
    "unreminded",
    metadata,
    meeting_column(key=True),
    person_column("person_id", key=True),
    Index(None, "person_id"),
)

visits = Table(
    "visits",
    metadata,
    meeting_column(key=True),
    person_column("person_id", key=True),
    Column("needs", Confided("visits.needs", NeedWords()), nullable=False),
    Column("language", Confided("visits.language"), nullable=False),
    Column("diet", Confided("visits.diet"), nullable=False),
    Column("other", Confided("visits.other"), nullable=False),
    Column("along", Confided("visits.along", WordText(Along)), nullable=False),
    Column("along_name", Confided("visits.along_name"), nullable=False),
    Column("noted_at", Instant, nullable=False),
    Index(None, "person_id"),
)

attendances = Table(
    "attendances",
    metadata,
    meeting_column(key=True),
    person_column("person_id", key=True),
    Column("presence", word(Presence), nullable=False),
    Column("from_report", Boolean, nullable=False),
    Column("noted_at", Instant, nullable=False),
    Index(None, "person_id"),
)

strangers = Table(
    "strangers",
    metadata,
    Column("id", Id, primary_key=True),
    meeting_column(),
    Column("name", Text, nullable=False),
    Column("known", word(KnownAs), nullable=False),
    Index(None, "meeting_id"),
)

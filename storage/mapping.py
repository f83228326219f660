"""Which class is stored in which table. The domain's classes stay plain; SQLAlchemy is told about them once, here."""

from typing import Any

from sqlalchemy import exists
from sqlalchemy.orm import column_property, registry

from forum.actions import Action, ActionEvent, CarriedAction
from forum.advice import ForumCalendars, LocalDay
from forum.agenda import PassedOver, Suggestion, Support
from forum.attendance import AnswerNote, Attendance, Rsvp, UnknownAttendee
from forum.audit import AuditEntry
from forum.board import BoardBrief, BoardPaper, BoardPoint
from forum.board_contacts import BoardContact, BoardLink, BoardReply, BoardRequest, BriefPage
from forum.contacts import Contact, Nudge, Wish
from forum.correspondents import Correspondent, Letterhead
from forum.date_polls import DateAnswer, DatePoll
from forum.forums import Forum, Membership
from forum.free_busy import CalendarLook
from forum.holds import LegalHold
from forum.meetings import Meeting
from forum.minutes import Minutes, MinutesAction, MinutesItem, MinutesPaper
from forum.needs import Needs
from forum.opportunities import Opportunity, OpportunityCount
from forum.outlook import Invited, OpenReply, SeenEvent, Watch
from forum.people import Double, Person
from forum.points import Digest, Point
from forum.polls import Ballot, Poll
from forum.posts import Post
from forum.public_pages import Interest, KeptPoster, PublicPage
from forum.published import AgendaComment, AgendaVersion
from forum.roles import RoleChange
from forum.safe_links import SafeLink
from forum.topic_news import TopicNews
from forum.young_members import YoungMember
from storage import tables

mapper_registry = registry(metadata=tables.metadata)

CLASSES = {
    Person: tables.people,
    Double: tables.doubles,
    Forum: tables.forums,
    ForumCalendars: tables.forum_calendars,
    LocalDay: tables.local_days,
    Membership: tables.memberships,
    YoungMember: tables.young_members,
    RoleChange: tables.role_changes,
    AuditEntry: tables.audit_entries,
    LegalHold: tables.legal_holds,
    Meeting: tables.meetings,
    Suggestion: tables.suggestions,
    Support: tables.supports,
    PassedOver: tables.passed_over,
    AgendaVersion: tables.agenda_versions,
    AgendaComment: tables.agenda_comments,
    Point: tables.points,
    Digest: tables.digests,
    TopicNews: tables.topic_news,
    Rsvp: tables.rsvps,
    AnswerNote: tables.answer_notes,
    Needs: tables.visits,
    Attendance: tables.attendances,
    UnknownAttendee: tables.strangers,
    Action: tables.actions,
    ActionEvent: tables.action_events,
    CarriedAction: tables.carried_actions,
    Contact: tables.outreaches,
    Wish: tables.care_wishes,
    Nudge: tables.care_nudges,
    Poll: tables.polls,
    Ballot: tables.poll_ballots,
    DatePoll: tables.date_polls,
    DateAnswer: tables.date_answers,
    BoardBrief: tables.board_briefs,
    BoardPoint: tables.board_points,
    BoardPaper: tables.board_papers,
    BriefPage: tables.board_pages,
    BoardContact: tables.board_contacts,
    BoardRequest: tables.board_requests,
    BoardReply: tables.board_replies,
    BoardLink: tables.board_links,
    Opportunity: tables.opportunities,
    OpportunityCount: tables.opportunity_counts,
    Minutes: tables.minutes,
    MinutesItem: tables.minutes_items,
    MinutesAction: tables.minutes_actions,
    MinutesPaper: tables.minutes_papers,
    Post: tables.posts,
    PublicPage: tables.public_pages,
    Interest: tables.interests,
    KeptPoster: tables.public_posters,
    Correspondent: tables.correspondents,
    Letterhead: tables.letterheads,
    SafeLink: tables.safe_links,
    SeenEvent: tables.seen_events,
    Invited: tables.invited,
    OpenReply: tables.open_replies,
    Watch: tables.watches,
    CalendarLook: tables.calendar_looks,
}

_is_under_18 = exists().where(tables.young_members.c.person_id == tables.people.c.id).correlate(tables.people)
"""Read with each person, so that nothing that is about to be written to somebody can forget to ask. Writing something
else about them leaves it as it is: read again on access, outside any await, it would fail.
"""

READ_BESIDE: dict[type, dict[str, Any]] = {
    Person: {"is_under_18": column_property(_is_under_18, expire_on_flush=False)}
}

for _class, _table in CLASSES.items():
    mapper_registry.map_imperatively(_class, _table, properties=READ_BESIDE.get(_class, {}))

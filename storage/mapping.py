"""Which class lives in which table. The domain's classes stay plain; SQLAlchemy is told about them once, here."""

from sqlalchemy.orm import registry

from forum.actions import Action
from forum.agenda import Suggestion, Support
from forum.attendance import AnswerNote, Attendance, Rsvp
from forum.forums import Forum, Membership
from forum.meetings import Meeting
from forum.outreach import Outreach
from forum.people import Person
from forum.polls import Ballot, Poll
from forum.posts import Post
from forum.visits import Visit
from storage import tables

mapper_registry = registry(metadata=tables.metadata)

CLASSES = {
    Person: tables.people,
    Forum: tables.forums,
    Membership: tables.memberships,
    Meeting: tables.meetings,
    Suggestion: tables.suggestions,
    Support: tables.supports,
    Rsvp: tables.rsvps,
    AnswerNote: tables.answer_notes,
    Visit: tables.visits,
    Attendance: tables.attendances,
    Action: tables.actions,
    Outreach: tables.outreaches,
    Poll: tables.polls,
    Ballot: tables.poll_ballots,
    Post: tables.posts,
}

for _class, _table in CLASSES.items():
    mapper_registry.map_imperatively(_class, _table)

"""Where the nouns are kept. storage/ keeps these Protocols; use cases know nothing else of a database."""

from forum.repositories.actions import Actions
from forum.repositories.agenda import Agenda
from forum.repositories.attendance import Attendances
from forum.repositories.board import Board
from forum.repositories.calendars import LocalCalendars
from forum.repositories.date_polls import DatePolls
from forum.repositories.forums import Forums
from forum.repositories.history import History
from forum.repositories.looks import Looks
from forum.repositories.meetings import Meetings
from forum.repositories.news import News
from forum.repositories.outlook import OutlookNotes
from forum.repositories.outreach import Outreaches
from forum.repositories.people import People
from forum.repositories.points import Digests, Points
from forum.repositories.polls import Polls
from forum.repositories.posts import Posts
from forum.repositories.published import Published
from forum.repositories.replies import OpenReplies
from forum.repositories.roles import RoleChanges
from forum.repositories.visits import Visits

__all__ = [
    "Actions",
    "Agenda",
    "Attendances",
    "Board",
    "DatePolls",
    "Digests",
    "Forums",
    "History",
    "LocalCalendars",
    "Looks",
    "Meetings",
    "News",
    "OpenReplies",
    "OutlookNotes",
    "Outreaches",
    "People",
    "Points",
    "Polls",
    "Posts",
    "Published",
    "RoleChanges",
    "Visits",
]

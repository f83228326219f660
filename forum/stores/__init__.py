"""Where the nouns are kept. storage/ implements these Protocols; use cases know nothing else about a database."""

from forum.stores.actions import Actions
from forum.stores.agenda import Agenda
from forum.stores.attendance import Attendances
from forum.stores.audit import AuditTrail
from forum.stores.board import Board
from forum.stores.board_contacts import BoardContacts
from forum.stores.calendars import LocalCalendars
from forum.stores.contacts import Contacts
from forum.stores.correspondents import Correspondents
from forum.stores.date_polls import DatePolls
from forum.stores.disclosures import Disclosures
from forum.stores.erasures import Erasures
from forum.stores.forums import Forums
from forum.stores.history import History
from forum.stores.holds import Holds
from forum.stores.home import Home
from forum.stores.looks import Looks
from forum.stores.meetings import Meetings
from forum.stores.minutes import AllMinutes
from forum.stores.needs import AllNeeds
from forum.stores.news import News
from forum.stores.opportunities import Opportunities
from forum.stores.outlook import OutlookNotes
from forum.stores.people import People
from forum.stores.points import Digests, Points
from forum.stores.polls import Polls
from forum.stores.posts import Posts
from forum.stores.public import PublicPages
from forum.stores.published import Published
from forum.stores.replies import OpenReplies
from forum.stores.retention import Retention
from forum.stores.roles import RoleChanges
from forum.stores.subjects import Subjects
from forum.stores.young_members import YoungMembers

__all__ = [
    "Actions",
    "Agenda",
    "AllMinutes",
    "AllNeeds",
    "Attendances",
    "AuditTrail",
    "Board",
    "BoardContacts",
    "Contacts",
    "Correspondents",
    "DatePolls",
    "Digests",
    "Disclosures",
    "Erasures",
    "Forums",
    "History",
    "Holds",
    "Home",
    "LocalCalendars",
    "Looks",
    "Meetings",
    "News",
    "OpenReplies",
    "Opportunities",
    "OutlookNotes",
    "People",
    "Points",
    "Polls",
    "Posts",
    "PublicPages",
    "Published",
    "Retention",
    "RoleChanges",
    "Subjects",
    "YoungMembers",
]

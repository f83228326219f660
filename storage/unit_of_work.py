"""Everything that one transaction sees. Database.run opens and commits it; nothing else ever commits."""

from collections.abc import Sequence

from dbos import DBOSClient
from sqlalchemy.ext.asyncio import AsyncSession

from forum.correspondents import EVERY_WAY, SetUp
from forum.keys import OF_THIS_PROCESS, Seal
from forum.ports import Clock, Jobs
from storage.jobs.sql_jobs import SqlJobs
from storage.jobs.traces import Traces
from storage.repositories.actions import SqlActions
from storage.repositories.agenda import SqlAgenda
from storage.repositories.attendance import SqlAttendances
from storage.repositories.audit import SqlAuditTrail
from storage.repositories.board import SqlBoard
from storage.repositories.board_contacts import SqlBoardContacts
from storage.repositories.calendars import SqlLocalCalendars
from storage.repositories.contacts import SqlContacts
from storage.repositories.correspondents import SqlCorrespondents
from storage.repositories.date_polls import SqlDatePolls
from storage.repositories.disclosures import SqlDisclosures
from storage.repositories.erasures import SqlErasures
from storage.repositories.forums import SqlForums
from storage.repositories.history import SqlHistory
from storage.repositories.holds import SqlHolds
from storage.repositories.home import SqlHome
from storage.repositories.looks import SqlLooks
from storage.repositories.meetings import SqlMeetings
from storage.repositories.minutes import SqlMinutes
from storage.repositories.needs import SqlNeeds
from storage.repositories.news import SqlNews
from storage.repositories.opportunities import SqlOpportunities
from storage.repositories.outlook import SqlOutlookNotes
from storage.repositories.people import SqlPeople
from storage.repositories.points import SqlDigests, SqlPoints
from storage.repositories.polls import SqlPolls
from storage.repositories.posts import SqlPosts
from storage.repositories.public import SqlPublicPages
from storage.repositories.published import SqlPublished
from storage.repositories.replies import SqlOpenReplies
from storage.repositories.retention import SqlRetention
from storage.repositories.roles import SqlRoleChanges
from storage.repositories.subjects import SqlSubjects
from storage.repositories.young_members import SqlYoungMembers


class SqlUnitOfWork:
    """Implements forum.ports.UnitOfWork over one session."""

    def __init__(
        self, session: AsyncSession, jobs: Jobs, seals: Sequence[Seal] = OF_THIS_PROCESS, ways: SetUp = EVERY_WAY
    ) -> None:
        self.people = SqlPeople(session)
        self.forums = SqlForums(session)
        self.young_members = SqlYoungMembers(session)
        self.roles = SqlRoleChanges(session)
        self.audit = SqlAuditTrail(session)
        self.calendars = SqlLocalCalendars(session)
        self.meetings = SqlMeetings(session)
        self.agenda = SqlAgenda(session)
        self.news = SqlNews(session)
        self.attendance = SqlAttendances(session)
        self.needs = SqlNeeds(session)
        self.actions = SqlActions(session)
        self.contacts = SqlContacts(session)
        self.correspondents = SqlCorrespondents(session)
        self.history = SqlHistory(session)
        self.home = SqlHome(session)
        self.polls = SqlPolls(session)
        self.date_polls = SqlDatePolls(session)
        self.opportunities = SqlOpportunities(session)
        self.posts = SqlPosts(session)
        self.board = SqlBoard(session)
        self.public = SqlPublicPages(session)
        self.board_contacts = SqlBoardContacts(session)
        self.minutes = SqlMinutes(session)
        self.published = SqlPublished(session)
        self.points = SqlPoints(session)
        self.digests = SqlDigests(session)
        self.outlook = SqlOutlookNotes(session)
        self.replies = SqlOpenReplies(session)
        self.looks = SqlLooks(session)
        self.retention = SqlRetention(session)
        self.erasures = SqlErasures(session)
        self.subjects = SqlSubjects(session)
        self.holds = SqlHolds(session)
        self.disclosures = SqlDisclosures(session)
        self.seals = seals
        self.ways = ways
        self.jobs = jobs


class UnitsOfWork:
    """Makes the unit of work for a session, with jobs put in the same transaction."""

    def __init__(
        self,
        clock: Clock,
        client: DBOSClient,
        seals: Sequence[Seal] = OF_THIS_PROCESS,
        traces: Traces | None = None,
        ways: SetUp = EVERY_WAY,
    ) -> None:
        self._clock = clock
        self._client = client
        self._seals = seals
        self._traces = traces
        self._ways = ways

    def __call__(self, session: AsyncSession) -> SqlUnitOfWork:
        """One for each transaction."""
        jobs = SqlJobs(session, self._clock, self._client, self._traces)
        return SqlUnitOfWork(session, jobs, self._seals, self._ways)

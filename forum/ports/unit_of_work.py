"""One transaction: everything it sees and changes, and the work it leaves behind."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from forum.correspondents import SetUp
from forum.keys import Seal
from forum.ports.jobs import Jobs

if TYPE_CHECKING:
    from forum.stores import (
        Actions,
        Agenda,
        AllMinutes,
        AllNeeds,
        Attendances,
        AuditTrail,
        Board,
        BoardContacts,
        Contacts,
        Correspondents,
        DatePolls,
        Digests,
        Disclosures,
        Erasures,
        Forums,
        History,
        Holds,
        Home,
        LocalCalendars,
        Looks,
        Meetings,
        News,
        OpenReplies,
        Opportunities,
        OutlookNotes,
        People,
        Points,
        Polls,
        Posts,
        PublicPages,
        Published,
        Retention,
        RoleChanges,
        Subjects,
        YoungMembers,
    )


class UnitOfWork(Protocol):
    """Everything that one transaction sees and changes. Use cases never commit: whatever opened it does, once."""

    @property
    def people(self) -> "People":
        """Everybody seen."""
        ...

    @property
    def forums(self) -> "Forums":
        """Forums and who belongs to them."""
        ...

    @property
    def young_members(self) -> "YoungMembers":
        """Members under 18, and through whom things go."""
        ...

    @property
    def roles(self) -> "RoleChanges":
        """Who changed which role of whom."""
        ...

    @property
    def audit(self) -> "AuditTrail":
        """Who did what, for those who answer for the forum."""
        ...

    @property
    def calendars(self) -> "LocalCalendars":
        """Which calendars count for a forum, and its own days."""
        ...

    @property
    def meetings(self) -> "Meetings":
        """Meetings of all forums."""
        ...

    @property
    def agenda(self) -> "Agenda":
        """Suggestions and support."""
        ...

    @property
    def news(self) -> "News":
        """What became of topics, meeting by meeting."""
        ...

    @property
    def attendance(self) -> "Attendances":
        """Answers, and who came."""
        ...

    @property
    def needs(self) -> "AllNeeds":
        """What people need at meetings, and whom they bring."""
        ...

    @property
    def actions(self) -> "Actions":
        """Follow-ups."""
        ...

    @property
    def contacts(self) -> "Contacts":
        """The facilitators' contacts."""
        ...

    @property
    def correspondents(self) -> "Correspondents":
        """How members are reached outside Teams, and their personal links."""
        ...

    @property
    def history(self) -> "History":
        """Several meetings at once."""
        ...

    @property
    def home(self) -> "Home":
        """What one person's home card shows."""
        ...

    @property
    def polls(self) -> "Polls":
        """Quick polls and their answers."""
        ...

    @property
    def date_polls(self) -> "DatePolls":
        """Date polls and their answers."""
        ...

    @property
    def opportunities(self) -> "Opportunities":
        """What chairs pass on, with its deadline, and how many took it up."""
        ...

    @property
    def posts(self) -> "Posts":
        """Our standing cards."""
        ...

    @property
    def board(self) -> "Board":
        """Briefs for the board, and its answers."""
        ...

    @property
    def public(self) -> "PublicPages":
        """The forums' pages on the web."""
        ...

    @property
    def board_contacts(self) -> "BoardContacts":
        """Who answers for the board without Teams."""
        ...

    @property
    def minutes(self) -> "AllMinutes":
        """The minutes of meetings as documents."""
        ...

    @property
    def published(self) -> "Published":
        """Published agendas and the comments on them."""
        ...

    @property
    def points(self) -> "Points":
        """The notes of meetings."""
        ...

    @property
    def digests(self) -> "Digests":
        """Every "You said, we did" that was posted."""
        ...

    @property
    def outlook(self) -> "OutlookNotes":
        """What is known about events and calendars at Microsoft."""
        ...

    @property
    def replies(self) -> "OpenReplies":
        """Answers in Outlook that may be from several people."""
        ...

    @property
    def looks(self) -> "Looks":
        """Looks at people's calendars that are in progress."""
        ...

    @property
    def retention(self) -> "Retention":
        """Deletions of what has been kept for long enough."""
        ...

    @property
    def subjects(self) -> "Subjects":
        """Whom a question about somebody's own data is about."""
        ...

    @property
    def holds(self) -> "Holds":
        """What must not be deleted for the time being."""
        ...

    @property
    def erasures(self) -> "Erasures":
        """Erasing somebody, and that it was done."""
        ...

    @property
    def disclosures(self) -> "Disclosures":
        """How much of what is held is possibly exempt."""
        ...

    @property
    def seals(self) -> Sequence[Seal]:
        """Makers of ids and codes of confidential things, the newest first: earlier ones recognise what is older."""
        ...

    @property
    def ways(self) -> SetUp:
        """In which ways people outside Teams can be written to here."""
        ...

    @property
    def jobs(self) -> Jobs:
        """Work to be done after the commit, or later."""
        ...

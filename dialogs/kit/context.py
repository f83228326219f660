"""What a handler works with: the turn, the person behind it, their language, and one open transaction."""

from dataclasses import dataclass, field
from datetime import datetime

from dialogs.kit.reply import Reply
from dialogs.kit.turn import PlaceKind, Turn
from dialogs.texts import Texts
from forum.advice import DateAdvisor
from forum.controller import Controller
from forum.correspondents import NO_WAY, SetUp
from forum.errors import Gone, ManyForums, NotOnAList, NotSetUp
from forum.forums import Forum, Membership
from forum.ids import ForumId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message, UnitOfWork
from forum.use_cases.lifecycle.join_forum import forums_beside


@dataclass(frozen=True)
class Context:
    """One turn in one transaction."""

    turn: Turn
    uow: UnitOfWork
    person: Person
    texts: Texts
    advisor: DateAdvisor
    ways: SetUp = NO_WAY
    """In which ways members without Teams can be written to here."""
    about: Forum | None = None
    """The forum that a button was drawn for, if it stands for a word: the sender's right in it has been checked."""
    pages_at: str = ""
    """Where people outside reach our pages, without a slash at its end; "" if they do not."""
    controller: Controller = field(default_factory=Controller)
    """Who answers for what is kept here."""

    @property
    def now(self) -> datetime:
        """The UTC instant of the turn."""
        return self.turn.now

    @property
    def by_mail(self) -> bool:
        """Whether email is set up here."""
        return self.ways.by_mail

    @property
    def is_private(self) -> bool:
        """Whether nobody else reads along."""
        return self.turn.where.kind is PlaceKind.PERSONAL

    @property
    def is_for_one(self) -> bool:
        """Whether only the person who acts sees the answer: in private, or in place of the card they pressed.

        A press from a client without universal actions is answered by a post, which everybody in a channel reads.
        """
        press = self.turn.press
        return self.is_private or (press is not None and press.in_place)

    @property
    def in_dialog(self) -> bool:
        """Whether it is in a window that opened for this person alone, wherever the conversation behind it is."""
        return self.turn.press is not None and self.turn.press.in_dialog

    async def forum(self) -> Forum:
        """The forum that this conversation is about.

        A channel belongs to its team's forum, a meeting's chat to the meeting's. In private it is the one the person
        belongs to. Raises NotSetUp, ManyForums.
        """
        if self.about is not None:
            return self.about
        found = await self._forum_here()
        if found is not None:
            return found
        if self.turn.where.team_id:
            raise NotSetUp
        mine = await self.uow.forums.of_person(self.person.id)
        chosen = next((forum for forum in mine if forum.id == self.person.current_forum), None)
        if chosen is None and len(mine) > 1:
            raise ManyForums
        if not mine:
            raise await self.no_forum()
        return chosen or mine[0]

    async def no_forum(self) -> NotSetUp:
        """What to say to somebody without a part in any forum: in private, whose team they are in."""
        beside = self.is_private and await forums_beside(self.uow, self.person)
        return NotOnAList() if beside else NotSetUp()

    async def _forum_here(self) -> Forum | None:
        where = self.turn.where
        if where.team_id:
            return await self.uow.forums.of_team(where.tenant_id, where.team_id)
        meeting = await self.meeting_of_chat()
        return await self.uow.forums.get(meeting.forum_id) if meeting else None

    async def meeting_of_chat(self) -> Meeting | None:
        """The meeting whose Teams chat this is."""
        where = self.turn.where
        if where.kind is not PlaceKind.GROUP:
            return None
        return await self.uow.meetings.with_chat(where.conversation_id, where.tenant_id)

    async def forum_of(self, forum_id: str) -> Forum:
        """The forum named in a button. Raises Gone."""
        found = await self.uow.forums.get(ForumId(forum_id))
        if found is None or found.tenant_id != self.person.tenant_id:
            raise Gone
        return found

    async def part(self, forum: Forum) -> Membership | None:
        """The person's part in a forum."""
        return await self.uow.forums.membership(forum.id, self.person.id)

    async def next_meeting(self, forum: Forum) -> Meeting | None:
        """The next one that has not ended."""
        return await self.uow.meetings.next_of(forum.id, self.now)


def say(message: Message) -> Reply:
    """A card or a line: a new message for words, the replaced card for a press."""
    return Reply(message)


def toast(text: str) -> Reply:
    """A line beside the card that was pressed."""
    return Reply(Message(summary=text, text=text), toast=True)

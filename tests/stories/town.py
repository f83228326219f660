"""What people do in a story, in words that read like one."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.wiring import Running
from forum.meetings import Meeting
from forum.people import person_id
from graph.standin import StandIn
from graph.standin.state import Event
from storage.jobs.throttle_pauses import SqlThrottlePauses
from storage.tables import meetings
from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.clock import SetClock
from tests.far_end.caller import Answered, Caller
from tests.far_end.cards import button_of
from tests.far_end.places import User, Where, channel, chat_with
from tests.far_end.sent import Sent
from tests.far_end.teams import TeamsService
from tests.stories.beginnings import Beginning
from tests.stories.bell import ring
from tests.stories.stored import every_row

SOON = 0.005
"""Seconds in which it turns out that nothing is due."""
UNHEARD = 0.25
"""Seconds after which the bell is rung again, for what another process has put."""


@dataclass
class Town:
    """Carys chairs, Sam is the facilitator and the others are members. Omar joins the team only if a story adds him."""

    bot: Running
    teams: TeamsService
    calendar: StandIn
    clock: SetClock
    caller: Caller
    people: list[User] = field(default_factory=lambda: [CARYS, YUSUF, GRACE, MIRIAM, SAM])
    woken_at: datetime | None = None
    beginning: Beginning = field(default_factory=lambda: Beginning(None))

    async def say(self, user: User, text: str, where: Where | None = None, **more: object) -> Answered:
        """Somebody types. Returns when everything that is due has happened."""
        what = ("say", user, self.caller.locale, text, where, repr(more))
        turn = partial(self.caller.say, user, text, where, **more)  # pyright: ignore[reportArgumentType]
        return await self.beginning.step(self, what, lambda: self._until_settled(turn))

    async def press(
        self, user: User, on: Sent | Answered, button: str, inputs: Mapping[str, str] | None = None, **more: object
    ) -> Answered:
        """Somebody presses a button. Returns when everything that is due has happened."""
        what = ("press", user, self.caller.locale, _which(on), button, repr(inputs), repr(more))
        turn = partial(self.caller.press, user, on, button, inputs, **more)  # pyright: ignore[reportArgumentType]
        return await self.beginning.step(self, what, lambda: self._until_settled(turn))

    async def forge(self, user: User, on: Sent | Answered, button: str, **changed: object) -> Answered:
        """Somebody sends what a button on another person's card would send, with `changed` data, `verb` included."""
        action = button_of(on.card, button)
        data = action.get("data", {}) | changed
        action = action | {"verb": data.get("verb")}
        activity = self.caller.pressed(user, action, data, chat_with(user), None)
        return await self._until_settled(lambda: self.caller.send(activity))

    async def _until_settled(self, turn: Callable[[], Awaitable[Answered]]) -> Answered:
        answered = await turn()
        assert answered.status == 200, answered
        await self.settled()
        return answered

    async def settled(self) -> None:
        """Returns when no job is due any longer. Jobs that the clock has passed are woken first."""
        if self.woken_at != self.clock.now():
            self.woken_at = self.clock.now()
            await self.bot.engine.wake_due()
        idle = asyncio.ensure_future(self.bot.engine.idle())
        pause = SOON
        while not (await asyncio.wait([idle], timeout=pause))[0]:
            ring()
            pause = UNHEARD
        await idle

    async def move_to(self, moment: datetime) -> None:
        """Moves the clock. Returns when everything that has become due has happened."""
        await self.beginning.step(self, ("move_to", moment), lambda: self._move_to(moment))

    async def _move_to(self, moment: datetime) -> None:
        # A mailbox's pauses follow the real clock, on which hardly any time has passed.
        await SqlThrottlePauses(self.bot.database, now=lambda: moment).forget_over()
        self.clock.move_to(moment)
        await self.settled()

    async def after(self, **units: float) -> None:
        """Lets some time pass: `after(days=2)`."""
        await self.move_to(self.clock.now() + timedelta(**units))

    async def set_up(self, **changed: str) -> Sent:
        """Carys adds the bot and fills in the form. Returns the card that is then in the channel."""
        what = ("set_up", tuple(self.people), tuple(sorted(changed.items())))
        return await self.beginning.step(self, what, lambda: self._set_up(**changed))

    async def _set_up(self, **changed: str) -> Sent:
        self.teams.members = list(self.people)
        assert (await self.caller.add_bot(HOME, CARYS)).status == 200
        await self.settled()
        [form] = self.in_channel()
        ids = self.choices(form, "members")
        filled = {
            "name": "Faith Forum",
            "venue": "St Mary’s Hall",
            "chairs": ids[CARYS.name],
            "facilitators": ids.get(SAM.name, ""),
            **changed,
        }
        await self.press(CARYS, form, "Set up the forum", filled)
        return self.in_channel()[0]

    async def join(self, *users: User) -> None:
        """They are added to the team."""
        self.people += users
        await self.beginning.step(self, ("join", users), lambda: self._join(users))

    async def _join(self, users: tuple[User, ...]) -> None:
        self.teams.members = list(self.people)
        joined = {"type": "conversationUpdate", "membersAdded": [user.account() for user in users]}
        await self._until_settled(lambda: self.caller.send(self.caller.activity(users[0], HOME, joined)))

    async def second_forum(self, chair: User) -> str:
        """Somebody sets up the Youth Forum in another team, with everybody as a member. Returns its id."""
        form = await self.say(chair, "settings", channel("other", team="19:other-team@thread.tacv2"))
        # Nobody knows who is in that team until its roster has been read.
        form = await self.say(chair, "settings", form.where)
        everybody = ",".join(self.choices(form, "members").values())
        done = await self.press(chair, form, "Set up the forum", {"name": "Youth Forum", "members": everybody})
        return str(button_of(done.card, "Suggest a topic")["data"]["forum"])

    def choices(self, on: Sent | Answered, name: str) -> dict[str, str]:
        """What a list on a card offers: its words and their values, with people by plain name."""
        for element in _elements(on.card):
            if element.get("id") == name:
                return {c["title"].partition(" · ")[0].removesuffix(" (guest)"): c["value"] for c in element["choices"]}
        raise AssertionError(f"there is no list {name}")

    def in_channel(self) -> list[Sent]:
        """Everything in the forum's channel, oldest first."""
        return self.teams.messages(HOME)

    def chat(self, user: User) -> list[Sent]:
        """Everything in somebody's private chat, oldest first."""
        return self.teams.messages(chat_with(user))

    def posted(self, words: str) -> list[Sent]:
        """The messages in the channel that say `words`, oldest first."""
        return [sent for sent in self.in_channel() if words in sent.words]

    def card(self, words: str) -> Sent:
        """The newest card in the channel that says `words`."""
        return self.posted(words)[-1]

    def told(self, user: User, words: str) -> list[Sent]:
        """The private messages to somebody that say `words`, oldest first."""
        return [sent for sent in self.chat(user) if words in sent.words]

    def person_id(self, user: User) -> str:
        """The id under which Folkmoot keeps somebody."""
        return person_id(user)

    def events(self) -> list[Event]:
        """The meetings in Microsoft's calendars that have not been cancelled."""
        return [event for event in self.calendar.state.events.values() if event.cancelled is None]

    async def meetings(self) -> list[Meeting]:
        """The meetings in the database, earliest first."""

        async def read(session: AsyncSession) -> list[Meeting]:
            found = await session.scalars(select(Meeting).order_by(meetings.c.starts))
            return list(found)

        return await self.bot.database.run(read)

    async def stored(self) -> str:
        """Every row of every table as text, including the job engine's."""
        return await asyncio.to_thread(every_row, self.bot.database)

    async def schedule(self, **changed: str) -> Answered:
        """Carys schedules a meeting and confirms it."""
        what = ("schedule", tuple(sorted(changed.items())))
        return await self.beginning.step(self, what, lambda: self._schedule(**changed))

    async def _schedule(self, **changed: str) -> Answered:
        form = await self.say(CARYS, "schedule")
        filled = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
        check = await self.press(CARYS, form, "Continue", filled | changed)
        return await self.press(CARYS, check, "Yes, set it up")


def _which(card: Sent | Answered) -> tuple[str, ...]:
    """What can be pressed where."""
    if isinstance(card, Sent):
        return (card.id, card.conversation, repr(card.card))
    return (card.message_id or "", repr(card.where), repr(card.card))


def _elements(card: object) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    if isinstance(card, Mapping):
        found.append(card)
        for value in card.values():
            found += _elements(value)
    elif isinstance(card, list):
        for value in card:
            found += _elements(value)
    return found

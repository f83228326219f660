"""Records what was said over a long time, and when, for stories that ask whether it was too much."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.cast import HOME
from tests.far_end.caller import Answered
from tests.far_end.places import User, Where, chat_with
from tests.far_end.sent import Sent
from tests.stories.town import Town

MORNING = timedelta(hours=10, minutes=30)
"""The hour (UTC) at which the diary looks each day, after what is sent at ten."""


@dataclass(frozen=True)
class Entry:
    """Something that the bot said. `reader` is a name, or "" for the channel. `asked`: it answers what was typed."""

    at: datetime
    reader: str
    words: str
    asked: bool


@dataclass
class Diary:
    """Acts for people as the town does, and writes down what they read. `said` also has what they typed."""

    town: Town
    people: list[User]
    entries: list[Entry] = field(default_factory=list[Entry])
    said: list[str] = field(default_factory=list[str])
    answers: list[tuple[User, Answered]] = field(default_factory=list[tuple[User, Answered]])
    _seen: int = 0
    _asked: bool = False

    async def say(self, user: User, text: str, where: Where | None = None, **more: object) -> Answered:
        """Somebody types. The first answer in their chat was asked for; whatever else comes was not."""
        self._say(f"{user.name} types: {text}")
        answered = await self.town.say(user, text, where, **more)
        self._look(answered_in=where or chat_with(user))
        self.answers.append((user, answered))
        return answered

    async def press(
        self, user: User, on: Sent | Answered, button: str, inputs: Mapping[str, str] | None = None
    ) -> Answered:
        """Somebody presses; the answer replaces the card and is no new message."""
        self._say(f"{user.name} presses “{button}” {dict(inputs or {}) or ''}")
        answered = await self.town.press(user, on, button, inputs)
        self._say(f"    {user.name} then reads on the card:", *_indented(answered.words))
        self._look()
        self.answers.append((user, answered))
        return answered

    @contextmanager
    def having_asked(self) -> Iterator[None]:
        """Whatever is said meanwhile was asked for."""
        self._asked = True
        yield
        self._look()
        self._asked = False

    async def until(self, moment: datetime) -> None:
        """Time passes day by day, so that nothing is said late."""
        day = self.town.clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        while day <= moment:
            if self.town.clock.now() < day + MORNING < moment:
                await self._move(day + MORNING)
            day += timedelta(days=1)
        await self._move(moment)

    def unasked(self, user: User) -> list[Entry]:
        """The private messages that somebody got without asking."""
        return [entry for entry in self.entries if entry.reader == user.name and not entry.asked]

    def most_in(self, days: int, user: User) -> list[Entry]:
        """The most private messages that somebody got without asking within so many days."""
        told = self.unasked(user)
        spans = ([it for it in told if one.at <= it.at < one.at + timedelta(days=days)] for one in told)
        return max(spans, key=len, default=told)

    def keep(self, path: Path) -> None:
        """Writes down what was said, for people to read."""
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(self.said), encoding="utf-8")

    async def _move(self, moment: datetime) -> None:
        await self.town.move_to(moment)
        self._look()

    def _look(self, answered_in: Where | None = None) -> None:
        everything = self.town.teams.everything()
        for sent in everything[self._seen :]:
            asked = self._asked or (answered_in is not None and sent.conversation.startswith(answered_in.id))
            answered_in = None if asked else answered_in
            self._note(sent, asked=asked)
        self._seen = len(everything)

    def _note(self, sent: Sent, *, asked: bool) -> None:
        readers = [user.name for user in self.people if chat_with(user).id == sent.conversation]
        assert readers or sent.conversation.startswith(HOME.id), sent.conversation
        reader = readers[0] if readers else ""
        self.entries.append(Entry(self.town.clock.now(), reader, sent.words, asked))
        self._say(f"    {reader or 'THE CHANNEL'} reads{'' if asked else ' (unasked)'}:", *_indented(sent.words))

    def _say(self, line: str, *more: str) -> None:
        moment = self.town.clock.now().astimezone(UTC)
        self.said += [f"{moment:%a %d %b %Y %H:%M}  {line}", *more]


def _indented(words: str) -> Iterator[str]:
    return (f"        {line}" for line in words.splitlines())

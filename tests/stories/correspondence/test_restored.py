"""A drill: the database is copied while people write, the machine is lost, and the copy is put back days later.

What may have been said in between is not said again, neither in Teams nor by email, and somebody hears of it.
"""

import asyncio
import os
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.web.server import listening
from bot.wiring import running
from graph.standin import StandIn
from storage.copies.backup import Copied, back_up
from storage.copies.restore import check, restore
from storage.engine.database import Database
from storage.migrate import migrate
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.clock import SetClock
from tests.evening import AFTER_THE_MEETING, CUT_OFF, DAY_BEFORE, DURING, MORNING_AFTER
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with
from tests.far_end.post_office import PostOffice
from tests.far_end.postgres import Postgres
from tests.far_end.sent import Sent
from tests.far_end.teams import TeamsService
from tests.patience import PATIENT
from tests.stories.agenda.publishing import publish
from tests.stories.beginnings import Beginning
from tests.stories.conftest import Wired
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import takes_on
from tests.stories.correspondence.outside import FATIMA, added
from tests.stories.town import Town

pytestmark = pytest.mark.whole

A_WEEK_AFTER = datetime(2030, 4, 16, 9, tzinfo=UTC)
REMINDED, NOT_HEARD = "You have not answered yet", "We have not heard from you yet"
GONE, LOOK = "some of what you told me is gone", "Please check the channel"

Alive = Callable[[str], AbstractAsyncContextManager[Town]]


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest, tmp_path: Path, postgres: Postgres) -> tuple[str, str]:
    """Where the database is, and where it is put back. Of a file, that is the same place."""
    if request.param == "sqlite":
        url = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
        return url, url
    names = [postgres.create(), postgres.create()]
    request.addfinalizer(lambda: [postgres.drop(name) for name in names[1:]])
    return postgres.url(names[0]), postgres.url(names[1])


@pytest.fixture
def alive(wired: Wired, teams: TeamsService, calendar: StandIn, clock: SetClock, public_url: str) -> Alive:
    """The bot on one database, for as long as the block lasts. Teams, calendar and post office live on."""

    @asynccontextmanager
    async def live(url: str) -> AsyncIterator[Town]:
        database, port = Database(url, PATIENT), urlsplit(public_url).port or 0
        async with (
            running(wired(database)) as bot,
            listening(bot.app, "127.0.0.1", port) as at,
            Caller(teams, at) as caller,
        ):
            yield Town(bot, teams, calendar, clock, caller, beginning=Beginning(None))

    return live


async def copied_while_people_write(town: Town, url: str, folder: Path) -> Copied:
    """Grace, Miriam and Yusuf suggest something meanwhile."""
    copying = asyncio.create_task(asyncio.to_thread(back_up, url, folder, "1.0.0", town.clock.now()))
    number = 0
    while not copying.done():
        number += 1
        for who in (GRACE, MIRIAM, YUSUF):
            assert "Thank you" in (await town.caller.say(who, f"suggest {who.name} {number}")).words
    await town.settled()
    return await copying


def said(town: Town, post: PostOffice) -> Counter[tuple[str, str]]:
    """Where what was said, how often."""
    in_teams = [(sent.conversation, sent.id) for sent in town.teams.everything()]
    return Counter([*in_teams, *((mail.to, mail.subject) for mail in post.mails)])


def destroy(url: str, postgres: Postgres) -> None:
    name = url.rpartition("/")[2]
    if "postgresql" in url:
        postgres.drop(name)
        return
    file = Path(url.removeprefix("sqlite+aiosqlite:///"))
    for left in file.parent.glob(f"{file.name}*"):
        if not left.name.endswith(".lock"):
            left.unlink()


@dataclass
class Drill:
    """What lives on when the database is lost."""

    alive: Alive
    places: tuple[str, str]
    post: PostOffice
    browser: Browser
    postgres: Postgres
    folder: Path

    @asynccontextmanager
    async def until_lost(self) -> AsyncIterator[Town]:
        """A bot with a meeting ahead. At the end of the block the database is destroyed; `copied` is from the beginning
        of it.
        """
        await prepared(self.places[0])
        async with self.alive(self.places[0]) as town:
            await a_forum_with_a_meeting(town, self.post, self.browser)
            self.copied = await copied_while_people_write(town, self.places[0], self.folder)
            if folder := os.environ.get("RECORD_COPIES"):
                await asyncio.to_thread(
                    shutil.copy, self.copied.file, Path(folder) / f"{self.copied.manifest.kind}.zip"
                )
            self.known = {sent.id for sent in town.in_channel()}
            yield town
            self.before, self.events = said(town, self.post), len(town.events())
            self.posted = [sent for sent in town.in_channel() if sent.id not in self.known]
        await asyncio.to_thread(destroy, self.places[0], self.postgres)

    @asynccontextmanager
    async def restored(self, clock: SetClock) -> AsyncIterator[tuple[Town, list[Sent]]]:
        """The bot on what was put back, and what it then says, which nobody but the chair hears."""
        url = self.places[1]
        await asyncio.to_thread(check, url, self.copied.file, clock.now())
        done = await asyncio.to_thread(restore, url, self.copied.file, clock.now())
        assert done.in_doubt > 0
        async with self.alive(url) as town:
            await town.settled()
            await town.after(minutes=40)
            new = said(town, self.post) - self.before
            chairs_chat = chat_with(CARYS).id
            assert {where for where, _ in new} == {chairs_chat}
            assert len(town.events()) == self.events
            yield town, [sent for sent in town.chat(CARYS) if (chairs_chat, sent.id) in new]


@pytest.fixture
def drill(
    alive: Alive, places: tuple[str, str], post: PostOffice, browser: Browser, postgres: Postgres, tmp_path: Path
) -> Drill:
    (copies := tmp_path / "copies").mkdir()
    return Drill(alive, places, post, browser, postgres, copies)


async def test_lost_the_day_before_a_meeting(drill: Drill, clock: SetClock, post: PostOffice) -> None:
    async with drill.until_lost() as town:
        await town.move_to(DAY_BEFORE)
        assert town.told(GRACE, REMINDED) and town.told(MIRIAM, REMINDED)
        assert NOT_HEARD in post.to(FATIMA.email)[-1].subject
    async with drill.restored(clock) as (town, news):
        [gone] = [sent for sent in news if GONE in sent.words]
        assert "Tuesday 2 April, 10:00" in gone.words
        assert "Monday 8 April, 10:00" in gone.words
        [unknown] = [sent for sent in news if sent is not gone]
        assert f"The last email to {FATIMA.name} may not have arrived" in unknown.words
        await town.move_to(DURING)
        [roll] = town.told(CARYS, "Who came?")
        await town.press(CARYS, roll, "Save", {"came": town.choices(roll, "came")[YUSUF.name]})
        await town.move_to(MORNING_AFTER)
        assert len(town.in_channel()) == len(drill.known) + 1, "what is still to be done, once"
        assert len(town.told(SAM, "Who may be glad of a word")) == 1


async def test_lost_after_a_meeting(drill: Drill, clock: SetClock, post: PostOffice) -> None:
    async with drill.until_lost() as town:
        await town.move_to(DAY_BEFORE)
        await town.move_to(DURING)
        await town.move_to(MORNING_AFTER)
        await town.move_to(AFTER_THE_MEETING)
    assert drill.posted, "something was posted of which the copy knows nothing"
    async with drill.restored(clock) as (town, news):
        assert [sent for sent in news if GONE in sent.words]
        [ask] = [sent for sent in news if LOOK in sent.words]
        assert "the list of actions" in ask.words
        assert len(news) == 2
        await town.press(CARYS, ask, "It is not there: post it again")
        assert len(town.in_channel()) == len(drill.known) + len(drill.posted) + 1
        assert "Thank you" in (await town.say(GRACE, "suggest Prayer room")).words
        count, mails = len(town.chat(CARYS)), len(post.mails)
        await town.move_to(A_WEEK_AFTER)
        assert len(town.chat(CARYS)) > count, "the chair is asked what became of the topics"
        await town.schedule(day="2030-06-11")
        assert len(post.mails) == mails + 1, "Fatima is invited"


async def prepared(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.aclose()


async def a_forum_with_a_meeting(town: Town, post: PostOffice, browser: Browser) -> None:
    """A week before it Fatima takes emails, the agenda is published, and not everybody has answered."""
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await browser.send(await browser.open(post.link(FATIMA.email, "Say yes or no")), "Send", reply="yes")
    await town.settled()
    await takes_on(town, fatima, "List of placements")
    await town.say(YUSUF, "suggest Work experience")
    await town.schedule()
    await town.press(YUSUF, town.card("Are you coming?"), "In person")
    await town.move_to(CUT_OFF)
    await publish(town, Work={"decision": "accepted"})
    await town.move_to(datetime(2030, 4, 2, 9, tzinfo=UTC))

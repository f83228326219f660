"""Every page is small, and asks nobody but us for anything, however much there is to show.

`ROUTES` are all that a link opens, so a new page is weighed without being named here.
"""

import random
import re
from collections.abc import AsyncIterator
from datetime import date

import aiohttp
import pytest

from forum.agenda import Attribution
from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.agenda.send_comment import CommentForm, send_comment
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from pages import style_sheet
from pages.app import ROUTES
from pages.paging import AT_ONCE
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, links_of, says, within
from tests.stories.town import Town
from tests.stories.young.marking import mark

MOST_BYTES = 50_000
A_LOT = 45
LOADED = re.compile(r"<(?:link|img|script|iframe|object|embed|source|video|audio)\b[^>]*>")


@pytest.fixture
async def plain() -> AsyncIterator[Browser]:
    """A browser that takes nothing compressed, so that its bytes are those on the wire."""
    headers = {"Accept-Encoding": "identity"}
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True), headers=headers) as session:
        yield Browser(session)


def _words(seed: str, letters: int) -> str:
    """In Urdu letters, each of two bytes."""
    chance = random.Random(seed)
    return "".join(chance.choice("ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھی     ") for _ in range(letters)).strip()


async def _a_lot_to_show(town: Town) -> tuple[Person, dict[str, str]]:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    for number in range(8):
        await town.say(CARYS, f"suggest Agendum {number} {_words(str(number), 700)}")
    await publish(town, **{f"Agendum {number}": {"decision": "accepted"} for number in range(8)})

    async def work(uow: SqlUnitOfWork, forum: Forum) -> dict[str, str]:
        now, chair = town.clock.now(), await uow.people.get(PersonId(town.person_id(CARYS)))
        person = await uow.people.get(fatima.id)
        meeting = await uow.meetings.next_of(forum.id, now)
        assert chair and person and meeting
        ids = {"number": "2"}
        for number in range(A_LOT):
            topic = Topic(_words(f"t{number}", 190), _words(f"w{number}", 3900), Attribution.NAMED)
            kept, _ = await suggest_topic(uow, person, forum, topic, f"topic {number}", now)
            owner = chair.id if number % 2 else person.id
            promise = Promise(_words(f"a{number}", 490), owner, due=date(2030, 7, 1))
            action = await record_action(uow, chair, forum, promise, f"action {number}", now)
            action.note = _words(f"n{number}", 490)
            ids |= {"topic": kept.id} | ({"action": action.id} if owner == person.id else {})
        for number in range(6):
            form = CommentForm(_words(f"c{number}", 1900))
            await send_comment(uow, person, meeting.id, form, f"comment {number}", now)
        return ids

    ids = await within(town, work)
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")
    return fatima, ids


async def test_each_page_is_small_and_loads_nothing_from_elsewhere(town: Town, plain: Browser) -> None:
    fatima, ids = await _a_lot_to_show(town)
    await mark(town, GRACE.name, FATIMA.name)
    links = await links_of(town, fatima, GRACE)
    host = links[LinkKind.ANSWER].split("/l/")[0]
    async with plain.session.get(f"{host}/l/{style_sheet.address()}", headers={"Accept-Encoding": "gzip"}) as answer:
        style = int(answer.headers["Content-Length"])
        css = await answer.text()
    assert "url(" not in css
    assert "@import" not in css
    await plain.send(await plain.open(links[LinkKind.MINE]), "Continue")
    weighed: dict[str, int] = {}
    for kind, link in links.items():
        for route in (route for route in ROUTES if kind in route.kinds):
            seen = await plain.open(link + re.sub(r"\{(\w+)\}", lambda name: ids.get(name[1], "x"), route.path))
            if (kind, route.name) == (LinkKind.ANSWER, "stop"):
                assert seen.status == 404, "emails are stopped with a link of their own"
                continue
            assert seen.status in (200, 303, 409, 410), (route, seen.status)
            if seen.status != 200 or "html" not in seen.headers["Content-Type"]:
                continue
            loads = LOADED.findall(seen.html)
            assert [one for one in loads if f'href="/l/{style_sheet.address()}"' not in one] == [], route
            weighed[f"{kind} {route.name}"] = len(seen.body) + style
            assert weighed[f"{kind} {route.name}"] < MOST_BYTES, (route, len(seen.body), style)
        await town.after(minutes=2)
    assert len(weighed) > 25, weighed
    # It was a lot: what is listed fills more than one part.
    parts = {"answer topics_more", "read you_said_more", "answer actions_more"}
    assert parts | {"answer topic_in_full", "answer action", "mine my_comments"} <= weighed.keys()
    assert A_LOT > 2 * AT_ONCE

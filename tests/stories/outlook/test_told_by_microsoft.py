"""When Microsoft says that a calendar has changed, the bot checks it immediately. Nobody else can make it check."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import aiohttp
import pytest

from bot.web.notices import MOST_BYTES, PATH
from forum.use_cases.outlook.watch_calendar import LASTS, RENEWED_AFTER
from graph.standin.faults import Fault
from tests.cast import GRACE, YUSUF
from tests.far_end.ports import reserved_port
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.outlook.in_outlook import answers, meeting_card, moves, the_event
from tests.stories.town import Town


@pytest.fixture
def public_url() -> Iterator[str]:
    with reserved_port() as held:
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


@pytest.fixture
async def watched(town: Town) -> Town:
    """A meeting in Carys's calendar, about which Microsoft sends notices."""
    await town.set_up()
    await town.schedule()
    await heard(town)
    return town


async def heard(town: Town) -> None:
    """Returns when every notice has arrived and what follows has happened."""
    await town.settled()
    await town.calendar.subscriptions.sent()
    await town.settled()


def subscription(town: Town) -> dict[str, Any]:
    [only] = town.calendar.state.subscriptions.values()
    return only


def reads(town: Town) -> int:
    return sum(r.method == "GET" and "/events/" in r.path for r in town.calendar.log)


async def knock(url: str, body: Any = None, **query: str) -> tuple[int, str, str]:
    """Posts to the address for notices. Returns the status, type and text of the answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    async with aiohttp.ClientSession() as session, session.post(url + PATH, data=data, params=query) as answer:
        return answer.status, answer.content_type, await answer.text()


def notice(town: Town, **changed: Any) -> Mapping[str, Any]:
    known = subscription(town)
    item = {
        "subscriptionId": known["id"],
        "clientState": known["clientState"],
        "changeType": "updated",
        "resourceData": {"id": the_event(town).shown["id"]},
    }
    return {"value": [item | changed]}


async def test_what_happens_in_outlook_is_seen_at_once(watched: Town) -> None:
    answers(watched, GRACE, "declined")
    await heard(watched)
    assert "Can’t come: 1" in meeting_card(watched).counts
    watched.clock.advance(minutes=1)
    moves(watched, "2030-04-16T18:00")
    await heard(watched)
    assert "16 April" in watched.card("has moved").words
    assert len(watched.calendar.state.subscriptions) == 1


async def test_the_word_is_kept_nowhere(watched: Town) -> None:
    assert len(subscription(watched)["clientState"]) > 40
    assert subscription(watched)["clientState"] not in await watched.stored()


async def test_the_promise_is_renewed_and_ended_with_the_last_meeting(watched: Town) -> None:
    first = subscription(watched)["id"]
    for _ in range(4):
        await watched.after(days=RENEWED_AFTER.days, minutes=1)
    assert subscription(watched)["id"] == first
    ends = datetime.fromisoformat(subscription(watched)["expirationDateTime"])
    assert ends - watched.clock.now() > LASTS - RENEWED_AFTER
    [meeting] = await watched.meetings()
    while watched.clock.now() < meeting.starts_at:
        await watched.after(days=2)
    await watched.after(days=3)
    assert not watched.calendar.state.subscriptions
    assert "watches {" not in await watched.stored()


async def test_what_microsoft_forgot_is_made_anew(watched: Town) -> None:
    first = subscription(watched)["id"]
    watched.calendar.state.subscriptions.clear()
    await watched.after(days=RENEWED_AFTER.days, minutes=1)
    assert subscription(watched)["id"] != first


async def test_after_a_long_sleep_it_is_made_anew(watched: Town) -> None:
    first = subscription(watched)["id"]
    await watched.after(days=9)
    fresh = [one for one in watched.calendar.state.subscriptions if one != first]
    assert len(fresh) == 1


@pytest.mark.parametrize("said", ["subscriptionRemoved", "missed", "reauthorizationRequired"])
async def test_what_microsoft_says_of_the_promise_itself(watched: Town, said: str) -> None:
    first, ends = subscription(watched)["id"], subscription(watched)["expirationDateTime"]
    await watched.after(minutes=5)
    before = reads(watched)
    watched.calendar.subscriptions.lifecycle(first, said)
    await heard(watched)
    assert reads(watched) == before + 1
    assert (subscription(watched)["id"] == first) is (said != "subscriptionRemoved")
    assert (subscription(watched)["expirationDateTime"] == ends) is (said == "missed")


FORGED = {
    "another word": {"clientState": "guess"},
    "no word": {"clientState": None},
    "another subscription": {"subscriptionId": "guess"},
    "another event": {"resourceData": {"id": "other"}},
    "no event": {"resourceData": None},
    "odd": {"subscriptionId": ["x"], "resourceData": 7},
    "half a letter": {"clientState": "\ud800"},
    "unheard of": {"lifecycleEvent": "explode"},
}


@pytest.mark.parametrize("how", FORGED)
async def test_a_forged_notice_has_no_effect(watched: Town, public_url: str, how: str) -> None:
    before = reads(watched)
    assert (await knock(public_url, notice(watched, **FORGED[how])))[0] == 202
    await watched.settled()
    assert reads(watched) == before


async def test_a_true_notice_many_times_over_is_one_look_or_two(watched: Town, public_url: str) -> None:
    before, [item] = reads(watched), notice(watched)["value"]
    assert (await knock(public_url, {"value": [item] * 500}))[0] == 202
    await watched.settled()
    assert 1 <= reads(watched) - before <= 2


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{}", b'{"value": 7}', b"[" * 100_000, b"\xff", b'{"value": {"a": 1}}'], ids=repr
)
async def test_what_is_no_notice_is_refused(town: Town, public_url: str, body: bytes) -> None:
    assert (await knock(public_url, body))[0] == 400
    assert town


async def test_a_body_beyond_measure_is_refused(town: Town, public_url: str) -> None:
    assert (await knock(public_url, b" " * (MOST_BYTES + 1)))[0] == 413
    assert town


async def test_the_address_gives_back_microsofts_word_as_text(town: Town, public_url: str) -> None:
    word = "<script>alert(1)</script> +%20é"
    assert await knock(public_url, validationToken=word) == (200, "text/plain", word)
    assert (await knock(public_url, validationToken="x" * 5000))[0] == 400
    assert town


@pytest.mark.parametrize(
    "fault", [refusal("ErrorAccessDenied"), Fault(status=500), Fault(status=429), Fault(reset=True)]
)
async def test_without_notices_the_calendar_is_looked_at_all_the_same(town: Town, fault: Fault) -> None:
    for _ in range(2):
        town.calendar.faults.next("POST", "/subscriptions", fault)
    await town.set_up()
    await town.schedule()
    await town.after(minutes=30)
    answers(town, YUSUF, "declined")
    await town.after(hours=7)
    assert "Can’t come: 1" in meeting_card(town).counts
    assert not town.told(GRACE, "Outlook")
    await town.after(days=1)
    await town.after(days=1)
    assert subscription(town)

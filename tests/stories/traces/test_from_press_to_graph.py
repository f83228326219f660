"""One trace leads from what a chair does to the job that follows, and on to Microsoft."""

from collections.abc import Awaitable, Callable, Iterator, Mapping

import pytest

from graph.standin import Fault
from tests.cast import CARYS, HOME, MIRIAM
from tests.far_end.collector import Span
from tests.far_end.ports import reserved_port
from tests.stories.town import Town

pytestmark = pytest.mark.whole

Sent = Callable[[], Awaitable[list[Span]]]


@pytest.fixture
def public_url() -> Iterator[str]:
    """Microsoft can reach the bot, so that it gives notice of changes, and that has to be renewed."""
    with reserved_port() as held:
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


def tree(spans: list[Span], of: Span) -> Mapping[str, object]:
    """What came of a span, by name."""
    return {span.name: tree(spans, span) for span in spans if span.parent == of.id}


async def test_from_the_press_to_the_job_to_graph(town: Town, sent: Sent) -> None:
    await town.set_up()
    await town.schedule()
    spans = await sent()
    [press] = [span for span in spans if span.facts.get("folkmoot.turn") == "press meeting.confirm"]
    assert (press.name, press.kind, press.parent) == ("POST /api/messages", "server", "")
    of_press = [span for span in spans if span.trace == press.trace]
    found = tree(of_press, press)
    assert found["transaction"] == {}
    job = found["put CreateEvent"]
    assert isinstance(job, Mapping) and set(job) == {"run CreateEvent"}
    assert set(job["run CreateEvent"]) == {"transaction", "POST /users/{user-id}/events", "put WatchCalendar"}
    [call] = [span for span in of_press if span.name == "POST /users/{user-id}/events"]
    assert (call.kind, call.facts["http.response.status_code"], call.facts["url.template"]) == (
        "client",
        201,
        "/users/{user-id}/events",
    )
    [put] = [span for span in of_press if span.name == "put CreateEvent"]
    [run] = [span for span in of_press if span.name == "run CreateEvent"]
    assert (put.kind, run.kind, run.facts["folkmoot.outcome"]) == ("producer", "consumer", "done")
    assert press.began < put.began < run.began < call.began < call.ended < run.ended
    assert not [span.name for span in spans if span.failed]


async def test_what_was_put_for_later_begins_a_trace_that_leads_back(town: Town, sent: Sent) -> None:
    await town.set_up()
    await town.schedule()
    await town.after(days=6)
    spans = await sent()
    later = [span for span in spans if span.name == "run WatchCalendar" and span.links]
    assert later
    puts = {(span.trace, span.id) for span in spans if span.name == "put WatchCalendar"}
    for span in later:
        assert not span.parent and set(span.links) <= puts and span.links[0][0] != span.trace


async def test_trouble_is_told_by_its_kind(town: Town, sent: Sent) -> None:
    await town.set_up()
    town.calendar.faults.next("POST", "*/events", Fault(status=429, headers={"Retry-After": "0"}))
    town.calendar.faults.next("POST", "*/events", Fault(status=403))
    await town.schedule()
    spans = await sent()
    first, second = [span for span in spans if span.name == "POST /users/{user-id}/events"]
    assert (first.failed, first.facts["http.response.status_code"]) == (True, 429)
    assert (second.failed, second.facts["http.response.status_code"]) == (True, 403)
    assert first.facts["error.type"] == second.facts["error.type"] == "APIError"
    [run] = [span for span in spans if span.name == "run CreateEvent"]
    assert (run.failed, run.facts["folkmoot.outcome"]) == (True, "failed")
    assert first.parent == second.parent == run.id


async def test_what_somebody_may_not_do_and_what_members_do_makes_no_trace(town: Town, sent: Sent) -> None:
    await town.set_up()
    before = len(await sent())
    await town.say(MIRIAM, "schedule")
    form = await town.say(CARYS, "suggest")
    await town.press(CARYS, form, "Send", {"title": "Parking"})
    await town.press(MIRIAM, town.card("Parking"), "I’d like this")
    await town.say(MIRIAM, "agenda", HOME)
    assert len(await sent()) == before

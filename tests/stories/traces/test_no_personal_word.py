"""A trace says nothing about people, and there is none of what they confide: neither a word, nor a moment."""

import time
from collections.abc import Awaitable, Callable, Iterator
from functools import partial

import pytest

from bot.tracing import what
from tests.cast import BRANWEN, HOME, MIRIAM, ODILE, YUSUF, ZEHRA
from tests.far_end.collector import Collector, Span
from tests.stories.agenda import test_comments
from tests.stories.agenda.publishing import SECRET, publish
from tests.stories.attendance import test_needs
from tests.stories.care import test_care
from tests.stories.dates import test_date_poll_names
from tests.stories.forums.circle import set_up_circle
from tests.stories.privacy.test_log_at_debug import TYPED, personal_in
from tests.stories.town import Town
from tests.stories.whole import test_whole_cycle

pytestmark = pytest.mark.whole

Sent = Callable[[], Awaitable[list[Span]]]

WORDS = {
    "folkmoot.turn": {
        *(f"press {verb}" for verb in what.BUTTONS),
        *(f"word {word}" for word in what.WORDS),
        *(f"arrival {kind.value}" for kind in what.ARRIVALS),
    },
    "folkmoot.outcome": {"answered", "failed", "shed", "done", "put_off"},
    "http.request.method": {"GET", "POST", "PUT", "PATCH", "DELETE"},
    "http.route": {"/api/messages"},
    "url.template": {
        *("/v3/conversations", "/v3/conversations/{id}/activities", "/v3/conversations/{id}/activities/{id}"),
        *("/v3/conversations/{id}/pagedmembers", "/users/{user-id}/calendar/getSchedule", "/users/{user-id}/events"),
        *("/users/{user-id}/events/{event-id}", "/users/{user-id}/events/{event-id}/cancel", "/subscriptions"),
    },
    "server.address": {"127.0.0.1"},
    "http.response.status_code": {200, 201, 202, 204},
    "messaging.system": {"folkmoot"},
    "messaging.destination.name": {job.__name__ for job in what.JOBS},
    "messaging.operation.type": {"send", "process"},
    "messaging.operation.name": {"put", "run"},
    "db.system.name": {"sqlite", "postgresql"},
    "error.type": {"rolled_back"},
}
"""Every attribute that there is, and every value that it has in a year in which all goes well."""


def assert_is_clean(town: Town, collector: Collector) -> None:
    assert collector.spans
    everything = collector.everything.decode("utf-8", errors="replace")
    assert not personal_in(town, everything)
    for span in collector.spans:
        for name, value in span.facts.items():
            assert value in WORDS[name], f"{span.name}: {name}={value}"
    scopes = {
        scope.scope.name
        for request in collector.requests
        for resource in request.resource_spans
        for scope in resource.scope_spans
    }
    assert scopes == {"folkmoot"}, "no library tells anything"
    events = [
        span
        for request in collector.requests
        for resource in request.resource_spans
        for scope in resource.scope_spans
        for span in scope.spans
        if span.events or span.status.message
    ]
    assert not events, "no error says anything in its own words"


async def test_in_a_whole_cycle(town: Town, collector: Collector, sent: Sent) -> None:
    await test_whole_cycle.test_from_an_empty_channel_to_the_next_meeting(town)
    await town.press(MIRIAM, await town.say(MIRIAM, "suggest"), "Send", SECRET)
    await town.say(YUSUF, "my data")
    await sent()
    assert_is_clean(town, collector)
    stored = await town.stored()
    assert any(word in stored for word in TYPED), "there was something to be found"


STORIES = [
    test_needs.test_organisers_see_who_needs_what_at_the_deadline_and_nobody_else_ever,
    test_comments.test_nothing_stored_links_an_unattributed_comment_to_its_author,
    test_date_poll_names.test_hidden_names_are_shown_to_nobody_and_deleted_when_it_closes,
    test_care.test_roll_and_report_lead_to_care_which_stays_with_the_facilitator,
]


@pytest.mark.parametrize("story", STORIES, ids=[story.__name__ for story in STORIES])
async def test_of_what_is_confided(
    town: Town, collector: Collector, sent: Sent, story: object, caplog: pytest.LogCaptureFixture
) -> None:
    more = (caplog,) if "caplog" in story.__code__.co_varnames[:2] else ()  # pyright: ignore
    await story(town, *more)  # pyright: ignore
    await sent()
    assert_is_clean(town, collector)


class Moments:
    """When somebody confided something, from before they did until everything that follows had been done."""

    def __init__(self) -> None:
        self.of: dict[str, tuple[int, int]] = {}

    async def note(self, what: str, doing: Callable[[], Awaitable[object]]) -> None:
        began = time.time_ns()
        await doing()
        self.of[what] = began, time.time_ns()

    def within(self, spans: list[Span]) -> Iterator[str]:
        for what_, (began, ended) in self.of.items():
            yield from (f"{what_}: {one.name}" for one in spans if one.began <= ended and one.ended >= began)


async def _suggest(town: Town, how: str) -> None:
    form = await town.say(BRANWEN, "suggest")
    await town.press(BRANWEN, form, "Send", {"title": f"Complaints {how}", "attribution": how})


async def test_nothing_is_told_of_the_moment_in_which_something_is_confided(town: Town, sent: Sent) -> None:
    """Also by nobody's absence: named or not, what a member does is never told."""
    moments = Moments()
    await set_up_circle(town)
    await town.schedule()
    for how in ("unattributed", "chairs", "named"):
        await moments.note(f"suggestion {how}", partial(_suggest, town, how))
    needs = await town.say(ZEHRA, "needs")
    await moments.note("needs", lambda: town.press(ZEHRA, needs, "Save", {"needs": "diet", "other": "marjoram"}))
    poll = town.card("Are you coming?")
    await moments.note("answer", lambda: town.press(ZEHRA, poll, "Online"))
    await publish(town, unattributed={"decision": "accepted"})
    comment = await town.say(ODILE, "comment")
    await moments.note("comment", lambda: town.press(ODILE, comment, comment.buttons[0], {"words": "samphire"}))
    await moments.note("no card", lambda: town.say(ODILE, "I would like to tell you something", HOME))
    spans = await sent()
    assert {span.facts.get("folkmoot.turn") for span in spans} >= {"press meeting.confirm", "word schedule"}
    assert len(moments.of) == 7 and not list(moments.within(spans))

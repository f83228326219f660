"""What the job engine is told if Graph, or the way there, is in trouble."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from azure.core.credentials import AccessToken
from azure.core.credentials_async import AsyncTokenCredential
from azure.core.exceptions import ClientAuthenticationError, ServiceRequestError

from forum.ports import EventIntent, NotNow, OutcomeUnknown, Refused
from graph.calendar import GraphCalendar
from graph.client import GraphClient
from graph.standin import Fault, StandIn
from tests.far_end.ports import reserved_port
from tests.graph.conftest import MAILBOX
from tests.patience import SILENT

NO_POLICY = {"error": {"code": "Forbidden", "message": "No Application Access Policy found for this app"}}
JSON = {"Content-Type": "application/json"}
HTML = {"Content-Type": "text/html"}


@pytest.mark.parametrize(
    "lost",
    [
        Fault(status=504, after=True),
        Fault(status=500, after=True, headers=HTML, body="<h1>Bad</h1>"),
        Fault(status=200, after=True, headers=HTML, body="<h1>Sign in to the guest network</h1>"),
        Fault(reset=True, after=True),
    ],
    ids=["504", "500 with a page", "a page instead of JSON", "reset"],
)
async def test_an_answer_lost_after_the_deed_ends_in_one_event(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent, lost: Fault
) -> None:
    standin.faults.next("POST", "*/events", lost)

    with pytest.raises(OutcomeUnknown):
        await calendar.create(intent)
    event = await calendar.create(intent)

    assert list(standin.state.events) == [event.event_id]
    assert [request.method for request in standin.log] == ["POST", "POST"]  # none of them the SDK's own


@pytest.mark.parametrize("fault", [Fault(status=504), Fault(reset=True)], ids=["504", "reset"])
async def test_trouble_before_the_deed_looks_the_same_and_ends_the_same(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent, fault: Fault
) -> None:
    standin.faults.next("POST", "*/events", fault)

    with pytest.raises(OutcomeUnknown):
        await calendar.create(intent)
    assert standin.state.events == {}
    await calendar.create(intent)
    assert len(standin.state.events) == 1


async def test_silence_after_the_deed_ends_in_one_event(standin: StandIn, intent: EventIntent) -> None:
    hang = standin.faults.next("POST", "*/events", Fault(hang=True, after=True))
    client = GraphClient(standin.graph_url, seconds=SILENT)
    await client.requests()

    with pytest.raises(OutcomeUnknown):
        await GraphCalendar(client).create(intent)
    assert hang.reached.is_set()
    hang.release.set()
    await GraphCalendar(client).create(intent)
    await client.aclose()

    assert len(standin.state.events) == 1


async def test_being_stopped_while_waiting_is_not_swallowed(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    hang = standin.faults.next("POST", "*/events", Fault(hang=True))
    waiting = asyncio.create_task(calendar.create(intent))
    await hang.reached.wait()
    waiting.cancel()

    with pytest.raises(asyncio.CancelledError):
        await waiting


@pytest.mark.parametrize("status", [429, 503])
async def test_throttling_says_when_to_come_back(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent, status: int
) -> None:
    standin.faults.next("POST", "*/events", Fault(status=status, headers={"Retry-After": "17"}))

    with pytest.raises(NotNow) as not_now:
        await calendar.create(intent)

    assert not_now.value.after == 17
    assert len(standin.log) == 1


async def test_retry_after_may_be_a_date(calendar: GraphCalendar, standin: StandIn, intent: EventIntent) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(minutes=2), usegmt=True)
    standin.faults.next("POST", "*/events", Fault(status=429, headers={"Retry-After": when}))

    with pytest.raises(NotNow) as not_now:
        await calendar.create(intent)

    assert 100 < not_now.value.after <= 120


@pytest.mark.parametrize("header", [{}, {"Retry-After": "presently"}])
async def test_throttling_without_a_time_is_still_only_throttling(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent, header: dict[str, str]
) -> None:
    standin.faults.next("POST", "*/events", Fault(status=429, headers=header))

    with pytest.raises(NotNow):
        await calendar.create(intent)


async def test_unavailable_without_a_time_may_have_happened(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    standin.faults.next("POST", "*/events", Fault(status=503))

    with pytest.raises(OutcomeUnknown):
        await calendar.create(intent)


async def test_nobody_listening_is_not_now(intent: EventIntent) -> None:
    with reserved_port() as held:
        client = GraphClient(f"http://127.0.0.1:{held.getsockname()[1]}/v1.0")
        with pytest.raises(NotNow):
            await GraphCalendar(client).create(intent)
        await client.aclose()


@pytest.mark.parametrize(
    "fault",
    [Fault(status=500), Fault(reset=True), Fault(status=200, headers=HTML, body="<h1>Hello</h1>")],
    ids=["500", "reset", "a page"],
)
async def test_a_question_that_failed_is_asked_later(calendar: GraphCalendar, standin: StandIn, fault: Fault) -> None:
    standin.faults.next("GET", "*/onlineMeetings", fault)

    with pytest.raises(NotNow):
        await calendar.sightings(MAILBOX, "https://teams.microsoft.com/l/meetup-join/1")


async def test_no_application_access_policy_is_told_in_graphs_words(calendar: GraphCalendar, standin: StandIn) -> None:
    standin.faults.next("GET", "*/onlineMeetings", Fault(status=403, headers=JSON, body=json.dumps(NO_POLICY)))

    with pytest.raises(Refused) as refused:
        await calendar.sightings(MAILBOX, "https://teams.microsoft.com/l/meetup-join/1")

    assert (refused.value.code, refused.value.why) == ("Forbidden", "No Application Access Policy found for this app")


@pytest.mark.parametrize("status", [302, 403])
async def test_a_page_or_a_redirect_is_refused_by_number(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent, status: int
) -> None:
    elsewhere = {"Location": f"{standin.graph_url}/users", **HTML}
    standin.faults.next("POST", "*/events", Fault(status=status, headers=elsewhere, body="<h1>No</h1>"))

    with pytest.raises(Refused) as refused:
        await calendar.create(intent)

    assert refused.value.code == f"HTTP {status}"
    assert len(standin.log) == 1


async def test_an_event_that_was_made_is_never_reported_as_refused(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    standin.api.late_join_urls = 1
    standin.faults.next("GET", "*/events/*", Fault(status=404))

    event = await calendar.create(intent)

    assert event.join_url is None
    assert event.event_id in standin.state.events


async def test_a_next_page_on_another_host_is_not_asked_for(calendar: GraphCalendar, standin: StandIn) -> None:
    page = {"value": [], "@odata.nextLink": standin.graph_url.replace("127.0.0.1", "localhost") + "/users"}
    standin.faults.next("GET", "*/onlineMeetings", Fault(status=200, headers=JSON, body=json.dumps(page)))

    with pytest.raises(Refused) as refused:
        await calendar.sightings(MAILBOX, "https://teams.microsoft.com/l/meetup-join/1")

    assert refused.value.code == "ForeignNextLink"
    assert len(standin.log) == 1


class Credential(AsyncTokenCredential):
    """Takes the place of azure-identity's credential."""

    def __init__(self, answer: AccessToken | Exception) -> None:
        self.answer = answer
        self.asked: list[tuple[str, ...]] = []

    async def get_token(self, *scopes: str, **_: object) -> AccessToken:
        self.asked.append(scopes)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


async def test_the_credential_is_asked_for_a_token_for_graph(standin: StandIn, intent: EventIntent) -> None:
    credential = Credential(AccessToken("a-token", 4102444800))
    client = GraphClient(standin.graph_url, credential)

    await GraphCalendar(client).create(intent)
    await client.aclose()

    assert credential.asked == [("https://graph.microsoft.com/.default",)]


@pytest.mark.parametrize(
    ("trouble", "told", "words"),
    [
        (
            ClientAuthenticationError(
                message="Authentication failed: AADSTS7000215: Invalid client secret provided. Trace ID: 5f1c\r\n more"
            ),
            Refused,
            "TokenRefused: AADSTS7000215: Invalid client secret provided",
        ),
        (ServiceRequestError(message="no route to host"), NotNow, "no token: no route to host"),
    ],
)
async def test_no_token_means_that_nothing_was_done(
    standin: StandIn, intent: EventIntent, trouble: Exception, told: type[Exception], words: str
) -> None:
    client = GraphClient(standin.graph_url, Credential(trouble))

    with pytest.raises(told) as raised:
        await GraphCalendar(client).create(intent)
    await client.aclose()

    assert str(raised.value) == words
    assert len(standin.log) == 0

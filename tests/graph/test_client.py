import asyncio
import subprocess
import sys
from dataclasses import replace
from uuid import uuid4

import pytest
from azure.core.credentials import AccessToken

from forum.ports import EventIntent
from graph.calendar import GraphCalendar
from graph.client import GRAPH, GraphClient
from graph.standin import Fault, StandIn
from tests.graph.conftest import MAILBOX
from tests.graph.test_faults import Credential

CREDENTIAL = Credential(AccessToken("a-token", 4102444800))
HEAVY = ("msgraph", "kiota_abstractions", "httpx", "azure.identity")


def test_importing_the_calendar_imports_no_sdk() -> None:
    code = "import sys, graph.calendar, graph.client, graph.checks, graph.standin; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert "graph.calendar" in loaded
    assert not set(HEAVY) & set(loaded)


async def test_the_loop_goes_on_while_the_sdk_is_imported() -> None:
    code = """
import asyncio, sys
from graph.client import GraphClient

async def main():
    beats = 0
    opening = asyncio.create_task(GraphClient("http://127.0.0.1:9/v1.0").requests())
    while not opening.done():
        await asyncio.sleep(0)
        beats += 1
    assert "msgraph" in sys.modules
    print(beats)

asyncio.run(main())
"""
    made = await asyncio.create_subprocess_exec(sys.executable, "-c", code, stdout=asyncio.subprocess.PIPE)
    beats, _ = await made.communicate()

    assert int(beats) > 20


async def test_a_mailbox_is_asked_four_things_at_a_time(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    hangs = [standin.faults.next("POST", f"/users/{MAILBOX}/events", Fault(hang=True)) for _ in range(6)]
    creating = [asyncio.create_task(calendar.create(replace(intent, transaction_id=str(uuid4())))) for _ in range(6)]
    for hang in hangs[:4]:
        await hang.reached.wait()
    other = replace(intent, mailbox=str(uuid4()), transaction_id=str(uuid4()))
    await calendar.create(other)
    assert [hang.reached.is_set() for hang in hangs] == [True] * 4 + [False] * 2

    for hang in hangs:
        hang.release.set()
    assert len({event.event_id for event in await asyncio.gather(*creating)}) == 6


async def test_one_client_is_made_however_many_ask(client: GraphClient) -> None:
    first, *others = await asyncio.gather(*(client.requests() for _ in range(5)))

    assert all(other is first for other in others)


async def test_a_closed_client_opens_again(client: GraphClient, standin: StandIn) -> None:
    await client.read((await client.requests()).anybody())
    await client.aclose()
    await client.aclose()
    await client.read((await client.requests()).anybody())

    assert [request.status for request in standin.log] == [200, 200]


@pytest.mark.parametrize("address", ["http://graph.microsoft.com/v1.0", "ftp://127.0.0.1/v1.0", "graph.microsoft.com"])
def test_a_token_travels_over_https_or_not_at_all(address: str) -> None:
    with pytest.raises(ValueError, match="GRAPH_BASE_URL"):
        GraphClient(address, CREDENTIAL)


def test_microsoft_itself_is_not_asked_without_a_credential() -> None:
    with pytest.raises(ValueError, match="credential"):
        GraphClient(GRAPH)


@pytest.mark.parametrize(
    ("address", "scope"),
    [
        (GRAPH, "https://graph.microsoft.com/.default"),
        ("https://graph.microsoft.us/v1.0/", "https://graph.microsoft.us/.default"),
        ("https://localhost:8443/v1.0", "https://graph.microsoft.com/.default"),
    ],
)
def test_a_national_cloud_has_its_own_scope(address: str, scope: str) -> None:
    assert GraphClient(address, CREDENTIAL).scope == scope

"""The real msgraph-sdk over HTTP against the stand-in. Everything it sends has to match Microsoft's description."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from forum.ports import EventIntent, Invitee
from graph.calendar import GraphCalendar
from graph.client import GraphClient
from graph.standin import StandIn, start
from tests.far_end.openapi import DESCRIPTION, OURS, RequestValidator

MAILBOX = "6e7f8a9b-1c2d-4e3f-8a9b-0c1d2e3f4a5b"


@pytest.fixture(scope="session")
def description() -> RequestValidator | None:
    return RequestValidator(DESCRIPTION, *OURS) if DESCRIPTION.exists() else None


@pytest.fixture
async def standin(description: RequestValidator | None) -> AsyncIterator[StandIn]:
    running = await start()
    yield running
    await running.aclose()
    assert running.faults.unused == 0
    if description:
        description.check(running.log)


@pytest.fixture
async def client(standin: StandIn) -> AsyncIterator[GraphClient]:
    client = GraphClient(standin.graph_url)
    yield client
    await client.aclose()


@pytest.fixture
def calendar(client: GraphClient) -> GraphCalendar:
    return GraphCalendar(client)


@pytest.fixture
def intent() -> EventIntent:
    return EventIntent(
        mailbox=MAILBOX,
        transaction_id="5d0a0a3c-9a4b-4d1e-8a55-1f0d6c1b2a3e",
        subject="Community forum",
        body_html="<p>The agenda follows.</p>",
        starts=datetime.fromisoformat("2026-07-14T18:00"),
        time_zone="Europe/London",
        minutes=90,
        is_online=True,
        venue="Central Mosque",
        invitees=(Invitee("Amina Khan", "amina@mosque.example"), Invitee("Tom O'Hara", "tom@parish.example")),
    )

import json

import jwt
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError

from graph.checks import Check, check
from graph.client import GraphClient
from graph.standin import Fault, StandIn
from tests.graph.conftest import MAILBOX
from tests.graph.test_faults import JSON, Credential

DENIED = json.dumps({"error": {"code": "ErrorAccessDenied", "message": "Access is denied."}})


def token(*roles: str) -> AccessToken:
    return AccessToken(jwt.encode({"roles": list(roles)}, "k" * 32), 4102444800)


async def checked(standin: StandIn, credential: Credential, mailbox: str | None = None) -> dict[str, Check]:
    client = GraphClient(standin.graph_url, credential)
    try:
        return {line.name: line for line in await check(client, mailbox)}
    finally:
        await client.aclose()


async def test_each_permission_has_its_line(standin: StandIn) -> None:
    lines = await checked(standin, Credential(token("Calendars.ReadWrite", "User.Read.All")))

    assert {name: line.ok for name, line in lines.items()} == {
        "Microsoft Graph token": True,
        "Microsoft Graph": True,
        "permission Calendars.ReadWrite": True,
        "permission Calendars.ReadBasic": True,  # contained in ReadWrite
        "permission OnlineMeetings.Read.All": None,
        "permission OnlineMeetingArtifact.Read.All": None,
        "permission Mail.Send": None,
        "permission User.ReadBasic.All": True,  # contained in User.Read.All
    }
    missing = lines["permission OnlineMeetings.Read.All"]
    assert "roll is taken by card" in missing.detail
    assert "Privileged Role Administrator" in missing.remedy
    assert "New-CsApplicationAccessPolicy" in missing.remedy


async def test_a_grant_made_in_exchange_is_seen_by_opening_the_calendar(standin: StandIn) -> None:
    lines = await checked(standin, Credential(token()), MAILBOX)

    assert lines["permission Calendars.ReadWrite"].ok is True
    assert "in Exchange" in lines["permission Calendars.ReadWrite"].detail


async def test_a_calendar_that_stays_shut_fails(standin: StandIn) -> None:
    for roles in ((), ("Calendars.ReadWrite",)):
        standin.faults.next("GET", "*/events", Fault(status=403, headers=JSON, body=DENIED))
        lines = await checked(standin, Credential(token(*roles)), MAILBOX)

        assert lines["permission Calendars.ReadWrite"].ok is False
        assert lines["permission Calendars.ReadWrite"].remedy


async def test_no_token_is_the_only_line(standin: StandIn) -> None:
    expired = ClientAuthenticationError(message="AADSTS7000222: The provided client secret keys are expired. Trace ID")

    [line] = (await checked(standin, Credential(expired))).values()

    assert (line.ok, line.detail) == (False, "TokenRefused: AADSTS7000222: The provided client secret keys are expired")


async def test_a_refusal_is_an_answer_but_a_wrong_token_is_not(standin: StandIn) -> None:
    for body, status, fine in ((DENIED, 403, True), ("", 401, False), ("", 502, False)):
        for _ in range(2 if status == 401 else 1):  # a token that has run out is replaced once
            standin.faults.next("GET", "/users", Fault(status=status, headers=JSON if body else {}, body=body))
        lines = await checked(standin, Credential(token()))

        assert lines["Microsoft Graph"].ok is fine


async def test_the_stand_in_needs_no_token(client: GraphClient) -> None:
    assert [line.ok for line in await check(client)] == [None, True]

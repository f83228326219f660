import json

import jwt
import pytest
from azure.core.credentials import AccessToken
from azure.core.exceptions import ClientAuthenticationError

from graph.checks import Check, check
from graph.client import GraphClient
from graph.standin import Fault, StandIn
from tests.graph.conftest import MAILBOX
from tests.graph.test_faults import JSON, NO_POLICY, Credential

EXTRA = "permission Sites.Selected"
"""It cannot be tried without a team, and is not granted in these tests."""
DENIED = json.dumps({"error": {"code": "ErrorAccessDenied", "message": "Access is denied."}})


def token(*roles: str) -> AccessToken:
    return AccessToken(
        jwt.encode({"roles": list(roles), "appid": "the-app", "oid": "the-principal"}, "k" * 32), 4102444800
    )


async def checked(standin: StandIn, credential: Credential, mailbox: str | None = None) -> dict[str, Check]:
    client = GraphClient(standin.graph_url, credential)
    try:
        return {line.name: line for line in await check(client, mailbox)}
    finally:
        await client.aclose()


async def test_each_permission_has_its_line(standin: StandIn) -> None:
    lines = await checked(standin, Credential(token("Calendars.ReadWrite", "OnlineMeetings.ReadWrite.All")))

    assert {name: line.ok for name, line in lines.items()} == {
        "Microsoft Graph token": True,
        "Microsoft Graph": True,
        "permission Calendars.ReadWrite": True,
        "permission Calendars.ReadBasic": True,  # contained in ReadWrite
        "permission OnlineMeetings.Read.All": True,  # contained in ReadWrite
        "permission OnlineMeetingArtifact.Read.All": None,
        EXTRA: None,
    }
    missing = lines["permission OnlineMeetingArtifact.Read.All"]
    assert "roll is taken by card" in missing.detail
    assert "Privileged Role Administrator" in missing.remedy
    assert "New-CsApplicationAccessPolicy" in missing.remedy


async def test_the_channels_files_are_an_extra(standin: StandIn) -> None:
    line = (await checked(standin, Credential(token())))[EXTRA]
    assert line.ok is None and "had by the chairs alone" in line.detail
    assert "a SharePoint administrator opens the team's site" in line.remedy
    for granted in ("Sites.Selected", "Files.ReadWrite.All"):
        assert (await checked(standin, Credential(token(granted))))[EXTRA].ok is True


async def test_a_grant_made_in_exchange_is_seen_by_opening_the_calendar(standin: StandIn) -> None:
    lines = await checked(standin, Credential(token()), MAILBOX)

    assert lines["permission Calendars.ReadWrite"].ok is True
    assert "in Exchange" in lines["permission Calendars.ReadWrite"].detail


async def test_a_calendar_that_stays_shut_fails(standin: StandIn) -> None:
    for roles in ((), ("Calendars.ReadWrite",)):
        standin.faults.next("PATCH", "*/events/*", Fault(status=403, headers=JSON, body=DENIED))
        lines = await checked(standin, Credential(token(*roles)), MAILBOX)

        assert lines["permission Calendars.ReadWrite"].ok is False
        assert lines["permission Calendars.ReadWrite"].remedy


CALLS = {
    "Calendars.ReadWrite": ("PATCH", "*/events/*"),
    "Calendars.ReadBasic": ("POST", "*/calendar/getSchedule"),
    "OnlineMeetings.Read.All": ("GET", "*/onlineMeetings"),
    "OnlineMeetingArtifact.Read.All": ("GET", "*/attendanceReports"),
}


async def test_every_permission_that_can_be_is_tried_for_real_and_leaves_nothing_behind(standin: StandIn) -> None:
    lines = await checked(standin, Credential(token(*CALLS)), MAILBOX)

    assert all(lines[f"permission {name}"].detail.startswith("tried: ") for name in CALLS)
    assert standin.state.events == {}
    assert standin.state.mails == []


@pytest.mark.parametrize("name", CALLS)
async def test_the_missing_permission_is_named_with_who_grants_it_where_and_what_works_without(
    standin: StandIn, name: str
) -> None:
    standin.faults.next(*CALLS[name], Fault(status=403, headers=JSON, body=DENIED))
    lines = await checked(standin, Credential(token()), MAILBOX)

    missing = [line for line in lines.values() if line.detail.startswith("not granted: ")]
    assert [f"permission {name}", EXTRA] == [line.name for line in missing]
    line = lines[f"permission {name}"]
    assert line.ok is (False if name == "Calendars.ReadWrite" else None)
    assert "Privileged Role Administrator" in line.remedy
    assert "CallAnAPI/appId/the-app and presses “Grant admin consent”" in line.remedy
    assert ("New-ManagementRoleAssignment" in line.remedy) is name.startswith("Calendars.")
    assert ('New-CsApplicationAccessPolicy -Identity Folkmoot -AppIds "the-app"' in line.remedy) is ("Online" in name)


async def test_what_includes_it_is_the_one_to_grant(standin: StandIn) -> None:
    standin.faults.next(*CALLS["Calendars.ReadBasic"], Fault(status=403, headers=JSON, body=DENIED))
    line = (await checked(standin, Credential(token()), MAILBOX))["permission Calendars.ReadBasic"]

    assert line.detail == "not granted: a date is chosen without a look at people's calendars"
    assert "adds Calendars.ReadWrite, which includes it, as an application permission" in line.remedy
    assert '-Role "Application Calendars.ReadWrite"' in line.remedy


async def test_a_missing_access_policy_is_told_from_a_missing_permission(standin: StandIn) -> None:
    standin.faults.next("GET", "*/onlineMeetings", Fault(status=403, headers=JSON, body=json.dumps(NO_POLICY)))
    line = (await checked(standin, Credential(token(*CALLS)), MAILBOX))["permission OnlineMeetings.Read.All"]

    assert line.detail == "granted, but no application access policy covers this chair: the roll is taken by card alone"
    assert line.remedy.startswith("a Teams administrator runs New-CsApplicationAccessPolicy")


async def test_a_mailbox_that_is_not_there_is_no_missing_permission(standin: StandIn) -> None:
    gone = json.dumps({"error": {"code": "ErrorInvalidUser", "message": "The requested user is invalid."}})
    standin.faults.next("PATCH", "*/events/*", Fault(status=404, headers=JSON, body=gone))
    line = (await checked(standin, Credential(token(*CALLS)), MAILBOX))["permission Calendars.ReadWrite"]

    assert (line.ok, line.remedy) == (False, "give a chair's Entra object id")


async def test_what_could_not_be_tried_is_not_called_missing(standin: StandIn) -> None:
    standin.faults.next("PATCH", "*/events/*", Fault(status=503))
    line = (await checked(standin, Credential(token(*CALLS)), MAILBOX))["permission Calendars.ReadWrite"]

    assert line.ok is None
    assert "could not be tried: 503" in line.detail


async def test_no_token_is_the_only_line(standin: StandIn) -> None:
    expired = ClientAuthenticationError(message="AADSTS7000222: The provided client secret keys are expired. Trace ID")

    [line] = (await checked(standin, Credential(expired))).values()

    assert (line.ok, line.detail) == (False, "TokenRefused: AADSTS7000222: The provided client secret keys are expired")


async def test_a_refusal_is_an_answer_but_a_wrong_token_is_not(standin: StandIn) -> None:
    for body, status, fine in ((DENIED, 403, True), ("", 401, False), ("", 502, False)):
        for _ in range(2 if status == 401 else 1):  # an expired token is replaced once
            standin.faults.next("GET", "/users", Fault(status=status, headers=JSON if body else {}, body=body))
        lines = await checked(standin, Credential(token()))

        assert lines["Microsoft Graph"].ok is fine


async def test_the_stand_in_needs_no_token(client: GraphClient) -> None:
    assert [line.ok for line in await check(client)] == [None, True]


async def test_a_managed_identity_is_granted_things_by_command(standin: StandIn) -> None:
    """It has no application registration, and so no page to grant anything on."""
    client = GraphClient(standin.graph_url, Credential(token()))
    lines = {line.name: line for line in await check(client, managed=True)}
    await client.aclose()
    remedy = lines["permission Calendars.ReadBasic"].remedy
    assert "principal=the-principal, then `grant Calendars.ReadWrite`" in remedy
    assert not [line for line in lines.values() if "CallAnAPI" in line.remedy]

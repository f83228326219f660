"""Whom local mode trusts, and where it sends anything."""

import json

import pytest

from bot.teams.activities import read_activity
from bot.teams.trust import Knock, LocalTrust, TrustedServices, Untrusted

LOOPBACK = {"Host": "127.0.0.1:3978"}


@pytest.mark.parametrize(
    ("peer", "headers", "believed"),
    [
        ("127.0.0.1", LOOPBACK, True),
        ("::1", {"Host": "localhost:3978"}, True),
        ("::ffff:127.0.0.1", {"Host": "[::1]:3978"}, True),
        ("192.168.1.20", LOOPBACK, False),
        (None, LOOPBACK, False),
        ("127.0.0.1", LOOPBACK | {"Origin": "https://attacker.example"}, False),
        ("127.0.0.1", LOOPBACK | {"X-Forwarded-For": "203.0.113.9"}, False),
        ("127.0.0.1", {"Host": "rebound.attacker.example"}, False),
        ("127.0.0.1", {}, False),
    ],
)
async def test_local_mode_believes_this_machine_only(peer: str | None, headers: dict[str, str], believed: bool) -> None:
    knock = Knock(peer, headers)
    if believed:
        assert await LocalTrust().open(knock) == {}
    else:
        with pytest.raises(Untrusted):
            await LocalTrust().open(knock)


async def test_local_mode_answers_to_this_machine_only() -> None:
    body = {"type": "message", "from": {"id": "x"}, "conversation": {"id": "x"}}
    LocalTrust().admit({}, read_activity(json.dumps(body | {"serviceUrl": "http://localhost:56150/_c"}).encode()))
    with pytest.raises(Untrusted):
        LocalTrust().admit({}, read_activity(json.dumps(body | {"serviceUrl": "https://attacker.example"}).encode()))


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://SMBA.trafficmanager.net:443/uk", True),
        ("https://smba.trafficmanager.net:444/uk", False),
        ("http://smba.trafficmanager.net/uk/", False),
        ("https://smba.trafficmanager.net.attacker.example/", False),
        ("https://smba.trafficmanager.net@attacker.example/", False),
        ("https://someone@smba.trafficmanager.net/", False),
        ("https://[broken", False),
        ("", False),
    ],
)
def test_the_token_goes_only_to_origins_that_were_named(url: str, trusted: bool) -> None:
    services = TrustedServices(["https://smba.trafficmanager.net/uk/"])
    assert (url in services) is trusted


@pytest.mark.parametrize(
    "url", ["http://smba.trafficmanager.net/", "ftp://x", "", "https://", "http://localhost.example/"]
)
def test_an_origin_that_anybody_could_listen_on_is_never_trusted(url: str) -> None:
    with pytest.raises(Untrusted):
        TrustedServices([url])


def test_loopback_is_trusted_untold_in_local_mode_only() -> None:
    assert "http://localhost:56150/_connector" in TrustedServices(loopback=True)
    assert "http://localhost:56150/_connector" not in TrustedServices()
    assert "http://playground.example/" not in TrustedServices(loopback=True)

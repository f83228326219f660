"""Only what Teams signed for this bot, from a tenant that is welcome, becomes a turn."""

import asyncio
import base64
import hmac
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import aiohttp
import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.teams.activities import read_activity
from bot.teams.keys import SigningKeys
from bot.teams.trust import Knock, LocalTrust, TrustedServices, Untrusted
from tests.clock import SetClock
from tests.far_end.caller import Answered, Caller
from tests.far_end.places import User, chat_with
from tests.far_end.signing import private_key
from tests.far_end.teams import Fault, TeamsService
from tests.teams.conftest import Handler

CARYS = User("Carys Bowen")
Forge = Callable[[TeamsService], str]


async def say(caller: Caller, authorization: str, **changed: Any) -> Answered:
    activity = caller.message(CARYS, "hello", chat_with(CARYS)) | changed
    return await caller.send(activity, Authorization=authorization)


def with_claims(**changed: Any) -> Forge:
    def forge(teams: TeamsService) -> str:
        claims = teams.signer.claims(teams.service_url) | changed
        return teams.signer.signed({name: value for name, value in claims.items() if value is not None})

    return forge


def with_key(number: int) -> Forge:
    def forge(teams: TeamsService) -> str:
        claims = teams.signer.claims(teams.service_url)
        return jwt.encode(claims, private_key(number), "RS256", headers={"kid": teams.signer.key_id})

    return forge


def unsigned(teams: TeamsService) -> str:
    claims = teams.signer.claims(teams.service_url)
    return jwt.encode(claims, None, "none", headers={"kid": teams.signer.key_id})


def with_public_key_as_secret(teams: TeamsService) -> str:
    """The classic confusion of a public key with a shared secret. PyJWT would not make such a token."""
    parts = ({"alg": "HS256", "kid": teams.signer.key_id}, teams.signer.claims(teams.service_url))
    signed = ".".join(_base64(json.dumps(part).encode()) for part in parts)
    public = private_key(0).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return f"{signed}.{_base64(hmac.digest(public, signed.encode(), 'sha256'))}"


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def without_key_id(teams: TeamsService) -> str:
    return jwt.encode(teams.signer.claims(teams.service_url), private_key(0), "RS256")


def tampered(teams: TeamsService) -> str:
    head, _, signature = teams.signer.token(teams.service_url).split(".")
    claims = teams.signer.claims(teams.service_url) | {"later": True}
    return f"{head}.{_base64(json.dumps(claims).encode())}.{signature}"


LONG_AGO, FAR_AHEAD = 1_000_000_000, 4_000_000_000


@pytest.mark.parametrize(
    "forge",
    [
        pytest.param(with_key(7), id="another key under the same id"),
        pytest.param(tampered, id="claims changed after signing"),
        pytest.param(unsigned, id="alg none"),
        pytest.param(with_public_key_as_secret, id="alg HS256"),
        pytest.param(without_key_id, id="no kid"),
        pytest.param(with_claims(exp=LONG_AGO), id="expired"),
        pytest.param(with_claims(exp=None), id="no expiry"),
        pytest.param(with_claims(exp="soon"), id="expiry is no number"),
        pytest.param(with_claims(nbf=FAR_AHEAD), id="not valid yet"),
        pytest.param(with_claims(aud="another-bot"), id="another audience"),
        pytest.param(with_claims(aud=None), id="no audience"),
        pytest.param(with_claims(iss="https://sts.windows.net/x/"), id="another issuer"),
        pytest.param(with_claims(serviceurl="https://elsewhere.example/"), id="another serviceUrl"),
        pytest.param(with_claims(serviceurl=None), id="no serviceUrl claim"),
    ],
)
async def test_a_token_that_proves_nothing_is_answered_401(
    caller: Caller, teams: TeamsService, handler: Handler, forge: Forge
) -> None:
    assert (await say(caller, f"Bearer {forge(teams)}")).status == 401
    assert handler.turns == []
    assert teams.count("post") == 0


@pytest.mark.parametrize(
    "junk", ["", "Bearer", "Bearer x", "Bearer a.b.c", "Bearer é.ü.ß", "Basic Zm9vOmJhcg==", "x" * 5000]
)
async def test_junk_is_answered_401_without_asking_for_keys(caller: Caller, teams: TeamsService, junk: str) -> None:
    assert (await say(caller, junk)).status == 401
    assert teams.count("keys") == 0


async def test_a_good_token_is_believed(caller: Caller, teams: TeamsService, handler: Handler) -> None:
    assert (await say(caller, f"Bearer {teams.signer.token(teams.service_url)}")).status == 200
    assert len(handler.turns) == 1


@pytest.mark.parametrize(("seconds", "status"), [(-299, 200), (-301, 401)])
async def test_clocks_may_differ_by_five_minutes(
    caller: Caller, teams: TeamsService, clock: SetClock, seconds: int, status: int
) -> None:
    now = int(clock.now().timestamp())
    token = with_claims(exp=now + seconds)(teams)
    early = with_claims(nbf=now - seconds)(teams)
    assert [(await say(caller, f"Bearer {it}")).status for it in (token, early)] == [status, status]


async def test_a_key_that_is_not_endorsed_for_teams_is_refused(caller: Caller, teams: TeamsService) -> None:
    teams.signer.endorsements = ["skype", "webchat"]
    assert (await say(caller, f"Bearer {teams.signer.token(teams.service_url)}")).status == 401


async def test_another_channel_is_refused_even_when_properly_signed(caller: Caller, teams: TeamsService) -> None:
    teams.signer.endorsements = ["directline", "msteams"]
    token = f"Bearer {teams.signer.token(teams.service_url)}"
    assert (await say(caller, token, channelId="directline")).status == 401


@pytest.mark.parametrize("channel_data", [{"tenant": {"id": "another"}}, {}, "x", None, {"tenant": "x"}])
async def test_a_tenant_that_is_not_on_the_list_is_answered_403(
    caller: Caller, teams: TeamsService, handler: Handler, channel_data: Any
) -> None:
    activity = caller.message(CARYS, "hello", chat_with(CARYS)) | {"channelData": channel_data}
    assert (await send_raw(caller, teams, json.dumps(activity).encode())).status == 403
    assert handler.turns == []


async def test_a_rotated_key_is_learned_at_once(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    await caller.say(CARYS, "one")
    clock.advance(minutes=2)
    teams.signer.rotate()
    assert (await caller.say(CARYS, "two")).status == 200
    assert teams.count("keys") == 2


async def test_unknown_keys_cause_one_look_a_minute(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    await caller.say(CARYS, "hello")
    unknown = f"Bearer {teams.signer.signed(teams.signer.claims(teams.service_url), key_id='nobody')}"
    clock.advance(minutes=2)
    assert [(await say(caller, unknown)).status for _ in range(5)] == [401] * 5
    assert teams.count("keys") == 2
    clock.advance(seconds=61)
    await say(caller, unknown)
    assert teams.count("keys") == 3


async def test_keys_are_read_again_daily_and_a_withdrawn_one_is_dropped(
    caller: Caller, teams: TeamsService, clock: SetClock
) -> None:
    await caller.say(CARYS, "hello")
    clock.advance(hours=23)
    withdrawn = teams.signer.signed(teams.signer.claims(teams.service_url) | {"exp": FAR_AHEAD})
    assert (await say(caller, f"Bearer {withdrawn}")).status == 200
    assert teams.count("keys") == 1
    teams.signer.rotate()
    clock.advance(hours=1)
    assert (await say(caller, f"Bearer {withdrawn}")).status == 401
    assert teams.count("keys") == 2


async def test_a_failing_refresh_keeps_the_keys(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    await caller.say(CARYS, "hello")
    clock.advance(timedelta(days=1, seconds=1))
    teams.break_next("keys", Fault(503))
    assert (await caller.say(CARYS, "still there?")).status == 200
    assert teams.count("keys") == 2


async def test_without_any_keys_teams_is_asked_to_send_again(
    caller: Caller, teams: TeamsService, clock: SetClock, handler: Handler
) -> None:
    teams.break_next("keys", Fault(500))
    assert (await caller.say(CARYS, "first")).status == 503
    clock.advance(seconds=6)
    assert (await caller.say(CARYS, "first, again")).status == 200
    assert [turn.text for turn in handler.turns] == ["first, again"]


async def test_refreshes_coalesce(session: aiohttp.ClientSession, teams: TeamsService, clock: SetClock) -> None:
    keys = SigningKeys(session, teams.metadata_url, clock)
    found = await asyncio.gather(*(keys.find(teams.signer.key_id) for _ in range(20)))
    assert all(found)
    assert teams.count("keys") == 1


async def test_nobody_waits_for_a_refresh_whose_key_is_known(
    session: aiohttp.ClientSession, teams: TeamsService, clock: SetClock
) -> None:
    keys = SigningKeys(session, teams.metadata_url, clock)
    await keys.refresh()
    clock.advance(days=2)
    go_on = asyncio.Event()
    slow = Fault(hold=go_on)
    teams.break_next("keys", slow)
    first = asyncio.create_task(keys.find(teams.signer.key_id))
    await slow.arrived.wait()
    assert await keys.find(teams.signer.key_id)
    go_on.set()
    assert await first


BODIES = {
    "empty": b"",
    "no JSON": b"{",
    "a list": b"[]",
    "a number": b"1",
    "not UTF-8": b"\xff\xfe\xff",
    "NaN": b'{"type": NaN}',
    "no type": b"{}",
    "type is a number": b'{"type": 1}',
    "nobody speaks": b'{"type":"message","text":"x"}',
    "from is text": b'{"type":"message","from":"x","conversation":{"id":"x"}}',
    "no conversation": b'{"type":"message","from":{"id":"x"},"text":"x"}',
    "entities is text": b'{"type":"message","from":{"id":"x"},"conversation":{"id":"x"},"entities":"x"}',
    "too deep": b"[" * 100_000,
    "too long a number": b'{"type":' + b"1" * 5000 + b"}",
}


async def send_raw(caller: Caller, teams: TeamsService, body: bytes) -> aiohttp.ClientResponse:
    token = f"Bearer {teams.signer.token(teams.service_url)}"
    headers = {"Authorization": token, "Content-Type": "application/json"}
    async with aiohttp.ClientSession() as session, session.post(caller.url, data=body, headers=headers) as answer:
        await answer.read()
        return answer


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
async def test_a_body_that_is_no_activity_is_answered_400(caller: Caller, teams: TeamsService, body: bytes) -> None:
    assert (await send_raw(caller, teams, body)).status == 400


@pytest.mark.parametrize("value", [None, 1, "x", [], {}, {"action": "x"}, {"action": {"verb": 3}}])
async def test_a_press_without_a_button_is_answered_400(caller: Caller, value: Any) -> None:
    press = {"type": "invoke", "name": "adaptiveCard/action", "value": value}
    assert (await caller.send(caller.activity(CARYS, chat_with(CARYS), press))).status == 400


async def test_a_body_that_is_too_big_is_answered_413(caller: Caller, teams: TeamsService, handler: Handler) -> None:
    said = caller.message(CARYS, "x" * 300_000, chat_with(CARYS))
    assert (await send_raw(caller, teams, json.dumps(said).encode())).status == 413
    assert handler.turns == []


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

"""Only what Teams signed for this bot, from an allowed tenant, becomes a turn."""

import base64
import hmac
import json
from collections.abc import Callable
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end.caller import Answered, Caller
from tests.far_end.places import chat_with
from tests.far_end.signing import private_key
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler

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
    return jwt.encode(claims, "", "none", headers={"kid": teams.signer.key_id})


def with_public_key_as_secret(teams: TeamsService) -> str:
    """The classic attack that uses a public key as a shared secret. PyJWT refuses to make such a token."""
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
    caller: Caller, handler: Handler, channel_data: Any
) -> None:
    activity = caller.message(CARYS, "hello", chat_with(CARYS)) | {"channelData": channel_data}
    assert await caller.send_body(json.dumps(activity).encode()) == 403
    assert handler.turns == []

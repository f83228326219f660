"""A signature is checked once, and everything else about a token every time."""

from typing import Any

import jwt
import pytest

from bot.teams import tokens
from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end import signing
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with
from tests.far_end.teams import TeamsService


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tokens whose signature was checked."""
    found: list[str] = []
    decode = jwt.decode

    def noted(token: str, *args: Any, **options: Any) -> Any:
        if "audience" in options:  # the stand-in for Teams decodes its own tokens
            found.append(token)
        return decode(token, *args, **options)

    monkeypatch.setattr(tokens.jwt, "decode", noted)
    return found


async def status(caller: Caller, token: str) -> int:
    activity = caller.message(CARYS, "hello", chat_with(CARYS))
    return (await caller.send(activity, Authorization=f"Bearer {token}")).status


async def test_the_signature_of_a_token_is_checked_once(
    caller: Caller, teams: TeamsService, checked: list[str]
) -> None:
    token = teams.signer.signed(teams.signer.claims(teams.service_url))
    assert [await status(caller, token) for _ in range(3)] == [200] * 3
    assert checked == [token]


async def test_a_remembered_token_expires(caller: Caller, teams: TeamsService, clock: SetClock) -> None:
    token = teams.signer.signed(teams.signer.claims(teams.service_url))
    assert await status(caller, token) == 200
    clock.advance(minutes=66)
    assert await status(caller, token) == 401


async def test_nothing_that_resembles_a_remembered_token_is_believed(caller: Caller, teams: TeamsService) -> None:
    token = teams.signer.signed(teams.signer.claims(teams.service_url))
    assert await status(caller, token) == 200
    head, claims, signature = token.split(".")
    other = teams.signer.signed(teams.signer.claims(teams.service_url) | {"aud": "another"}).split(".")
    for forged in (f"{head}.{claims}.", f"{head}.{claims}.{other[2]}", f"{head}.{other[1]}.{signature}", f"{token}a"):
        assert await status(caller, forged) == 401


async def test_a_remembered_token_is_checked_again_when_its_key_was_replaced(
    caller: Caller, teams: TeamsService, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new key has the same id: what the old key signed no longer proves anything."""
    token = teams.signer.signed(teams.signer.claims(teams.service_url) | {"exp": 4_000_000_000})
    assert await status(caller, token) == 200
    key_id = teams.signer.key_id
    teams.signer.rotate()
    monkeypatch.setattr(signing.Signer, "key_id", key_id)
    clock.advance(hours=25)
    assert await status(caller, token) == 401


async def test_no_more_tokens_are_remembered_than_so_many(
    caller: Caller, teams: TeamsService, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "MOST_REMEMBERED", 2)
    some = [teams.signer.signed(teams.signer.claims(teams.service_url) | {"n": n}) for n in range(3)]
    for token in [*some, some[2], some[1], some[0]]:
        assert await status(caller, token) == 200
    assert checked == [*some, some[0]]

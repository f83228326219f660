"""The bot's own token: one for everybody, renewed in time."""

import asyncio

import pytest
from azure.core.credentials import AccessToken

from bot.teams.bearer import Bearer
from forum.ports import NotNow
from tests.clock import SetClock


class Issuer:
    """Gives tokens for an hour, slowly, or not at all."""

    def __init__(self, clock: SetClock) -> None:
        self.clock = clock
        self.asked: list[tuple[str, ...]] = []
        self.broken = False

    async def get_token(self, *scopes: str) -> AccessToken:
        self.asked.append(scopes)
        await asyncio.sleep(0)
        if self.broken:
            raise OSError("no route")
        return AccessToken(f"token-{len(self.asked)}", int(self.clock.now().timestamp()) + 3600)


async def test_one_token_serves_until_shortly_before_its_end(clock: SetClock) -> None:
    issuer = Issuer(clock)
    bearer = Bearer(issuer, clock)
    headers = await asyncio.gather(*(bearer.header() for _ in range(10)))
    assert headers == [{"Authorization": "Bearer token-1"}] * 10
    assert issuer.asked == [("https://api.botframework.com/.default",)]
    clock.advance(minutes=54)
    await bearer.header()
    clock.advance(minutes=2)
    assert await bearer.header() == {"Authorization": "Bearer token-2"}


async def test_a_failed_renewal_keeps_a_good_token_and_otherwise_is_not_now(clock: SetClock) -> None:
    issuer = Issuer(clock)
    bearer = Bearer(issuer, clock)
    await bearer.header()
    issuer.broken = True
    clock.advance(minutes=57)
    assert await bearer.header() == {"Authorization": "Bearer token-1"}
    clock.advance(minutes=4)
    with pytest.raises(NotNow):
        await bearer.header()

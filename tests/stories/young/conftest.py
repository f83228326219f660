"""Stories about members under 18: whatever could reach them in private is there to be looked into."""

from collections.abc import AsyncIterator, Iterator

import aiohttp
import pytest

from bot.wiring import MakeMailer
from tests.far_end.ports import reserved_port
from tests.far_end.post_office import PostOffice
from tests.stories.beginnings import Beginning
from tests.stories.correspondence.browsing import Browser


@pytest.fixture
def post() -> PostOffice:
    return PostOffice()


@pytest.fixture
def make_mailer(post: PostOffice) -> MakeMailer:
    return lambda _: post


@pytest.fixture
def public_url() -> Iterator[str]:
    held = reserved_port()
    yield f"http://127.0.0.1:{held.getsockname()[1]}"
    held.close()


@pytest.fixture
def beginning() -> Beginning:
    """What the post office holds is not kept with a beginning, so each story tells all of it."""
    return Beginning(None)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield Browser(session)

"""Stories about members who are reached by text message: GOV.UK Notify for texts, beside a post office for emails."""

from collections.abc import AsyncIterator

import pytest

from forum.ports import Texter
from mail.notify import NotifyMailer, NotifyService
from tests.far_end.notify import KEY, TEXT_TEMPLATE, NotifyStandIn
from tests.patience import ANSWER
from tests.stories.correspondence.conftest import beginning, browser, make_mailer, post, public_url

__all__ = ["beginning", "browser", "make_mailer", "post", "public_url"]


@pytest.fixture
async def notify() -> AsyncIterator[NotifyStandIn]:
    async with NotifyStandIn() as running:
        yield running


@pytest.fixture
def texter(notify: NotifyStandIn) -> Texter:
    return NotifyMailer(NotifyService(KEY, text_template_id=TEXT_TEMPLATE, base_url=notify.url), seconds=ANSWER)

"""Where email is not set up, none is promised."""

import pytest

from bot.wiring import MakeMailer
from tests.stories.opportunities.passing_on import previewed
from tests.stories.town import Town


@pytest.fixture
def make_mailer() -> MakeMailer | None:
    return None


async def test_the_preview_promises_no_email(town: Town) -> None:
    await town.set_up()
    preview = await previewed(town)
    assert "I post it in the channel of Faith Forum. Your name is not on it." in preview.words
    assert "email" not in preview.words

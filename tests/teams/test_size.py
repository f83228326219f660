"""A card that Teams would refuse does not vanish: a sentence goes out instead, on every way out."""

import pytest

from bot.teams.outbound import Connector
from bot.teams.size import sendable, size_of
from dialogs.kit.parts import SAFE_BYTES
from forum.conversation import Address
from forum.ports import Message
from tests.far_end.teams import TeamsService


def card_of(letters: int) -> Message:
    block = {"type": "TextBlock", "text": "\U00010400" * letters}
    return Message("Everybody", card={"type": "AdaptiveCard", "lang": "en", "body": [block]})


def test_what_fits_goes_as_it_is() -> None:
    most = (SAFE_BYTES - size_of(card_of(0))) // 4
    assert sendable(card_of(most)) == card_of(most)
    assert "longer than Teams can display" in sendable(card_of(most + 1)).summary
    assert sendable(Message("In short")) == Message("In short")


async def test_a_post_and_an_update_say_what_happened(
    connector: Connector, teams: TeamsService, to: Address, caplog: pytest.LogCaptureFixture
) -> None:
    sent_id = await connector.post(to, card_of(30_000))
    [sent] = teams.everything()
    assert "longer than Teams can display" in sent.words
    await connector.update(to, sent_id, card_of(10))
    await connector.update(to, sent_id, card_of(30_000))
    assert "longer than Teams can display" in sent.words
    assert "more than Teams takes" in caplog.text and "\U00010400" not in caplog.text

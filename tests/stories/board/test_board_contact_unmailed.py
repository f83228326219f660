"""Where email is not set up, the board's contact can be named, and no button promises what cannot be done."""

from tests.cast import CARYS
from tests.far_end.cards import button_of
from tests.stories.board.board import made, met
from tests.stories.town import Town


async def test_it_is_said_and_there_is_no_dead_button(town: Town) -> None:
    await met(town)
    await made(town)
    brief = await town.say(CARYS, "board brief")
    card = await town.press(CARYS, brief, "The board’s contact")
    form = await town.press(CARYS, card, "Name the board’s contact")
    preview = await town.press(CARYS, form, "Check", {"name": "Jo Hill", "email": "jo.hill@board.example"})
    assert "is this right?" in preview.words
    revised = await town.press(CARYS, preview, "Change")
    assert "jo.hill@board.example" in str(revised.card)
    saved = await town.press(CARYS, preview, "Save")
    assert "Email is not set up here" in saved.words
    assert not [button for button in saved.buttons if button.startswith("Send")]
    brief = await town.say(CARYS, "board brief")
    assert not [button for button in brief.buttons if button.startswith("Send it")]
    sending = {
        "verb": "board.contact.send",
        "brief": button_of(brief.card, "Send me the papers again")["data"]["brief"],
    }
    forged = await town.forge(CARYS, saved, "Name somebody else", **sending)
    assert "Email is not set up here" in forged.words and "board_requests {" not in await town.stored()

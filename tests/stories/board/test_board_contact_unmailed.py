"""Where email is not set up, the board's contact can be named, and no button promises what cannot be done."""

from forum.forums import Forum
from forum.use_cases.board.send_to_contact import send_to_contact
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.far_end.cards import button_of
from tests.stories.board.board import made, met
from tests.stories.correspondence.board_contact import named
from tests.stories.correspondence.outside import within
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


async def test_what_cannot_be_sent_any_longer_is_not_on_its_way_for_ever(town: Town) -> None:
    """Email was switched off while one was waiting."""
    await met(town)
    await made(town)
    await named(town)

    async def put(uow: SqlUnitOfWork, forum: Forum) -> None:
        contact, [brief] = await uow.board_contacts.of_forum(forum.id), await uow.board.newest_of(forum.id)
        [chair] = await uow.forums.chairs(forum.id)
        assert contact is not None
        await send_to_contact(uow, chair, brief.id, contact.id, 0, town.clock.now())

    await within(town, put)
    await town.settled()
    card = await town.say(CARYS, "board contact")
    assert "is on its way" not in card.words and "The email with brief 1 was not sent." in card.words
    assert len(town.told(CARYS, "An email to Jo Hill could not be sent")) == 1

"""A poster for the notice board: made for a chair, and put among their files once they agree."""

from io import BytesIO

import pikepdf
import pytest

from tests.cast import CARYS, GRACE
from tests.far_end.sent import Sent
from tests.stories.board.board import offers
from tests.stories.public.on_the_web import put
from tests.stories.town import Town


async def offered(town: Town, button: str = "Make a poster") -> Sent:
    said = await town.press(CARYS, await town.say(CARYS, "public page"), button)
    assert "I am making the poster" in said.words
    return offers(town)[-1]


@pytest.fixture
async def address(town: Town) -> str:
    await town.set_up()
    await town.schedule()
    return await put(town)


async def test_a_chair_has_it_made_and_puts_it_among_their_files(town: Town, address: str) -> None:
    offer = await offered(town)
    [file] = offer.activity["attachments"]
    assert file["name"] == "Faith Forum poster.pdf" and address not in str(file)
    refused = await town.caller.answer_file(GRACE, offer, accept=True)
    await town.settled()
    assert not town.teams.files and "chair" in refused.words + refused.toast
    await town.caller.answer_file(CARYS, offer, accept=True)
    await town.settled()
    [content] = town.teams.files.values()
    assert len(content) == file["content"]["sizeInBytes"]
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Faith Forum" and len(pdf.pages) == 1
    assert town.chat(CARYS)[-1].activity["attachments"][0]["contentType"].endswith("file.info")


async def test_the_next_date_is_on_it_only_if_a_chair_wants_it(town: Town, address: str) -> None:
    plain = (await offered(town)).activity["attachments"][0]["content"]["sizeInBytes"]
    dated = (await offered(town, "Make a poster with the next date")).activity["attachments"][0]["content"]
    assert dated["sizeInBytes"] > plain
    first, second = offers(town)
    gone = await town.caller.answer_file(CARYS, first, accept=True)
    assert gone.status == 200 and (gone.words or gone.toast), "only the newest is kept"
    await town.caller.answer_file(CARYS, second, accept=True)
    await town.settled()
    assert len(town.teams.files) == 1


async def test_no_poster_of_a_page_that_is_off_and_none_is_kept_of_a_circle(town: Town, address: str) -> None:
    offer = await offered(town)
    card = await town.say(CARYS, "public page")
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"openness": "listening_circle"})
    assert "public_posters " not in await town.stored()
    await town.press(CARYS, card, "Make a poster")
    await town.caller.answer_file(CARYS, offer, accept=True)
    await town.settled()
    assert not town.teams.files and len(offers(town)) == 1


async def test_letters_that_no_font_can_draw_are_not_hung_up(town: Town, address: str) -> None:
    await put(town, about="\U00013000\U00013001 together")
    await town.press(CARYS, await town.say(CARYS, "public page"), "Make a poster")
    assert "no font for some of the letters" in town.chat(CARYS)[-1].words
    assert not offers(town)

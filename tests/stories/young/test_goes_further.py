"""What goes further than the forum names nobody under 18, also in the words that people wrote."""

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import answer, made
from tests.stories.board.board import met as met_for_board
from tests.stories.correspondence.board_contact import link_in, named, sent, writes
from tests.stories.correspondence.browsing import Browser
from tests.stories.minutes.minuted import has_met, published
from tests.stories.opportunities.passing_on import pass_on, previewed
from tests.stories.opportunities.test_pages import plain_link
from tests.stories.public.on_the_web import ABOUT, became, met, preview, put, told
from tests.stories.town import Town
from tests.stories.young.marking import mark

TAKE_OUT = "names nobody who is marked as under 18. Please take out: Grace Okafor."


async def test_minutes_are_not_published_with_their_name_in_the_words(town: Town) -> None:
    await has_met(town)
    form = await town.say(CARYS, "action @Yusuf Rahman ring Grace Okafor by 12 December 2030", mentions=[YUSUF])
    await town.press(CARYS, form, "Save it")
    await mark(town, GRACE.name, YUSUF.name)
    answered = await published(town)
    assert TAKE_OUT in answered.words + answered.toast
    assert "Okafor" not in (await town.say(MIRIAM, "minutes")).words


async def test_a_brief_for_the_board_does_not_go_out_with_their_name(town: Town) -> None:
    await met_for_board(town)
    form = await town.say(CARYS, "action @Yusuf Rahman ring Grace Okafor by 12 December 2030", mentions=[YUSUF])
    await town.press(CARYS, form, "Save it")
    await mark(town, GRACE.name, YUSUF.name)
    draft = await town.say(CARYS, "board")
    sure = await town.press(CARYS, draft, "Make the papers")
    answered = await town.press(CARYS, sure, "Make the papers") if "Make the papers" in sure.buttons else sure
    assert TAKE_OUT in answered.words + answered.toast


@pytest.mark.whole
async def test_a_line_on_the_web_that_names_them_goes_at_once_and_no_other_is_let_through(
    town: Town, browser: Browser
) -> None:
    await met(town, (YUSUF, "Lamps for Grace"), (MIRIAM, "Quiet room"))
    await became(town, "Lamps for Grace", "done")
    await became(town, "Quiet room", "done")
    await told(town)
    shown = await preview(town)
    address = await put(town, lines=",".join(town.choices(shown, "lines").values()))
    assert "Lamps for Grace" in (await browser.open(address)).words
    await mark(town, GRACE.name, YUSUF.name)
    page = await browser.open(address)
    assert "Grace" not in page.words
    assert "Quiet room" in page.words
    assert "Lamps for Grace" not in (await preview(town)).words
    refused = await town.press(CARYS, await preview(town, about=f"{ABOUT} Ask Grace Okafor."), "Save it")
    assert TAKE_OUT in refused.words + refused.toast
    assert "Grace" not in (await browser.open(address)).words


async def test_what_the_page_said_before_the_mark_leaves_it_at_once_and_the_chair_reads_why(
    town: Town, browser: Browser
) -> None:
    await town.set_up()
    await town.schedule(venue="Grace Okafor’s hall")
    joining = "Ring Grace Okafor."
    address = await put(town, about="We talk.", joining=joining, town="Luton", where="true")
    before = (await browser.open(address)).words
    assert joining in before and "Grace Okafor’s hall" in before
    await mark(town, GRACE.name, YUSUF.name)
    after = (await browser.open(address)).words
    assert "Okafor" not in after
    assert "We talk." in after and "Luton" in after
    told = await town.say(CARYS, "public page")
    assert "because it names a member who is marked as under 18" in told.words
    assert joining in str((await town.press(CARYS, told, "Change it")).card), "the chair still has what was written"
    await put(town, about="We talk.", joining="Ring us.", town="Luton", where="false")
    assert "Ring us." in (await browser.open(address)).words
    assert "under 18" not in (await town.say(CARYS, "public page")).words


async def test_the_plain_link_of_an_opportunity_leaves_out_what_was_written_before_the_mark(
    town: Town, browser: Browser
) -> None:
    await town.set_up()
    await pass_on(town, title="Grants", how="Ask Grace Okafor")
    plainly = plain_link(town, "Grants")
    await pass_on(town, title="Grace Okafor’s prize")
    titled = plain_link(town, "Grace Okafor’s prize")
    assert "Ask Grace Okafor" in (await browser.open(plainly)).words
    assert "Grace Okafor’s prize" in (await browser.open(titled)).words
    await mark(town, GRACE.name, YUSUF.name)
    said = (await browser.open(plainly)).words
    assert "Grants" in said and "Okafor" not in said
    assert "Okafor" not in (await browser.open(titled)).words


@pytest.mark.whole
async def test_an_opportunity_is_not_passed_on_with_their_name(town: Town) -> None:
    await town.set_up()
    before = await previewed(town, how="Ask Grace Okafor")
    await mark(town, GRACE.name, YUSUF.name)
    refused = await town.press(CARYS, before, "Post it")
    assert TAKE_OUT in refused.words + refused.toast
    again = await previewed(town, what="Grace Okafor went last year.")
    assert TAKE_OUT in again.words + again.toast
    assert "Post it" not in again.buttons
    assert town.posted("Work experience at the museum") == []


async def test_an_answer_for_everybody_is_not_given_with_their_name(town: Town) -> None:
    await met(town, (YUSUF, "Lamps"), (MIRIAM, "Quiet room"))
    await mark(town, GRACE.name, YUSUF.name)
    refused = await became(town, "Lamps", "answered", "Ask Grace Okafor.")
    assert TAKE_OUT in refused.words
    assert "Ask Grace Okafor." in str(refused.card), "what was typed is still there"
    assert "Grace Okafor" not in (await town.say(YUSUF, "my topics")).words
    await became(town, "Lamps", "answered", "Ask us.")
    await told(town)
    assert "Ask us." in town.card("You said, we did").words


async def test_an_answer_is_not_pencilled_in_for_the_channel_with_their_name(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Lamps")
    await mark(town, GRACE.name, YUSUF.name)
    refused = await publish(town, Lamps={"decision": "answered", "reason": "Grace Okafor knows."})
    assert "Everybody reads what you say about “Lamps”" in refused.words
    assert "Please take out: Grace Okafor." in refused.words
    assert town.told(YUSUF, "because you suggested") == []
    declined = await publish(town, Lamps={"decision": "declined", "reason": "Grace Okafor knows."})
    assert "take out" not in declined.words, "only its author reads why"


async def test_the_board_does_not_answer_with_their_name(town: Town) -> None:
    await met_for_board(town)
    await made(town)
    await mark(town, GRACE.name, YUSUF.name)
    refused = await answer(town, answer="Grace Okafor was right.")
    assert TAKE_OUT in refused.words
    assert not [one for one in town.in_channel() if "was right" in one.words]
    assert "The channel sees it now" in (await answer(town, answer="She was right.")).words


async def test_of_the_boards_answers_all_are_confirmed_or_none(town: Town, post: PostOffice, browser: Browser) -> None:
    await met_for_board(town)
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What we ask")
    await town.press(CARYS, form, "Save", {"title:new": "More buses", "words:new": "From\nthe station"})
    await made(town)
    await named(town)
    await sent(town)
    await mark(town, GRACE.name, YUSUF.name)
    await writes(browser, link_in(post), "From May.", "Grace Okafor was right.")
    await town.after(minutes=11)
    [card] = town.told(CARYS, "look and confirm")
    refused = await town.press(CARYS, card, "Confirm all 2")
    assert TAKE_OUT in refused.words
    assert "Confirm all 2" in refused.buttons
    assert town.posted("Chief Officers’ Board answers") == []


@pytest.mark.whole
async def test_words_from_before_the_mark_are_left_out_of_you_said_we_did(town: Town) -> None:
    await met(town, (YUSUF, "Lamps"), (MIRIAM, "Quiet room"))
    await became(town, "Lamps", "answered", "Grace Okafor asked the council.")
    await became(town, "Quiet room", "done", "Room 4.")
    assert "asked the council" in (await town.say(CARYS, "you said")).words
    await mark(town, GRACE.name, YUSUF.name)
    await told(town)
    said = town.card("You said, we did").words
    assert "Lamps" in said and "Room 4." in said
    assert "asked the council" not in said

"""How many took an opportunity up is told as a number from five on, and kept from everybody but chairs below that."""

from datetime import UTC, datetime, timedelta

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.stories.opportunities.passing_on import ASKED, FILLED, pass_on
from tests.stories.town import Town

MUSEUM, GRANTS = FILLED["title"], "Grants for halls"


async def reported(town: Town, people: str, title: str = MUSEUM) -> None:
    """Carys answers the question."""
    asked = [one for one in town.told(CARYS, "How many took it up") if title in one.words][-1]
    await town.press(CARYS, asked, "Save the number", {"people": people})


async def test_you_said_we_did_and_trends_tell_it_from_five_on(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await pass_on(town, title=GRANTS)
    await pass_on(town, title="Nothing for us")
    await town.move_to(ASKED)
    await reported(town, "7")
    await reported(town, "3", GRANTS)
    await reported(town, "0", "Nothing for us")
    preview = await town.say(CARYS, "you said")
    assert f"{MUSEUM}: 7 people took it up." in preview.words
    assert f"{GRANTS}: taken up, by fewer than 5 people." in preview.words
    assert "Nothing for us" not in preview.words
    await town.press(CARYS, preview, "Post it")
    assert f"{MUSEUM}: 7 people took it up." in town.card("You said, we did").words
    assert MUSEUM not in (await town.say(CARYS, "you said")).words, "each is told once"

    for organiser in (CARYS, SAM):
        trends = await town.press(organiser, await town.say(organiser, "trends"), "Opportunities")
        assert "3 opportunities were passed on in the last year." in trends.words
        assert "for at least one opportunity it was fewer than 5" in trends.words, "7 of 10 would give the 3 away"
        assert "10 people" not in trends.words
    await town.after(hours=1)
    await reported(town, "6", GRANTS)
    trends = await town.press(CARYS, await town.say(CARYS, "trends"), "Opportunities")
    assert "13 people took one up" in trends.words
    assert f"{GRANTS}: 6 people took it up." in (await town.say(CARYS, "you said")).words


async def test_the_board_reads_the_total(town: Town) -> None:
    await town.set_up(board="Community Board")
    await pass_on(town)
    await town.schedule()
    await town.move_to(ASKED)
    await reported(town, "8")
    brief = await town.say(CARYS, "board brief")
    assert "One opportunity was passed on in the last year." in brief.words
    assert "8 people took one up, as far as is known." in brief.words


async def test_a_circle_s_small_number_is_in_nothing_that_others_read(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await pass_on(town)
    await town.move_to(ASKED)
    await reported(town, "4")
    trends = await town.press(SAM, await town.say(SAM, "trends"), "Opportunities")
    assert "fewer than 5" in trends.words and "4 people" not in trends.words
    assert "4 people" not in (await town.say(CARYS, "you said")).words
    assert not town.posted("4 people")


async def test_everybody_reads_what_is_kept_about_them_and_numbers_are_forgotten(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await town.press(YUSUF, town.card(MUSEUM), "Tell the chairs how many", {"people": "2"})
    mine = (await town.say(YUSUF, "my data")).words
    assert "How many people you told us took one up" in mine and f"{MUSEUM}: 2 people" in mine
    assert "Opportunities that you passed on" in (await town.say(CARYS, "my data")).words
    assert MUSEUM not in (await town.say(GRACE, "my data")).words
    await town.move_to(datetime(2030, 4, 13, tzinfo=UTC) + timedelta(days=91))
    assert "opportunity_counts {" not in await town.stored()
    assert MUSEUM not in (await town.say(YUSUF, "my data")).words

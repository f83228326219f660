"""A listening circle's minutes: themes and outcomes, read by its facilitator first, and nobody in them."""

from tests.cast import CARYS, GRACE, SAM
from tests.stories.board.board import accept, offers
from tests.stories.minutes.minuted import LIGHTING, POINT, has_met, published
from tests.stories.town import Town

CIRCLE = "listening_circle"


async def test_a_facilitator_reads_a_circles_minutes_first(town: Town) -> None:
    await has_met(town, openness=CIRCLE)
    draft = await town.say(CARYS, "minutes")
    assert "1. Street lighting" in draft.words and "2. Stop and search" in draft.words
    assert POINT not in draft.words and "Who came" not in draft.words and "apologies" not in draft.words
    assert "Publish the minutes" not in draft.buttons
    form = await town.press(CARYS, draft, LIGHTING)
    await town.forge(
        CARYS, form, "Save", title="Street lighting", words=POINT, decision="Grace Okafor asks the council"
    )
    forged = await town.say(CARYS, "minutes")
    assert "Grace Okafor asks" in forged.words
    assert POINT not in forged.words and POINT not in str(await _kept(town))
    await town.press(CARYS, forged, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Send them back", {"remark": "There is a name in it"})
    back = town.chat(CARYS)[-1]
    assert "There is a name in it" in back.words
    await town.press(CARYS, back, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    agreed = town.chat(CARYS)[-1]
    refused = await town.press(CARYS, await town.press(CARYS, agreed, "Publish the minutes"), "Publish the minutes")
    assert "name nobody. Please take out: Grace Okafor" in refused.words

    form = await town.press(CARYS, refused, LIGHTING)
    draft = await town.press(CARYS, form, "Save", {"decision": "The council is asked."})
    await town.press(CARYS, draft, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    await town.press(CARYS, await town.press(CARYS, town.chat(CARYS)[-1], "Publish the minutes"), "Publish the minutes")
    card = town.card("the minutes of")
    assert "The council is asked." in card.words
    assert not [user for user in town.people if user.name in card.words]
    read = await town.say(GRACE, "minutes")
    assert "The council is asked." in read.words and POINT not in read.words


async def test_a_facilitator_reads_nothing_that_the_chairs_have_not_given_them(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    assert POINT in draft.words and SAM.name in draft.words
    for drawn in (0, 1):
        forged = await town.forge(SAM, draft, LIGHTING, verb="minutes.review", drawn=drawn, good=True)
        assert "out of date" in forged.toast and POINT not in str(forged.body)


async def test_a_facilitator_does_not_watch_the_chairs_write(town: Town) -> None:
    await has_met(town, openness=CIRCLE)
    draft = await town.say(CARYS, "minutes")
    early = await town.forge(SAM, draft, LIGHTING, verb="minutes.review", drawn=1, good=False, remark="I have looked")
    assert "out of date" in early.toast and not town.told(CARYS, "I have looked")
    await town.press(CARYS, draft, "Ask the facilitator to read it")
    given = town.chat(SAM)[-1]
    await town.press(SAM, given, "Send them back", {"remark": "There is a name in it"})
    form = await town.press(CARYS, town.chat(CARYS)[-1], LIGHTING)
    await town.press(CARYS, form, "Save", {"decision": "The council is asked."})
    for drawn in (0, 2, 3):
        late = await town.forge(SAM, given, "Nobody can be recognised", drawn=drawn)
        assert "out of date" in late.toast and "The council" not in str(late.body)


async def _kept(town: Town) -> list[str]:
    return [row for row in (await town.stored()).splitlines() if row.startswith("minutes")]


async def test_a_forum_that_becomes_a_circle_shows_no_more_than_titles(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    form = await town.press(CARYS, draft, LIGHTING)
    await town.press(CARYS, form, "Save", {"words": POINT, "decision": "The council mends them."})
    await published(town)
    assert "The council mends them." in town.card("the minutes of").words
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"openness": CIRCLE})
    assert "The council mends them." not in town.card("the minutes of").words
    read = await town.say(GRACE, "minutes")
    assert "Street lighting" in read.words
    assert POINT not in read.words and "Sam Okoro" not in read.words and "mends" not in read.words


async def test_a_forum_that_becomes_a_circle_hands_out_no_files(town: Town) -> None:
    await has_met(town)
    await published(town)
    word, _ = offers(town)
    whole = await town.say(CARYS, "minutes")
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"openness": CIRCLE})
    assert "Send me the papers again" not in (await town.say(CARYS, "minutes")).buttons
    refused = await town.press(CARYS, whole, "Send me the papers again")
    assert "hand out no files" in refused.toast and len(offers(town)) == 2
    await accept(town, word)
    assert "hand out no files" in town.chat(CARYS)[-1].words and not town.teams.files


async def test_a_draft_of_a_forum_that_becomes_a_circle_keeps_titles_and_outcomes(town: Town) -> None:
    await has_met(town)
    await town.say(CARYS, "minutes")
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"openness": CIRCLE})
    draft = await town.say(CARYS, "minutes")
    assert POINT not in draft.words and "Sam Okoro" not in draft.words and "apologies" not in draft.words
    assert "Ask the facilitator to read it" in draft.buttons
    assert POINT not in str(await _kept(town))

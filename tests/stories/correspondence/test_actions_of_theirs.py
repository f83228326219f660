"""An action whose owner has no Teams: it can be theirs, they hear of it, and somebody is told if they cannot."""

from datetime import UTC, datetime

from forum.correspondents import Consent
from tests.cast import CARYS, HOME, SAM
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.outside import FATIMA, GWEN, added, says
from tests.stories.town import Town


async def test_it_is_theirs_by_name(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima, _] = await added(town, FATIMA, GWEN)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    noted = await town.say(CARYS, "action Fatima Noor: list of placements by 1 June", HOME)
    await town.press(CARYS, noted, "Save it")
    other = await town.say(CARYS, "action Gwen Price: book the hall by 1 June", HOME)
    await town.press(CARYS, other, "Save it")
    listed = (await town.say(CARYS, "actions", HOME)).words
    assert "Fatima Noor" in listed and "Gwen Price" in listed
    assert all(trace not in listed for trace in (FATIMA.email, GWEN.phone))
    await town.after(days=1)
    told = town.told(CARYS, "I could not write to Gwen Price")[-1].words
    assert "“book the hall” is now with Gwen Price, and I have not told them" in told
    assert "has no Teams and gets no emails" in told and "blocked me" not in told
    await town.move_to(datetime(2030, 6, 3, 9, tzinfo=UTC))
    assert "list of placements (by 1 June)" in post.to(FATIMA.email)[-1].text
    asked = town.told(CARYS, "It is time to ask")
    assert {name for name in ("Gwen Price", "Fatima Noor") for card in asked if name in card.words} == {
        "Gwen Price",
        "Fatima Noor",
    }


async def test_whoever_notes_an_answer_from_a_call_is_not_asked_to_pass_it_on(town: Town) -> None:
    await town.set_up()
    [gwen] = await added(town, GWEN)
    await town.schedule()
    form = await town.say(SAM, "answer for Gwen")
    await town.press(SAM, form, "Note it", {"person": gwen.id, "answer": "in_person"})
    await town.after(days=1)
    assert not town.told(SAM, "I could not write to") and not town.told(CARYS, "I could not write to")

"""Chairs and facilitators of two hundred people: they search and page through the names, and no tick is lost."""

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.dialogs.cards.harmless import SAFE_SIZE
from tests.evening import DURING
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.far_end.sent import Sent
from tests.stories.forums.test_large_team import LONG, OTHERS, size
from tests.stories.town import Town


@pytest.fixture
async def forum(town: Town) -> Town:
    """Sam is its facilitator, and a meeting is ahead."""
    town.people = [CARYS, YUSUF, GRACE, MIRIAM, SAM, *OTHERS]
    town.teams.members = list(town.people)
    await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    [form] = town.in_channel()
    await town.press(CARYS, form, "Set up the forum", {"name": "Faith Forum", "venue": "St Mary’s Hall"})
    found = await town.press(CARYS, await town.say(CARYS, "people"), "Choose facilitators")
    found = await town.press(CARYS, found, "Find", {"find": "sam okoro"})
    await town.press(CARYS, found, "Save", {"ticked": town.choices(found, "ticked")[SAM.name]})
    await town.schedule(mode="in_person")
    return town


def fits(answered: Answered | Sent) -> bool:
    return 0 < size(answered.card) <= SAFE_SIZE


async def test_the_roll_goes_by_pages_and_searches_and_is_ended_by_hand(forum: Town) -> None:
    await forum.move_to(DURING)
    offered = next(sent for sent in reversed(forum.chat(CARYS)) if "Who came to" in sent.words)
    assert fits(offered) and "Page 1 of 14" in offered.words
    found = await forum.press(CARYS, offered, "Find", {"find": "yusuf"})
    [yusuf] = forum.choices(found, "came").values()
    found = await forum.press(CARYS, found, "Find", {"find": "grace", "came": yusuf})
    page = await forum.press(CARYS, found, "Save", {"walk_ins": "Okoro, Ngozi; Ben Lowe"})
    assert "Noted so far: 1 there, 0 with apologies. Of 199 people nothing is noted yet." in page.words
    again = await forum.press(CARYS, offered, "Save, and next page", {})
    assert "Page 2 of 14" in again.words and "1 there, 0 with apologies" in again.words, "an old page undoes nothing"
    assert fits(again) and "Okoro, Ngozi" in again.words
    saved = await forum.press(CARYS, again, "Everybody else was not there")
    assert fits(saved)
    assert "In person: \nYusuf Rahman" in saved.words and "Sent apologies" not in saved.words
    assert "and 139 more" in saved.words
    assert "Ben Lowe; and Okoro, Ngozi" in saved.words
    missed = await forum.press(CARYS, saved, "Who sent apologies?")
    assert "Page 1 of 14" in missed.words and fits(missed)
    found = await forum.press(CARYS, missed, "Find", {"find": "grace"})
    [grace] = forum.choices(found, "apologies").values()
    saved = await forum.press(CARYS, found, "Save and finish", {"apologies": grace})
    assert "Sent apologies: \nGrace Okafor" in saved.words and "In person: \nYusuf Rahman" in saved.words


@pytest.mark.parametrize("button", ["Find", "Save", "Save, and next page", "Everybody else was not there"])
async def test_names_of_guests_that_need_correcting_keep_the_page_and_its_ticks(forum: Town, button: str) -> None:
    await forum.move_to(DURING)
    page = await forum.say(CARYS, "roll")
    name, one = next(iter(forum.choices(page, "came").items()))
    long = ("Ivo Brennan " * 9).strip()
    again = await forum.press(CARYS, page, button, {"came": one, "walk_ins": long, "find": "grace"})
    assert "Saved, all but the names of the guests." in again.words and fits(again)
    assert "A guest’s name has room for 100 letters" in again.words
    assert "Noted so far: 1 there, 0 with apologies. Of 199 people nothing is noted yet." in again.words
    assert "Page 1 of 14" in again.words
    assert inputs_of(again.card) == {"find": "", "came": one, "walk_ins": long}
    same = await forum.press(CARYS, again, "Save")
    assert "A guest’s name has room for 100 letters" in same.words, "it is never taken for saved"
    done = await forum.press(CARYS, same, "Everybody else was not there", {"walk_ins": "Ivo Brennan"})
    assert "Ivo Brennan" in done.words and f"In person: \n{name}" in done.words


async def test_names_of_guests_that_need_correcting_do_not_undo_everyone_who_said_yes(forum: Town) -> None:
    """The page says that all but those names is saved."""
    await forum.press(GRACE, forum.card("Are you coming?"), "In person")
    await forum.move_to(DURING)
    page = await forum.say(CARYS, "roll")
    long = ("Ivo Brennan " * 9).strip()
    again = await forum.press(CARYS, page, "Everyone who said yes came", {"walk_ins": long})
    assert "Saved, all but the names of the guests." in again.words and "Noted so far: 1 there" in again.words
    assert "Everyone who said yes came" not in again.buttons and inputs_of(again.card)["walk_ins"] == long


async def test_one_press_notes_all_of_two_hundred_who_said_yes(forum: Town) -> None:
    for user in (GRACE, MIRIAM):
        await forum.press(user, forum.card("Are you coming?"), "In person")
    await forum.move_to(DURING)
    page = await forum.say(CARYS, "roll")
    found = await forum.press(CARYS, page, "Find", {"find": "yusuf"})
    [yusuf] = forum.choices(found, "came").values()
    noted = await forum.press(CARYS, found, "Everyone who said yes came", {"came": yusuf})
    assert "Noted so far: 3 there" in noted.words and fits(noted)
    assert "Everyone who said yes came" not in noted.buttons, "that has been said"


async def test_an_answer_is_noted_for_somebody_who_is_looked_up(forum: Town) -> None:
    form = await forum.say(CARYS, "answer for Stern, Miriam")
    assert forum.choices(form, "person") == {MIRIAM.name: forum.person_id(MIRIAM)}
    form = await forum.say(CARYS, "answer for")
    found = await forum.press(CARYS, form, "Find", {"find": "member 1", "answer": "no"})
    assert "95 people found for “member 1”. The first 20 are in the list" in found.words and fits(found)
    found = await forum.press(CARYS, found, "Find", {"find": "grace"})
    assert list(forum.choices(found, "person")) == [GRACE.name]
    saved = await forum.press(CARYS, found, "Note it", {"person": forum.person_id(GRACE), "answer": "no"})
    assert "Grace Okafor" in saved.words


async def test_an_action_finds_its_owner_among_two_hundred(forum: Town) -> None:
    form = await forum.say(CARYS, "action")
    typed = {"text": "Book the hall", "find": "okafor"}
    found = await forum.press(CARYS, form, "Find", typed)
    assert fits(found) and "Book the hall" in found.words
    owners = forum.choices(found, "owner")
    assert len(owners) == 2, "whoever was found, and somebody else"
    check = await forum.press(CARYS, found, "Continue", {"owner": owners[GRACE.name]})
    assert "Grace Okafor" in check.words


async def test_the_care_list_goes_by_pages(forum: Town) -> None:
    await forum.move_to(DURING)
    roll = await forum.say(CARYS, "roll")
    await forum.press(CARYS, roll, "Everybody else was not there")
    shown = await forum.say(SAM, "care")
    seen = set(forum.choices(shown, "person").values())
    assert fits(shown)
    while "Next page" in shown.buttons:
        shown = await forum.press(SAM, shown, "Next page")
        assert fits(shown)
        seen |= set(forum.choices(shown, "person").values())
    assert len(seen) == 199, "everybody but the facilitator"
    assert LONG[:20] in shown.words

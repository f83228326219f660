"""A form opened a while ago does not undo what others have since said about the action."""

from tests.cast import CARYS, GRACE, MIRIAM, SAM
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.stories.actions.actions import noted
from tests.stories.town import Town

CHANGED = "This action has changed since you opened the form"


async def _opened(town: Town) -> Answered:
    """Carys has the form of Grace's action open."""
    await town.set_up()
    saved = await noted(town, "action @Grace list of placments by 12 December")
    return await town.press(CARYS, saved, "Change something")


async def _handed_to_sam(town: Town) -> None:
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    form = await town.press(GRACE, more, "Hand it over")
    await town.press(GRACE, form, "Hand it over", {"owner": town.choices(form, "owner")[SAM.name]})


async def _new_day(town: Town) -> None:
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    form = await town.press(GRACE, more, "Change what was agreed")
    shown = await town.press(GRACE, form, "Continue", {"due": "2030-12-20"})
    await town.press(GRACE, shown, "Save it")


async def test_what_was_agreed_since_is_kept_and_what_was_typed_too(town: Town) -> None:
    form = await _opened(town)
    await _new_day(town)
    await _handed_to_sam(town)
    again = await town.press(CARYS, form, "Continue", {"text": "list of placements"})
    assert CHANGED in again.words and "By when: \nFriday 20 December 2030" in again.words
    sam = town.choices(again, "owner")[SAM.name]
    now = {"text": "list of placements", "owner": sam, "other": "", "due": "2030-12-20", "promised": ""}
    assert inputs_of(again.card) == now
    shown = await town.press(CARYS, again, "Continue")
    assert "Changed" in (await town.press(CARYS, shown, "Save it")).words
    assert "Sam Okoro: list of placements" in town.card("Actions of").words
    assert "due on Friday 20 December 2030" in town.card("Actions of").words
    assert not town.told(SAM, "no longer yours")


async def test_it_is_seen_at_the_last_moment_too_and_saving_twice_is_no_change(town: Town) -> None:
    form = await _opened(town)
    shown = await town.press(CARYS, form, "Continue", {"text": "list  of placements", "promised": "2030-11-01"})
    await _handed_to_sam(town)
    again = await town.press(CARYS, shown, "Save it")
    assert CHANGED in again.words and "Sam Okoro" in again.words
    shown = await town.press(CARYS, again, "Continue")
    for _ in range(2):
        assert "Changed" in (await town.press(CARYS, shown, "Save it")).words
    assert len(town.told(SAM, "This action is yours")) == 1


async def test_a_word_that_was_given_is_not_asked_for_again(town: Town) -> None:
    form = await _opened(town)
    shown = await town.press(CARYS, form, "Continue", {"promised": "2030-03-20"})
    saved = await town.press(CARYS, shown, "Save it")
    form = await town.press(CARYS, saved, "Change something")
    await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "In progress")
    again = await town.press(CARYS, form, "Continue", {"text": "list of placements"})
    shown = await town.press(CARYS, again, "Continue")
    await town.press(CARYS, shown, "Save it")
    assert "will say something" not in town.card("Actions of").words


async def test_both_changed_the_same_and_the_newer_is_read_first(town: Town) -> None:
    form = await _opened(town)
    await _handed_to_sam(town)
    miriam = {"owner": town.choices(form, "owner")[MIRIAM.name]}
    again = await town.press(CARYS, form, "Continue", miriam)
    assert "Who: \nSam Okoro" in again.words and inputs_of(again.card)["owner"] == miriam["owner"]


async def test_splitting_does_not_bring_older_words_back(town: Town) -> None:
    form = await _opened(town)
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    halves = await town.press(GRACE, more, "Split it in two")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"text": "list of hosts"}), "Save it")
    typed = {"stays": "list of placments", "goes": "map of placements"}
    again = await town.press(GRACE, halves, "Split it in two", typed)
    assert "Now it says: “list of hosts”" in again.words and inputs_of(again.card) == typed
    for _ in range(2):
        done = await town.press(GRACE, again, "Split it in two", typed | {"stays": "list of hosts"})
        assert "What: \nmap of placements" in done.words
    assert "Grace Okafor: list of hosts" in town.card("Actions of").words

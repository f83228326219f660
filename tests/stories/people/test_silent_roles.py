"""Nobody takes on a role unnoticed, and facilitators' notes are closed to their successors."""

from dataclasses import replace
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, ODILE, SAM, YUSUF, ZEHRA
from tests.far_end.cards import inputs_of
from tests.stories.forums.circle import MEMBERS, OFFICE, found_in, set_up_circle
from tests.stories.people.roles import SECRET, STEP, form_about, give, note_about, the_morning_after, told_of_roles
from tests.stories.town import Town

NOTED = {"contacted": "yes", "reason": "safety", "note": SECRET, "next_step": STEP, "way": "phone"}


async def test_a_chair_who_makes_herself_facilitator_is_heard_of_and_reads_nothing(town: Town) -> None:
    await the_morning_after(town)
    await note_about(town, GRACE, NOTED)
    await give(town, facilitators=(SAM, CARYS))
    [told] = told_of_roles(town, SAM)
    assert "Carys Bowen is now a facilitator." in told.words
    assert "Changed by Carys Bowen on Wednesday 10 April 2030 at 10:00." in told.words
    since = "Since Wednesday 10 April 2030, Carys Bowen has been a facilitator too. Added by Carys Bowen."
    assert since in town.card("is set up").words

    listed = await town.say(CARYS, "care")
    assert "Something was noted before you became a facilitator" in listed.words
    assert "Sam Okoro can hand it over" in listed.words and "contacted on" not in listed.words
    form = await form_about(town, GRACE, CARYS)
    assert inputs_of(form.card)["way"] == "phone", "how somebody likes to be contacted always passes"
    mine = await town.press(CARYS, form, "Save", {"note": "I called too"})
    assert "noted on" in mine.words
    read = [str(sent.card) for sent in town.chat(CARYS)] + [str(listed.card), str(form.card), str(mine.card)]
    assert not [words for words in read for kept in (SECRET, STEP) if kept in words]

    await give(town, facilitators=(SAM,))
    assert "Carys Bowen is no longer a facilitator." in told_of_roles(town, SAM)[-1].words
    gone = "Since Wednesday 10 April 2030, Carys Bowen is no longer a facilitator. Removed by Carys Bowen."
    assert gone in town.card("is set up").words
    assert inputs_of((await form_about(town, GRACE, SAM)).card)["note"] == "I called too", "a new note is for all"
    assert SECRET in str((await form_about(town, GRACE, SAM)).card), "and what Sam noted is kept beside it"


async def test_a_facilitator_in_office_hands_over_by_a_press_in_private(town: Town) -> None:
    await the_morning_after(town)
    await note_about(town, GRACE, NOTED)
    await note_about(town, YUSUF, {"also": "dont_ask", "note": SECRET})
    await give(town, facilitators=(SAM, MIRIAM))
    before = await town.say(MIRIAM, "care")
    assert "Asked not to be contacted\nYR\nYusuf Rahman" in before.words, "that always passes"
    [told] = told_of_roles(town, SAM)
    [newcomers] = told_of_roles(town, MIRIAM)
    assert "You are now a facilitator." in newcomers.words and not newcomers.buttons
    done = await town.press(SAM, told, "Hand over to Miriam Stern")
    assert "Miriam Stern can now read 2 more notes." in done.words
    assert "Sam Okoro has let you read" in told_of_roles(town, MIRIAM)[-1].words
    form = await form_about(town, GRACE, MIRIAM)
    assert (inputs_of(form.card)["note"], inputs_of(form.card)["next_step"]) == (SECRET, STEP)
    again = await town.press(SAM, told, "Hand over to Miriam Stern")
    assert "could read all of it already" in again.words
    assert "Hand over" not in str((await town.say(SAM, "care")).card)


async def test_no_card_can_be_turned_against_whoever_could_hand_over(town: Town) -> None:
    await the_morning_after(town)
    await note_about(town, GRACE, NOTED)
    await give(town, facilitators=(SAM, MIRIAM))
    told, button = told_of_roles(town, SAM)[-1], "Hand over to Miriam Stern"
    for stranger in (CARYS, GRACE):
        refused = await town.forge(stranger, told, button)
        assert "Only a facilitator of Faith Forum" in refused.toast
    for heir in (CARYS, GRACE, SAM):
        assert "out of date" in (await town.forge(SAM, told, button, person=town.person_id(heir))).toast
    assert "out of date" in (await town.forge(MIRIAM, told, button)).toast, "she cannot take it for herself"
    # Miriam is removed and added again, which is not the question that Sam's card asks.
    await give(town, facilitators=(SAM,))
    assert "out of date" in (await town.press(SAM, told, button)).toast
    await town.after(minutes=1)
    await give(town, facilitators=(SAM, MIRIAM))
    assert "out of date" in (await town.press(SAM, told, button)).toast
    assert SECRET not in str((await form_about(town, GRACE, MIRIAM)).card)
    assert "can now read 1 more note" in (await town.press(SAM, told_of_roles(town, SAM)[-1], button)).words


async def test_whoever_is_replaced_in_one_save_is_asked_for_a_while(town: Town) -> None:
    await the_morning_after(town)
    await note_about(town, GRACE, NOTED)
    await give(town, facilitators=(MIRIAM,))
    [told] = told_of_roles(town, SAM)
    for words in ("You are no longer a facilitator.", "Miriam Stern is now a facilitator.", "until Friday 10 May 2030"):
        assert words in told.words
    assert "Nobody who could hand it over is a facilitator now" in (await town.say(MIRIAM, "care")).words
    assert "Only a facilitator" in (await town.say(SAM, "care")).words, "to hand over is all that is left to Sam"
    assert "can now read 1 more note" in (await town.press(SAM, told, "Hand over to Miriam Stern")).words
    assert inputs_of((await form_about(town, GRACE, MIRIAM)).card)["note"] == SECRET


async def test_what_nobody_hands_over_stays_closed_and_is_deleted_on_time(town: Town) -> None:
    await the_morning_after(town)
    await note_about(town, GRACE, NOTED)
    await give(town, facilitators=())
    await give(town, facilitators=(CARYS,))
    told = told_of_roles(town, SAM)[-1]
    assert "Carys Bowen is now a facilitator." in told.words
    await town.move_to(datetime(2030, 5, 11, 9, tzinfo=UTC))
    refused = await town.press(SAM, told, "Hand over to Carys Bowen")
    assert "Only a facilitator of Faith Forum" in refused.toast
    await give(town, facilitators=(CARYS, SAM))
    assert SECRET not in str((await form_about(town, GRACE, SAM)).card), "Sam begins anew"
    assert SECRET in await town.stored()
    await town.move_to(datetime(2031, 4, 12, 9, tzinfo=UTC))
    assert SECRET not in await town.stored()


async def test_a_facilitator_who_comes_back_soon_finds_what_was_theirs_and_no_more(town: Town) -> None:
    await the_morning_after(town)
    await note_about(town, GRACE, NOTED)
    await give(town, facilitators=(MIRIAM,))
    await note_about(town, GRACE, {"note": "moves house"}, by=MIRIAM)
    await town.after(days=3)
    await give(town, facilitators=(SAM, MIRIAM))
    found = str((await form_about(town, GRACE, SAM)).card)
    assert SECRET in found and "moves house" not in found


async def test_a_new_chair_and_a_former_one_are_told_and_so_are_the_others(town: Town) -> None:
    await town.set_up()
    await give(town, chairs=(CARYS, GRACE))
    assert "You are now a chair." in told_of_roles(town, GRACE)[-1].words
    assert "Grace Okafor is now a chair." in told_of_roles(town, SAM)[-1].words
    await give(town, by=GRACE, chairs=(GRACE,))
    assert "You are no longer a chair." in told_of_roles(town, CARYS)[-1].words
    assert "Changed by Grace Okafor" in told_of_roles(town, CARYS)[-1].words
    assert "Carys Bowen is no longer a chair. Removed by Grace Okafor." in town.card("is set up").words
    assert told_of_roles(town, YUSUF) == []
    assert "facilitator" not in town.card("Changes of roles").words.split("Changes of roles")[1].split("To put")[0]
    kept = await town.stored()
    assert kept.count('role_changes {"id"') == 5 + 1 + 1 + 1 + 1, "who held what at first, and the two changes"


async def test_members_of_a_circle_hear_of_their_own_part_alone(town: Town) -> None:
    await set_up_circle(town)
    zehra_only = replace(ZEHRA)
    await give(town, members=(*OFFICE, zehra_only))
    assert "You are no longer a member." in told_of_roles(town, ODILE)[-1].words
    assert told_of_roles(town, ZEHRA) == []
    assert not found_in(town, [sent.words for sent in town.chat(ODILE)], ZEHRA)
    # Odile was a facilitator for a day. The circle's card no longer names her once she has no role.
    await give(town, facilitators=(SAM, ODILE), members=(*OFFICE, *MEMBERS))
    assert "Odile Vantongeren has been a facilitator too" in town.card("is set up").words
    await town.after(days=1)
    await give(town, facilitators=(SAM,))
    standing = town.card("is set up")
    assert "somebody is no longer a facilitator. Removed by Carys Bowen." in standing.words
    assert not found_in(town, standing.activity, *MEMBERS)

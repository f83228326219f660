"""A chair marks a member as under 18: everything for them goes to the adult, and nothing to them."""

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.stories.town import Town
from tests.stories.young.marking import mark, opened, take_off

POLL, REMINDER = "Are you coming?", "You have not answered yet"


async def test_what_is_for_them_goes_to_the_adult_once_and_can_be_told_from_the_adult_s_own(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    done = await mark(town, GRACE.name, YUSUF.name)
    assert "Grace Okafor is marked as under 18. From now on, messages for them go to Yusuf Rahman." in done.words
    [named] = town.told(YUSUF, "You are now the adult for Grace Okafor in Faith Forum")
    assert "Please pass it on to them" in named.words
    before = len(town.chat(GRACE))
    await town.after(days=27)
    await town.after(days=8)
    assert len(town.chat(GRACE)) == before == 0
    theirs = [sent for sent in town.chat(YUSUF) if "For Grace Okafor" in sent.words]
    own = [sent for sent in town.chat(YUSUF) if "Grace" not in sent.words and REMINDER in sent.words]
    assert own
    assert len(theirs) == len(own) == len(town.told(MIRIAM, REMINDER))
    assert "You are the adult for them in Faith Forum" in theirs[0].words

    form = await town.press(YUSUF, theirs[-1], "Answer for Grace Okafor")
    assert set(town.choices(form, "person")) == {GRACE.name}
    await town.press(YUSUF, form, "Note it", {"answer": "in_person"})
    assert "In person: 1" in town.card(POLL).counts
    names = await town.press(CARYS, await town.say(CARYS, "poll"), "Who answered what")
    assert "Grace Okafor (noted by Yusuf Rahman)" in names.words
    assert len(town.chat(GRACE)) == 0
    assert not town.told(YUSUF, "noted this for you"), "he has just done it himself"
    said = await town.say(YUSUF, "answer for")
    assert set(town.choices(said, "person")) == {GRACE.name}


async def test_nothing_that_could_act_for_the_adult_in_their_own_name_is_on_a_card_for_somebody_else(
    town: Town,
) -> None:
    await town.set_up()
    await town.schedule()
    await mark(town, GRACE.name, YUSUF.name)
    await town.after(days=27)
    await town.after(days=8)
    [*_, sent] = town.told(YUSUF, "For Grace Okafor")
    assert [each["title"] for each in sent.card["actions"]] == ["Answer for Grace Okafor"]
    assert "Input." not in str(sent.card)
    assert str(sent.card).count("Action.Execute") == 1


async def test_what_they_write_in_private_gets_one_kind_answer_and_is_kept_nowhere(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    card = await town.say(GRACE, "poll")
    await mark(town, GRACE.name, YUSUF.name)
    for words in ("my data", "suggest Quillwort matters", "help", "I want to tell you about quillwort"):
        answered = await town.say(GRACE, words)
        assert "Please talk to us in the channel, or through Yusuf Rahman." in answered.words
        assert "Childline" in answered.words
        assert "Faith Forum" not in answered.words
    pressed = await town.press(GRACE, card, "In person")
    assert "Please talk to us in the channel, or through Yusuf Rahman." in pressed.words
    assert "In person: 1" not in town.card(POLL).counts
    assert "quillwort" not in (await town.stored()).lower()
    assert not town.told(YUSUF, "uillwort")


async def test_in_the_channel_they_take_part_like_everybody_and_nothing_shows_the_mark(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await mark(town, GRACE.name, YUSUF.name)
    await town.press(GRACE, town.card(POLL), "In person")
    assert "In person: 1" in town.card(POLL).counts
    for sent in town.in_channel():
        assert "18" not in sent.words.replace("18:00", ""), sent.words
        assert YUSUF.name not in sent.words
    aloud = await town.say(GRACE, "my data", HOME.thread("1"))
    assert "Please ask a chair" in aloud.words
    assert "18" not in aloud.words
    said = await town.press(GRACE, town.card(POLL), "Tell us what you need")
    assert "Please ask a chair" in said.words


async def test_a_facilitator_types_a_word_to_see_who_it_is(town: Town) -> None:
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    for user, word in ((SAM, "under 18"), (CARYS, "members under 18"), (SAM, "See who is under 18")):
        assert "Messages go to Yusuf Rahman" in (await town.say(user, word)).words
    assert "See who is under 18" in str(
        (await town.press(SAM, await town.say(SAM, "help"), "Everything I can do")).card
    )
    for user, where in ((SAM, HOME), (MIRIAM, None)):
        refused = await (town.say(user, "under 18", where) if where else town.say(user, "under 18"))
        assert "Grace" not in refused.words


async def test_what_is_said_of_a_child_brings_whom_to_call_before_the_list(town: Town) -> None:
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    offered = await town.say(CARYS, "one of our members is only 16")
    assert "call 999" in offered.words and "Grace" not in offered.words
    assert "Messages go to Yusuf Rahman" in (await town.press(CARYS, offered, "See who is under 18")).words


async def test_leaving_a_form_leads_back_to_the_list(town: Town) -> None:
    await town.set_up()
    form = await town.press(CARYS, await opened(town), "Mark somebody as under 18")
    assert "Nobody is marked as under 18." in (await town.press(CARYS, form, "Not now")).words


async def test_only_chairs_mark_facilitators_look_and_nobody_else_learns_of_it(town: Town) -> None:
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    listed = await opened(town)
    assert "Messages go to Yusuf Rahman" in listed.words
    seen = await town.forge(SAM, await town.say(CARYS, "people"), "Members under 18")
    assert "Grace Okafor" in seen.words
    assert "Change the adult" not in str(seen.card)
    refused = await town.forge(MIRIAM, await town.say(CARYS, "people"), "Members under 18")
    assert "Grace" not in refused.words
    changes = await town.say(CARYS, "changes")
    assert "Carys Bowen named the adult who gets the messages for Grace Okafor." in changes.words
    assert "under 18" not in changes.words


async def test_on_their_birthday_the_mark_comes_off_and_they_are_written_to_again(town: Town) -> None:
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    done = await take_off(town)
    assert "I write to Grace Okafor in private again" in done.words
    assert "Nobody is marked as under 18" in done.words
    assert "Suggest a topic" in (await town.say(GRACE, "help")).words
    await town.schedule()
    await town.after(days=27)
    await town.after(days=8)
    assert town.told(GRACE, REMINDER)
    assert not town.told(YUSUF, "For Grace")


async def test_who_can_be_the_adult(town: Town) -> None:
    """Not themselves, nobody under 18, and nobody whom nothing reaches."""
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    form = await town.press(CARYS, await opened(town), "Mark somebody as under 18")
    assert set(town.choices(form, "person")) == {GRACE.name, MIRIAM.name, YUSUF.name}, "nobody who has an office"
    form = await town.press(CARYS, form, "Next: name an adult", {"person": town.person_id(MIRIAM)})
    assert set(town.choices(form, "adult")) == {CARYS.name, SAM.name, YUSUF.name}
    for adult, words in (
        (town.person_id(MIRIAM), "cannot be the adult for themselves"),
        (town.person_id(GRACE), "Grace Okafor is marked as under 18 too"),
        ("", "Please choose an adult"),
    ):
        assert words in (await town.forge(CARYS, form, "Save", adult=adult)).words
    office = await town.forge(CARYS, form, "Save", person=town.person_id(SAM), adult=town.person_id(YUSUF))
    assert "chairs or facilitates this forum" in office.words


async def test_facilitators_are_told_to_go_through_the_adult(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await mark(town, GRACE.name, YUSUF.name)
    await town.after(days=35)
    await town.after(days=3)
    care = await town.say(SAM, "care")
    assert "Grace Okafor" in care.words
    assert care.words.count("Under 18: please go through the adult") == 1

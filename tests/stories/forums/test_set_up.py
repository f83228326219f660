"""A forum begins: somebody adds the bot to a team and fills in the form, which its chairs can change later."""

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.places import TENANT, chat_with, somebody
from tests.stories.town import Town


async def test_the_bot_offers_one_form_that_becomes_the_forums_card(town: Town) -> None:
    town.teams.members = list(town.people)
    for _ in range(2):
        await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    [form] = town.in_channel()
    assert set(town.choices(form, "members")) == {person.name for person in town.people}
    assert "Yusuf Rahman (guest)" in form.words

    done = await town.press(GRACE, form, "Set up the forum", {"name": "Faith Forum", "venue": "St Mary’s Hall"})
    assert "Faith Forum is set up" in done.words
    [card] = town.in_channel()
    assert card.id == form.id
    assert "every 2 months, 2nd Tuesday, 18:00" in card.words
    assert "Chairs: Grace Okafor" in card.words.replace(": \n", ": ")
    assert "5 people" in card.words


async def test_a_form_that_needs_mending_comes_back_with_what_was_typed(town: Town) -> None:
    town.teams.members = list(town.people)
    await town.caller.add_bot(HOME, CARYS)
    await town.settled()
    [form] = town.in_channel()
    typed = {"name": "Faith Forum", "venue": "Library", "reminders": "7, 2, 1"}
    again = await town.press(CARYS, form, "Set up the forum", typed)
    assert "days as numbers, two at most" in again.words
    assert "Library" in again.words
    for said, wrong in (
        *(("number of minutes, from 15 to 600", {"minutes": odd}) for odd in ("14", "an hour")),
        *(("number of days, from 0 to 60", {"cut_off": odd}) for odd in ("61", "soon", "7.5")),
        *(("number of days before the meeting, from 0 to 90", {"digest": odd}) for odd in ("91", "-4")),
        *(("number of months, from 1 to 36", {"notes_months": odd}) for odd in ("0", "a year")),
        ("choose from the list how often", {"every": "5"}),
        ("choose the time zone from the list", {"time_zone": "Europe/Atlantis"}),
    ):
        refused = await town.press(CARYS, form, "Set up the forum", typed | {"reminders": ""} | wrong, check=False)
        assert said in refused.words and "Library" in refused.words
        assert refused.words.index(said) > refused.words.index("1 of 3"), "in its own step, not above them all"
    done = await town.press(CARYS, again, "Set up the forum", {"reminders": "3"})
    assert "Faith Forum is set up" in done.words


async def test_everybody_sees_the_settings_and_only_chairs_change_them(town: Town) -> None:
    await town.set_up()
    seen = await town.say(YUSUF, "settings")
    assert "Faith Forum is set up" in seen.words
    assert "Save" not in seen.buttons

    shown = await town.say(CARYS, "settings", HOME)
    refused = await town.press(GRACE, shown, "Change the settings")
    assert refused.toast == "Only a chair of Faith Forum can do that. The chair is Carys Bowen."
    form = await town.press(CARYS, shown, "Change the settings")
    people = town.choices(form, "chairs")
    both = f"{people[CARYS.name]},{people[MIRIAM.name]}"
    changed = {"name": "Interfaith Forum", "chairs": both, "start": "19:00", "reminders": "5"}
    saved = await town.press(CARYS, form, "Save", changed)
    assert "Carys Bowen and Miriam Stern" in saved.words
    for said in ("name (Interfaith Forum)", "19:00)", "chairs (1 more)", "days before the meeting (5)"):
        assert said in saved.words.partition("Saved. Changed: ")[2]
    assert "members (" not in saved.words and "usual place (" not in saved.words
    again = await town.press(CARYS, await town.say(CARYS, "settings"), "Save")
    assert "Saved. Nothing has changed." in again.words
    assert "Interfaith Forum is set up" in town.in_channel()[0].words
    assert "Save" in (await town.say(MIRIAM, "settings")).buttons


async def test_somebody_else_s_settings_form_does_not_work_for_a_member(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "settings")
    refused = await town.press(GRACE, form, "Save", {"name": "Grace’s Forum"})
    assert "Only a chair of Faith Forum" in refused.toast
    assert "Grace’s" not in await town.stored()


async def test_somebody_who_joins_the_team_later_can_be_made_a_member(town: Town) -> None:
    await town.set_up()
    stranger = await town.say(OMAR, "suggest Parking", HOME)
    assert "You are not on the list of Faith Forum yet. A chair can add you" in stranger.words

    await town.join(OMAR)
    form = await town.say(CARYS, "settings")
    people = town.choices(form, "members")
    await town.press(CARYS, form, "Save", {"members": ",".join(people.values())})
    assert "your topic is in" in (await town.say(OMAR, "suggest Parking", HOME)).words


async def test_settings_offers_the_form_where_nothing_is_set_up_and_private_words_say_where_to_go(town: Town) -> None:
    town.teams.members = list(town.people)
    form = await town.say(CARYS, "settings", HOME)
    assert "Set up the forum" in form.buttons
    nowhere = await town.say(YUSUF, "suggest Food bank")
    assert "No forum has been set up here yet" in nowhere.words
    await town.press(CARYS, form, "Set up the forum", {"name": "Faith Forum"})
    assert "your topic is in" in (await town.say(CARYS, "suggest Food bank")).words


async def test_a_listening_circle_names_nobody_in_the_channel(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await town.say(YUSUF, "suggest Trust in the police")
    card = town.card("Trust in the police")
    assert YUSUF.name not in str(card.activity)
    await town.schedule()
    assert "from Yusuf Rahman" in (await town.say(CARYS, "agenda")).words


async def test_person_in_two_forums_says_which_one_and_can_change_it(town: Town) -> None:
    await town.set_up()
    await town.second_forum(SAM)
    question = await town.say(SAM, "suggest Street lighting")
    assert "Which one is this about?" in question.words
    assert question.buttons == ["Faith Forum", "Youth Forum"]
    chosen = await town.press(SAM, question, "Youth Forum")
    assert "suggest Street lighting" in chosen.words
    assert "your topic is in" in (await town.say(SAM, "suggest Street lighting")).words
    assert "Topics for Youth Forum" in (await town.say(SAM, "agenda")).words

    other = await town.say(SAM, "forums")
    await town.press(SAM, other, "Faith Forum")
    assert "Topics for Faith Forum" in (await town.say(SAM, "agenda")).words


async def test_person_in_one_forum_is_not_asked_which(town: Town) -> None:
    await town.set_up()
    told = await town.say(SAM, "forums")
    assert "You belong to one forum: Faith Forum." in told.words and not told.buttons


async def test_a_tenant_that_is_not_allowed_is_not_answered(town: Town) -> None:
    stranger = somebody("Mallory Stone", tenant=TENANT.replace("5", "6"))
    answered = await town.caller.say(stranger, "help")
    assert answered.status == 403
    assert not town.teams.messages(chat_with(stranger))
    assert "Mallory" not in await town.stored()

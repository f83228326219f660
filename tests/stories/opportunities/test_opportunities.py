"""An opportunity from the form to the question how many took it up."""

import asyncio
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.opportunities.passing_on import ASKED, CLOSED, FILLED, pass_on, previewed
from tests.stories.town import Town

TITLE = FILLED["title"]


async def test_it_is_previewed_posted_and_closes_at_its_deadline(town: Town) -> None:
    await town.set_up()
    preview = await previewed(town)
    for words in (TITLE, "Apply by Friday 12 April 2030", "people aged 16 to 18", "Apply at museum.example.org"):
        assert words in preview.words
    assert "When you press “Post it”, I post it in the channel of Faith Forum." in preview.words
    assert "Members who take emails hear of it by email." in preview.words
    assert not town.posted(TITLE), "nothing is posted before the yes"
    managed = await town.press(CARYS, preview, "Post it")
    assert "I am posting it" in managed.words
    # It is done, so nothing is left for "Not now".
    assert managed.buttons == ["Change it", "Close it now", "Take it back", "See the opportunities"]
    card = town.card(TITLE)
    assert "Apply by Friday 12 April 2030" in card.words and "https://museum.example.org/apply" in str(card.card)
    assert "A week behind the scenes.\nTravel is paid." in card.words
    assert CARYS.name not in card.words and "Carys" not in str(card.card)
    again = await town.press(CARYS, preview, "Post it")
    assert "I am posting it" in again.words and len(town.posted(TITLE)) == 1

    await town.move_to(CLOSED)
    closed = town.card(TITLE)
    assert "This closed on Friday 12 April 2030." in closed.words
    assert "museum.example.org" not in str(closed.card) and "Pass it on" not in closed.buttons
    assert len(town.posted(TITLE)) == 1


async def test_two_presses_at_once_post_once(town: Town) -> None:
    await town.set_up()
    preview = await previewed(town)
    both = await asyncio.gather(*(town.caller.press(CARYS, preview, "Post it") for _ in range(2)))
    assert {one.status for one in both} == {200}
    await town.settled()
    assert len(town.posted(TITLE)) == 1


async def test_what_cannot_be_right_is_said_kindly_and_nothing_typed_is_lost(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "opportunity")
    wrong = {
        "That deadline has passed": {"day": "2030-02-01"},
        "more than two years away": {"day": "2035-02-01"},
        "I could not read that as a day": {"day": "some day"},
        "I could not read that as a time": {"clock": "half past"},
        "start with https://": {"link": "http://museum.example.org"},
        "lead to a website": {"link": "javascript:alert(1)"},
        "give a link, or say in words": {"link": ""},
        "say what it is called": {"title": "\u200b"},
        "say what it is about": {"what": "\u200b"},
        "clocks go forward": {"day": "2030-03-31", "clock": "01:30"},
    }
    for said, changed in wrong.items():
        back = await town.press(CARYS, form, "See how it looks", FILLED | changed)
        assert said in back.words, (said, back.words)
        kept = inputs_of(back.card)
        assert kept["who_for"] == FILLED["who_for"]
    fine = await town.press(CARYS, back, "See how it looks", {**FILLED, "link": "", "how": "Ring Sam", "clock": "5pm"})
    assert "Friday 12 April 2030, 17:00" in fine.words and "Ring Sam" in fine.words
    assert not town.posted(TITLE)


async def test_what_follows_the_word_is_the_title_and_the_deadline(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "opportunity Work experience at the museum by 12 April 5pm")
    kept = inputs_of(form.card)
    assert (kept["title"], kept["day"], kept["clock"]) == (TITLE, "2030-04-12", "17:00")
    unsure = await town.say(CARYS, "opportunity Grants for halls by next Friday")
    assert "Do you mean" in unsure.words and inputs_of(unsure.card)["title"] == "Grants for halls"
    plain = inputs_of((await town.say(CARYS, "opportunity A walk by the river")).card)
    assert plain["title"] == "A walk by the river" and not plain["day"]


async def test_a_member_whose_sentence_begins_with_the_word_means_a_topic(town: Town) -> None:
    await town.set_up()
    sentence = "Opportunity for young people to join the cadets"
    offered = await town.say(YUSUF, sentence)
    assert "Only a chair" not in offered.words
    form = await town.press(YUSUF, offered, "Suggest it as a topic")
    assert inputs_of(form.card)["title"] == sentence
    assert inputs_of((await town.say(CARYS, sentence)).card)["title"] == "for young people to join the cadets"


async def test_members_tell_their_numbers_and_a_chair_says_how_many_in_all(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    card = town.card(TITLE)
    mine = await town.press(YUSUF, card, "Tell the chairs how many", {"people": "2"})
    assert "You told us of 2 people." in mine.words
    await town.press(GRACE, card, "Tell the chairs how many", {"people": "3"})
    await town.press(GRACE, card, "Tell the chairs how many", {"people": "4"})
    wrong = await town.press(MIRIAM, card, "Tell the chairs how many", {"people": "many"})
    assert "a number from 0 to 999" in wrong.toast
    aloud = await town.press(MIRIAM, card, "Tell the chairs how many", {"people": "1"}, old_client=True)
    assert "I have noted how many" in aloud.words and "1" not in aloud.words
    assert "told us" not in town.card(TITLE).words, "the channel learns no number"

    await town.move_to(ASKED)
    asked = town.told(CARYS, "How many took it up")[-1]
    assert "3 members have told us how many they know of: 7 in all." in asked.words
    assert inputs_of(asked.card)["people"] == "7"
    assert not [user for user in (GRACE, SAM, YUSUF) if town.told(user, "How many took it up")]
    for name in ("Yusuf", "Grace"):
        assert name not in asked.words
    thanks = await town.press(CARYS, asked, "Save the number", {"people": "9"})
    assert "9 people took up" in thanks.words
    assert "9 people took it up." in town.card(TITLE).words
    corrected = await town.press(CARYS, await town.press(CARYS, thanks, "See the opportunities"), "Look at it")
    await town.press(CARYS, corrected, "Save the number", {"people": "4"})
    assert "took it up." not in town.card(TITLE).words, "a small number is for the chairs alone"
    await town.after(days=40)
    assert len(town.told(CARYS, "How many took it up")) == 1


async def test_not_known_yet_is_asked_once_more(town: Town) -> None:
    await town.set_up()
    await pass_on(town)
    await town.move_to(ASKED)
    later = await town.press(CARYS, town.told(CARYS, "How many took it up")[-1], "I do not know yet")
    assert "once more on Friday 3 May 2030" in later.words
    await town.move_to(datetime(2030, 5, 3, 9, tzinfo=UTC))
    asked = town.told(CARYS, "How many took it up")
    assert len(asked) == 2
    never = await town.press(CARYS, asked[-1], "I do not know yet")
    assert "I will not ask again" in never.words
    await town.after(days=60)
    assert len(town.told(CARYS, "How many took it up")) == 2
    nobody = await town.press(CARYS, asked[-1], "Nobody")
    assert "nobody took up" in nobody.words


async def test_a_member_who_forges_a_chair_s_button_changes_nothing(town: Town) -> None:
    await town.set_up()
    managed = await pass_on(town)
    for button in ("Change it", "Close it now", "Take it back"):
        refused = await town.forge(YUSUF, managed, button)
        assert "Only a chair" in refused.toast
    assert "Only a chair" in (await town.say(YUSUF, "opportunity")).words
    assert "our private chat" in (await town.say(CARYS, "opportunity", HOME)).words
    assert "Apply by" in town.card(TITLE).words

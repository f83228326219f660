"""Whatever becomes of a topic, its author hears it once, in private, and can look it up."""

from datetime import timedelta

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING, CUT_OFF
from tests.stories.agenda.publishing import publish
from tests.stories.agenda.shaping_card import number_of, shaped
from tests.stories.town import Town


async def _four_topics(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for user, title in ((YUSUF, "Work experience"), (GRACE, "Street lighting"), (MIRIAM, "Parking"), (SAM, "Noise")):
        await town.say(user, f"suggest {title}")


async def test_each_outcome_is_told_once_with_the_chairs_words(town: Town) -> None:
    await _four_topics(town)
    for _ in range(2):
        await publish(
            town,
            Work={"decision": "accepted"},
            Street={"decision": "answered", "reason": "The lamps come in May."},
            Parking={"decision": "declined", "reason": "It is the council’s to decide."},
            Noise={"decision": "to_board"},
        )
    [answered] = town.told(GRACE, "because you suggested")
    assert (
        "There is an answer to your topic" in answered.words
        and "The answer: \nThe lamps come in May." in answered.words
    )
    [declined] = town.told(MIRIAM, "because you suggested")
    assert "will not be discussed" in declined.words and "It is the council’s to decide." in declined.words
    assert len(town.told(SAM, "going to the board")) == 1
    assert "Parking" not in town.card("Topics for").words

    mine = await town.say(GRACE, "my topics")
    assert "Street lighting" in mine.words and "The lamps come in May." in mine.words
    assert "Parking" not in mine.words


async def test_an_answer_and_a_reason_are_asked_for(town: Town) -> None:
    await _four_topics(town)
    asked = await publish(town, Work={"decision": "accepted"}, Street={"decision": "answered"})
    assert "please write the answer" in asked.words
    asked = await publish(town, Street={"decision": "declined", "reason": " "})
    assert "please give a reason" in asked.words
    assert not town.told(GRACE, "because you suggested")


async def test_merged_topics_keep_everybody_who_asked_for_them(town: Town) -> None:
    await _four_topics(town)
    shaping = await town.say(CARYS, "agenda")
    lighting, parking = number_of(shaping, "Street lighting"), number_of(shaping, "Parking")
    decided = shaped(
        shaping,
        Street={"decision": "accepted", "minutes": "20"},
        Parking={"decision": "merged", "into": lighting},
        Noise={"decision": "merged", "into": parking},
    )
    saved = await town.press(CARYS, shaping, "Save", decided)
    assert "Saved" in saved.words
    assert "joined" not in (await town.say(MIRIAM, "my topics")).words, "nobody is told before it is published"
    await town.press(CARYS, saved, "Publish")
    for author in (MIRIAM, SAM):
        [told] = town.told(author, "has been joined with another")
        assert "It goes on as: \nStreet lighting" in told.words
        mine = await town.say(author, "my topics")
        assert "It goes on as: \nStreet lighting" in mine.words and "on the agenda" in mine.words
    assert len(town.told(GRACE, "because you suggested")) == 1

    # All three are told what becomes of it later.
    await publish(town, Street={"decision": "parked", "reason": "No speaker yet."}, Work={"decision": "accepted"})
    assert "No speaker yet." in town.told(GRACE, "because you suggested")[-1].words
    for author in (MIRIAM, SAM):
        [told] = town.told(author, "that you suggested was joined with this one")
        assert "No speaker yet." in told.words
    assert "2 people would like this discussed" in (await town.say(CARYS, "agenda")).words


async def test_whoever_asked_for_a_merged_topic_hears_of_it(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.press(SAM, await town.say(SAM, "agenda"), "I’d like this")
    await town.say(GRACE, "suggest Apprenticeships")
    shaping = await town.say(CARYS, "agenda")
    into = number_of(shaping, "Apprenticeships")
    decided = shaped(shaping, Work={"decision": "merged", "into": into}, Apprent={"decision": "accepted"})
    await town.press(CARYS, shaping, "Publish", decided)
    [told] = town.told(SAM, "because you said that you would like the topic discussed")
    assert "It goes on as: \nApprenticeships" in told.words
    assert not town.told(YUSUF, "because you said that")
    assert "2 people would like this discussed" in (await town.say(CARYS, "agenda")).words


async def test_topics_cannot_be_merged_in_a_circle_or_into_nothing(town: Town) -> None:
    await _four_topics(town)
    shaping = await town.say(CARYS, "agenda")
    lighting, parking = number_of(shaping, "Street lighting"), number_of(shaping, "Parking")
    round_ = shaped(
        shaping,
        Work={"decision": "accepted"},
        Street={"decision": "merged", "into": parking},
        Parking={"decision": "merged", "into": lighting},
    )
    refused = await town.press(CARYS, shaping, "Publish", round_)
    assert "let one of them stand" in refused.words
    # The card as it came back. An older card would be answered with what was decided since.
    nowhere = shaped(refused, Street={"decision": "merged", "into": "77"}, Parking={"decision": "open"})
    refused = await town.press(CARYS, refused, "Publish", nowhere, check=False)
    assert "please give the number" in refused.words
    assert not town.told(GRACE, "joined")


async def test_a_topic_is_followed_over_meetings_until_it_is_done(town: Town) -> None:
    await _four_topics(town)
    await publish(town, Work={"decision": "accepted"}, Noise={"decision": "to_board"}, Street={"decision": "accepted"})
    assert "It is on the agenda of Tuesday 9 April" in (await town.say(YUSUF, "my topics")).words
    await town.move_to(AFTER_THE_MEETING)
    assert "It was on the agenda of Tuesday 9 April" in (await town.say(YUSUF, "my topics")).words

    await town.schedule(day="2030-06-11")
    shaping = await town.say(CARYS, "agenda")
    assert "This was on the agenda of the meeting before" in shaping.words
    assert "This is with the board" in shaping.words
    await publish(town, Parking={"decision": "accepted"}, Work={"decision": "done"}, Street={"decision": "again"})
    [done] = town.told(YUSUF, "Your topic is done")
    assert "Work experience" in done.words
    assert "It is done" in (await town.say(YUSUF, "my topics")).words
    assert "It is waiting for a meeting" in (await town.say(GRACE, "my topics")).words
    assert "Street lighting" in town.card("Topics for").words
    assert not town.told(SAM, "Your topic is done")
    assert "It is with the board" in (await town.say(SAM, "my topics")).words
    assert "Work experience" not in town.card("Agenda of").words, "what was discussed is not taken up by itself"


async def test_my_topics_are_shown_to_nobody_else(town: Town) -> None:
    await town.set_up()
    form = await town.say(GRACE, "suggest")
    await town.press(GRACE, form, "Send", {"title": "Street lighting", "attribution": "chairs_only"})
    answered = await town.say(GRACE, "my topics", HOME)
    assert "Your topics are for you alone" in answered.words
    assert "Street lighting" not in answered.words
    assert "You have not put your name to a topic yet" in (await town.say(YUSUF, "my topics")).words


async def test_who_suggests_what_is_there_may_support_it_or_send_theirs(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Street lighting")
    offer = await town.say(GRACE, "suggest Lighting in the streets")
    assert offer.buttons == ["Support that one instead", "Send mine all the same", "Not now"]
    assert "Lighting in the streets" not in town.card("Topics for").words
    await town.press(GRACE, offer, "Support that one instead")
    assert "1 person would like this discussed" in town.card("Topics for").words

    form = await town.say(MIRIAM, "suggest")
    typed = {"title": "street lighting", "why": "People fall.", "attribution": "unattributed"}
    offer = await town.press(MIRIAM, form, "Send", typed)
    assert "Something very similar has been suggested already" in offer.words and "People fall." in offer.words
    for _ in range(2):
        sent = await town.press(MIRIAM, offer, "Send mine all the same")
        assert "Thank you, your topic is in" in sent.words and "Unattributed" in sent.words
    assert town.card("Topics for").words.count("People fall.") == 1
    assert "Miriam" not in str(town.card("Topics for").activity)


async def test_an_offer_in_the_channel_is_for_whoever_wrote_the_topic(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Street lighting")
    offer = await town.say(GRACE, "suggest Lighting in the streets", HOME)
    refused = await town.press(MIRIAM, offer, "Send mine all the same")
    assert "To suggest one of your own" in refused.toast
    posted = await town.press(MIRIAM, offer, "Send mine all the same", old_client=True)
    assert "To suggest one of your own" in posted.words
    assert "Lighting in the streets" not in town.card("Topics for").words
    await town.press(MIRIAM, offer, "Support that one instead")
    assert "1 person would like this discussed" in town.card("Topics for").words
    await town.press(GRACE, offer, "Send mine all the same")
    assert "Lighting in the streets" in (await town.say(GRACE, "my topics")).words
    assert "Lighting in the streets" not in (await town.say(MIRIAM, "my topics")).words
    assert GRACE.name not in str(offer.card) and town.person_id(GRACE) not in str(offer.card)


async def test_after_the_cut_off_topics_are_for_the_meeting_after_unless_a_chair_takes_one(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    early = await town.say(YUSUF, "suggest Work experience")
    assert "kept for the one after" not in early.words
    assert "Topics are taken until 30 March, 10:00" in town.card("Topics for").words
    await town.move_to(CUT_OFF + timedelta(minutes=1))
    assert "are with the chairs now" in town.card("Topics for").words
    for user, title in ((GRACE, "Street lighting"), (MIRIAM, "Parking")):
        late = await town.say(user, f"suggest {title}")
        assert "kept for the one after" in late.words
    assert "for the meeting after that" in town.card("Topics for").words

    await publish(town, Work={"decision": "accepted"}, Street={"decision": "accepted"})
    assert len(town.told(GRACE, "Your topic is on the agenda")) == 1
    assert not town.told(MIRIAM, "because you suggested"), "Miriam was told when she suggested it"
    assert "It is waiting for a meeting" in (await town.say(MIRIAM, "my topics")).words
    assert "Parking" in town.card("Topics for").words


async def test_a_reason_is_not_lost_when_another_chair_has_decided_about_the_last_topic(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Work experience")
    first, second = [await town.say(CARYS, "outcomes") for _ in range(2)]
    await town.press(CARYS, first, "outcomes.tell", {"outcome": "answered", "reason": "Yes."})
    late = await town.press(CARYS, second, "outcomes.tell", {"outcome": "declined", "reason": "Not ours to decide."})
    assert "Another chair has decided" in late.words and "You wrote: Not ours to decide." in late.words

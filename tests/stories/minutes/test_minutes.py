"""After a meeting a chair puts its minutes together, corrects what is wrong, and publishes them, once."""

from datetime import timedelta

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM
from tests.evening import AFTER_THE_MEETING, DURING
from tests.stories.board.board import offers
from tests.stories.minutes.minuted import LIGHTING, POINT, has_met, published, takes_on
from tests.stories.minutes.running_meeting import running_meeting
from tests.stories.town import Town


async def test_a_draft_holds_what_the_channel_may_read(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    assert "1. Street lighting" in draft.words and POINT in draft.words
    assert "2. Stop and search" in draft.words
    assert "list of placements (Sam Okoro, by Thursday 12 December 2030)" in draft.words
    assert "One person sent apologies." in draft.words
    assert "Grace" not in draft.words and "Yusuf" not in draft.words
    assert "the minutes of" not in "\n".join(sent.words for sent in town.in_channel()), "nobody else has seen it"


async def test_each_part_is_changed_and_then_they_are_published_once(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    form = await town.press(CARYS, draft, LIGHTING)
    draft = await town.press(CARYS, form, "Save", {"words": "Two lamps are out", "decision": "The council mends them."})
    assert "Two lamps are out" in draft.words and POINT not in draft.words
    form = await town.press(CARYS, draft, "Change what is to be done")
    draft = await town.press(CARYS, form, "Save", {"text:1": "List of all placements", "text:0": "Thank the hosts"})
    assert "List of all placements (Sam Okoro" in draft.words and "Thank the hosts" in draft.words
    form = await town.press(CARYS, draft, "Change who came")
    draft = await town.press(CARYS, form, "Save", {"numbers": "false", "coming": "Grace Okafor welcomed everybody"})
    assert "sent apologies" not in draft.words
    assert "it names Grace Okafor" in draft.words

    asked = await town.press(CARYS, draft, "Publish the minutes")
    assert "they are the record" in asked.words and "Grace Okafor" in asked.words
    assert not town.posted("the minutes of")
    await town.press(CARYS, asked, "Publish the minutes")
    await town.press(CARYS, asked, "Publish the minutes")
    [card] = town.posted("the minutes of")
    assert "The council mends them." in card.words
    assert "Sam" not in card.words
    assert len(offers(town)) == 2, "both files, once"
    late = await town.press(CARYS, form, "Save", {"coming": "Something else"})
    assert "can no longer be changed" in late.words and "Something else" in late.words


async def test_members_read_them_in_private_and_outsiders_do_not(town: Town) -> None:
    await has_met(town)
    assert "No minutes have been published yet" in (await town.say(GRACE, "minutes")).words
    await published(town)
    read = await town.say(GRACE, "minutes")
    assert POINT in read.words and "Sam Okoro" in read.words and "Correct" not in "".join(read.buttons)
    assert "in our private chat" in (await town.say(GRACE, "minutes", HOME)).words
    assert POINT not in (await town.say(OMAR, "minutes")).words


async def test_a_correction_is_a_new_version_and_says_so(town: Town) -> None:
    await has_met(town)
    done = await published(town)
    whole = await town.say(CARYS, "minutes")
    assert "These minutes are published" in whole.words
    count = len(town.in_channel())
    draft = await town.press(CARYS, whole, "Correct them")
    again = await town.press(CARYS, whole, "Correct them")
    assert "This is a correction" in draft.words and again.words == draft.words
    assert POINT in (await town.say(GRACE, "minutes")).words
    form = await town.press(CARYS, draft, LIGHTING)
    draft = await town.press(CARYS, form, "Save", {"words": "Three lamps are out"})
    assert POINT in (await town.say(GRACE, "minutes")).words, "everybody reads the version before"
    await town.press(CARYS, await town.press(CARYS, draft, "Publish the minutes"), "Publish the minutes")
    read = await town.say(GRACE, "minutes")
    assert "Three lamps are out" in read.words and "Corrected on Thursday 11 April 2030" in read.words
    assert "Corrected on" in town.card("the minutes of").words
    assert len(town.in_channel()) == count, "the card is brought up to date"
    stored = await town.stored()
    assert POINT in stored and "Three lamps are out" in stored, "the first version stays the record"
    assert done.status == 200


async def test_a_correction_keeps_the_next_meeting_that_was_published(town: Town) -> None:
    await has_met(town)
    await published(town)
    whole = await town.say(CARYS, "minutes")
    assert "The date is not known yet" in whole.words
    await town.schedule(day="2030-05-14")
    draft = await town.press(CARYS, whole, "Correct them")
    assert "The date is not known yet" in draft.words and "More has come since" not in draft.words


async def test_two_chairs_do_not_overwrite_each_other(town: Town) -> None:
    await has_met(town, chairs=f"{town.person_id(CARYS)},{town.person_id(MIRIAM)}")
    draft = await town.say(CARYS, "minutes")
    mine = await town.press(CARYS, draft, LIGHTING)
    theirs = await town.press(MIRIAM, await town.say(MIRIAM, "minutes"), LIGHTING)
    await town.press(CARYS, mine, "Save", {"words": "Two lamps are out"})
    second = await town.press(MIRIAM, theirs, "Save", {"words": "Four lamps are out"})
    assert "Somebody else has changed the minutes" in second.words
    assert "Four lamps are out" in str(second.card)
    kept = await town.press(MIRIAM, second, "Save")
    assert "Four lamps are out" in kept.words
    stale = await town.press(CARYS, draft, "Publish the minutes")
    assert "read them once more" in stale.words


async def test_what_comes_later_is_added_and_what_was_written_stays(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    form = await town.press(CARYS, draft, LIGHTING)
    await town.press(CARYS, form, "Save", {"words": "Two lamps are out"})
    await town.move_to(AFTER_THE_MEETING + timedelta(hours=1))
    await town.say(GRACE, "note 2: Ask for a leaflet")
    await takes_on(town, "book the hall")
    more = await town.say(CARYS, "minutes")
    assert "More has come since" in more.words
    added = await town.press(CARYS, more, "Add what has come since")
    assert "Two lamps are out" in added.words and POINT not in added.words
    assert "Ask for a leaflet" in added.words and "book the hall (Sam Okoro)" in added.words
    assert added.words.count("list of placements") == 1
    again = await town.press(CARYS, more, "Add what has come since")
    assert again.words.count("Ask for a leaflet") == 1


async def test_the_end_of_the_meeting_leads_to_them(town: Town) -> None:
    await running_meeting(town)
    assert "No meeting is over yet" in (await town.say(CARYS, "minutes")).words
    await town.move_to(DURING)
    ended = await town.say(CARYS, "end meeting")
    draft = await town.press(CARYS, ended, "Put the minutes together")
    assert "1. Street lighting" in draft.words
    assert "minutes of 9 April are not published" in (await town.say(CARYS, "help")).words


async def test_whoever_minutes_name_finds_it_in_what_is_kept_about_them(town: Town) -> None:
    await has_met(town)
    await published(town)
    draft = await town.press(CARYS, await town.say(CARYS, "minutes"), "Correct them")
    form = await town.press(CARYS, draft, "Change what is to be done")
    await town.press(CARYS, form, "Save", {"text:1": "List of all placements"})
    kept = (await town.say(SAM, "my data")).words
    said = kept.partition("Actions that the minutes of meetings say are yours\n")[2].splitlines()
    day = "Tuesday 9 April 2030: "
    assert {day + "list of placements", day + "List of all placements"} == set(said[:2]), "every version of them"
    assert "the minutes of meetings" not in (await town.say(GRACE, "my data")).words

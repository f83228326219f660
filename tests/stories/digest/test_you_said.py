""" "You said, we did, still open": once between two meetings, the channel reads what came of what people said."""

from datetime import UTC, datetime

import pytest

from dialogs.digest.digest_card import shares_of
from tests.cast import CARYS, GRACE, HOME, MIRIAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.stories.agenda.publishing import SECRET, publish
from tests.stories.town import Town

TWO_WEEKS_BEFORE = datetime(2030, 5, 28, 9, tzinfo=UTC)
TITLE = "You said, we did: Faith Forum"


async def _met(town: Town, **changed: str) -> None:
    """A meeting has dealt with two of five topics, and one action came of it."""
    await town.set_up(**changed)
    await town.schedule()
    for user, title in ((YUSUF, "Work experience"), (GRACE, "Street lighting"), (MIRIAM, "Parking")):
        await town.say(user, f"suggest {title}")
    await town.press(MIRIAM, await town.say(MIRIAM, "suggest"), "Send", SECRET)
    await publish(town, Work={"decision": "accepted"}, Complaints={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING)
    noted = await town.say(CARYS, "action @Grace menu for the lunch by 1 June")
    await town.press(CARYS, noted, "Save it")
    await _became(town, "Work experience", "answered", "Six places at the council.")


async def _became(town: Town, title: str, outcome: str, reason: str = "") -> None:
    card = await town.say(CARYS, "outcomes")
    chosen = {"topic": town.choices(card, "topic")[title], "outcome": outcome, "reason": reason}
    await town.press(CARYS, card, "Tell its author", chosen)


def _posted(town: Town) -> list[str]:
    return [sent.words for sent in town.in_channel() if TITLE in sent.words]


async def test_two_weeks_before_the_next_meeting_the_channel_reads_it_once(town: Town) -> None:
    await _met(town)
    await town.schedule(day="2030-06-11")
    await town.move_to(TWO_WEEKS_BEFORE.replace(hour=8, minute=59))
    assert not _posted(town)
    await town.move_to(TWO_WEEKS_BEFORE)
    [words] = _posted(town)
    assert "Work experience (Yusuf Rahman): answered. “Six places at the council.”" in words
    assert "Complaints are not heard: discussed on 9 April. You will read here what comes of it." in words
    assert "Street lighting (Grace Okafor): on the list for a meeting, since 4 March." in words
    assert "To be done by 1 June, agreed on 11 April: menu for the lunch." in words
    assert (
        words.index("What came of what you said") < words.index("Still being worked on")
        and "What was done" not in words
    )
    assert "turned away" not in words and words.count("Miriam") == 1  # who put her name to the topic about parking
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-06-12", "start": "18:00"})
    await town.press(CARYS, check, check.buttons[0])
    await town.after(days=10)
    assert len(_posted(town)) == 1


async def test_a_chair_looks_at_it_and_posts_it_and_the_next_goes_on_from_there(town: Town) -> None:
    await _met(town)
    preview = await town.say(CARYS, "you said")
    assert "Nobody else sees this yet" in preview.words and "Six places" in preview.words and not _posted(town)
    assert "Only a chair of Faith Forum" in (await town.forge(YUSUF, preview, "Post it")).toast
    assert not _posted(town)
    for _ in range(2):
        assert "I am posting it in the channel" in (await town.press(CARYS, preview, "Post it")).words
    [words] = _posted(town)
    assert "Work experience" in words
    assert "Six places" in (await town.say(GRACE, "you said")).words

    await town.schedule(day="2030-06-11")
    await town.move_to(TWO_WEEKS_BEFORE)
    assert len(_posted(town)) == 1, "a chair has posted it for this time between two meetings"
    await _became(town, "Street lighting", "done", "New lamps in Mill Lane.")
    again = await town.say(CARYS, "you said")
    assert "Street lighting (Grace Okafor): done. “New lamps in Mill Lane.”" in again.words
    assert "Work experience" not in again.words
    refused = await town.forge(CARYS, again, "Post it", number=7)
    assert len(_posted(town)) == 1 and refused.toast


async def test_what_was_open_before_is_a_short_line_and_without_news_nothing_is_posted(town: Town) -> None:
    await _met(town)
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")
    await town.after(hours=1)
    await town.say(GRACE, "suggest Bees")
    preview = await town.say(CARYS, "you said")
    assert "Nothing has changed since the last one" in preview.words and "Post it" not in preview.buttons
    await town.schedule(day="2030-06-11")
    await town.move_to(TWO_WEEKS_BEFORE)
    assert len(_posted(town)) == 1, "a topic that was put forward stands on the list of topics"

    await _became(town, "Complaints are not heard", "answered", "Each complaint has one named officer now.")
    again = await town.say(CARYS, "you said")
    assert "Complaints are not heard: answered. “Each complaint has one named officer now.”" in again.words
    assert "Street lighting: since 4 March." in again.words and "menu for the lunch: since 11 April." in again.words
    assert "Bees (Grace Okafor): on the list for a meeting" in again.words
    assert "Six places" not in again.words and "Miriam" not in again.words.replace("Parking (Miriam Stern)", "")


async def test_where_nothing_has_come_of_anything_yet_it_says_what_is_being_worked_on(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await publish(town, Work={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING)
    preview = await town.say(CARYS, "you said")
    assert preview.words.startswith("What we are working on: Faith Forum") and "Post it" in preview.buttons
    assert "You will read here what comes of it." in preview.words


async def test_nothing_is_posted_before_the_first_meeting_or_where_it_is_turned_off(town: Town) -> None:
    await _met(town, digest="0")
    await town.schedule(day="2030-06-11")
    await town.move_to(datetime(2030, 6, 11, 12, tzinfo=UTC))
    assert not _posted(town)
    assert "has not been posted yet" in (await town.say(GRACE, "you said", HOME)).words


async def test_a_forum_that_has_not_met_is_told_nothing(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Work experience")
    await town.schedule()
    await town.move_to(datetime(2030, 4, 9, 12, tzinfo=UTC))
    assert not _posted(town)
    wrong = await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"digest": "soon"})
    assert "whole number of days before the meeting" in wrong.words
    wrong = await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"digest": "91"})
    assert "from 0 to 90" in wrong.words


async def test_a_circle_reads_titles_and_outcomes_and_no_names_or_words(town: Town) -> None:
    await _met(town, openness="listening_circle")
    preview = await town.say(CARYS, "you said")
    await town.press(CARYS, preview, "Post it")
    [words] = _posted(town)
    assert "Work experience: answered." in words and "menu for the lunch" in words
    assert "Six places" not in words and "turned away" not in words
    await town.after(hours=1)
    await _became(town, "Complaints are not heard", "answered", "One named officer.")
    again = await town.say(CARYS, "you said")
    assert "Complaints are not heard: answered." in again.words and "One named officer" not in again.words
    assert not [user.name for user in town.people if user.name in words]


async def test_what_does_not_fit_is_behind_a_button(town: Town) -> None:
    await _met(town)
    titles = ["Bees", "Drains", "Fences", "Gutters", "Hedges", "Kerbs", "Lampposts", "Noise", "Owls"]
    for title in titles:
        await town.say(YUSUF, f"suggest {title}")
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")
    card = town.card(TITLE)
    assert len([said for said in card.words.splitlines() if "since" in said]) == 10
    whole = await town.press(MIRIAM, card, "Show all (2 more lines)")
    assert not [title for title in titles if title not in whole.words]
    assert len([title for title in titles if title not in card.words]) == 1


@pytest.mark.parametrize(
    ("lengths", "shares"),
    [
        ((0, 0, 0), [0, 0, 0]),
        ((2, 1, 1), [2, 1, 1]),
        ((40, 40, 40), [6, 3, 3]),
        ((40, 0, 1), [11, 0, 1]),
        ((1, 0, 40), [1, 0, 11]),
        ((7, 4, 0), [7, 4, 0]),
    ],
)
def test_each_part_has_its_lines_and_what_others_leave(lengths: tuple[int, ...], shares: list[int]) -> None:
    assert shares_of(lengths) == shares

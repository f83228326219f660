"""What is typed in people's own words: shown at once if it only shows something, otherwise offered as a button."""

from datetime import UTC, datetime

import pytest

from dialogs.table import build_router
from dialogs.understanding.intents import MEANINGS, Answering, ByWord, Line, Reminders, Topic
from dialogs.understanding.phrases import phrases
from dialogs.understanding.understanding_card import Meant
from tests.cast import CARYS, GRACE, HOME, OMAR, SAM
from tests.evening import DURING
from tests.far_end.places import User, channel, group_chat
from tests.stories.town import Town

SHOWN = [
    ("what's on the agenda", "Topics for Faith Forum"),
    ("when is the next meeting", "St Mary’s Hall"),
    ("where is it being held", "St Mary’s Hall"),
    ("what happened to my topic", "topics"),
    ("what do you know about me?", "keep about you"),
    ("I need a BSL interpreter", "need"),
    ("how do i use this", "Everything I can do"),
    ("are the minutes out?", "No minutes have been published yet"),
    ("show me what was decided last time", "No minutes have been published yet"),
    ("any opportunities for our young people?", "Opportunities in Faith Forum"),
    ("Everything I can do", "What you can do here"),
    ("see my topics", "Your topics"),
    ("See “You said, we did”", "You said"),
]


@pytest.mark.parametrize(("words", "shown"), SHOWN)
async def test_what_only_shows_something_is_shown(hybrid: Town, words: str, shown: str) -> None:
    assert shown in (await hybrid.say(GRACE, words)).words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("make a poster for the notice board", "page on the web"),
        ("who is the board's contact?", "the board’s contact"),
        ("who changed the settings", "Who changed what in Faith Forum"),
    ],
)
async def test_what_is_for_chairs_is_shown_to_them_alone(hybrid: Town, words: str, shown: str) -> None:
    assert shown in (await hybrid.say(CARYS, words)).words
    lost = await hybrid.say(GRACE, words)
    assert "did not understand" in lost.words and "Only a chair" not in lost.words


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("I'll be there", "In person"),
        ("im joining online this time", "Online"),
        ("sorry I can't make it on Tuesday", "Can’t come"),
        ("not sure yet, will let you know", "Not sure"),
    ],
)
async def test_an_answer_is_offered_and_counts_once_it_is_pressed(hybrid: Town, words: str, first: str) -> None:
    offered = await hybrid.say(GRACE, words)
    assert "Is this your answer for Faith Forum?" in offered.words
    assert "Nothing is saved until you press one" in offered.words
    assert offered.buttons[0].startswith(first)
    assert f"{first}: 1" not in hybrid.card("Are you coming?").counts
    await hybrid.press(GRACE, offered, offered.buttons[0])
    assert f"{offered.buttons[0]}: 1" in hybrid.card("Are you coming?").counts


async def test_what_a_button_is_called_can_be_typed(hybrid: Town) -> None:
    """As the button, and not as a word with something after it: “Note who came” notes no point."""
    await hybrid.move_to(DURING)
    assert hybrid.choices(await hybrid.say(CARYS, "Note who came"), "came")
    form = await hybrid.say(GRACE, "Suggest a topic")
    assert "Suggest a topic for Faith Forum" in form.words and "“a topic”" not in form.words
    assert "What you can do here" in (await hybrid.say(GRACE, "everything I can do?")).words
    assert "who came" not in (await hybrid.say(CARYS, "notes")).words
    assert "sets up the next meeting" not in (await hybrid.say(GRACE, "set up a meeting")).words


async def test_reminders_are_shown_stopped_and_had_again(hybrid: Town) -> None:
    """9 April is a Tuesday; people are reminded a week and two days before."""
    shown = await hybrid.say(GRACE, "remind me")
    assert "on 2 April and 7 April" in shown.words
    stopped = await hybrid.press(GRACE, shown, "Don’t remind me")
    assert "I will not remind you" in stopped.words
    shown = await hybrid.say(GRACE, "please stop sending me reminders")
    assert "You asked me not to remind you" in shown.words
    await hybrid.press(GRACE, shown, "Remind me after all")
    await hybrid.press(SAM, await hybrid.say(SAM, "remind me"), "Don’t remind me")
    await hybrid.move_to(datetime(2030, 4, 2, 12, tzinfo=UTC))
    assert hybrid.told(GRACE, "You have not answered yet, and it helps")
    assert not hybrid.told(SAM, "You have not answered yet, and it helps")


async def test_whoever_has_answered_reads_that_nobody_reminds_them(hybrid: Town) -> None:
    await hybrid.press(GRACE, await hybrid.say(GRACE, "remind me"), "Online")
    shown = await hybrid.say(GRACE, "remind me")
    assert "Your answer is “Online”, so I do not remind you" in shown.words
    assert not shown.buttons


@pytest.mark.parametrize(
    ("words", "button"),
    [
        ("please cancel the meeting", "Cancel the next meeting"),
        ("can we move the meeting to Wednesday", "Move the next meeting"),
        ("book the next forum for May", "Set up a meeting"),
        ("ask everyone which date suits", "Ask everybody which date suits"),
        ("i want to share a grant with the members", "Pass on an opportunity"),
    ],
)
async def test_what_would_change_or_send_anything_is_a_button(hybrid: Town, words: str, button: str) -> None:
    before, events = len(hybrid.in_channel()), [vars(event) for event in hybrid.events()]
    offered = await hybrid.say(CARYS, words)
    assert button in offered.buttons
    assert offered.buttons[-2:] == ["Suggest it as a topic", "Help"]
    assert "Nothing has been saved" in offered.words
    assert (len(hybrid.in_channel()), [vars(event) for event in hybrid.events()]) == (before, events)


async def test_a_button_lets_nobody_do_what_the_word_would_not(hybrid: Town) -> None:
    offered = await hybrid.say(CARYS, "please cancel the meeting")
    refused = await hybrid.press(GRACE, offered, "Cancel the next meeting")
    assert "Only a chair" in refused.words
    assert "did not understand" in (await hybrid.say(GRACE, "who hasn't been coming lately")).words
    [event] = hybrid.events()
    assert event.cancelled is None


@pytest.mark.parametrize(
    ("words", "button", "whose"),
    [
        ("please cancel the meeting", "Cancel the next meeting", (CARYS,)),
        ("she is 16", "See who is under 18", (CARYS, SAM)),
    ],
)
async def test_nobody_is_offered_what_would_only_be_refused(
    hybrid: Town, words: str, button: str, whose: tuple[User, ...]
) -> None:
    for user in (CARYS, SAM, GRACE):
        offered = await hybrid.say(user, words)
        assert (button in offered.buttons) == (user in whose), user
        assert "Nobody reads this chat" in offered.words and "Suggest it as a topic" in offered.buttons


async def test_an_action_in_ones_own_words_is_read_back(hybrid: Town) -> None:
    offered = await hybrid.say(CARYS, "Please note that Grace will ring the housing office by 1 May")
    form = await hybrid.press(CARYS, offered, "Note it as an action")
    assert "housing office" in str(form.card)
    assert not hybrid.posted("housing office")


@pytest.mark.parametrize("words", ["thank you so much", "sorry wrong chat", "yes", "good morning"])
async def test_small_talk_gets_a_short_kind_word(hybrid: Town, words: str) -> None:
    answered = await hybrid.say(GRACE, words)
    assert answered.buttons == []
    assert "did not understand" not in answered.words
    assert len(answered.words) < 250


async def test_who_runs_the_forum_is_named_to_its_people_alone(hybrid: Town) -> None:
    words = "who is in charge of this forum?"
    assert "Faith Forum is chaired by Carys Bowen" in (await hybrid.say(GRACE, words)).words
    stranger = (await hybrid.say(OMAR, words)).words
    assert "Carys" not in stranger
    assert "Faith Forum" not in stranger


GRAVE = (
    *("Somebody has broken in and I am scared", "someone is threatening me", "please help me im being attacked"),
    *("I dont want to be here anymore", "im frightened to leave the house", "i was assaulted last night"),
    "my daughter has gone missing",
)


@pytest.mark.parametrize("user", [GRACE, SAM, CARYS])
async def test_whatever_is_taken_for_something_else_says_where_help_is(hybrid: Town, user: User) -> None:
    for words in GRAVE:
        answered = await hybrid.say(user, words)
        assert answered.words.count("Nobody reads this chat. If somebody is in danger, call 999.") == 1, words
        assert "Only a" not in answered.words


async def test_without_a_part_in_any_forum_people_may_ask_for_what_is_theirs(hybrid: Town) -> None:
    assert "keep about you" in (await hybrid.say(OMAR, "what do you know about me?")).words
    assert "You do not belong to a forum yet" in (await hybrid.say(OMAR, "how do i use this")).words


async def test_an_apology_takes_nothing_back(hybrid: Town) -> None:
    await hybrid.say(GRACE, "suggest Street lights")
    answered = await hybrid.say(GRACE, "sorry wrong chat")
    assert "nothing of this message" in answered.words
    assert "To take back something you sent before" in answered.words


async def test_nobody_takes_the_chat_for_a_helpline(hybrid: Town) -> None:
    for words in ("florble wibble", "Drug dealing behind the temple"):
        answered = await hybrid.say(GRACE, words)
        assert "Nobody reads this chat. If somebody is in danger, call 999." in answered.words
        assert "not the place to report a crime" in answered.words
        assert "saved" in answered.words


@pytest.mark.parametrize("words", sorted({phrase.intent: phrase.words for phrase in phrases("en")}.values()))
async def test_where_others_read_nothing_is_repeated_or_answered(hybrid: Town, words: str) -> None:
    """One sentence of every intent, but for those that begin with a plain command."""
    if build_router().knows(words):
        pytest.skip("a plain command")
    for where in (HOME, channel(), group_chat("planning")):
        answered = await hybrid.say(GRACE, words, where)
        assert "write it to me in our private chat" in answered.words
        assert words not in answered.words
        assert answered.buttons == []


@pytest.mark.parametrize("intent", sorted(MEANINGS))
async def test_every_intent_is_answered_for_every_role(hybrid: Town, intent: str) -> None:
    """Pressed and typed: a card, a sentence or a refusal, and never an error."""
    offered = await hybrid.say(CARYS, "please cancel the meeting")
    for user in (GRACE, SAM, CARYS):
        pressed = await hybrid.forge(user, offered, "Cancel the next meeting", intent=intent, said="the bins")
        assert pressed.words
        assert "did not understand" not in pressed.words


def test_every_meaning_is_of_a_known_kind_and_leads_to_a_known_word() -> None:
    words = build_router().vocabulary
    assert {type(meaning) for meaning in MEANINGS.values()} == {ByWord, Answering, Reminders, Topic, Line}
    assert {meaning.word for meaning in MEANINGS.values() if isinstance(meaning, ByWord)} <= words
    assert Meant.verb in build_router().verbs

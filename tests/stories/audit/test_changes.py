"""A chair reads who changed what. Nothing that anybody confided, or sent unattributed, is in it or in the command."""

from bot.audit_command import audited
from tests.cast import BRANWEN, CARYS, GRACE, HOME, MALLORY, ODILE, OMAR, SAM, ZEHRA
from tests.evening import DURING, MORNING_AFTER
from tests.far_end.places import channel
from tests.stories.agenda.publishing import publish
from tests.stories.forums.circle import set_up_circle
from tests.stories.town import Town

WHY, NEED, COMMENT, POINT, CARE = "quillwort", "marjoram", "samphire", "bistort", "fritillary"
TITLE, OTHER, ANSWER, SUPPORT, OPTION = "Complaints", "Parking", "agrimony", "saxifrage", "tormentil"
CONFIDED = (WHY, NEED, COMMENT, POINT, CARE, TITLE, OTHER, ANSWER, SUPPORT, OPTION)


async def test_a_chair_reads_it_in_private_and_nobody_else_does(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(SAM, "answer for")
    await town.press(SAM, form, "Note it", {"person": town.person_id(GRACE), "answer": "no"})
    shown = await town.say(CARYS, "changes")
    assert "Who changed what in Faith Forum" in shown.words
    assert "Carys Bowen set up the forum." in shown.words
    assert "kept for 2 years; who noted something for somebody else, for 90 days." in shown.words
    assert "Sam Okoro noted for Grace Okafor whether they are coming to the meeting on" in shown.words
    assert "Carys Bowen set up the meeting on" in shown.words
    assert (await town.say(CARYS, "who changed what")).words == shown.words
    aloud = await town.say(CARYS, "changes", HOME)
    assert "private chat" in aloud.words and "Grace" not in aloud.words
    for user in (SAM, GRACE, OMAR, MALLORY):
        refused = await town.say(user, "changes")
        assert "noted for" not in refused.words and "set up the" not in refused.words, user


async def test_older_ones_are_a_press_away_and_another_forums_chair_gets_none(town: Town) -> None:
    await town.set_up()
    for minutes in range(14):
        await town.after(minutes=1)
        await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"support": f"Room {minutes}"})
    first = await town.say(CARYS, "changes")
    assert "Page 1 of 2" in first.words and "Room" not in first.words
    older = await town.press(CARYS, first, "Show older ones")
    assert "Carys Bowen set up the forum." in older.words and "Show older ones" not in older.buttons
    assert (await town.press(CARYS, older, "Show newer ones")).words == first.words
    there = channel("other", team="19:other-team@thread.tacv2")
    await town.press(GRACE, await town.say(GRACE, "settings", there), "Set up the forum", {"name": "Youth Forum"})
    pressed = await town.press(GRACE, first, "Show older ones")
    assert "changed the settings" not in pressed.words and "Carys Bowen set up" not in pressed.words


async def _a_cycle(town: Town) -> None:
    """Everything that can be confided, in a circle; each holds a word of its own."""
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"support": SUPPORT})
    form = await town.say(BRANWEN, "suggest")
    why = {"title": TITLE, "why": WHY, "attribution": "unattributed"}
    await town.press(BRANWEN, form, "Send", why)
    await town.say(ZEHRA, f"suggest {OTHER}")
    asked = await town.press(
        CARYS, await town.say(CARYS, "poll Which herb?"), "Continue", {"options": f"{OPTION}\nMint"}
    )
    await town.press(CARYS, asked, asked.buttons[0])
    await town.schedule()
    await town.press(ZEHRA, await town.say(ZEHRA, "needs"), "Save", {"needs": "diet", "other": NEED})
    await publish(town, Complaints={"decision": "accepted"}, Parking={"decision": "accepted"})
    form = await town.say(ODILE, "comment")
    await town.press(ODILE, form, form.buttons[0], {"words": COMMENT})
    await town.move_to(DURING)
    await town.press(ZEHRA, await town.say(ZEHRA, f"note 1: {POINT}"), "Note it")
    await town.press(CARYS, await town.say(CARYS, "items"), "Share the notes")
    await town.move_to(MORNING_AFTER)
    form = await town.press(SAM, await town.say(SAM, "care"), "Open", {"person": town.person_id(BRANWEN)})
    await town.press(SAM, form, "Save", {"contacted": "yes", "reason": "safety", "note": CARE})
    listed = await town.say(CARYS, "outcomes")
    told = {"topic": town.choices(listed, "topic")[TITLE], "outcome": "answered", "reason": ANSWER}
    await town.press(CARYS, listed, "Tell its author", told)


async def _everything_shown(town: Town) -> str:
    """Each page that the chair can turn to."""
    shown = await town.say(CARYS, "changes")
    words = [shown.words]
    while "Show older ones" in shown.buttons:
        shown = await town.press(CARYS, shown, "Show older ones")
        words.append(shown.words)
    return "\n".join(words)


async def test_nothing_confided_is_in_it_and_no_author_of_what_was_sent_unattributed(town: Town) -> None:
    await set_up_circle(town)
    await _a_cycle(town)
    stored = await town.stored()
    assert [word for word in CONFIDED if word not in stored] == [], "each was told to somebody"
    shown = await _everything_shown(town)
    printed = [await audited(town.bot.database, None, None, as_json=as_json) for as_json in (False, True)]
    rows = "\n".join(row for row in stored.splitlines() if row.startswith("audit_entries "))
    assert "said what became of topics" in shown and "changed the settings" in printed[0] and "outcome_told" in rows
    for text in (shown, *printed, rows):
        assert [word for word in CONFIDED if word in text] == []
    for name in ("Branwen", "Zehra", "Odile"):
        assert name not in shown and name not in printed[1], "they acted for themselves alone"
    for user in (BRANWEN, ZEHRA, ODILE):
        assert town.person_id(user) not in rows


async def test_my_data_says_how_many_lines_name_somebody(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(SAM, "answer for")
    await town.press(SAM, form, "Note it", {"person": town.person_id(GRACE), "answer": "no"})
    assert "One line says that something was done to or for you." in (await town.say(GRACE, "my data")).words
    assert "One line says that you did something." in (await town.say(SAM, "my data")).words


async def test_it_grows_old(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(SAM, "answer for")
    await town.press(SAM, form, "Note it", {"person": town.person_id(GRACE), "answer": "no"})
    for days, kept in ((90, ["noted for", "set up the forum"]), (2, ["set up the forum"]), (640, [])):
        await town.after(days=days)
        shown = await _everything_shown(town)
        assert [words for words in ("noted for", "set up the forum") if words in shown] == kept, days

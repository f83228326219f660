"""What became of a topic, meeting by meeting, for its author or for somebody who has the code of an unattributed
topic.
"""

from tests.cast import CARYS, GRACE, HOME, MIRIAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.stories.agenda.publishing import SECRET, publish
from tests.stories.agenda.shaping_card import number_of
from tests.stories.town import Town

NO_SUCH_CODE = "0123 4567 89ab cdef"


async def _unattributed(town: Town) -> tuple[Answered, str]:
    """The card that the author keeps, and its code."""
    sent = await town.press(MIRIAM, await town.say(MIRIAM, "suggest"), "Send", SECRET)
    [code] = [line for line in sent.words.splitlines() if line.replace(" ", "").isalnum() and len(line) == 19]
    return sent, code


async def test_a_topic_has_a_line_for_each_meeting_and_says_what_came_since(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for user, title in ((YUSUF, "Work experience"), (GRACE, "Street lighting")):
        await town.say(user, f"suggest {title}")
    assert "April" not in (await town.say(YUSUF, "my topics")).words
    reason = "The speaker is away."
    await publish(town, Street={"decision": "accepted"}, Work={"decision": "parked", "reason": reason})
    await publish(
        town, Street={"decision": "accepted", "position": "1"}, Work={"decision": "accepted", "position": "2"}
    )
    await town.move_to(AFTER_THE_MEETING)
    mine = (await town.say(YUSUF, "my topics")).words
    assert "9 April: kept for a later meeting. The chairs said: “The speaker is away.”" in mine
    assert "9 April: on the agenda, item 2." in mine
    assert mine.index("kept for a later meeting") < mine.index("item 2")
    assert "Since then: It was on the agenda of Tuesday 9 April" in mine
    assert "Street lighting" not in mine

    await town.schedule(day="2030-06-11")
    await town.say(CARYS, "suggest Parking")
    await publish(town, Parking={"decision": "accepted"}, Work={"decision": "to_board"})
    mine = (await town.say(YUSUF, "my topics")).words
    assert "11 June: taken to the board." in mine
    assert "Since then" not in mine


async def test_publishing_again_adds_no_line(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Street lighting")
    for _ in range(2):
        await publish(town, Work={"decision": "accepted"})
    assert (await town.say(YUSUF, "my topics")).words.count("9 April: on the agenda") == 1
    assert (await town.say(GRACE, "my topics")).words.count("9 April: not on the agenda") == 1


async def test_a_meeting_that_is_called_off_is_said_to_be(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await publish(town, Work={"decision": "accepted"})
    asked = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, asked, asked.buttons[0])
    mine = (await town.say(YUSUF, "my topics")).words
    assert "9 April: on the agenda, item 1. That meeting was called off." in mine
    assert "Since then: It is waiting for a meeting." in mine


async def test_a_merged_topic_goes_on_with_the_lines_of_the_other(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    await town.say(GRACE, "suggest Apprenticeships for the young")
    shaping = await town.say(CARYS, "agenda")
    into = number_of(shaping, "Apprenticeships for the young")
    await publish(town, Work={"decision": "merged", "into": into}, Apprent={"decision": "accepted"})
    mine = (await town.say(YUSUF, "my topics")).words
    assert mine.index("9 April: joined with another topic.") < mine.index("9 April: on the agenda, item 1.")
    assert "joined" not in (await town.say(GRACE, "my topics")).words


async def test_whoever_holds_the_code_follows_an_unattributed_topic_and_can_take_it_back(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    kept, code = await _unattributed(town)
    await publish(town, Complaints={"decision": "accepted"})
    for followed in (
        await town.press(MIRIAM, kept, "What became of it"),
        await town.say(MIRIAM, f"my topics {code}"),
        await town.say(GRACE, f"My topics: {code.upper().replace(' ', '-')}"),
    ):
        assert "Complaints are not heard" in followed.words
        assert "9 April: on the agenda, item 1." in followed.words
        assert followed.buttons == []
    assert "Complaints" not in (await town.say(MIRIAM, "my topics")).words


async def test_an_open_topic_is_withdrawn_by_the_typed_code_alone(town: Town) -> None:
    await town.set_up()
    _, code = await _unattributed(town)
    followed = await town.say(MIRIAM, f"my topics {code}")
    assert followed.buttons == ["Edit", "Withdraw"]
    await town.press(MIRIAM, followed, "Withdraw")
    assert "4 March: taken back." in (await town.say(MIRIAM, f"my topics {code}")).words
    assert "I do not know a topic with this code" in (await town.say(MIRIAM, f"my topics {NO_SUCH_CODE}")).words
    assert "Your topics" in (await town.say(MIRIAM, "my topics are never heard")).words, "no sentence is a code"


async def test_an_edit_that_is_refused_keeps_what_was_typed(town: Town) -> None:
    await town.set_up()
    kept = await town.press(YUSUF, await town.say(YUSUF, "suggest"), "Send", {"title": "Placements", "why": "Few."})
    form = await town.press(YUSUF, kept, "Edit")
    typed = {"title": "", "why": "Nobody under twenty finds one."}
    again = await town.press(YUSUF, form, "Save", typed, check=False)
    assert inputs_of(again.card) == typed
    assert "Please say in a few words what it is about." in again.words
    assert "Nobody under twenty finds one." in (await town.press(YUSUF, again, "Save", {"title": "Placements"})).words


async def test_a_code_typed_where_others_read_shows_nothing(town: Town) -> None:
    await town.set_up()
    _, code = await _unattributed(town)
    answered = await town.say(MIRIAM, f"my topics {code}", HOME)
    assert "A code is for you alone" in answered.words
    assert SECRET["title"] not in answered.words


async def test_following_and_withdrawing_leave_no_trace_of_who_did(town: Town) -> None:
    await town.set_up()
    kept, code = await _unattributed(town)
    before = set((await town.stored()).splitlines())
    town.clock.advance(minutes=7)
    await town.press(MIRIAM, await town.say(MIRIAM, f"my topics {code}"), "Withdraw")
    await town.press(MIRIAM, kept, "What became of it")
    rows = "\n".join(row for row in set((await town.stored()).splitlines()) - before if not row.startswith("people "))
    known = [
        MIRIAM.name,
        MIRIAM.email,
        MIRIAM.entra_id,
        MIRIAM.teams_id,
        town.person_id(MIRIAM),
        code,
        code.replace(" ", ""),
    ]
    assert not [word for word in known if word in rows]
    [row] = [row for row in rows.splitlines() if row.startswith("topic_news ")]
    assert "12:07" not in row

"""A private chat that no longer works is opened again once. Whoever relies on messages learns who cannot be reached."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, SAM
from tests.far_end.places import chat_with
from tests.far_end.sent import Fault
from tests.stories.actions.actions import noted
from tests.stories.town import Town

GRACES = chat_with(GRACE).id
NOTED = "action @Grace list of placements by 12 December"
GONE = [
    Fault(404, "ConversationNotFound", to=GRACES),
    Fault(404, "", to=GRACES),
    Fault(404, "ServiceError", "Unknown", to=GRACES),
    Fault(403, "BotNotInConversationRoster", to=GRACES),
]


@pytest.fixture
async def forum(town: Town) -> Town:
    """Grace has a chat with the bot."""
    await town.set_up()
    await town.say(GRACE, "help")
    town.teams.calls.clear()
    return town


def fresh(fault: Fault) -> Fault:
    return Fault(fault.status, fault.code, fault.message, to=fault.to)


@pytest.mark.parametrize("fault", GONE, ids=lambda fault: f"{fault.status}-{fault.code}-{fault.message[:4]}")
async def test_a_chat_that_was_deleted_is_opened_again_and_the_message_sent_once(forum: Town, fault: Fault) -> None:
    forum.teams.break_next("post", fresh(fault))
    await noted(forum, NOTED)
    assert forum.teams.count("chat") == 1
    assert len(forum.told(GRACE, "This action is yours")) == 1
    assert not forum.told(CARYS, "I could not write to")
    forum.teams.calls.clear()
    await noted(forum, "action @Grace book the hall by 12 December")
    assert forum.teams.count("chat") == 0
    assert len(forum.told(GRACE, "book the hall")) == 1


async def test_after_one_more_try_whoever_noted_it_hears_once(forum: Town) -> None:
    forum.teams.break_next("post", *(Fault(404, "ConversationNotFound", to=GRACES) for _ in range(2)))
    await noted(forum, NOTED)
    assert forum.teams.count("chat") == 1
    assert not forum.told(GRACE, "This action is yours")
    [heard] = forum.told(CARYS, "I could not write to Grace Okafor")
    assert "list of placements" in heard.words
    assert not forum.told(SAM, "I could not write to")


@pytest.mark.parametrize(
    ("call", "fault"),
    [
        ("post", Fault(403, "MessageWritesBlocked", to=GRACES)),
        ("post", Fault(403, "BotDisabledByAdmin", to=GRACES)),
        ("post", Fault(403, "SomethingNew", to=GRACES)),
    ],
)
async def test_a_closed_door_is_not_knocked_at_again(forum: Town, call: str, fault: Fault) -> None:
    forum.teams.break_next("post", fresh(fault))
    await noted(forum, NOTED)
    assert forum.teams.count("chat") == 0
    assert len(forum.told(CARYS, "I could not write to Grace Okafor")) == 1


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_somebody_with_whom_no_chat_can_be_opened(town: Town, status: int) -> None:
    await town.set_up()
    town.teams.break_next("chat", Fault(status, "BadSyntax", "Invalid user identity in provided tenant"))
    await noted(town, NOTED)
    assert len(town.told(CARYS, "I could not write to Grace Okafor")) == 1


async def test_not_at_night(forum: Town) -> None:
    await forum.move_to(datetime(2030, 3, 5, 23, 30, tzinfo=UTC))
    forum.teams.blocked.add(GRACE)
    await noted(forum, NOTED)
    assert not forum.told(CARYS, "I could not write to")
    await forum.move_to(datetime(2030, 3, 6, 10, 0, tzinfo=UTC))
    assert len(forum.told(CARYS, "I could not write to Grace Okafor")) == 1


async def test_who_writes_again_gets_what_still_matters(forum: Town) -> None:
    forum.teams.blocked.add(GRACE)
    await noted(forum, NOTED)
    await noted(forum, "action @Grace book the hall by 12 December")
    assert len(forum.told(CARYS, "I could not write to Grace Okafor")) == 2
    listed = await forum.say(CARYS, "actions")
    done = {
        "action": forum.choices(listed, "action")["Grace Okafor: book the hall"],
        "progress": "done",
        "note": "booked",
    }
    await forum.press(CARYS, listed, "Save", done)
    forum.teams.blocked.clear()
    await forum.say(GRACE, "my data")
    [yours] = forum.told(GRACE, "This action is yours")
    assert "list of placements" in yours.words
    assert "I can write to you in private" in (await forum.say(GRACE, "my data")).words
    assert len(forum.told(GRACE, "This action is yours")) == 1


async def test_who_answered_for_somebody_hears_that_they_were_not_told(forum: Town) -> None:
    await forum.schedule()
    forum.teams.blocked.add(MIRIAM)
    form = await forum.say(CARYS, "answer for")
    chosen = {"person": forum.choices(form, "person")[MIRIAM.name], "answer": "in_person"}
    await forum.press(CARYS, form, "Note it", chosen)
    [heard] = forum.told(CARYS, "I could not write to Miriam Stern")
    assert "You answered for Miriam Stern" in heard.words

"""A forum becomes a listening circle: nothing left in its channel names anybody or repeats what was confidential."""

import json

import pytest

from forum.keys import about
from storage.tables import posts
from tests.cast import BRANWEN, CARYS, HOME, ODILE, ZEHRA
from tests.dialogs.said import POSTS
from tests.evening import AFTER_THE_MEETING
from tests.far_end.sent import Fault, Sent
from tests.stories.agenda.publishing import publish
from tests.stories.forums.circle import MEMBERS, OFFICE, STORY, become, found_in
from tests.stories.town import Town

REASON = "Zehra was right about the gate"


async def _plant(town: Town, kind: str, *, arrived: bool = True) -> Sent:
    """A card of that kind as an open forum has it, about something that nobody would post about again."""
    [forum] = {line.split('"id": "')[1].split('"')[0] for line in (await town.stored()).splitlines() if _is_forum(line)}
    ids = ("open", forum) if kind == "actions" else (forum, 1)
    told = town.teams.stands(HOME, f"{kind}: {ZEHRA.name} says {STORY}")
    row = {"key": about(kind, *ids), "service_url": town.teams.service_url, "conversation_id": HOME.id}
    placed = {"activity_id": told.id if arrived else None, "state": "posted" if arrived else "unknown"}
    async with town.bot.database.transaction() as session:
        await session.execute(posts.insert().values(row | placed | {"posted_at": town.clock.now()}))
    return told


def _is_forum(line: str) -> bool:
    return line.startswith("forums ")


async def test_every_kind_of_card_is_drawn_anew(town: Town) -> None:
    """Every kind in the table of posts is planted, so that none can be left out."""
    town.people = [*OFFICE, *MEMBERS]
    await town.set_up()
    planted = {kind: await _plant(town, kind) for kind in sorted(POSTS.standing)}
    assert len(planted) >= 13
    changed = await become(town, "listening_circle")
    assert "I am drawing the cards that I posted there again, without names" in changed.words
    assert "answered to messages in the channel" in changed.words, "and what cannot be changed is said"
    for kind, card in planted.items():
        assert card.before, f"{kind} stands as it was"
        assert STORY not in json.dumps(card.activity), kind
        assert not found_in(town, card.activity, *MEMBERS), kind


async def _lived(town: Town) -> None:
    """Names and words in every place where an open forum shows them: topics, agenda, polls, actions, outcomes."""
    town.people = [*OFFICE, *MEMBERS]
    await town.set_up()
    form = await town.say(ZEHRA, "suggest")
    await town.press(ZEHRA, form, "Send", {"title": "Complaints", "why": STORY, "attribution": "named"})
    await town.say(ODILE, "suggest Parking")
    await town.schedule()
    await publish(town, Complaints={"decision": "accepted"})
    form = await town.say(CARYS, "poll Which evening suits you?")
    shown = await town.press(CARYS, form, "Continue", {"options": "Monday\nTuesday"})
    await town.press(CARYS, shown, shown.buttons[0])
    await town.press(BRANWEN, town.card("Which evening suits you?"), "Send my answer", {"choice": "0"})
    await town.move_to(AFTER_THE_MEETING)
    noted = await town.say(CARYS, "action @Odile Vantongeren write to the school by 1 June", mentions=[ODILE])
    await town.press(CARYS, noted, "Save it")
    listed = await town.say(CARYS, "outcomes")
    told = {"topic": town.choices(listed, "topic")["Complaints"], "outcome": "answered", "reason": REASON}
    await town.press(CARYS, listed, "Tell its author", told)
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")


async def test_what_a_forum_has_posted_names_nobody_once_it_is_a_circle(town: Town) -> None:
    await _lived(town)
    digest = town.card("You said, we did")
    assert ZEHRA.name in digest.words and REASON in digest.words
    await become(town, "listening_circle")
    await town.after(minutes=1)
    standing = [sent.activity for sent in town.in_channel() if sent.id != town.in_channel()[0].id or sent.before]
    assert "Complaints: answered" in digest.words
    assert not found_in(town, standing, *MEMBERS)
    for words in (STORY, REASON):
        assert words not in json.dumps(standing)


@pytest.mark.parametrize("trouble", ["refused", "unknown"])
async def test_a_chair_is_told_of_a_card_that_cannot_be_changed(town: Town, trouble: str) -> None:
    town.people = [*OFFICE, *MEMBERS]
    await town.set_up()
    await _plant(town, "digest", arrived=trouble == "refused")
    if trouble == "refused":
        town.teams.break_next("update", *[Fault(status=403, code="Forbidden")] * 3)
    await become(town, "listening_circle")
    await town.after(minutes=1)
    told = [sent.words for sent in town.chat(CARYS) if "I could not take the names off it" in sent.words]
    [of_digest] = [words for words in told if "I posted what came of what was said" in words]
    assert "please delete it" in of_digest

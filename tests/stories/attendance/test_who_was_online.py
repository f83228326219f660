"""Microsoft's attendance report: sessions are merged, people matched by id and email, and a chair names the rest."""

from datetime import UTC, datetime

from forum.use_cases.attendance.name_unknown_attendees import GUEST, LEAVE
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.attendance import attended, signed_in
from tests.far_end.cards import inputs_of
from tests.stories.town import Town

VISITOR = "8:teamsvisitor:1"
"""The id of somebody who did not sign in. It means nothing elsewhere."""


async def test_everybody_who_was_online_is_found_and_nobody_is_guessed(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [event] = town.events()
    reports = town.calendar.state
    reports.report(
        event, [signed_in(YUSUF), attended("Grace Okafor (Guest)", id=VISITOR), attended("iPad", id=VISITOR)]
    )
    reports.report(
        event, [signed_in(YUSUF), attended("M. Stern", MIRIAM.email, id=VISITOR), attended("iPad", id=VISITOR)]
    )
    quiet = len(town.in_channel())
    await town.move_to(datetime(2030, 4, 9, 18, 52, tzinfo=UTC))
    [card] = town.told(CARYS, "Please say who they were")
    assert "Grace Okafor (Guest)" in card.words
    assert card.words.count("iPad") == 1, "who comes back is one person"
    assert "M. Stern" not in card.words
    assert await there(town) == {YUSUF.name, MIRIAM.name}

    done = await town.press(CARYS, card, "Save")
    assert "Every name in Microsoft’s report has been looked at" in done.words
    assert await there(town) == {YUSUF.name, MIRIAM.name, GRACE.name}
    assert "out of date" not in (await town.press(SAM, await town.say(SAM, "roll"), "Save")).words
    assert not [sent for sent in town.in_channel()[quiet:] if "iPad" in sent.words or GRACE.name in sent.words]
    assert "iPad" not in "".join(sent.words for user in (YUSUF, GRACE, MIRIAM) for sent in town.chat(user))


async def test_a_guest_counts_as_having_come(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [event] = town.events()
    town.calendar.state.report(event, [signed_in(YUSUF), attended("iPad", id=VISITOR), attended("Lab 3", id=VISITOR)])
    await town.move_to(datetime(2030, 4, 9, 18, 52, tzinfo=UTC))
    [card] = town.told(CARYS, "Please say who they were")
    first, second = inputs_of(card.card)
    await town.press(CARYS, card, "Save", {first: GUEST, second: LEAVE})
    assert "2 came; " in (await town.say(CARYS, "trends")).words
    assert [meeting.guests for meeting in await town.meetings()] == [1]


async def test_a_listening_circle_asks_nobody_who_was_there(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await town.schedule()
    [event] = town.events()
    town.calendar.state.report(event, [signed_in(YUSUF), attended("iPad", id=VISITOR)])
    await town.move_to(datetime(2030, 4, 10, 12, 0, tzinfo=UTC))
    assert not [request for request in town.calendar.log if "onlineMeetings" in request.path]
    assert "iPad" not in await town.stored()
    assert not await there(town)


async def there(town: Town) -> set[str]:
    """Who is online according to the roll."""
    rows = [row for row in (await town.stored()).splitlines() if row.startswith("attendances") and '"online"' in row]
    return {user.name for user in town.people if any(town.person_id(user) in row for row in rows)}

"""The roll as a chair sees it."""

import pytest

from dialogs.attendance.roll_card import OpenRoll, SaveRoll
from dialogs.attendance.unknown_attendees_card import SaveUnknownAttendees
from forum.attendance import Answer, Rsvp
from forum.errors import OnlyAChair
from forum.forums import Openness
from forum.jobs import OfferRoll, ReadReport
from forum.meetings import Mode
from forum.people import person_id
from forum.ports import Refused, Sighting
from forum.use_cases.attendance.read_report import report_failed, report_read
from forum.use_cases.lifecycle.due_attendance import offer_roll_due
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.dialogs.said import IN_CHANNEL, click, message_to, press, type_, words
from tests.far_end.cards import buttons_of, inputs_of
from tests.hall import Hall


async def test_a_chair_gets_the_roll_with_apologies_ticked_and_takes_it(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, person_id(MIRIAM), Answer.NO, hall.clock.now()))
        await offer_roll_due(uow, OfferRoll(meeting.id), hall.clock.now())
    card = await message_to(hall, forum, person_id(CARYS), "roll")
    assert card is not None
    assert "You get this because you chair the forum" in words(card)
    assert inputs_of(card.card) == {"came": "", "walk_ins": ""}
    assert "Miriam Stern · said no" in words(card)
    assert "Grace Okafor · no answer" in words(card)

    saved = await click(hall, CARYS, card, "Save", {"came": person_id(GRACE)})
    assert "1 person on the list came. 2 did not." in words(saved)
    assert inputs_of(saved.card) == {"online": "", "apologies": person_id(MIRIAM)}

    again = await click(hall, CARYS, saved, "Correct who came")
    assert inputs_of(again.card)["came"] == person_id(GRACE)
    corrected = await click(hall, CARYS, again, "Save", {"came": person_id(YUSUF)})
    assert await hall.presences(meeting.id) == {
        person_id(YUSUF): "in_person",
        person_id(GRACE): "absent",
        person_id(MIRIAM): "apologies",
    }
    done = await click(hall, CARYS, corrected, "Save these", {"online": person_id(YUSUF), "apologies": ""})
    assert inputs_of(done.card) == {"online": person_id(YUSUF), "apologies": ""}
    assert set((await hall.presences(meeting.id)).values()) == {"online", "absent"}


async def test_only_a_hybrid_meeting_asks_who_of_them_was_online(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up(), mode=Mode.ONLINE)
    saved = await click(hall, CARYS, await type_(hall, CARYS, "roll"), "Save", {"came": person_id(GRACE)})
    assert inputs_of(saved.card).keys() == {"apologies"}
    assert "Joined online: \nGrace Okafor" in words(saved)
    assert (await hall.presences(meeting.id))[person_id(GRACE)] == "online"


async def test_a_card_of_an_earlier_version_notes_all_at_once(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    old = SaveRoll(
        meeting=meeting.id, came=person_id(GRACE), online=person_id(YUSUF), apologies=person_id(MIRIAM), walk_ins="Ivo"
    )
    saved = await press(hall, CARYS, old)
    assert "2 people on the list came: 1 in person, 1 online. 1 did not." in words(saved.message)
    assert "Came too: \nIvo" in words(saved.message)
    assert await hall.presences(meeting.id) == {
        person_id(GRACE): "in_person",
        person_id(YUSUF): "online",
        person_id(MIRIAM): "apologies",
    }


async def test_in_the_channel_it_stays_closed(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    typed = await type_(hall, CARYS, "roll", IN_CHANNEL)
    assert "in private only" in words(typed)
    assert GRACE.name not in words(typed)
    for button in (OpenRoll(meeting=meeting.id), SaveRoll(meeting=meeting.id, came=person_id(GRACE))):
        assert (await press(hall, CARYS, button, where=IN_CHANNEL)).toast
    assert await hall.presences(meeting.id) == {}


async def test_a_facilitator_may_take_it_and_a_member_may_not(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    assert buttons_of((await type_(hall, SAM, "roll")).card) == ["Save", "Not now"]
    with pytest.raises(OnlyAChair):
        await type_(hall, GRACE, "roll")
    with pytest.raises(OnlyAChair):
        await press(hall, GRACE, OpenRoll(meeting=meeting.id))


async def test_before_any_meeting_and_in_a_circle_it_says_why_there_is_none(hall: Hall) -> None:
    forum = await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    assert "No meeting has begun yet" in words(await type_(hall, CARYS, "roll"))
    await hall.evening(forum)
    assert "I keep no list of who came" in words(await type_(hall, CARYS, "roll"))


async def test_chairs_hear_what_it_needs_to_grant_for_the_report(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await report_failed(uow, ReadReport(meeting.id), Refused("Forbidden"), hall.clock.now())
    said = words(await message_to(hall, forum, person_id(CARYS), "report_missing"))
    assert "OnlineMeetingArtifact.Read.All" in said
    assert "application access policy" in said
    assert "For your IT team: Forbidden" in said
    assert "please note who came with “roll”" in said


async def test_a_chair_tells_a_few_strangers_at_a_time_and_only_in_private(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    hall.clock.move_to(meeting.ends_at)
    async with hall.open() as uow:
        sightings = [Sighting(name, None, None, 60) for name in ("Grace Okafor (Guest)", "iPad", "Phone", "Zoe")]
        await report_read(uow, ReadReport(meeting.id), sightings, hall.clock.now())
    card = await message_to(hall, forum, person_id(CARYS), "strangers")
    assert card is not None
    assert "1 more name follows" in words(card)
    assert list(inputs_of(card.card).values()) == [person_id(GRACE), "nobody", "nobody"]
    assert (await press(hall, CARYS, SaveUnknownAttendees(meeting=meeting.id), where=IN_CHANNEL)).toast

    saved = await click(hall, CARYS, card, "Save", inputs_of(card.card))
    assert list(inputs_of(saved.card).values()) == ["nobody"]
    assert "Nobody knows: \niPad and Phone" in words(saved)
    done = await click(hall, CARYS, saved, "Save", dict.fromkeys(inputs_of(saved.card), "guest"))
    assert "A guest, not a member: \nZoe" in words(done)
    assert await hall.presences(meeting.id) == {person_id(GRACE): "online"}
    assert "Who else was online?" in buttons_of((await click(hall, CARYS, done, "Open the roll")).card)
    assert await message_to(hall, forum, person_id(CARYS), "strangers") is None

"""Care as facilitators see it, and nobody else."""

from datetime import timedelta

import pytest

from dialogs.care.care_card import OpenCare, OpenContact
from dialogs.care.contact_form_card import SaveContact
from forum.attendance import Answer, Rsvp
from forum.errors import OnlyAFacilitator, Refusal
from forum.jobs import OfferCare
from forum.people import Speaker, person_id
from forum.use_cases.care.note_contact import NOTE_LIMIT
from forum.use_cases.lifecycle.due_attendance import offer_care_due
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.dialogs.care.caring import EMPTY, SECRET, days_message, note_about, the_morning_after
from tests.dialogs.said import IN_CHANNEL, click, message_to, press, type_, words
from tests.far_end.cards import buttons_of, inputs_of
from tests.hall import Hall, ids


async def test_the_list_leads_to_a_form_and_back_with_what_is_done_marked(hall: Hall) -> None:
    forum, meeting = await the_morning_after(hall)
    card = await message_to(hall, forum, person_id(SAM), "care")
    assert card is not None
    assert "You get this because you are a facilitator" in words(card)
    assert "longest wait first\nMS\nMiriam Stern\ndid not come on 9 April\nNote\nYR\nYusuf Rahman" in words(card)

    form = await click(hall, SAM, card, "Open", {"person": person_id(MIRIAM)})
    assert inputs_of(form.card) == EMPTY
    typed = {"contacted": "yes", "reason": "travel", "note": SECRET, "next_step": "Share a lift in May", "way": "phone"}
    listed = await click(hall, SAM, form, "Save", typed)
    assert "Saved." in words(listed)
    assert "✓ contacted on 10 April · next: Share a lift in May · prefers: by phone" in words(listed)
    assert "✓ Miriam Stern" in words(listed)
    assert SECRET not in words(listed)

    again = await click(hall, SAM, listed, "Open", {"person": person_id(MIRIAM)})
    assert inputs_of(again.card) == {**EMPTY, **typed}
    assert [row.note for row in await hall.contacts(meeting)] == [SECRET]


async def test_a_note_that_is_too_long_comes_back_whole(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    long = ("word " * (NOTE_LIMIT // 5 + 2)).strip()
    form = await note_about(hall, MIRIAM, {"note": long, "contacted": "yes", "remind": "week"})
    assert "too long" in words(form)
    assert inputs_of(form.card)["note"] == long
    assert inputs_of(form.card)["remind"] == "week"
    assert await hall.contacts(meeting) == []


async def test_opening_without_choosing_says_so_on_the_list(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    again = await press(hall, SAM, OpenContact(meeting=meeting.id))
    assert again.message is not None and not again.toast
    assert "Please choose a person from the list first." in words(again.message)
    assert inputs_of(again.message.card) == {"person": ""}


async def test_of_one_thing_a_facilitator_is_told_once(hall: Hall) -> None:
    forum, meeting = await the_morning_after(hall)
    assert await days_message(hall, forum) is not None
    hall.clock.advance(days=1)
    async with hall.open() as uow:
        await offer_care_due(uow, OfferCare(meeting.id), hall.clock.now())
    assert await days_message(hall, forum) is None


async def test_when_everybody_came_nothing_is_said_but_to_whoever_asks(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall, came=ids(GRACE, MIRIAM, YUSUF))
    assert await days_message(hall, forum) is None
    card = await type_(hall, SAM, "care")
    assert words(card).startswith("Good news: nobody in Faith Forum is waiting")
    assert buttons_of(card.card) == []


async def test_without_a_roll_nobody_is_said_to_be_absent_and_the_roll_is_offered(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall, came=None)
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, person_id(MIRIAM), Answer.IN_PERSON, hall.clock.now()))
    card = await type_(hall, SAM, "care")
    assert "I do not know whether they came\nMS\nMiriam Stern\nnobody noted who came on 9 April" in words(card)
    assert "did not come" not in words(card)
    assert buttons_of(card.card) == [*["Note"] * 3, "Open", "Take the roll"]


async def test_nothing_is_shown_or_kept_where_others_read_along(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    typed = await type_(hall, SAM, "care", IN_CHANNEL)
    assert "This is private" in words(typed)
    assert MIRIAM.name not in words(typed)
    buttons = (
        OpenCare(meeting=meeting.id),
        OpenContact(meeting=meeting.id, person=person_id(MIRIAM)),
        SaveContact(meeting=meeting.id, person=person_id(MIRIAM), note=SECRET),
    )
    for button in buttons:
        assert (await press(hall, SAM, button, where=IN_CHANNEL)).toast
    assert await hall.contacts(meeting) == []


@pytest.mark.parametrize("nosy", [CARYS, MIRIAM])
async def test_a_facilitators_buttons_open_nothing_in_other_hands(hall: Hall, nosy: Speaker) -> None:
    _, meeting = await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"note": SECRET, "reason": "safety", "next_step": "walk along"})
    buttons = (
        OpenCare(meeting=meeting.id),
        OpenContact(meeting=meeting.id, person=person_id(MIRIAM)),
        SaveContact(meeting=meeting.id, person=person_id(MIRIAM), note="changed"),
    )
    for button in buttons:
        with pytest.raises(OnlyAFacilitator):
            await press(hall, nosy, button)
    with pytest.raises(OnlyAFacilitator):
        await type_(hall, nosy, "care")
    assert [row.note for row in await hall.contacts(meeting)] == [SECRET]


@pytest.mark.parametrize("word", ["my data", "roll", "poll", "agenda", "actions", "settings", "help"])
async def test_nothing_a_chair_can_say_brings_out_what_was_confided(hall: Hall, word: str) -> None:
    await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"note": SECRET, "reason": "safety", "next_step": "walk along"})
    for who in (CARYS, MIRIAM):
        try:
            said = str((await type_(hall, who, word)).card)
        except Refusal as refused:
            said = str(refused)
        for secret in (SECRET, "walk along", "Feeling safe"):
            assert secret not in said


def test_a_press_that_ends_in_a_log_holds_no_note() -> None:
    pressed = SaveContact(meeting="m", person="p", reason="safety", note=SECRET, next_step="walk along")
    assert not [secret for secret in (SECRET, "walk along", "safety") if secret in repr(pressed) + str(pressed)]


async def test_chairs_without_a_facilitator_hear_no_names(hall: Hall) -> None:
    forum = await hall.set_up(facilitators=frozenset())
    meeting = await hall.evening(forum)
    hall.clock.move_to(meeting.ends_at + timedelta(hours=12))
    async with hall.open() as uow:
        await offer_care_due(uow, OfferCare(meeting.id), hall.clock.now())
    card = await message_to(hall, forum, person_id(CARYS), "care_nobody")
    assert card is not None
    assert "If you name a facilitator" in words(card)
    assert not [who.name for who in (GRACE, MIRIAM, YUSUF) if who.name in words(card)]
    assert buttons_of(card.card) == ["Change the settings"]
    await hall.set_up()
    assert await message_to(hall, forum, person_id(CARYS), "care_nobody") is None

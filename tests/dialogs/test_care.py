"""Care as a facilitator sees it, and as nobody else does."""

from datetime import UTC, datetime, timedelta

import pytest

from dialogs import care_posts
from dialogs.cards.care import OpenCare, OpenContact
from dialogs.cards.contact_form import SaveContact
from dialogs.posts import Posting
from forum.attendance import Answer, Rsvp
from forum.errors import OnlyAFacilitator, Refusal
from forum.forums import Forum
from forum.jobs import OfferCare, Tell
from forum.keys import about
from forum.meetings import Meeting
from forum.outreach import Outreach
from forum.people import PersonId, Speaker, person_id
from forum.ports import Message
from forum.use_cases.due_attendance import offer_care_due
from forum.use_cases.note_contact import NOTE_LIMIT
from forum.use_cases.take_roll import Roll, take_roll
from tests.dialogs.said import IN_CHANNEL, TEXTS, click, press, told, type_, words
from tests.far_end.cards import buttons_of, inputs_of
from tests.hall import AMINA, BEN, CARYS, CHAYA, DEWI, MORNING_AFTER, SAM, Hall, ids

SECRET = "is afraid of the car park"
EMPTY = {
    **{"contacted": "no", "reason": "none", "note": "", "next_step": "", "remind": "none", "way": "none"},
    **{"through": "", "also": ""},
}


async def the_morning_after(hall: Hall, came: frozenset[PersonId] | None = ids(AMINA)) -> tuple[Forum, Meeting]:
    """The roll was taken (None: was not), and care has come due."""
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        if came is not None:
            await take_roll(uow, await hall.person(uow, CARYS), meeting.id, Roll(came), hall.clock.now())
        hall.clock.move_to(MORNING_AFTER)
        await offer_care_due(uow, OfferCare(meeting.id), hall.clock.now())
    return forum, meeting


async def note_about(hall: Hall, whom: Speaker, typed: dict[str, str]) -> Message:
    """Sam opens the list, chooses somebody and saves."""
    listed = await type_(hall, SAM, "care")
    form = await click(hall, SAM, listed, "Open", {"person": person_id(whom)})
    return await click(hall, SAM, form, "Save", typed)


async def kept(hall: Hall, meeting: Meeting) -> list[Outreach]:
    async with hall.open() as uow:
        return list(await uow.outreach.of_meeting(meeting.id))


async def test_the_list_leads_to_a_form_and_back_with_what_is_done_marked(hall: Hall) -> None:
    forum, meeting = await the_morning_after(hall)
    card = await told(hall, forum, person_id(SAM), "care")
    assert card is not None
    assert "You get this because you are a facilitator" in words(card)
    waiting = "Waiting for a word, longest wait first\nBen Lowe: \ndid not come on 9 April\nChaya Stern: \ndid not come"
    assert waiting in words(card)

    form = await click(hall, SAM, card, "Open", {"person": person_id(BEN)})
    assert inputs_of(form.card) == EMPTY
    typed = {"contacted": "yes", "reason": "travel", "note": SECRET, "next_step": "Share a lift in May", "way": "phone"}
    listed = await click(hall, SAM, form, "Save", typed)
    assert "Saved." in words(listed)
    assert "✓ contacted on 10 April · next: Share a lift in May · prefers: by phone" in words(listed)
    assert "✓ Ben Lowe" in words(listed)
    assert SECRET not in words(listed)

    again = await click(hall, SAM, listed, "Open", {"person": person_id(BEN)})
    assert inputs_of(again.card) == {**EMPTY, **typed}
    assert [row.note for row in await kept(hall, meeting)] == [SECRET]


async def test_a_note_that_is_too_long_comes_back_whole(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    long = "word " * (NOTE_LIMIT // 5 + 1)
    form = await note_about(hall, BEN, {"note": long, "contacted": "yes", "remind": "week"})
    assert "too long" in words(form)
    assert inputs_of(form.card)["note"] == long
    assert inputs_of(form.card)["remind"] == "week"
    assert await kept(hall, meeting) == []


async def test_opening_without_choosing_says_so(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    assert (await press(hall, SAM, OpenContact(meeting=meeting.id))).toast


async def days_message(hall: Hall, forum: Forum, who: Speaker = SAM) -> Message | None:
    """What somebody's message of this day would say; None when it would say nothing, or there is none."""
    topic = about("care", hall.clock.now().date().isoformat(), forum.id)
    if not [job for job in await hall.waiting(Tell) if job.about == topic and job.person_id == person_id(who)]:
        return None
    async with hall.open() as uow:
        posting = Posting(
            uow, forum, tuple(topic.split(":")[1:]), TEXTS, hall.clock.now(), await uow.people.get(person_id(who))
        )
        return await care_posts.care(posting)


async def test_a_reminder_brings_the_form_back_the_next_morning(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    assert await days_message(hall, forum) is not None
    await note_about(hall, BEN, {"note": SECRET, "remind": "tomorrow"})
    hall.clock.advance(days=1)
    form = await days_message(hall, forum)
    assert "because you asked me to remind you" in words(form)
    assert form is not None
    assert inputs_of(form.card)["note"] == SECRET
    assert await days_message(hall, forum) is None, "nobody is reminded twice"


async def test_two_more_words_leave_a_reminder_as_it_was(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await days_message(hall, forum)
    await note_about(hall, BEN, {"remind": "week"})
    hall.clock.advance(days=1)
    form = await click(hall, SAM, await type_(hall, SAM, "care"), "Open", {"person": person_id(BEN)})
    assert inputs_of(form.card)["remind"] == "kept" and "As before: Wednesday 17 April 2030" in str(form.card)
    saved = await click(hall, SAM, form, "Save", {"note": "He likes tea"})
    assert "Saved. I will remind you on Wednesday 17 April 2030." in words(saved)
    hall.clock.advance(days=6)
    reminder = await days_message(hall, forum)
    assert "because you asked me to remind you" in words(reminder)
    assert reminder is not None
    assert inputs_of(reminder.card)["remind"] == "none", "it has come"


@pytest.mark.parametrize(
    "meanwhile", [{"remind": "none"}, {"also": "dont_ask"}, {"also": "dont_ask", "remind": "week"}]
)
async def test_a_reminder_is_silent_when_it_was_taken_back(hall: Hall, meanwhile: dict[str, str]) -> None:
    forum, _ = await the_morning_after(hall)
    assert await days_message(hall, forum) is not None
    await note_about(hall, BEN, {"remind": "tomorrow"})
    await note_about(hall, BEN, meanwhile)
    hall.clock.advance(days=1)
    assert await days_message(hall, forum) is None


async def test_a_reminder_is_silent_for_whoever_is_no_facilitator_any_more(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, BEN, {"remind": "tomorrow"})
    await hall.set_up(facilitators=ids(CHAYA))
    assert await days_message(hall, forum) is None
    hall.clock.advance(days=1)
    assert await days_message(hall, forum) is None


async def test_a_reminder_comes_to_those_who_take_over(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, BEN, {"contacted": "yes", "note": SECRET, "remind": "week"})
    await note_about(hall, CHAYA, {"contacted": "yes"})
    await hall.set_up(facilitators=ids(DEWI))
    hall.clock.move_to(datetime(2030, 4, 17, 9, tzinfo=UTC))
    reminder = await days_message(hall, forum, DEWI)
    assert "Somebody who looked after people here before you wanted to be reminded of Ben Lowe." in words(reminder)
    assert "You asked me to remind you" not in words(reminder)
    assert await days_message(hall, forum, DEWI) is None
    assert await days_message(hall, forum) is None, "Sam looks after nobody here any more"


async def test_a_reminder_whose_day_has_passed_comes_at_once_to_those_who_take_over(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, BEN, {"contacted": "yes", "remind": "tomorrow"})
    await note_about(hall, CHAYA, {"contacted": "yes"})
    hall.clock.advance(days=5)
    await hall.set_up(facilitators=ids(DEWI))
    assert "wanted to be reminded of Ben Lowe" in words(await days_message(hall, forum, DEWI))


async def test_of_one_thing_a_facilitator_is_told_once(hall: Hall) -> None:
    forum, meeting = await the_morning_after(hall)
    assert await days_message(hall, forum) is not None
    hall.clock.advance(days=1)
    async with hall.open() as uow:
        await offer_care_due(uow, OfferCare(meeting.id), hall.clock.now())
    assert await days_message(hall, forum) is None


async def test_somebody_who_asked_to_be_left_alone_stands_apart(hall: Hall) -> None:
    await the_morning_after(hall)
    listed = await note_about(hall, BEN, {"also": "dont_ask"})
    asked, at_rest = words(listed).split("Asked not to be contacted")
    assert "Chaya Stern: " in asked
    assert "Ben Lowe: " not in asked
    assert "Ben Lowe: " in at_rest
    form = await click(hall, SAM, listed, "Open", {"person": person_id(BEN)})
    assert "Ben Lowe asked not to be contacted. Please respect that" in words(form)
    assert inputs_of(form.card)["also"] == "dont_ask"


async def test_when_everybody_came_nothing_is_said_but_to_whoever_asks(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall, came=ids(AMINA, BEN, CHAYA))
    assert await days_message(hall, forum) is None
    card = await type_(hall, SAM, "care")
    assert words(card).startswith("Good news: nobody of Faith Forum is waiting")
    assert buttons_of(card.card) == []


async def test_without_a_roll_nobody_is_said_to_be_absent_and_the_roll_is_offered(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall, came=None)
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, person_id(BEN), Answer.IN_PERSON, hall.clock.now()))
    card = await type_(hall, SAM, "care")
    assert "I do not know whether they came\nBen Lowe: \nnobody noted who came on 9 April" in words(card)
    assert "did not come" not in words(card)
    assert buttons_of(card.card) == ["Open", "Take the roll"]


async def test_nothing_is_shown_or_kept_where_others_read_along(hall: Hall) -> None:
    _, meeting = await the_morning_after(hall)
    typed = await type_(hall, SAM, "care", IN_CHANNEL)
    assert "This is private" in words(typed)
    assert BEN.name not in words(typed)
    buttons = (
        OpenCare(meeting=meeting.id),
        OpenContact(meeting=meeting.id, person=person_id(BEN)),
        SaveContact(meeting=meeting.id, person=person_id(BEN), note=SECRET),
    )
    for button in buttons:
        assert (await press(hall, SAM, button, where=IN_CHANNEL)).toast
    assert await kept(hall, meeting) == []


@pytest.mark.parametrize("nosy", [CARYS, BEN])
async def test_a_facilitators_buttons_open_nothing_in_other_hands(hall: Hall, nosy: Speaker) -> None:
    _, meeting = await the_morning_after(hall)
    await note_about(hall, BEN, {"note": SECRET, "reason": "safety", "next_step": "walk along"})
    buttons = (
        OpenCare(meeting=meeting.id),
        OpenContact(meeting=meeting.id, person=person_id(BEN)),
        SaveContact(meeting=meeting.id, person=person_id(BEN), note="changed"),
    )
    for button in buttons:
        with pytest.raises(OnlyAFacilitator):
            await press(hall, nosy, button)
    with pytest.raises(OnlyAFacilitator):
        await type_(hall, nosy, "care")
    assert [row.note for row in await kept(hall, meeting)] == [SECRET]


@pytest.mark.parametrize("word", ["my data", "roll", "poll", "agenda", "actions", "settings", "help"])
async def test_nothing_a_chair_can_say_brings_out_what_was_confided(hall: Hall, word: str) -> None:
    await the_morning_after(hall)
    await note_about(hall, BEN, {"note": SECRET, "reason": "safety", "next_step": "walk along"})
    for who in (CARYS, BEN):
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
    card = await told(hall, forum, person_id(CARYS), "care_nobody")
    assert card is not None
    assert "If you name a facilitator" in words(card)
    assert not [who.name for who in (AMINA, BEN, CHAYA) if who.name in words(card)]
    assert buttons_of(card.card) == ["Change the settings"]
    await hall.set_up()
    assert await told(hall, forum, person_id(CARYS), "care_nobody") is None

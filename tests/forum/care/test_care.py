"""Care for those who were missing: who is listed, what is kept, and who is reminded."""

from datetime import date, datetime, timedelta

import pytest

from forum.attendance import Answer, Rsvp
from forum.contacts import Reason, Remind, kept_about
from forum.errors import Gone, Invalid, OnlyAFacilitator
from forum.forums import Openness
from forum.ids import PersonId
from forum.jobs import OfferCare, Tell
from forum.keys import about
from forum.meetings import Meeting
from forum.people import Speaker, person_id
from forum.use_cases.attendance.take_roll import Roll, take_roll
from forum.use_cases.care.care_views import CareView, care_view
from forum.use_cases.care.note_contact import NOTE_LIMIT, ContactForm, note_contact
from forum.use_cases.lifecycle.due_attendance import offer_care_due
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.evening import MORNING_AFTER
from tests.hall import Hall, ids


async def the_morning_after(hall: Hall, came: frozenset[PersonId] | None = None, **changed: object) -> Meeting:
    """The morning after a meeting whose roll was taken (or not, if None)."""
    meeting = await hall.evening(await hall.set_up(**changed))
    if came is not None:
        async with hall.open() as uow:
            carys = await hall.person(uow, CARYS)
            await take_roll(uow, carys, meeting.id, Roll(came), hall.clock.now())
    hall.clock.move_to(MORNING_AFTER)
    return meeting


async def answered(hall: Hall, meeting: Meeting, who: Speaker, answer: Answer) -> None:
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, person_id(who), answer, hall.clock.now()))


async def look(hall: Hall, meeting: Meeting, by: Speaker = SAM) -> CareView:
    async with hall.open() as uow:
        forum = await uow.forums.get(meeting.forum_id)
        assert forum is not None
        view = await care_view(uow, await hall.person(uow, by), forum, hall.clock.now())
        assert view is not None
        return view


async def note(
    hall: Hall, meeting: Meeting, about_whom: Speaker, contact: ContactForm, by: Speaker = SAM, drawn: str = ""
) -> None:
    """Sent from a form opened just now, unless `drawn` says what it showed."""
    async with hall.open() as uow:
        facilitator = await hall.person(uow, by)
        whom = person_id(about_whom)
        wish = next((one for one in await uow.contacts.wishes_of(whom) if one.forum_id == meeting.forum_id), None)
        shown = kept_about(meeting.id, await uow.contacts.in_forum(meeting.forum_id, [whom]), wish)
        await note_contact(uow, facilitator, meeting.id, whom, contact, drawn or shown.mark, hall.clock.now())


async def offer(hall: Hall, meeting: Meeting) -> None:
    async with hall.open() as uow:
        await offer_care_due(uow, OfferCare(meeting.id), hall.clock.now())


def listed(view: CareView) -> dict[str, str]:
    """The newest matter about each person."""
    return {one.person.name: one.matters[0].why.value for one in view.people}


async def test_those_not_there_are_listed_with_what_they_had_answered(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE))
    await answered(hall, meeting, MIRIAM, Answer.IN_PERSON)
    view = await look(hall, meeting)
    assert listed(view) == {MIRIAM.name: "absent", YUSUF.name: "absent"}
    assert [one.answer for one in view.people] == [Answer.IN_PERSON, None]


async def test_without_a_roll_nobody_is_called_absent(hall: Hall) -> None:
    meeting = await the_morning_after(hall)
    await answered(hall, meeting, MIRIAM, Answer.NO)
    await answered(hall, meeting, YUSUF, Answer.ONLINE)
    found = {GRACE.name: "unanswered", MIRIAM.name: "apologies", YUSUF.name: "unknown"}
    assert listed(await look(hall, meeting)) == found


async def test_having_said_no_counts_as_apologies_unless_they_came(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE))
    await answered(hall, meeting, GRACE, Answer.NO)
    await answered(hall, meeting, MIRIAM, Answer.NO)
    assert listed(await look(hall, meeting)) == {MIRIAM.name: "apologies", YUSUF.name: "absent"}


async def test_in_a_listening_circle_only_answers_are_known(hall: Hall) -> None:
    meeting = await the_morning_after(hall, openness=Openness.LISTENING_CIRCLE)
    await answered(hall, meeting, GRACE, Answer.IN_PERSON)
    await answered(hall, meeting, MIRIAM, Answer.NO)
    assert listed(await look(hall, meeting)) == {MIRIAM.name: "apologies", YUSUF.name: "unanswered"}


async def test_nobody_is_asked_to_care_for_themselves(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE), members=ids(GRACE, MIRIAM, SAM))
    assert listed(await look(hall, meeting)) == {MIRIAM.name: "absent"}


@pytest.mark.parametrize("nosy", [CARYS, GRACE, OMAR])
async def test_nobody_but_a_facilitator_sees_or_writes_any_of_it(hall: Hall, nosy: Speaker) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE))
    with pytest.raises(OnlyAFacilitator):
        await look(hall, meeting, by=nosy)
    with pytest.raises(OnlyAFacilitator):
        await note(hall, meeting, MIRIAM, ContactForm(contacted=True), by=nosy)
    assert await hall.contacts(meeting) == []


async def test_saving_again_changes_the_one_row(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE), facilitators=ids(SAM, CARYS))
    await note(hall, meeting, MIRIAM, ContactForm(contacted=False, note="No answer yet", next_step="Call on Friday"))
    await note(hall, meeting, MIRIAM, ContactForm(contacted=True, reason=Reason.TRAVEL), by=CARYS)
    [row] = await hall.contacts(meeting)
    assert (row.contacted, row.reason, row.note, row.next_step) == (True, Reason.TRAVEL, "", "")
    assert row.facilitator_id == person_id(CARYS)


async def test_what_was_confided_does_not_show_when_it_is_printed(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE))
    confided = ContactForm(
        contacted=True, reason=Reason.SAFETY, note="is afraid of the car park", next_step="walk along"
    )
    await note(hall, meeting, MIRIAM, confided)
    [row] = await hall.contacts(meeting)
    for secret in ("afraid", "walk along", "safety", "SAFETY"):
        assert secret not in repr(confided) + repr(row) + str(row)


async def test_too_long_a_note_and_a_stranger_are_refused(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE))
    with pytest.raises(Invalid):
        await note(hall, meeting, MIRIAM, ContactForm(contacted=True, note="x" * (NOTE_LIMIT + 1)))
    with pytest.raises(Gone):
        await note(hall, meeting, OMAR, ContactForm(contacted=True))


async def test_a_wish_to_be_left_alone_holds_at_later_meetings_until_it_is_taken_back(hall: Hall) -> None:
    first = await the_morning_after(hall, came=ids(GRACE))
    await note(hall, first, MIRIAM, ContactForm(contacted=True, dont_ask=True, remind=Remind.TOMORROW))
    assert await hall.waiting(Tell) == {}, "no reminder to ask somebody who asked not to be asked"
    forum = await hall.set_up()
    later = await hall.evening(forum, day=date(2030, 6, 11))
    miriam = (await look(hall, later)).find(person_id(MIRIAM))
    assert miriam is not None
    assert miriam.at_rest
    await note(hall, later, MIRIAM, ContactForm(contacted=True))
    miriam = (await look(hall, later)).find(person_id(MIRIAM))
    assert miriam is not None
    assert not miriam.at_rest


async def test_the_newest_contact_about_an_earlier_meeting_is_known(hall: Hall) -> None:
    first = await the_morning_after(hall, came=ids(GRACE))
    await note(hall, first, MIRIAM, ContactForm(contacted=True))
    later = await hall.evening(await hall.set_up(), day=date(2030, 6, 11))
    miriam = (await look(hall, later)).find(person_id(MIRIAM))
    assert miriam is not None
    assert miriam.about(later) is None
    assert miriam.contact is not None
    assert miriam.contact.updated_at == MORNING_AFTER


async def test_a_reminder_comes_back_the_next_morning_to_whoever_asked(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE))
    await note(hall, meeting, MIRIAM, ContactForm(contacted=False, remind=Remind.TOMORROW))
    topic = about("care", "2030-04-11", meeting.forum_id)
    assert await hall.waiting(Tell) == {
        Tell(person_id(SAM), meeting.forum_id, topic): datetime.fromisoformat("2030-04-11T09:00+00:00")
    }


async def test_facilitators_get_their_list_the_morning_after(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE), facilitators=ids(SAM, MIRIAM))
    await offer(hall, meeting)
    assert await hall.told("care") == ids(SAM, MIRIAM)
    assert await hall.told("care_nobody") == set()


async def test_chairs_of_a_forum_without_facilitators_hear_what_one_could_do(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE), facilitators=frozenset())
    await offer(hall, meeting)
    assert set(await hall.waiting(Tell)) == {
        Tell(person_id(CARYS), meeting.forum_id, about("care_nobody", meeting.forum_id))
    }


async def test_when_everybody_came_chairs_hear_nothing(hall: Hall) -> None:
    meeting = await the_morning_after(hall, came=ids(GRACE, MIRIAM, YUSUF), facilitators=frozenset())
    await offer(hall, meeting)
    assert await hall.waiting(Tell) == {}


async def test_a_meeting_that_was_moved_meanwhile_is_not_followed_by_care(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    hall.clock.move_to(meeting.starts_at - timedelta(days=1))
    await offer(hall, meeting)
    assert await hall.waiting(Tell) == {}

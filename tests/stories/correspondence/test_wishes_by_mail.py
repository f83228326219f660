"""Who does not get an email, and what follows: stopped, at rest, not set up, refused, unknown, in Teams."""

from datetime import UTC, datetime

import pytest

from forum.attendance import Answer
from forum.contacts import Wish
from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.people import Person
from forum.ports import ADDRESS_REFUSED, NotNow, OutcomeUnknown, Refused
from forum.use_cases.attendance.stop_reminders import stop_reminders
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.evening import CUT_OFF, DAY_BEFORE, MORNING_AFTER
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.by_mail import answers, reads, subjects, suggests, takes_on, traces
from tests.stories.correspondence.outside import FATIMA, GWEN, added, says, within
from tests.stories.town import Town

INVITED = "Are you coming on Tuesday 9 April?"
CANCELLED = "Cancelled: we do not meet on Tuesday 9 April"


async def _invited(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    return fatima


async def _at_rest(town: Town, person: Person) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        await uow.contacts.keep_wish(Wish(forum.id, PersonId(person.id), dont_ask=True))

    await within(town, work)


async def _cancelled(town: Town) -> None:
    form = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, form, form.buttons[0], {"reason": ""})


async def test_a_yes_invites_to_what_is_ahead_and_another_yes_does_not_again(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await town.schedule()
    assert not subjects(post)
    for answer in (Consent.YES, Consent.STOPPED, Consent.YES):
        await says(town, fatima, answer)
        assert subjects(post) == [INVITED]


async def test_who_starts_again_is_invited_to_the_meeting_as_it_is_now(town: Town, post: PostOffice) -> None:
    fatima = await _invited(town)
    await says(town, fatima, Consent.STOPPED)
    form = await town.say(CARYS, "move meeting")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    assert subjects(post) == [INVITED]
    for answer in (Consent.YES, Consent.STOPPED, Consent.YES):
        await says(town, fatima, answer)
        assert subjects(post) == [INVITED, "Are you coming on Tuesday 16 April?"]
    form = await town.say(CARYS, "move meeting")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-04-23"}), "Yes, move it")
    assert len(subjects(post)) == 3
    for answer in (Consent.STOPPED, Consent.YES):
        await says(town, fatima, answer)
        assert len(subjects(post)) == 3, "a change that they were told of is nothing new"


async def test_whoever_stops_in_the_middle_hears_no_more_and_the_chairs_ring(town: Town, post: PostOffice) -> None:
    fatima = await _invited(town)
    await answers(town, fatima, Answer.IN_PERSON)
    await says(town, fatima, Consent.STOPPED)
    await town.move_to(CUT_OFF)
    await town.after(days=3)
    await _cancelled(town)
    assert subjects(post) == [INVITED]
    [told] = town.told(CARYS, "I could not write to Fatima Noor")
    assert "the meeting is not taking place" in told.words


async def test_whoever_asked_not_to_be_contacted_hears_only_of_what_they_count_on(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await _at_rest(town, fatima)
    await town.schedule()
    await suggests(town, fatima, "Halal food")
    await town.move_to(CUT_OFF)
    await publish(town, Halal={"decision": "accepted"})
    await town.move_to(datetime(2030, 4, 7, 9, tzinfo=UTC))
    assert not subjects(post)
    await answers(town, fatima, Answer.IN_PERSON)
    await _cancelled(town)
    assert subjects(post) == [CANCELLED]


async def test_whoever_was_not_invited_hears_of_no_change(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await _at_rest(town, fatima)
    await town.schedule()
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-04-23", "start": "18:00"})
    await town.press(CARYS, check, "Yes, move it")
    await _cancelled(town)
    assert not subjects(post)


async def test_reminders_can_be_stopped_for_one_meeting(town: Town, post: PostOffice) -> None:
    fatima = await _invited(town)

    async def stop(uow: SqlUnitOfWork, forum: Forum) -> None:
        person, meeting = await uow.people.get(fatima.id), await uow.meetings.next_of(forum.id, town.clock.now())
        assert person is not None and meeting is not None
        await stop_reminders(uow, person, MeetingId(meeting.id))

    await within(town, stop)
    await town.move_to(DAY_BEFORE)
    assert subjects(post) == [INVITED]


async def test_of_two_reminders_one_goes_by_email_and_once_though_it_moves(town: Town, post: PostOffice) -> None:
    await _invited(town)
    await town.move_to(datetime(2030, 4, 2, 12, tzinfo=UTC))
    assert subjects(post) == [INVITED], "the reminder a week before is for people in Teams"
    assert town.told(GRACE, "You have not answered yet")
    await town.move_to(DAY_BEFORE)
    assert len(subjects(post)) == 2
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-04-23", "start": "18:00"})
    await town.press(CARYS, check, "Yes, move it")
    await town.move_to(datetime(2030, 4, 22, 9, tzinfo=UTC))
    assert [one for one in subjects(post) if "not heard" in one] == [subjects(post)[1]]


async def test_nobody_in_teams_gets_an_email_and_nobody_without_is_forgotten(town: Town, post: PostOffice) -> None:
    await town.set_up()
    fatima, gwen = await added(town, FATIMA, GWEN)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    assert {mail.to for mail in post.mails} == {FATIMA.email}
    [ring] = town.told(CARYS, "I could not reach everybody")[-1:]
    assert gwen.name in ring.words and fatima.name not in ring.words


async def test_what_goes_by_no_email_is_left_to_the_person_who_noted_it(town: Town, post: PostOffice) -> None:
    fatima = await _invited(town)
    await takes_on(town, fatima, "Menu for the lunch")
    assert not town.told(CARYS, "could not write")
    await town.move_to(CUT_OFF)
    await town.move_to(DAY_BEFORE)
    assert "What you have taken on - Menu for the lunch (by 1 July)" in reads(post)
    await town.move_to(datetime(2030, 7, 2, 12, tzinfo=UTC))
    [told] = town.told(CARYS, "I could not write to Fatima Noor")
    assert "how far along they are with what they have taken on" in told.words
    assert "blocked me" not in told.words
    assert "Fatima Noor" not in "".join(sent.words for sent in town.told(CARYS, "could not reach everybody"))


async def test_a_refused_address_is_not_tried_again_and_the_chairs_hear(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    post.troubles.append(Refused(ADDRESS_REFUSED, "no such mailbox", 550))
    await town.schedule()
    assert town.told(CARYS, "The email address of Fatima Noor does not work")
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    assert len(post.mails) == 1
    assert "Fatima Noor" in town.told(CARYS, "I could not reach everybody")[-1].words


async def test_what_may_have_arrived_is_not_sent_again_and_counts(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await suggests(town, fatima, "Halal food")
    post.troubles.append(OutcomeUnknown("the connection was lost"))
    await town.schedule()
    await town.after(days=1)
    assert subjects(post) == [INVITED]
    assert town.told(CARYS, "The last email to Fatima Noor may not have arrived")
    await town.move_to(DAY_BEFORE)
    assert "“Halal food”: it has arrived with us." in reads(post), "it is told again, in case the first was lost"


async def test_what_certainly_was_not_taken_goes_later_once(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    post.troubles.append(NotNow("busy"))
    await town.schedule()
    await town.after(minutes=10)
    assert subjects(post) == [INVITED]


async def test_an_answer_noted_for_somebody_is_told_back_in_the_next_email(town: Town, post: PostOffice) -> None:
    fatima = await _invited(town)
    form = await town.say(SAM, "answer for")
    who = town.choices(form, "person")[fatima.name]
    await town.press(SAM, form, "Note it", {"person": who, "answer": "in_person"})
    assert subjects(post) == [INVITED]
    assert not town.told(SAM, "could not write")
    await town.say(YUSUF, "suggest Street lighting")
    await town.move_to(CUT_OFF)
    await publish(town, Street={"decision": "accepted"})
    assert "Your answer so far: “In person”. An organiser noted it for you." in reads(post)
    assert not traces(post.mails, SAM)


@pytest.mark.parametrize("make_mailer", [None])
async def test_where_email_is_not_set_up_somebody_has_to_ring(town: Town) -> None:
    fatima = await _invited(town)
    await answers(town, fatima, Answer.UNSURE)
    await _cancelled(town)
    [told] = town.told(CARYS, "I could not write to Fatima Noor")
    assert "the meeting is not taking place" in told.words
    await town.move_to(MORNING_AFTER)

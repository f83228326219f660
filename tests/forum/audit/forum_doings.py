"""What is done to a forum, its people and its meetings. Each prepares what it needs, and returns the press."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import time

from almanac.advisor import Almanac
from forum.advice import DateCalendar, Region
from forum.attendance import Answer, UnknownAttendee
from forum.audit import Deed
from forum.contacts import Contact
from forum.correspondents import Letterhead
from forum.forums import Admission, Openness
from forum.people import Double, person_id
from forum.roles import Entrusted
from forum.safe_links import LinkKind
from forum.use_cases.agenda.suggest_for import suggest_for
from forum.use_cases.agenda.suggest_topic import Topic
from forum.use_cases.attendance.answer_for import answer_for
from forum.use_cases.attendance.name_unknown_attendees import name_strangers
from forum.use_cases.attendance.take_roll import Roll, take_roll
from forum.use_cases.correspondence.change_contact import Contact as Reached
from forum.use_cases.correspondence.change_contact import change_contact, close_links
from forum.use_cases.correspondence.change_letterhead import change_letterhead
from forum.use_cases.correspondence.first_contact import ask_first
from forum.use_cases.dates.choose_calendars import CalendarsForm, choose_calendars
from forum.use_cases.lifecycle.change_meeting import cancel_meeting, reschedule_meeting
from forum.use_cases.lifecycle.change_people import RoleGiven, change_people
from forum.use_cases.lifecycle.hand_over_notes import hand_over_notes
from forum.use_cases.lifecycle.join_forum import decline
from forum.use_cases.lifecycle.same_person import chair_says
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from forum.use_cases.meetings.schedule_meeting import schedule_meeting
from forum.use_cases.outlook.join_link import give_link
from forum.use_cases.outlook.take_over_event import take_over_event
from forum.use_cases.people.note_readers import since
from forum.use_cases.people.safe_links import link_for
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, OMAR, SAM, YUSUF
from tests.forum.audit.scene import Press, Scene
from tests.hall import CHANNEL, EVENING, FORM, ids

Doing = Callable[[Scene], Awaitable[Press]]


async def set_up(s: Scene) -> Press:
    """Somebody sets a forum up in another team: the scene looks at that one."""

    async def press(uow: SqlUnitOfWork) -> None:
        s.forum = await set_up_forum(uow, await s.carys(uow), "19:another@thread.tacv2", CHANNEL, FORM, s.now)

    return press


def saves(**changed: object) -> Doing:
    """The form of the settings."""

    async def doing(s: Scene) -> Press:
        async def press(uow: SqlUnitOfWork) -> None:
            members = frozenset({*FORM.members, s.fatima.id})
            await s.hall._save(uow, CARYS, **{"members": members, **changed})  # pyright: ignore[reportPrivateUsage]

        return press

    return doing


async def opens_up(s: Scene) -> Press:
    await s.hall.save(CARYS, openness=Openness.LISTENING_CIRCLE)
    return await saves()(s)


async def chooses_calendars(s: Scene) -> Press:
    form = CalendarsForm([DateCalendar.BANK], Region("GB", "ENG"))

    async def press(uow: SqlUnitOfWork) -> None:
        await choose_calendars(uow, await s.carys(uow), s.forum, form, "k", s.now, Almanac())

    return press


async def changes_letterhead(s: Scene) -> Press:
    wanted = Letterhead(s.forum.id, sender="The diary")
    return lambda uow: _then(s, uow, lambda by: change_letterhead(uow, by, s.forum, wanted, s.now))


def gives(role: Entrusted, *, added: bool) -> Doing:
    """To Omar, or takes it from Yusuf."""

    async def doing(s: Scene) -> Press:
        given = RoleGiven(role, added=ids(OMAR)) if added else RoleGiven(role, removed=ids(YUSUF))
        return lambda uow: _then(s, uow, lambda by: change_people(uow, by, s.forum, given, s.now))

    return doing


async def does_not_let_in(s: Scene) -> Press:
    async with s.hall.open() as uow:
        await uow.forums.set_admission(s.forum.id, person_id(OMAR), Admission.ASKED)

    async def press(uow: SqlUnitOfWork) -> None:
        if await uow.forums.admission(s.forum.id, person_id(OMAR)) is Admission.ASKED:
            await decline(uow, await s.carys(uow), s.forum, person_id(OMAR), s.now)

    return press


def says_who(*, same: bool) -> Doing:
    """Whether Fatima is Omar."""

    async def doing(s: Scene) -> Press:
        async with s.hall.open() as uow:
            await uow.people.keep_double(Double(s.fatima.id, person_id(OMAR), s.forum.id))

        async def press(uow: SqlUnitOfWork) -> None:
            await chair_says(uow, await s.carys(uow), s.forum, s.fatima.id, person_id(OMAR), s.now, same=same)

        return press

    return doing


async def hands_over(s: Scene) -> Press:
    async with s.hall.open() as uow:
        kept = Contact(s.meeting.id, person_id(GRACE), person_id(SAM), True, note="Ill since Lent")
        await uow.contacts.add(kept, [person_id(SAM)])
    await s.hall.save(CARYS, facilitators=ids(SAM, OMAR))

    async def press(uow: SqlUnitOfWork) -> None:
        how = since(await uow.roles.of_forum(s.forum.id), person_id(OMAR))
        await hand_over_notes(uow, await s.sam(uow), s.forum, person_id(OMAR), how, s.now)

    return press


async def notes_answer(s: Scene) -> Press:
    async def press(uow: SqlUnitOfWork) -> None:
        await answer_for(uow, await s.sam(uow), s.meeting.id, person_id(GRACE), Answer.NO, "k", s.now)

    return press


async def notes_topic(s: Scene) -> Press:
    async def press(uow: SqlUnitOfWork) -> None:
        await suggest_for(uow, await s.sam(uow), s.forum, s.fatima.id, Topic("Lamps"), "k", s.now)

    return press


async def takes_roll(s: Scene) -> Press:
    s.hall.clock.move_to(s.meeting.starts_at)
    return lambda uow: _then(s, uow, lambda by: take_roll(uow, by, s.meeting.id, Roll(ids(GRACE)), s.now))


async def names_attendees(s: Scene) -> Press:
    s.hall.clock.move_to(s.meeting.starts_at)
    async with s.hall.open() as uow:
        await uow.attendance.keep_stranger(UnknownAttendee("a stranger", s.meeting.id, "G. O."))
    chosen = {"a stranger": person_id(GRACE)}
    return lambda uow: _then(s, uow, lambda by: name_strangers(uow, by, s.meeting.id, chosen, s.now))


async def changes_contact(s: Scene) -> Press:
    reached = Reached("noor@mosque.example", "+447700900123")
    return lambda uow: _then(s, uow, lambda by: change_contact(uow, by, s.forum, s.fatima.id, reached, s.now))


async def offers_emails(s: Scene) -> Press:
    return lambda uow: _then(s, uow, lambda by: ask_first(uow, by, s.forum, [s.fatima.id], s.now))


async def closes_links(s: Scene) -> Press:
    async with s.hall.open() as uow:
        await link_for(uow, s.forum, s.fatima.id, LinkKind.ANSWER, s.now)
    return lambda uow: _then(s, uow, lambda by: close_links(uow, by, s.forum, s.fatima.id, s.now))


async def schedules(s: Scene) -> Press:
    form = replace(EVENING, start=time(19))
    return lambda uow: _then(s, uow, lambda by: schedule_meeting(uow, by, s.forum, form, "another", s.now))


async def reschedules(s: Scene) -> Press:
    form = replace(EVENING, start=time(20))
    return lambda uow: _then(s, uow, lambda by: reschedule_meeting(uow, by, s.forum, s.meeting.id, form, s.now))


async def calls_off(s: Scene) -> Press:
    return lambda uow: _then(s, uow, lambda by: cancel_meeting(uow, by, s.forum, s.meeting.id, "Snow", s.now))


async def gives_a_link(s: Scene) -> Press:
    async def press(uow: SqlUnitOfWork) -> None:
        meeting = await uow.meetings.get(s.meeting.id)
        assert meeting is not None
        await give_link(uow, await s.carys(uow), s.forum, meeting, "https://meet.example/room", s.now)

    return press


async def takes_over(s: Scene) -> Press:
    await s.hall.save(CARYS, chairs=ids(CARYS, SAM))
    await s.hall.save(CARYS, chairs=ids(SAM))

    async def press(uow: SqlUnitOfWork) -> None:
        meeting = await uow.meetings.get(s.meeting.id)
        assert meeting is not None
        if meeting.organiser_id != person_id(SAM):
            await take_over_event(uow, await s.sam(uow), s.forum, s.meeting.id, "", "", s.now)

    return press


async def _then(s: Scene, uow: SqlUnitOfWork, does: Callable[..., Awaitable[object]]) -> None:
    await does(await s.carys(uow))


DOINGS: dict[Deed, Doing] = {
    Deed.FORUM_SET_UP: set_up,
    Deed.SETTINGS_CHANGED: saves(support="Ring the vicar"),
    Deed.OPENED_UP: opens_up,
    Deed.MADE_CIRCLE: saves(openness=Openness.LISTENING_CIRCLE),
    Deed.CALENDARS_CHANGED: chooses_calendars,
    Deed.LETTERHEAD_CHANGED: changes_letterhead,
    Deed.ROLE_GIVEN: gives(Entrusted.CHAIR, added=True),
    Deed.ROLE_TAKEN: gives(Entrusted.MEMBER, added=False),
    Deed.NOT_LET_IN: does_not_let_in,
    Deed.SAME_PERSON: says_who(same=True),
    Deed.TWO_PEOPLE: says_who(same=False),
    Deed.NOTES_HANDED_OVER: hands_over,
    Deed.ANSWER_NOTED: notes_answer,
    Deed.TOPIC_NOTED: notes_topic,
    Deed.ROLL_TAKEN: takes_roll,
    Deed.ATTENDEES_NAMED: names_attendees,
    Deed.CONTACT_CHANGED: changes_contact,
    Deed.EMAILS_OFFERED: offers_emails,
    Deed.LINKS_CLOSED: closes_links,
    Deed.MEETING_SCHEDULED: schedules,
    Deed.MEETING_CHANGED: reschedules,
    Deed.MEETING_CANCELLED: calls_off,
    Deed.JOIN_LINK_GIVEN: gives_a_link,
    Deed.MEETING_TAKEN_OVER: takes_over,
}

"""What only a legal hold keeps of notes, and of names that nobody knew: nobody sees it, and nobody loses it."""

from datetime import date, timedelta

import pytest

from forum.attendance import KnownAs, UnknownAttendee
from forum.contacts import Contact, Reason, kept_for
from forum.errors import Gone
from forum.forums import Forum
from forum.holds import LegalHold
from forum.ids import HoldId
from forum.jobs import Tell
from forum.meetings import Meeting
from forum.people import Speaker, person_id
from forum.roles import Entrusted
from forum.use_cases.attendance.name_unknown_attendees import GUEST, name_strangers, strangers_view
from forum.use_cases.attendance.take_roll import Asked, Roll, note_list
from forum.use_cases.care.care_nudges import put_nudges_of_others
from forum.use_cases.care.care_views import care_view, kept_of
from forum.use_cases.care.note_contact import ContactForm, note_contact
from forum.use_cases.lifecycle.hand_over_notes import hand_over_notes
from forum.use_cases.people.note_readers import notes_read_by, since, successors
from forum.use_cases.trends.trend_views import reasons_told
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.hall import Hall, ids

REASON = "A claim about transport"


async def noted(hall: Hall, **changed: object) -> tuple[Forum, Meeting]:
    """Sam has noted something about Miriam, and asked to be reminded. A hold is on her, and its time is over."""
    forum = await hall.set_up(**changed)
    meeting = await hall.evening(forum)
    now = hall.clock.now()
    async with hall.open() as uow:
        one = Contact(meeting.id, person_id(MIRIAM), person_id(SAM), note="Her leg", updated_at=now)
        one.reason, one.remind_on = Reason.TRAVEL, now.date() + timedelta(days=3)
        await uow.contacts.add(one, [person_id(SAM)])
        await uow.holds.add(LegalHold(HoldId("1"), None, person_id(MIRIAM), REASON, "", now, None))
    hall.clock.move_to(now + kept_for(forum.notes_months) + timedelta(days=1))
    await hall.forget()
    assert [one.note for one in await hall.contacts(meeting)] == ["Her leg"]
    return forum, meeting


async def save(hall: Hall, forum: Forum, meeting: Meeting, who: Speaker, words: str) -> None:
    """From a form that was opened just now."""
    async with hall.open() as uow:
        by, now = await hall.person(uow, who), hall.clock.now()
        view = await care_view(uow, by, forum, now)
        assert view is not None
        shown = (await kept_of(uow, by, view, person_id(MIRIAM), now)).kept(meeting)
        assert (shown.note, shown.reason, shown.remind_on) == ("", None, None)
        form = ContactForm(contacted=True, note=words)
        await note_contact(uow, by, meeting.id, person_id(MIRIAM), form, shown.mark, now)


async def test_something_new_is_noted_beside_it(hall: Hall) -> None:
    forum, meeting = await noted(hall)
    await save(hall, forum, meeting, SAM, "Walks again")
    rows = sorted(await hall.contacts(meeting), key=lambda one: one.number)
    assert [(one.number, one.note, one.remind_on is None) for one in rows] == [
        (0, "Her leg", False),
        (1, "Walks again", True),
    ]


async def test_a_new_facilitator_is_told_neither_that_it_is_there_nor_of_its_reminder(hall: Hall) -> None:
    await noted(hall)
    forum = await hall.set_up(facilitators=ids(YUSUF))
    async with hall.open() as uow:
        yusuf, now = await hall.person(uow, YUSUF), hall.clock.now()
        view = await care_view(uow, yusuf, forum, now)
        assert view is not None and (view.people, view.is_closed) == ([], False)
        assert await successors(uow, forum, await hall.person(uow, SAM), now) == []
        await put_nudges_of_others(uow, forum, now)
    assert not [one for one in await hall.waiting(Tell) if one.about.startswith("care")]


async def handed_over(hall: Hall, forum: Forum) -> int:
    """By Sam, to Yusuf."""
    async with hall.open() as uow:
        how = since(await uow.roles.of_forum(forum.id), person_id(YUSUF))
        sam = await hall.person(uow, SAM)
        return (await hand_over_notes(uow, sam, forum, person_id(YUSUF), how, hall.clock.now()))[1]


async def test_handing_over_counts_what_will_be_seen_and_nothing_else(hall: Hall) -> None:
    forum, meeting = await noted(hall)
    forum = await hall.set_up(facilitators=ids(SAM, YUSUF))
    assert await handed_over(hall, forum) == 0
    async with hall.open() as uow:
        assert all(change.role is not Entrusted.NOTES for change in await uow.roles.of_forum(forum.id))
        seen = Contact(meeting.id, person_id(GRACE), person_id(SAM), note="Fine", updated_at=hall.clock.now())
        await uow.contacts.add(seen, [person_id(SAM)])
    assert await handed_over(hall, forum) == 1
    async with hall.open() as uow:
        read = await notes_read_by(uow, forum, person_id(YUSUF), hall.clock.now())
        assert [one.note for one in read] == ["Fine"]
    assert await handed_over(hall, forum) == 0


async def test_a_reason_is_counted_no_longer(hall: Hall) -> None:
    forum = await hall.set_up(notes_months=6)
    meeting = await hall.evening(forum)
    now = hall.clock.now()
    async with hall.open() as uow:
        for one in (GRACE, MIRIAM, YUSUF, SAM, CARYS):
            told = Contact(meeting.id, person_id(one), person_id(SAM), True, Reason.TRUST, updated_at=now)
            await uow.contacts.add(told, [])
        await uow.holds.add(LegalHold(HoldId("1"), forum.id, None, REASON, "", now, None))
    counted = {}
    for months in (3, 8):
        hall.clock.move_to(now + timedelta(days=31 * months))
        await hall.forget()
        until = date(2030, 7, 1) if months == 3 else date(2030, 10, 1)
        async with hall.open() as uow:
            assert len(await uow.contacts.in_forum(forum.id)) == 5
            found = await reasons_told(uow, forum, until, hall.clock.now())
        assert found is not None
        counted[months] = dict(found.parts)
    assert counted == {3: {Reason.TRUST: 5}, 8: {}}


async def test_names_from_a_report_and_of_others_are_neither_shown_nor_taken_away(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.attendance.keep_stranger(UnknownAttendee("1", meeting.id, "Petronella Ashdown"))
        await uow.attendance.keep_stranger(UnknownAttendee("2", meeting.id, "Tobias Fenn", KnownAs.WALK_IN))
        await uow.holds.add(LegalHold(HoldId("1"), forum.id, None, REASON, "", hall.clock.now(), None))
        assert len((await strangers_view(uow, forum, meeting, hall.clock.now())).strangers) == 1
    hall.clock.move_to(meeting.ends_at + timedelta(days=15))
    await hall.forget()
    async with hall.open() as uow:
        carys, now = await hall.person(uow, CARYS), hall.clock.now()
        assert not (await strangers_view(uow, forum, meeting, now)).strangers
        await name_strangers(uow, carys, meeting.id, {"1": GUEST}, now)
        await note_list(uow, carys, meeting.id, Asked.CAME, ids(GRACE), now, walk_ins=())
    async with hall.open() as uow:
        kept = {one.id: one.known for one in await uow.attendance.strangers(meeting.id)}
    assert kept == {"1": KnownAs.NOT_ASKED, "2": KnownAs.WALK_IN}


async def test_nobody_writes_over_an_old_roll_that_nobody_sees(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    await hall.take_roll(meeting, Roll(came=ids(GRACE)))
    async with hall.open() as uow:
        await uow.holds.add(LegalHold(HoldId("1"), None, person_id(GRACE), REASON, "", hall.clock.now(), None))
    hall.clock.move_to(meeting.ends_at + timedelta(days=732))
    await hall.forget()
    with pytest.raises(Gone):
        await hall.take_roll(meeting, Roll(came=ids(MIRIAM)))
    assert await hall.presences(meeting.id) == {person_id(GRACE): "in_person"}

"""After somebody was erased nobody else brings them back, and numbers stay as they were."""

from datetime import timedelta

from sqlalchemy import select

from forum.attendance import KnownAs
from forum.erasing.digests import digests_to_keep, erasure_with
from forum.erasing.erased import Phrases
from forum.forums import Forum
from forum.jobs import ReadReport
from forum.meetings import Meeting
from forum.outlook import Attendee, Invited, OutlookReply, Replied
from forum.people import Speaker, person_id
from forum.ports import Sighting
from forum.subjects.candidates import Asked
from forum.use_cases.attendance.name_unknown_attendees import GUEST, name_strangers, strangers_view
from forum.use_cases.attendance.read_report import report_read
from forum.use_cases.attendance.take_roll import Roll
from forum.use_cases.outlook.outlook_answers import take_replies
from forum.use_cases.people.left_out import is_erased, may_be_listed, welcome_by_form
from forum.use_cases.privacy.erase_person import erase_person
from forum.use_cases.privacy.find_person import find_person
from storage.tables import open_replies
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import Hall, ids

FORMER = "a former member"
HIDDEN = "/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=0123456789-grace"


async def erase(hall: Hall, who: Speaker = GRACE) -> None:
    async with hall.open() as uow:
        known, now = await uow.erasures.known(person_id(who)), hall.clock.now()
        assert known is not None
        erasure = erasure_with(uow.seals[0], "an erasure", now, digests_to_keep(uow.seals[0], known))
        await erase_person(
            uow, person_id(who), erasure, lambda _: Phrases(FORMER, "nobody yet", "removed", "[name removed]"), now
        )


async def report(hall: Hall, meeting: Meeting, *seen: Sighting) -> None:
    async with hall.open() as uow:
        await report_read(uow, ReadReport(meeting.id), seen, hall.clock.now())


async def strangers(hall: Hall, forum: Forum, meeting: Meeting) -> dict[str, str]:
    async with hall.open() as uow:
        return {one.name: one.id for one in (await strangers_view(uow, forum, meeting, hall.clock.now())).strangers}


async def test_a_report_that_is_read_later_names_nobody_who_was_erased(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    hall.clock.move_to(meeting.ends_at + timedelta(minutes=20))
    await erase(hall)
    guest = Sighting(f"{GRACE.name} (Guest)", None, None, 60)
    await report(hall, meeting, Sighting(GRACE.name, GRACE.entra_id, None, 60), guest)
    assert await strangers(hall, forum, meeting) == {}
    assert await hall.told("strangers") == set(), "nobody is asked who that was"
    await report(hall, meeting, guest, Sighting("iPad", None, None, 60))
    assert list(await strangers(hall, forum, meeting)) == ["iPad"]


async def test_a_guest_of_a_report_is_known_by_the_name_alone(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    hall.clock.move_to(meeting.ends_at + timedelta(minutes=20))
    await report(hall, meeting, Sighting(f"{GRACE.name} (Guest)", None, None, 60), Sighting("iPad", None, None, 60))
    await erase(hall)
    assert list(await strangers(hall, forum, meeting)) == ["iPad"]


async def test_an_answer_in_outlook_is_not_asked_about(hall: Hall) -> None:
    """Until the invitation has been changed, the event still has their address."""
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    hall.clock.advance(seconds=1)
    await erase(hall)
    async with hall.open() as uow:
        said = OutlookReply(HIDDEN, Replied.ACCEPTED, hall.clock.now(), GRACE.name)
        other = OutlookReply("grace.new@else.example", Replied.ACCEPTED, hall.clock.now(), "Somebody")
        there = [Attendee(one.email, one.name) for one in (said, other)]
        miriam = await hall.person(uow, MIRIAM)
        await uow.outlook.keep_invited(meeting.id, [Invited(meeting.id, miriam.id, "m@exchange.example", "Somebody")])
        await take_replies(uow, forum, meeting, [said, other], hall.clock.now(), there)
    async with hall.database.transaction() as session:
        names = (await session.scalars(select(open_replies.c.name))).all()
    assert names == ["Somebody"], "and not Grace"


async def test_whoever_was_there_counts_on_when_a_chair_notes_others_later(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    hall.clock.move_to(meeting.ends_at + timedelta(minutes=20))
    await report(hall, meeting, Sighting(GRACE.name, GRACE.entra_id, None, 60), Sighting("iPad", None, None, 60))
    await hall.take_roll(meeting, Roll(came=ids(CARYS, MIRIAM), online=ids(GRACE), walk_ins=("Amy",)))
    await erase(hall)
    await erase(hall, MIRIAM)
    [tablet] = (await strangers(hall, forum, meeting)).values()
    for _ in range(2):
        async with hall.open() as uow:
            await name_strangers(uow, await hall.person(uow, CARYS), meeting.id, {tablet: GUEST}, hall.clock.now())
        await hall.take_roll(meeting, Roll(came=ids(CARYS), walk_ins=("Amy", "Ben")))
    async with hall.open() as uow:
        after = await uow.meetings.get(meeting.id)
        assert after is not None
        assert (after.guests, after.walk_ins) == (2, 3), "one of each was erased"
        assert {one.known for one in await uow.attendance.strangers(meeting.id)} == {KnownAs.GUEST, KnownAs.WALK_IN}


async def test_the_form_on_the_web_lets_a_chair_add_them_and_a_roster_does_not(hall: Hall) -> None:
    """Anybody who knows an address can send it."""
    forum = await hall.set_up()
    await erase(hall)
    async with hall.open() as uow:
        assert not await may_be_listed(uow, forum, GRACE.name, GRACE.email or "", "")
        await welcome_by_form(uow, forum, GRACE.name, GRACE.email or "", "")
        assert await may_be_listed(uow, forum, GRACE.name, GRACE.email or "", "")
        assert await is_erased(uow, GRACE)


async def test_nobody_finds_the_row_that_stands_for_all_of_them(hall: Hall) -> None:
    await hall.evening(await hall.set_up())
    await erase(hall, CARYS)
    async with hall.open() as uow:
        assert FORMER in [one.name for one in await uow.subjects.everybody()]
        found = await find_person(uow, Asked(FORMER, frozenset()))
        assert [one for one in found.candidates if one.subject.person_id] == []

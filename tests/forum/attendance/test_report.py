"""Microsoft's attendance report: looked for patiently, believed carefully."""

from datetime import UTC, datetime, timedelta

import pytest

from forum.forums import Forum, Membership, Openness
from forum.jobs import ReadReport, Tell
from forum.keys import about
from forum.meetings import Meeting, Mode
from forum.people import Speaker, person_id
from forum.ports import OutcomeUnknown, Refused, Sighting
from forum.use_cases.attendance.read_report import report_failed, report_read, report_wanted
from forum.use_cases.attendance.take_roll import Roll
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, YUSUF
from tests.far_end.places import somebody
from tests.hall import Hall, ids


def sighting(who: Speaker | None = None, *, entra_id: str | None = None, email: str | None = None) -> Sighting:
    return Sighting(who.name if who else "Somebody", who.entra_id if who else entra_id, email, seconds=3000)


async def over(hall: Hall, forum: Forum, **changed: object) -> Meeting:
    """A meeting that ended twenty minutes ago."""
    meeting = await hall.meet(forum, **changed)
    hall.clock.move_to(meeting.ends_at + timedelta(minutes=20))
    return meeting


async def read(hall: Hall, meeting: Meeting, *sightings: Sighting, tries: int = 1) -> None:
    async with hall.open() as uow:
        await report_read(uow, ReadReport(meeting.id, tries), sightings, hall.clock.now())


async def wanted(hall: Hall, meeting: Meeting) -> tuple[str, str] | None:
    async with hall.open() as uow:
        return await report_wanted(uow, ReadReport(meeting.id), hall.clock.now())


async def test_people_are_recognised_by_id_then_by_mail_and_the_rest_stays_unknown(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    await read(
        hall,
        meeting,
        sighting(entra_id=GRACE.entra_id.upper()),
        sighting(email=MIRIAM.email.title()),
        sighting(email="stranger@example.org"),
        sighting(),
    )
    assert await hall.presences(meeting.id) == {person_id(GRACE): "online", person_id(MIRIAM): "online"}


async def test_a_mail_address_that_two_share_names_neither(hall: Hall) -> None:
    twin = somebody("Mark Stern", email=MIRIAM.email)
    forum = await hall.set_up()
    async with hall.open() as uow:
        bea = await hall.person(uow, twin)
        await uow.forums.set_memberships(forum.id, [Membership(forum.id, bea.id)])
    meeting = await over(hall, forum)
    await read(hall, meeting, sighting(email=MIRIAM.email))
    assert await hall.presences(meeting.id) == {}


async def test_somebody_without_a_part_is_not_noted(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    await read(hall, meeting, sighting(OMAR))
    assert await hall.presences(meeting.id) == {}


async def test_the_report_after_the_roll_mends_absence_and_leaves_the_hall_alone(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    await hall.take_roll(meeting, Roll(came=ids(GRACE), apologies=ids(MIRIAM)))
    await read(hall, meeting, sighting(GRACE), sighting(MIRIAM), sighting(YUSUF))
    assert await hall.presences(meeting.id) == {
        person_id(GRACE): "in_person",
        person_id(MIRIAM): "online",
        person_id(YUSUF): "online",
    }


async def test_the_roll_after_the_report_never_makes_absent_whom_it_saw(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    await read(hall, meeting, sighting(GRACE), sighting(MIRIAM))
    await hall.take_roll(meeting, Roll(came=ids(GRACE)))
    assert await hall.presences(meeting.id) == {
        person_id(GRACE): "in_person",
        person_id(MIRIAM): "online",
        person_id(YUSUF): "absent",
    }
    await hall.take_roll(meeting, Roll(came=frozenset()))
    assert (await hall.presences(meeting.id))[person_id(GRACE)] == "online", "ticked by mistake, but seen"


async def test_it_looks_again_growing_apart_and_at_most_four_times(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    looks: list[datetime] = []
    for tries in (1, 2, 3):
        await read(hall, meeting, tries=tries)
        [(job, due)] = (await hall.waiting(ReadReport)).items()
        assert job.tries == tries + 1
        looks.append(due)
        hall.clock.move_to(due)
    assert looks == [
        datetime(2030, 4, 9, 19, 30, tzinfo=UTC),
        datetime(2030, 4, 9, 21, 30, tzinfo=UTC),
        datetime(2030, 4, 10, 8, tzinfo=UTC),
    ]
    before = await hall.every_row()
    await read(hall, meeting, tries=4)
    assert await hall.every_row() == before


async def test_a_look_that_is_late_does_not_hurry_the_next(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    hall.clock.advance(days=3)
    await read(hall, meeting)
    [due] = (await hall.waiting(ReadReport)).values()
    assert due == hall.clock.now() + timedelta(minutes=20)


async def test_a_refusal_is_told_to_each_chair_once_for_each_cause(hall: Hall) -> None:
    forum = await hall.set_up(chairs=ids(CARYS, MIRIAM))
    meeting = await over(hall, forum)
    for _ in range(2):
        async with hall.open() as uow:
            await report_failed(uow, ReadReport(meeting.id), Refused("HTTP 403: no"), hall.clock.now())
    topic = about("report_missing", forum.id, "HTTP 403  no")
    assert set(await hall.waiting(Tell)) == {Tell(chair, forum.id, topic) for chair in ids(CARYS, MIRIAM)}


async def test_an_unknown_outcome_only_looks_again(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    async with hall.open() as uow:
        await report_failed(uow, ReadReport(meeting.id), OutcomeUnknown("cut off"), hall.clock.now())
    assert [job.tries for job in await hall.waiting(ReadReport)] == [2]
    assert await hall.told("report_missing") == set()


async def test_the_report_of_a_meeting_that_microsoft_made_is_wanted(hall: Hall) -> None:
    meeting = await over(hall, await hall.set_up())
    assert await wanted(hall, meeting) == (CARYS.entra_id, "https://teams.example/join")


@pytest.mark.parametrize("without", ["event_id", "join_url"])
async def test_no_report_is_looked_for_where_microsoft_made_no_meeting(hall: Hall, without: str) -> None:
    meeting = await over(hall, await hall.set_up())
    async with hall.open() as uow:
        setattr(await uow.meetings.get(meeting.id), without, None)
    assert await wanted(hall, meeting) is None


async def test_no_report_is_looked_for_before_the_end(hall: Hall) -> None:
    assert await wanted(hall, await hall.evening(await hall.set_up())) is None


async def test_no_report_is_looked_for_in_a_hall(hall: Hall) -> None:
    assert await wanted(hall, await over(hall, await hall.set_up(), mode=Mode.IN_PERSON)) is None


async def test_a_listening_circle_keeps_no_list_of_who_joined(hall: Hall) -> None:
    circle = await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    assert await wanted(hall, await over(hall, circle)) is None


async def test_a_report_that_comes_when_the_forum_has_become_a_circle_is_not_kept(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await over(hall, forum)
    async with hall.open() as uow:
        changed = await uow.forums.get(forum.id)
        assert changed is not None
        changed.openness = Openness.LISTENING_CIRCLE
    await read(hall, meeting, sighting(GRACE), sighting(None, email="who@example.org"))
    assert await hall.presences(meeting.id) == {}
    assert "who@example.org" not in str(await hall.every_row())

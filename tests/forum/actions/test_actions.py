"""Who may promise what, when reminders come, and who may see it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from forum.actions import Progress
from forum.errors import Gone, Invalid, NotYourAction, OnlyAMember
from forum.forums import Openness
from forum.jobs import RemindOwner, ShowOverdue, TellOverdue
from forum.people import Speaker, person_id
from forum.use_cases.actions.action_views import actions_view
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.update_action import change_action, set_progress
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.places import somebody
from tests.forum.actions.recording import DUE, record
from tests.hall import Hall


async def test_what_comes_next_is_at_ten_in_the_forum_s_zone_across_the_clock_change(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    assert await hall.waiting(RemindOwner) == {RemindOwner(action.id): datetime(2030, 4, 5, 9, tzinfo=UTC)}
    assert await hall.waiting(TellOverdue) == {TellOverdue(action.id): datetime(2030, 4, 13, 9, tzinfo=UTC)}
    assert await hall.waiting(ShowOverdue) == {ShowOverdue(action.id): datetime(2030, 4, 16, 9, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("due", "first"),
    [
        (None, None),
        (date(2030, 3, 4), datetime(2030, 3, 11, 10, tzinfo=UTC)),
        (date(2030, 3, 11), datetime(2030, 3, 11, 10, tzinfo=UTC)),
        (date(2030, 3, 12), datetime(2030, 3, 5, 10, tzinfo=UTC)),
    ],
)
async def test_only_reminders_that_make_sense(hall: Hall, due: date | None, first: datetime | None) -> None:
    await record(hall, await hall.set_up(), due=due)
    assert list((await hall.waiting(RemindOwner)).values()) == ([first] if first else [])


async def test_same_key_makes_one_action_and_tells_once(hall: Hall) -> None:
    forum = await hall.set_up()
    first, second = await record(hall, forum), await record(hall, forum, text="something else")
    assert (first.id, second.text) == (second.id, "bread")
    assert await hall.told("yours") == {person_id(MIRIAM)}


async def test_somebody_who_notes_their_own_is_not_told(hall: Hall) -> None:
    await record(hall, await hall.set_up(), by=MIRIAM, owner=MIRIAM)
    assert await hall.told("yours") == set()


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"text": "  "}, "action-needs-text"),
        ({"text": "x" * 501}, "action-too-long"),
        ({"owner": None}, "action-needs-owner"),
        ({"owner": somebody("Nobody Known")}, "action-needs-owner"),
        ({"owner": OMAR}, "action-needs-owner"),
        ({"due": date(2030, 3, 3)}, "action-in-the-past"),
    ],
)
async def test_what_is_refused(hall: Hall, changed: dict[str, object], problem: str) -> None:
    forum = await hall.set_up()
    with pytest.raises(Invalid) as refused:
        await record(hall, forum, **changed)  # pyright: ignore[reportArgumentType]
    assert refused.value.problem == problem


async def test_only_people_of_the_forum_note_actions(hall: Hall) -> None:
    forum = await hall.set_up()
    with pytest.raises(OnlyAMember):
        await record(hall, forum, by=OMAR)


async def test_somebody_of_the_team_who_has_no_part_can_be_an_owner(hall: Hall) -> None:
    forum = await hall.set_up()
    async with hall.open() as uow:
        await uow.forums.set_roster(forum.team_id, [person_id(OMAR)], date(2030, 1, 1))
    assert (await record(hall, forum, owner=OMAR)).owner_name == "Omar Haddad"


async def test_action_belongs_to_the_meeting_that_runs_or_was_last_held(hall: Hall) -> None:
    forum = await hall.set_up()
    assert (await record(hall, forum, key="before")).meeting_id is None
    meeting = await hall.evening(forum)
    assert (await record(hall, forum, key="in it")).meeting_id == meeting.id
    hall.clock.move_to(meeting.ends_at + timedelta(days=60))
    assert (await record(hall, forum, key="after", due=None)).meeting_id == meeting.id
    hall.clock.advance(seconds=1)
    assert (await record(hall, forum, key="long after", due=None)).meeting_id is None


@pytest.mark.parametrize(("by", "may"), [(GRACE, True), (MIRIAM, True), (CARYS, True), (YUSUF, False), (SAM, False)])
async def test_recorder_owner_and_chairs_may_update(hall: Hall, by: Speaker, may: bool) -> None:
    action = await record(hall, await hall.set_up())
    async with hall.open() as uow:
        update = set_progress(uow, await hall.person(uow, by), action.id, Progress.DONE, "sent", hall.clock.now())
        if not may:
            with pytest.raises(NotYourAction):
                await update
            return
        assert (await update).progress is Progress.DONE
    assert await hall.waiting(RemindOwner) == {}


async def test_people_of_another_organisation_find_nothing(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    async with hall.open() as uow:
        stranger = await uow.people.recognise(Speaker("another-tenant", "29:x", "Miriam Stern"))
        with pytest.raises(Gone):
            await set_progress(uow, stranger, action.id, Progress.DONE, "", hall.clock.now())


async def test_note_belongs_to_the_progress_it_was_written_for(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    said = [(Progress.BLOCKED, "no key", "no key"), (Progress.BLOCKED, "", "no key"), (Progress.DONE, "baked", "")]
    for progress, note, kept in said:
        async with hall.open() as uow:
            miriam = await hall.person(uow, MIRIAM)
            assert (await set_progress(uow, miriam, action.id, progress, note, hall.clock.now())).note == kept


async def test_action_that_is_opened_again_is_remembered_again(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    for progress in (Progress.DONE, Progress.IN_PROGRESS):
        async with hall.open() as uow:
            await set_progress(uow, await hall.person(uow, MIRIAM), action.id, progress, "half", hall.clock.now())
        assert len(await hall.waiting(RemindOwner)) == (progress is Progress.IN_PROGRESS)


async def test_new_owner_and_day_move_what_follows(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    async with hall.open() as uow:
        promise = Promise("bread", person_id(YUSUF), due=date(2030, 5, 1))
        carys = await hall.person(uow, CARYS)
        await change_action(uow, carys, action.id, promise, hall.clock.now())
    assert person_id(YUSUF) in await hall.told("yours")
    assert await hall.waiting(RemindOwner) == {RemindOwner(action.id): datetime(2030, 4, 24, 9, tzinfo=UTC)}


async def test_overdue_day_may_stay_when_something_else_is_changed(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    hall.clock.move_to(datetime(2030, 5, 1, tzinfo=UTC))
    async with hall.open() as uow:
        miriam = await hall.person(uow, MIRIAM)
        promise = Promise("brown bread", person_id(MIRIAM), due=DUE)
        assert (await change_action(uow, miriam, action.id, promise, hall.clock.now())).text == "brown bread"
        with pytest.raises(Invalid):
            await change_action(
                uow, miriam, action.id, Promise("bread", person_id(MIRIAM), due=date(2030, 4, 13)), hall.clock.now()
            )


async def test_overdue_come_first_then_blocked_then_by_day(hall: Hall) -> None:
    forum = await hall.set_up()
    days = {"far": date(2030, 9, 1), "none": None, "stuck": date(2030, 8, 1), "near": date(2030, 6, 1), "late": DUE}
    for text, due in days.items():
        action = await record(hall, forum, text=text, due=due, key=text)
        if text == "stuck":
            async with hall.open() as uow:
                await set_progress(
                    uow, await hall.person(uow, MIRIAM), action.id, Progress.BLOCKED, "", hall.clock.now()
                )
    hall.clock.move_to(datetime(2030, 5, 1, tzinfo=UTC))
    async with hall.open() as uow:
        view = await actions_view(uow, forum, hall.clock.now(), None)
    assert [seen.text for seen in view.open] == ["late", "stuck", "near", "far", "none"]
    assert [seen.overdue for seen in view.open] == [True, False, False, False, False]


@pytest.mark.parametrize(
    ("openness", "reader", "named"),
    [
        (Openness.OPEN_FORUM, None, True),
        (Openness.LISTENING_CIRCLE, None, False),
        (Openness.LISTENING_CIRCLE, YUSUF, False),
        (Openness.LISTENING_CIRCLE, SAM, False),
        (Openness.LISTENING_CIRCLE, MIRIAM, True),
        (Openness.LISTENING_CIRCLE, CARYS, True),
    ],
)
async def test_who_reads_names(hall: Hall, openness: Openness, reader: Speaker | None, named: bool) -> None:
    forum = await hall.set_up(openness=openness)
    action = await record(hall, forum)
    async with hall.open() as uow:
        await set_progress(
            uow, await hall.person(uow, MIRIAM), action.id, Progress.BLOCKED, "Miriam is away", hall.clock.now()
        )
        who = await hall.person(uow, reader) if reader else None
        [seen] = (await actions_view(uow, forum, hall.clock.now(), who)).open
    assert (seen.owner, seen.note) == (("Miriam Stern", "Miriam is away") if named else ("", ""))

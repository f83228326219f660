"""Who may answer what, and until when."""

import pytest

from forum.attendance import Answer
from forum.errors import Gone, Invalid, OnlyAMember
from forum.jobs import Show
from forum.keys import about
from forum.meetings import Meeting, Mode
from forum.people import Speaker
from forum.use_cases.attendance.answer_poll import answer_poll, answers_for
from forum.use_cases.attendance.attendance_views import poll_counts, poll_names
from forum.use_cases.lifecycle.change_meeting import cancel_meeting
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, YUSUF
from tests.hall import Hall


async def answer(hall: Hall, who: Speaker, meeting: Meeting, said: Answer) -> None:
    async with hall.open() as uow:
        await answer_poll(uow, await hall.person(uow, who), meeting.id, said, hall.clock.now())


async def test_a_new_answer_replaces_ones_own_and_nobody_elses(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    await answer(hall, GRACE, meeting, Answer.ONLINE)
    await answer(hall, MIRIAM, meeting, Answer.NO)
    await answer(hall, GRACE, meeting, Answer.IN_PERSON)
    async with hall.open() as uow:
        counts = await poll_counts(uow, meeting)
        names = await poll_names(uow, meeting, hall.clock.now())
    assert counts.counts == {Answer.IN_PERSON: 1, Answer.NO: 1}
    assert counts.waiting == 1
    assert [person.name for person in names.waiting] == [YUSUF.name]
    assert Show(meeting.forum_id, about("meeting", meeting.id)) in await hall.waiting(Show)


async def test_somebody_without_a_part_is_refused(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    with pytest.raises(OnlyAMember):
        await answer(hall, OMAR, meeting, Answer.ONLINE)


async def test_the_poll_closes_when_the_meeting_begins(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    hall.clock.move_to(meeting.starts_at)
    with pytest.raises(Invalid) as closed:
        await answer(hall, GRACE, meeting, Answer.ONLINE)
    assert closed.value.problem == "poll-closed"


@pytest.mark.parametrize(
    ("mode", "offered"),
    [
        (Mode.ONLINE, (Answer.ONLINE, Answer.NO, Answer.UNSURE)),
        (Mode.IN_PERSON, (Answer.IN_PERSON, Answer.NO, Answer.UNSURE)),
        (Mode.HYBRID, (Answer.IN_PERSON, Answer.ONLINE, Answer.NO, Answer.UNSURE)),
    ],
)
def test_only_ways_of_coming_that_there_are_can_be_chosen(mode: Mode, offered: tuple[Answer, ...]) -> None:
    assert answers_for(mode) == offered


async def test_an_old_card_of_a_meeting_that_changed_its_place_is_refused(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up(), mode=Mode.ONLINE)
    with pytest.raises(Invalid) as changed:
        await answer(hall, GRACE, meeting, Answer.IN_PERSON)
    assert changed.value.problem == "poll-mode-changed"


async def test_a_cancelled_meeting_takes_no_answers(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        await cancel_meeting(uow, await hall.person(uow, CARYS), forum, meeting.id, "", hall.clock.now())
    with pytest.raises(Gone):
        await answer(hall, GRACE, meeting, Answer.ONLINE)

"""Who is named in the trail, who no longer is, and who may read it."""

from datetime import timedelta

import pytest

from forum.agenda import Attribution
from forum.attendance import Answer
from forum.audit import OF_PAGE, Deed, letter
from forum.errors import Gone, OnlyAChair, OnlyAChairUnnamed
from forum.forums import Openness
from forum.people import Speaker, person_id
from forum.use_cases.agenda.suggest_for import suggest_for
from forum.use_cases.agenda.suggest_topic import Topic
from forum.use_cases.attendance.answer_for import answer_for
from forum.use_cases.audit.audit_views import PER_PAGE, audit_page
from forum.use_cases.correspondence.change_contact import take_off
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from forum.use_cases.people.note_deed import noted, noted_of_operator
from tests.cast import CARYS, GRACE, MALLORY, MIRIAM, OMAR, SAM, YUSUF
from tests.forum.audit.forum_doings import DOINGS
from tests.forum.audit.said_doings import DOINGS as SAID
from tests.forum.audit.scene import Scene, in_the_team, scene
from tests.forum.audit.trail import cleared, deeds, entries, said, with_times
from tests.hall import CHANNEL, FORM, Hall, ids


async def does(s: Scene, deed: Deed) -> None:
    press = await (DOINGS | SAID)[deed](s)
    async with s.hall.open() as uow:
        await press(uow)


async def answers(s: Scene, by: Speaker, whom: Speaker) -> None:
    async with s.hall.open() as uow:
        person = await s.hall.person(uow, by)
        await answer_for(uow, person, s.meeting.id, person_id(whom), Answer.NO, str(s.now), s.now)


async def test_whoever_has_left_has_a_letter_and_the_same_one_everywhere(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    await does(s, Deed.LETTERHEAD_CHANGED)
    hall.clock.advance(days=1)
    await does(s, Deed.CONTACT_CHANGED)
    hall.clock.advance(days=1)
    async with hall.open() as uow:
        await take_off(uow, await s.carys(uow), s.forum, s.fatima.id, s.now)
    hall.clock.advance(days=1)
    await answers(s, SAM, GRACE)
    await hall.save(CARYS, chairs=ids(CARYS, OMAR))
    hall.clock.advance(days=1)
    await hall.save(CARYS, chairs=ids(OMAR))
    await in_the_team(hall, s.forum, SAM, GRACE, OMAR)
    assert await said(hall, s.forum) == [
        "Somebody who has left (A) gave up being a chair.",
        "Somebody who has left (A) made Omar Haddad a chair.",
        "Sam Okoro noted for Grace Okafor whether they are coming to the meeting on Tuesday 9 April 2030.",
        "Somebody who has left (A) ended the role of somebody who has left (B) as a member.",
        "Somebody who has left (A) changed how somebody who has left (B) is reached: the email address and the phone"
        " number.",
        "Somebody who has left (A) changed how emails look from outside: the sender’s name.",
    ]


async def test_nothing_leads_back_to_somebody_who_was_erased(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    await answers(s, SAM, GRACE)
    await answers(s, CARYS, GRACE)
    async with hall.open() as uow:
        other = await set_up_forum(uow, await s.carys(uow), "19:another@thread.tacv2", CHANNEL, FORM, s.now)
        await noted(uow, other, person_id(SAM), Deed.TOPIC_NOTED, s.now, about=person_id(GRACE))
    async with hall.open() as uow:
        await uow.audit.forget_person(person_id(GRACE))
    here, there = (
        await entries(hall, s.forum),
        [one for one in await entries(hall, other) if one.deed is Deed.TOPIC_NOTED],
    )
    assert {one.about_id for one in here} == {None}
    tokens = {one.about_was for one in here}
    assert len(tokens) == 1, "one person is one person"
    assert not tokens & {there[0].about_was, "", person_id(GRACE)}, "and another one in each forum"
    assert {line.split(" noted for ")[1].split(" whether")[0] for line in await said(hall, s.forum)} == {
        "somebody who has left (A)"
    }


async def test_two_rows_that_are_one_person_are_one_in_the_trail(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    await does(s, Deed.LINKS_CLOSED)
    async with hall.open() as uow:
        await uow.people.join(s.fatima.id, person_id(YUSUF))
    [entry] = await entries(hall, s.forum)
    assert entry.about_id == s.fatima.id


async def test_in_a_circle_nobody_reads_for_whom_something_was_noted(hall: Hall) -> None:
    s = await scene(hall)
    await hall.save(CARYS, openness=Openness.LISTENING_CIRCLE)
    await cleared(hall, s.forum)
    await answers(s, SAM, GRACE)
    await answers(s, SAM, MIRIAM)
    await hall.save(CARYS, openness=Openness.OPEN_FORUM)
    kept = [one for one in await entries(hall, s.forum) if one.deed is Deed.ANSWER_NOTED]
    assert [(one.by_id, one.about_id, one.at) for one in kept] == [(person_id(SAM), None, None)]
    sentence = "Sam Okoro noted for somebody else whether they are coming to the meeting on Tuesday 9 April 2030."
    assert sentence in await said(hall, s.forum)


async def test_what_was_noted_for_others_has_a_day_and_no_order(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    for whom in (GRACE, MIRIAM, YUSUF, GRACE):
        await answers(s, SAM, whom)
        hall.clock.advance(hours=1)
    kept = await entries(hall, s.forum)
    assert len(kept) == 3, "twice on one day is once"
    assert [one.id for one in kept] == sorted(one.id for one in kept), "they come in the order of random keys"
    assert all(line.endswith("2030. Monday 4 March 2030") for line in await with_times(hall, s.forum))


async def test_a_circle_s_trail_tells_of_no_page_on_the_web(hall: Hall) -> None:
    s = await scene(hall)
    await does(s, Deed.PAGE_ON)
    await does(s, Deed.INTEREST_SETTLED)
    assert set(await deeds(hall, s.forum)) & OF_PAGE
    await hall.save(CARYS, openness=Openness.LISTENING_CIRCLE)
    assert not set(await deeds(hall, s.forum)) & OF_PAGE


async def test_an_unattributed_topic_and_its_noter_leave_no_row(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    async with hall.open() as uow:
        topic = Topic("Lamps", attribution=Attribution.UNATTRIBUTED)
        await suggest_for(uow, await s.carys(uow), s.forum, s.fatima.id, topic, "k", s.now)
    assert await entries(hall, s.forum) == []


async def read_by(hall: Hall, who: Speaker, s: Scene) -> None:
    async with hall.open() as uow:
        forum = await uow.forums.get(s.forum.id)
        assert forum is not None
        await audit_page(uow, await hall.person(uow, who), forum, 0, hall.clock.now())


async def test_chairs_read_it_and_nobody_else(hall: Hall) -> None:
    s = await scene(hall)
    await read_by(hall, CARYS, s)
    for who in (SAM, GRACE, OMAR):
        with pytest.raises(OnlyAChair):
            await read_by(hall, who, s)
    with pytest.raises(Gone):
        await read_by(hall, MALLORY, s)
    await hall.save(CARYS, openness=Openness.LISTENING_CIRCLE)
    with pytest.raises(OnlyAChairUnnamed):
        await read_by(hall, SAM, s)


async def test_a_page_at_a_time_without_gaps(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    for number in range(PER_PAGE + 3):
        hall.clock.advance(timedelta(minutes=1))
        await hall.save(CARYS, support=f"Room {number}")
    async with hall.open() as uow:
        carys = await s.carys(uow)
        pages = [await audit_page(uow, carys, s.forum, number, hall.clock.now()) for number in (0, 1, 9, -1)]
    assert [(page.number, page.pages, len(page.shown)) for page in pages] == [
        (0, 2, PER_PAGE),
        (1, 2, 4),
        (1, 2, 4),
        (0, 2, PER_PAGE),
    ]
    times = [line.at for page in pages[:2] for line in page.shown if line.deed is Deed.SETTINGS_CHANGED]
    assert len(times) == PER_PAGE + 3 and times == sorted((at for at in times if at), reverse=True)


async def test_the_operator_is_named_as_that_and_concerns_no_forum_but_its_own(hall: Hall) -> None:
    s = await scene(hall)
    await cleared(hall, s.forum)
    async with hall.open() as uow:
        await noted_of_operator(uow, s.forum, Deed.PERSON_EXPORTED, s.now, about=person_id(GRACE))
        await noted_of_operator(uow, None, Deed.KEYS_ROTATED, s.now)
    assert await said(hall, s.forum) == ["Your IT team made a file of everything kept about Grace Okafor."]


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]

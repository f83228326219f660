"""Meetings begin and end when a chair or Teams says so."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.meetings import MeetingState
from storage.tables import meetings
from tests.cast import CARYS, GRACE, MALLORY, YUSUF
from tests.evening import DURING
from tests.far_end.places import Where
from tests.stories.minutes.running_meeting import PLANNED_FOLLOW_UP, chat_of_meeting, event_of_meeting, running_meeting
from tests.stories.town import Town

EARLY_END = datetime(2030, 4, 9, 18, 10, tzinfo=UTC)


async def test_a_chair_says_that_it_has_ended_and_what_follows_comes_once(town: Town) -> None:
    chat = await running_meeting(town)
    noted = await town.say(CARYS, "action @Grace menu for the lunch by the end of next week")
    await town.press(CARYS, noted, "Save it")
    await town.move_to(EARLY_END)
    items = await town.say(CARYS, "items", chat)
    assert "Only a chair of Faith Forum" in (await town.press(GRACE, items, "The meeting has ended")).toast
    for _ in range(2):
        over = await town.press(CARYS, items, "The meeting has ended")
    assert "The meeting is over" in over.words and "The meeting has ended" not in over.buttons
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.ended_at) == (MeetingState.HELD, EARLY_END)
    cards = town.posted("after Tuesday 9 April 2030")
    await town.move_to(PLANNED_FOLLOW_UP)
    await town.say(CARYS, "end meeting")
    after = town.posted("after Tuesday 9 April 2030")
    assert [sent.id for sent in after] == [sent.id for sent in cards] and len(after) == 1
    assert len(town.told(CARYS, "Who came to Faith Forum")) == 1
    assert (await town.meetings())[0].ended_at == EARLY_END


async def test_teams_tells_of_begin_and_end_and_people_may_come_back(town: Town) -> None:
    chat = await running_meeting(town)
    await event_of_meeting(town, "meetingStart", chat)
    await town.move_to(EARLY_END)
    await event_of_meeting(town, "meetingEnd", chat)
    await town.after(minutes=5)
    await event_of_meeting(town, "meetingStart", chat)
    await town.after(minutes=20)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.ended_at, meeting.began_at) == (MeetingState.SCHEDULED, None, DURING)
    for _ in range(2):
        await event_of_meeting(town, "meetingEnd", chat)
    ended = town.clock.now()
    await town.after(minutes=10)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.ended_at) == (MeetingState.HELD, ended)
    told = len(town.chat(CARYS)), len(town.in_channel())
    await town.move_to(PLANNED_FOLLOW_UP)
    await event_of_meeting(town, "meetingStart", chat)
    await event_of_meeting(town, "meetingEnd", chat)
    assert (len(town.chat(CARYS)), len(town.in_channel())) == told
    assert (await town.meetings())[0].ended_at == ended


async def test_trying_the_link_out_is_no_meeting(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    chat = await chat_of_meeting(town)
    for moment in (datetime(2030, 4, 8, 9, tzinfo=UTC), datetime(2030, 4, 9, 16, 30, tzinfo=UTC)):
        await town.move_to(moment)
        await event_of_meeting(town, "meetingStart", chat)
        await event_of_meeting(town, "meetingEnd", chat)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.began_at, meeting.ended_at) == (MeetingState.SCHEDULED, None, None)
    await event_of_meeting(town, "meetingStart", chat)
    assert "Noted for the meeting as a whole" in (await town.say(GRACE, "note We begin early")).words


async def test_the_link_tells_which_meeting_it_is_and_a_stranger_ends_nothing(town: Town) -> None:
    await running_meeting(town)
    [meeting] = await town.meetings()
    elsewhere = Where("19:meeting_other@thread.v2", "groupChat")
    await event_of_meeting(town, "meetingStart", elsewhere)
    forged = {"type": "event", "name": "application/vnd.microsoft.meetingStart", "value": {"JoinUrl": meeting.join_url}}
    await town.caller.send(town.caller.activity(MALLORY, elsewhere, forged))
    assert (await town.meetings())[0].began_at is None
    await event_of_meeting(town, "meetingStart", elsewhere, JoinUrl=meeting.join_url or "")
    assert (await town.meetings())[0].began_at == DURING


CLASSIC = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_other%40thread.v2/0?context=%7b%7d"


async def _has_link(town: Town, link: str) -> None:
    """As if Microsoft had given the meeting this one, which does not name its chat."""

    async def give(session: AsyncSession) -> None:
        await session.execute(update(meetings).values(join_url=link, chat_id=None))

    await town.bot.database.run(give)


@pytest.mark.parametrize(
    ("kept", "told", "title", "is_seen"),
    [
        ("https://teams.microsoft.com/meet/2345?p=a", "https://teams.microsoft.com/meet/2345?p=b", "", True),
        (
            "https://teams.microsoft.com/meet/2345?p=a",
            "https://teams.microsoft.com/meet/9876?p=a",
            "Faith Forum",
            False,
        ),
        ("https://teams.microsoft.com/meet/2345?p=a", CLASSIC, "Faith Forum", True),
        ("https://teams.microsoft.com/meet/2345?p=a", CLASSIC, "Another meeting", False),
        (CLASSIC.partition("?")[0], CLASSIC, "", True),
        (CLASSIC.replace("other", "first"), CLASSIC, "Faith Forum", False),
    ],
)
async def test_a_short_and_a_classic_link_of_one_meeting(
    town: Town, kept: str, told: str, title: str, is_seen: bool
) -> None:
    await running_meeting(town)
    await _has_link(town, kept)
    chat = Where("19:meeting_other@thread.v2", "groupChat")
    await event_of_meeting(town, "meetingStart", chat, JoinUrl=told, Title=title)
    [meeting] = await town.meetings()
    assert meeting.began_at == (DURING if is_seen else None)
    assert meeting.chat_id == (chat.id if is_seen else None), "from then on its chat is known"


async def test_a_meeting_moved_just_after_people_left_is_still_to_come(town: Town) -> None:
    chat = await running_meeting(town)
    await event_of_meeting(town, "meetingStart", chat)
    roll = await town.say(CARYS, "roll")
    await town.press(CARYS, roll, "Save", {"came": town.person_id(YUSUF), "walk_ins": "Ivo Brennan"})
    form = await town.say(CARYS, "reschedule")
    await event_of_meeting(town, "meetingEnd", chat)
    await town.after(minutes=2)
    filled = {"day": "2030-04-16", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    await town.press(CARYS, await town.press(CARYS, form, "Continue", filled), "Yes, move it")
    await town.after(days=1)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.began_at, meeting.ended_at) == (MeetingState.SCHEDULED, None, None)
    assert meeting.walk_ins == 0
    assert "Tuesday 16 April 2030" in (await town.say(GRACE, "meeting")).words
    assert not [row for row in (await town.stored()).splitlines() if row.startswith(("attendances", "strangers"))]
    await town.move_to(datetime(2030, 4, 16, 20, tzinfo=UTC))
    assert (await town.meetings())[0].state is MeetingState.HELD

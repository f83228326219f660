"""A forum that has met, and its brief for the board."""

from collections.abc import Sequence
from typing import Any

from forum.agenda import Outcome
from forum.attendance import Attendance, Presence
from forum.board import BoardBrief
from forum.forums import Forum
from forum.jobs import MakePapers
from forum.meetings import Meeting
from forum.people import Speaker
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from forum.use_cases.board.draft_brief import newest_brief
from forum.use_cases.board.edit_brief import settle_brief
from forum.use_cases.board.hand_out_papers import papers_made
from tests.cast import CARYS, GRACE
from tests.evening import MORNING_AFTER
from tests.hall import Hall
from tests.papers.a_brief import a_paper


async def held(hall: Hall, came: Sequence[Speaker], **changed: Any) -> tuple[Forum, Meeting]:
    """A forum whose meeting is over, and these people came."""
    forum = await hall.set_up(**changed)
    meeting = await hall.meet(forum)
    hall.clock.move_to(MORNING_AFTER)
    async with hall.open() as uow:
        for who in came:
            person = await hall.person(uow, who)
            await uow.attendance.note(
                Attendance(meeting.id, person.id, Presence.IN_PERSON, from_report=False, noted_at=MORNING_AFTER)
            )
    return forum, meeting


async def to_board(hall: Hall, forum: Forum, *titles: str) -> None:
    async with hall.open() as uow:
        for title in titles:
            topic, _ = await suggest_topic(
                uow, await hall.person(uow, GRACE), forum, Topic(title), title, hall.clock.now()
            )
            topic.outcome = Outcome.TO_BOARD


async def drafted(hall: Hall, forum: Forum, by: Speaker = CARYS) -> BoardBrief:
    async with hall.open() as uow:
        return await newest_brief(uow, await hall.person(uow, by), forum, hall.clock.now())


async def made(hall: Hall, forum: Forum) -> BoardBrief:
    """The draft, sent to the board."""
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        await settle_brief(uow, chair, brief.id, brief.revision, hall.clock.now())
        await papers_made(uow, MakePapers(brief.id, chair.id), a_paper(), [], hall.clock.now())
    return brief

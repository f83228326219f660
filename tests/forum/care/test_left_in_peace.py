"""People who asked not to be contacted: nobody is told about them, and nobody is asked to contact them."""

from datetime import UTC, date, datetime

from dialogs.attendance import meeting_posts
from dialogs.kit.posts import Posting
from forum.contacts import Wish
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import RemindOwner, RemindUnanswered
from forum.people import Reach, person_id
from forum.ports import Message
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.due_actions import remind_owner_due
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.lifecycle.due_meetings import remind_unanswered_due
from tests.cast import CARYS, GRACE, MIRIAM, YUSUF
from tests.dialogs.said import TEXTS, words
from tests.hall import Hall, ids

MIRIAMS = person_id(MIRIAM)


async def blocked(hall: Hall, *, in_peace: bool, everybody: bool = False) -> Forum:
    """Miriam cannot be reached (nor Yusuf, with `everybody`), and may have asked to be left in peace."""
    forum = await hall.set_up()
    async with hall.open() as uow:
        for one in (MIRIAM, *((YUSUF,) if everybody else ())):
            (await hall.person(uow, one)).reach = Reach.BLOCKED
        await uow.contacts.keep_wish(Wish(forum.id, MIRIAMS, dont_ask=in_peace))
    return forum


async def reminded(hall: Hall, *, in_peace: bool) -> set[PersonId]:
    """Who is asked about the action that Grace noted for Miriam."""
    forum = await blocked(hall, in_peace=in_peace)
    async with hall.open() as uow:
        promise = Promise("bread", MIRIAMS, due=date(2030, 4, 12))
        action = await record_action(uow, await hall.person(uow, GRACE), forum, promise, "k", hall.clock.now())
    hall.clock.move_to(datetime(2030, 4, 7, 9, tzinfo=UTC))
    async with hall.open() as uow:
        await remind_owner_due(uow, RemindOwner(action.id), hall.clock.now())
    return await hall.told("action_day")


async def test_nobody_else_is_asked_about_their_actions(hall: Hall) -> None:
    assert await reminded(hall, in_peace=True) == ids(MIRIAM)


async def test_of_anybody_else_somebody_is_asked(hall: Hall) -> None:
    assert await reminded(hall, in_peace=False) == ids(MIRIAM, GRACE)


async def unreachable(hall: Hall, *, in_peace: bool) -> Message | None:
    """What Carys is told once the bot has tried to send reminders."""
    forum = await blocked(hall, in_peace=in_peace, everybody=True)
    meeting = await hall.meet(forum)
    hall.clock.move_to(meeting.morning(7))
    async with hall.open() as uow:
        await remind_unanswered_due(uow, RemindUnanswered(meeting.id, 7), hall.clock.now())
        posting = Posting(uow, forum, (meeting.id,), TEXTS, hall.clock.now(), await hall.person(uow, CARYS))
        return await meeting_posts.unreachable(posting)


async def test_they_are_not_reminded_and_chairs_do_not_hear_that_they_cannot_be_reached(hall: Hall) -> None:
    said = words(await unreachable(hall, in_peace=True))
    assert YUSUF.name in said and MIRIAM.name not in said
    assert await hall.told("reminder") == ids(GRACE, YUSUF)


async def test_of_others_chairs_hear_it(hall: Hall) -> None:
    assert MIRIAM.name in words(await unreachable(hall, in_peace=False))
    assert MIRIAMS in await hall.told("reminder")

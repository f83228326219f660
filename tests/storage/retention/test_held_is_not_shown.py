"""What is kept for a legal hold alone is shown to no chair: with everybody else's gone, it would say whom it is on."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from forum.forums import Forum
from forum.meetings import Meeting
from forum.use_cases.agenda.comment_views import comments_view
from forum.use_cases.attendance.attendance_views import poll_names
from forum.use_cases.attendance.needs_views import told_needs
from forum.use_cases.audit.audit_views import audit_page
from forum.use_cases.people.role_views import changes_shown
from storage.tables import meetings, role_changes
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.hall import Hall
from tests.storage.retention.everything import SINCE
from tests.storage.retention.test_gone import left
from tests.storage.retention.test_held import LONG_AFTER, hold, scene


async def seen(uow: SqlUnitOfWork, hall: Hall, forum: Forum, meeting: Meeting, now: datetime) -> dict[str, int]:
    """How much of each kind somebody in office reads."""
    names = await poll_names(uow, meeting, now)
    return {
        "needs": len(await told_needs(uow, meeting, now)),
        "comments": (await comments_view(uow, forum, meeting, now)).count,
        "answers": sum(map(len, names.by_answer.values())) + len(names.company),
        "roles": len(await changes_shown(uow, forum, now)),
        "changes": len((await audit_page(uow, await hall.person(uow, CARYS), forum, 0, now)).shown),
    }


async def test_what_only_a_hold_keeps_is_not_shown_to_those_in_office(hall: Hall) -> None:
    forum, person = await scene(hall)
    async with hall.database.transaction() as session:
        await session.execute(update(role_changes).values(role="chair", at=SINCE))
        [meeting_id] = await session.scalars(select(meetings.c.id).limit(1))
    await hold(hall, person)
    hall.clock.move_to(SINCE + timedelta(days=1))
    async with hall.open() as uow:
        meeting = await uow.meetings.get(meeting_id)
        assert meeting is not None
        before = await seen(uow, hall, forum, meeting, hall.clock.now())
    assert all(before.values()), before
    hall.clock.move_to(LONG_AFTER)
    await hall.forget()
    assert {"visits", "agenda_comments", "rsvps", "role_changes", "audit_entries"} <= await left(hall)
    async with hall.open() as uow:
        after = await seen(uow, hall, forum, meeting, LONG_AFTER)
    assert not any(after.values()), after

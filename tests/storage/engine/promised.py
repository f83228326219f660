"""Everything that we promise to delete: how it comes to be stored, and how it goes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from forum.agenda import Attribution
from forum.attendance import Answer, AnswerNote, KnownAs, UnknownAttendee
from forum.contacts import Contact, Wish
from forum.date_polls import Choice, DateAnswer, DatePoll, Names
from forum.forums import Forum
from forum.ids import CommentId, DatePollId, PersonId, PointId
from forum.jobs import Forget, Tell
from forum.meetings import Meeting, Mode
from forum.needs import Along, Needs, forgotten_at
from forum.people import person_id
from forum.points import Point
from forum.published import AgendaComment
from forum.use_cases.agenda.suggest_topic import Topic, edit_suggestion, suggest_topic
from forum.use_cases.agenda.withdraw_comment import withdraw_comment
from forum.use_cases.dates.ask_dates import close
from forum.use_cases.minutes.note_point import remove_point
from forum.use_cases.privacy.forget import forget_due
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, SAM
from tests.hall import Hall

WORDS = f"{'so it goes on, ' * 600}nobody else is to read this"
"""Too long for one page of a file."""
END = WORDS[-30:]
POLL = "11111111-2222-4333-8444-555555555555"


@dataclass
class Scene:
    hall: Hall
    forum: Forum
    meeting: Meeting

    @property
    def now(self) -> datetime:
        return self.hall.clock.now()


Deed = Callable[[Scene, SqlUnitOfWork], Awaitable[object]]


async def needs(scene: Scene, uow: SqlUnitOfWork) -> None:
    told = Needs(scene.meeting.id, person_id(GRACE), (), "", "", WORDS, Along.NOBODY, "", scene.now)
    await uow.needs.keep(told)
    await uow.attendance.keep_stranger(UnknownAttendee("1", scene.meeting.id, WORDS, KnownAs.WALK_IN))


async def needs_change(scene: Scene, uow: SqlUnitOfWork) -> None:
    await uow.needs.keep(Needs(scene.meeting.id, person_id(GRACE), (), "", "", "", Along.NOBODY, "", scene.now))
    await uow.attendance.forget_strangers(scene.meeting.id)


async def needs_end(scene: Scene, uow: SqlUnitOfWork) -> None:
    await forget_due(uow, Forget(), forgotten_at(scene.meeting))


def _comment(scene: Scene) -> AgendaComment:
    how = Attribution.UNATTRIBUTED
    return AgendaComment(CommentId("comment"), scene.meeting.id, None, WORDS, how, None, scene.now)


async def comment(scene: Scene, uow: SqlUnitOfWork) -> None:
    await uow.published.add_comment(_comment(scene))


async def comment_taken_back(scene: Scene, uow: SqlUnitOfWork) -> None:
    await withdraw_comment(uow, await scene.hall.person(uow, GRACE), CommentId("comment"))


async def comments_end(scene: Scene, uow: SqlUnitOfWork) -> None:
    await forget_due(uow, Forget(), scene.meeting.ends_at + timedelta(days=90))


async def note(scene: Scene, uow: SqlUnitOfWork) -> None:
    about = Contact(scene.meeting.id, person_id(GRACE), person_id(SAM), True, None, WORDS, "", None, scene.now)
    await uow.contacts.add(about)


async def notes_end(scene: Scene, uow: SqlUnitOfWork) -> None:
    await forget_due(uow, Forget(), scene.now + timedelta(days=1200))


async def wish(scene: Scene, uow: SqlUnitOfWork) -> None:
    await uow.contacts.keep_wish(Wish(scene.forum.id, person_id(GRACE), through=WORDS))


async def wish_changes(scene: Scene, uow: SqlUnitOfWork) -> None:
    await uow.contacts.keep_wish(Wish(scene.forum.id, person_id(GRACE)))


async def point(scene: Scene, uow: SqlUnitOfWork) -> None:
    await uow.points.add(Point(PointId("point"), scene.meeting.id, 1, None, WORDS, None, scene.now))


async def point_removed(scene: Scene, uow: SqlUnitOfWork) -> None:
    await remove_point(uow, await scene.hall.person(uow, CARYS), PointId("point"))


async def topic(scene: Scene, uow: SqlUnitOfWork) -> None:
    by = await scene.hall.person(uow, GRACE)
    await suggest_topic(uow, by, scene.forum, Topic("Parking", WORDS[-3000:]), "a-key", scene.now)


async def topic_changes(scene: Scene, uow: SqlUnitOfWork) -> None:
    by = await scene.hall.person(uow, GRACE)
    [mine] = await uow.agenda.by_author(by.id)
    await edit_suggestion(uow, by, mine.id, "", "Parking", "")


def _poll(scene: Scene) -> DatePoll:
    starts = tuple(datetime.combine(date(2030, 5, day), time(18)) for day in (7, 14))
    details = (
        90,
        Mode.ONLINE,
        "",
        Names.NOBODY,
        person_id(CARYS),
        scene.now,
        datetime.combine(date(2030, 5, 1), time(18)),
        "Europe/London",
    )
    return DatePoll(DatePollId(POLL), scene.forum.id, starts, *details)


async def date_answers(scene: Scene, uow: SqlUnitOfWork) -> None:
    await uow.date_polls.add(_poll(scene))
    for who in (GRACE, MIRIAM):
        await uow.date_polls.answer(DateAnswer(DatePollId(POLL), person_id(who), (Choice.YES, Choice.NO)))


async def date_poll_closes(scene: Scene, uow: SqlUnitOfWork) -> None:
    poll = await uow.date_polls.get(DatePollId(POLL), lock=True)
    assert poll
    await close(uow, poll, scene.now)


def _of_dates(_: Scene) -> str:
    return f"{POLL}{person_id(GRACE)}yes,no"


async def answered_for(scene: Scene, uow: SqlUnitOfWork) -> None:
    who, by = person_id(GRACE), person_id(CARYS)
    await uow.attendance.note_answer(AnswerNote("a-note", scene.meeting.id, who, by, Answer.NO, scene.now))


async def answer_notes_end(scene: Scene, uow: SqlUnitOfWork) -> None:
    await forget_due(uow, Forget(), scene.meeting.ends_at + timedelta(days=90))


def _of_a_note(scene: Scene) -> str:
    return f"a-note{scene.meeting.id}{person_id(GRACE)}"


async def job(scene: Scene, uow: SqlUnitOfWork) -> None:
    told = Tell(PersonId("somebody"), scene.forum.id, END)
    await uow.jobs.put(told)
    await uow.jobs.cancel(told)


async def jobs_are_purged(scene: Scene, uow: SqlUnitOfWork) -> None:
    await forget_due(uow, Forget(), scene.now + timedelta(days=30))


async def end_at_the_engine(scene: Scene) -> None:
    """No engine is running that would have finished anything."""
    client = scene.hall.client
    await client.delete_workflows_async([one.workflow_id for one in await client.list_workflows_async()])


PROMISES: dict[str, tuple[Deed, Deed, Callable[[Scene], str]]] = {
    "needs, two weeks after": (needs, needs_end, lambda _: END),
    "needs that are changed": (needs, needs_change, lambda _: END),
    "a comment taken back": (comment, comment_taken_back, lambda _: END),
    "comments, 90 days after": (comment, comments_end, lambda _: END),
    "facilitators’ notes": (note, notes_end, lambda _: END),
    "how to reach somebody, changed": (wish, wish_changes, lambda _: END),
    "a point removed": (point, point_removed, lambda _: END),
    "a topic’s words, changed": (topic, topic_changes, lambda _: END),
    "hidden answers about dates": (date_answers, date_poll_closes, _of_dates),
    "who answered for whom": (answered_for, answer_notes_end, _of_a_note),
    "jobs, 30 days after": (job, jobs_are_purged, lambda _: END),
}

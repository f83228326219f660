"""The one message a day that a facilitator gets about people: when it may come, and what in it is news."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from forum.care import Matter, free_moment
from forum.contacts import Nudge
from forum.days import day_of, morning
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.keys import about
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.care.care_views import Cared, CareView
from forum.use_cases.people.note_readers import notes_in
from forum.wall_clock import instant


@dataclass(frozen=True)
class CareNews:
    """What a facilitator has not been told yet, and about whom they, or a former one, asked to be reminded."""

    matters: Sequence[tuple[Cared, Matter]]
    reminders: Sequence[tuple[Cared, date]]

    def reminders_of(self, facilitator: Person) -> Sequence[Cared]:
        """Those they themselves asked to be reminded of."""
        return [one for one, _ in self.reminders if one.reminder and one.reminder.facilitator_id == facilitator.id]

    @property
    def people(self) -> Sequence[Person]:
        """Those about whom there is something new, each once."""
        return list({one.person.id: one.person for one, _ in self.matters}.values())

    def __bool__(self) -> bool:
        return bool(self.matters or self.reminders)


async def put_nudge(uow: UnitOfWork, forum: Forum, facilitator_id: PersonId, moment: datetime) -> None:
    """Puts the message for the first free day from `moment` (UTC). Its key contains the day, so there is one a day.

    A facilitator of several forums also gets one a day: the second forum's waits for the next day.
    """
    at = free_moment(forum, moment)
    while await uow.posts.told(InPrivate.CARE.of(day_of(forum, at).isoformat()), facilitator_id):
        at = free_moment(forum, morning(day_of(forum, at) + timedelta(days=1), forum.time_zone))
    topic = InPrivate.CARE.of(day_of(forum, at).isoformat(), forum.id)
    await uow.jobs.put_unless_waiting(Tell(facilitator_id, forum.id, topic), at)


async def put_nudges(uow: UnitOfWork, forum: Forum, moment: datetime) -> None:
    """One for each facilitator."""
    for facilitator in await uow.forums.facilitators(forum.id):
        await put_nudge(uow, forum, facilitator.id, moment)


async def put_nudges_of_others(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """Reminders requested by somebody who is no longer a facilitator: they go to everybody who is."""
    in_charge = {facilitator.id for facilitator in await uow.forums.facilitators(forum.id)}
    for contact in await notes_in(uow, forum, now):
        if contact.remind_on and contact.facilitator_id not in in_charge:
            await put_nudges(uow, forum, max(now, morning(contact.remind_on, forum.time_zone)))


async def may_be_told(uow: UnitOfWork, forum: Forum, facilitator: Person, day: date, now: datetime) -> bool:
    """Whether now is the time for the message of `day`; otherwise it is put off until a time that is."""
    told = await uow.posts.told(InPrivate.CARE.of(day.isoformat()), facilitator.id)
    if day == day_of(forum, now) and free_moment(forum, now) == now and not told:
        return True
    await put_nudge(uow, forum, facilitator.id, now)
    return False


async def care_news(uow: UnitOfWork, view: CareView, facilitator: Person, now: datetime) -> CareNews:
    """Whether this facilitator has been told none of it before."""
    told = await uow.contacts.nudged(facilitator.id, view.forum.id)
    today = day_of(view.forum, now)
    open_matters = [(one, matter) for one in view.people for matter in one.waiting]
    facilitators = await uow.forums.facilitators(view.forum.id)
    due = [(one, one.reminder_due(facilitator, facilitators, today)) for one in view.people]
    return CareNews(
        [
            (one, matter)
            for one, matter in open_matters
            if not any((one.person.id, key) in told for key in matter.told_as)
        ],
        [(one, day) for one, day in due if day and (one.person.id, _again(day)) not in told],
    )


async def keep_told(uow: UnitOfWork, forum: Forum, facilitator: Person, news: CareNews, now: datetime) -> None:
    """This facilitator is not told any of it again. It is forgotten together with the notes.

    Kept before the message goes out, so that nothing is told twice if the process dies while sending; `take_back_told`
    is for a message that certainly did not arrive.
    """
    told = [(one, matter.key) for one, matter in news.matters] + [(one, _again(day)) for one, day in news.reminders]
    for one, matter in told:
        await uow.contacts.keep_nudge(Nudge(facilitator.id, one.person.id, matter, forum.id, now))


async def take_back_told(uow: UnitOfWork, forum: Forum, facilitator: Person, day: date) -> None:
    """The message of `day`, a day in the forum's zone, certainly did not arrive: what was in it is still news.

    There is one message a day, so all that was kept since that day began was in it.
    """
    begins = instant(datetime.combine(day, time()), forum.time_zone)
    await uow.contacts.take_back_nudges(facilitator.id, forum.id, begins)


def _again(day: date) -> str:
    return about("again", day.isoformat())

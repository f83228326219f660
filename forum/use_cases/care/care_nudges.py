"""The one message a day that a facilitator gets about people: when it may come, and what of it is news."""

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
from forum.use_cases.care.forget_contacts import forget_in_time
from forum.wall_clock import instant


@dataclass(frozen=True)
class CareNews:
    """What a facilitator has not been told of yet, and of whom they, or one before them, asked to be reminded."""

    matters: Sequence[tuple[Cared, Matter]]
    reminders: Sequence[tuple[Cared, date]]

    def reminders_of(self, facilitator: Person) -> Sequence[Cared]:
        """Of whom they themselves asked to be reminded."""
        return [one for one, _ in self.reminders if one.reminder and one.reminder.facilitator_id == facilitator.id]

    @property
    def people(self) -> Sequence[Person]:
        """Of whom there is something new, each once."""
        return list({one.person.id: one.person for one, _ in self.matters}.values())

    def __bool__(self) -> bool:
        return bool(self.matters or self.reminders)


async def put_nudge(uow: UnitOfWork, forum: Forum, facilitator_id: PersonId, moment: datetime) -> None:
    """The message of the first free day from `moment` (UTC). The day is part of what it is about: one a day.

    A facilitator of several forums gets one a day as well: the second forum's waits for the next.
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
    """Reminders that somebody asked for who is no facilitator any more: they come to all who are."""
    in_charge = {facilitator.id for facilitator in await uow.forums.facilitators(forum.id)}
    for contact in await uow.contacts.in_forum(forum.id):
        if contact.remind_on and contact.facilitator_id not in in_charge:
            await put_nudges(uow, forum, max(now, morning(contact.remind_on, forum.time_zone)))


async def may_be_told(uow: UnitOfWork, forum: Forum, facilitator: Person, day: date, now: datetime) -> bool:
    """Whether now is the time for the message of `day`; else it is put off to one that is."""
    told = await uow.posts.told(InPrivate.CARE.of(day.isoformat()), facilitator.id)
    if day == day_of(forum, now) and free_moment(forum, now) == now and not told:
        return True
    await put_nudge(uow, forum, facilitator.id, now)
    return False


async def care_news(uow: UnitOfWork, view: CareView, facilitator: Person, now: datetime) -> CareNews:
    """Nothing of it has been told this facilitator before."""
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
    """None of it is told this facilitator again. It is forgotten together with the notes.

    Kept before the message goes out, so that a process that dies while sending leaves nothing to be told twice;
    `take_back_told` is for the message that surely did not arrive.
    """
    told = [(one, matter.key) for one, matter in news.matters] + [(one, _again(day)) for one, day in news.reminders]
    for one, matter in told:
        await uow.contacts.keep_nudge(Nudge(facilitator.id, one.person.id, matter, forum.id, now))
    await forget_in_time(uow, forum, now)


async def take_back_told(uow: UnitOfWork, forum: Forum, facilitator: Person, day: date) -> None:
    """The message of `day`, a day in the forum's zone, surely did not arrive: what was in it is news still.

    There is one message a day, so all that was kept since that day began was in it.
    """
    begins = instant(datetime.combine(day, time()), forum.time_zone)
    await uow.contacts.take_back_nudges(facilitator.id, forum.id, begins)


def _again(day: date) -> str:
    return about("again", day.isoformat())

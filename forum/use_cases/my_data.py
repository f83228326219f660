"""What is stored about one person, for that person alone (UK GDPR, "Right of access")."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.actions import Action
from forum.agenda import Suggestion
from forum.attendance import Answer, Presence
from forum.forums import Forum, Membership
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class MyData:
    """Everything that carries the person's name or id, except what facilitators confide to each other.

    Unattributed topics are not here: nobody, the author included, can be found from them.
    """

    person: Person
    parts: Sequence[tuple[Forum, Membership]]
    answers: Sequence[tuple[Meeting, Answer]]
    attendance: Sequence[tuple[Meeting, Presence]]
    topics: Sequence[Suggestion]
    supported: Sequence[Suggestion]
    owned: Sequence[Action]
    recorded: Sequence[Action]


async def my_data(uow: UnitOfWork, person: Person) -> MyData:
    """Only ever shown to `person`."""
    answers = {rsvp.meeting_id: rsvp.answer for rsvp in await uow.attendance.rsvps_of(person.id)}
    presences = {noted.meeting_id: noted.presence for noted in await uow.attendance.noted_of(person.id)}
    return MyData(
        person=person,
        parts=await _parts(uow, person),
        answers=[(meeting, answers[meeting.id]) for meeting in await uow.meetings.many(answers)],
        attendance=[(meeting, presences[meeting.id]) for meeting in await uow.meetings.many(presences)],
        topics=await uow.agenda.by_author(person.id),
        supported=await uow.agenda.supported_by(person.id),
        owned=await uow.actions.owned_by(person.id),
        recorded=[action for action in await uow.actions.recorded_by(person.id) if action.owner_id != person.id],
    )


async def _parts(uow: UnitOfWork, person: Person) -> list[tuple[Forum, Membership]]:
    forums = await uow.forums.of_person(person.id)
    parts = [(forum, await uow.forums.membership(forum.id, person.id)) for forum in forums]
    return [(forum, part) for forum, part in parts if part is not None]

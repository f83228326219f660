"""A private message did not reach somebody: the person who was promised that they would be told hears of it."""

from datetime import datetime

from forum.days import daytime
from forum.forums import Forum
from forum.ids import ActionId, PersonId, SuggestionId
from forum.jobs import Tell
from forum.keys import subject
from forum.message_kinds import InPrivate
from forum.people import Person, Reach
from forum.ports import UnitOfWork

ONCE_IN_ALL = frozenset({InPrivate.ACTION_DAY, InPrivate.CARE})
"""Messages that come again and again: that they do not arrive is said once."""

PROMISED = ONCE_IN_ALL | {
    *("yours", "handed_over", "noted_for", "called_off", "board_review"),
    *("outcome", "outcome_after", "answer_changed"),
}
"""Messages that people rely on somebody getting. Reminders of a meeting have a report of their own."""


async def not_reached(
    uow: UnitOfWork, forum: Forum, person: Person, topic: str, now: datetime, *, by_mail: bool = False
) -> None:
    """`person` certainly did not get the message about `topic`: they cannot be written to, or only `by_mail`, and this
    is not said there. Said by day, once for each person and matter.
    """
    person.reach = person.reach if by_mail else Reach.BLOCKED
    kind = subject(topic)
    if kind not in PROMISED or (kind == InPrivate.NOTED_FOR and person.is_outside_teams):
        # Whoever noted the answer of somebody without Teams has it from them.
        return
    thing = kind if kind in ONCE_IN_ALL else topic
    missed = InPrivate.NOT_TOLD.of(person.id, *thing.split(":"))
    for hearer in await _who_counts_on_it(uow, forum, person, topic):
        await uow.jobs.put(Tell(hearer, forum.id, missed), daytime(now, forum.time_zone))


async def _who_counts_on_it(uow: UnitOfWork, forum: Forum, person: Person, topic: str) -> list[PersonId]:
    """The person who did what was to be told, if they themselves can be reached; otherwise the chairs."""
    doer = await uow.people.get(found) if (found := await _doer(uow, person, topic)) else None
    if doer is not None and doer.id != person.id and doer.reach is not Reach.BLOCKED:
        return [doer.id]
    return [chair.id for chair in await uow.forums.chairs(forum.id) if chair.id != person.id]


async def _doer(uow: UnitOfWork, person: Person, topic: str) -> PersonId | None:
    match topic.split(":"):
        case ["yours", action_id]:
            action = await uow.actions.get(ActionId(action_id))
            return action.recorded_by if action else None
        case ["yours" | "handed_over", action_id, number]:
            history = await uow.actions.history(ActionId(action_id))
            return next((event.by for event in history if str(event.number) == number), None)
        case ["outcome" | "outcome_after", topic_id, *_]:
            return await uow.agenda.noter(SuggestionId(topic_id))
        case ["noted_for", _, _, note_id]:
            notes = await uow.attendance.answer_notes(person.id)
            return next((note.noted_by for note in notes if note.id == note_id), None)
        case _:
            return None

"""A chair or a facilitator notes a topic of somebody who has no Teams."""

from collections.abc import Sequence
from datetime import datetime

from forum.agenda import Attribution, Suggestion
from forum.audit import Deed
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda.suggest_topic import Topic, attribution_in, suggest_topic
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_organiser


async def people_to_note_for(uow: UnitOfWork, by: Person, forum: Forum) -> Sequence[Person]:
    """The members without Teams, by name. Raises OnlyAChair, Gone."""
    await require_organiser(uow, forum, by)
    return [person for person in await uow.forums.members(forum.id) if person.is_outside_teams]


async def suggest_for(
    uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, topic: Topic, key: str, now: datetime
) -> tuple[Suggestion, str]:
    """As `suggest_topic`, whose author is then that person; who noted it is kept beside it.

    Of an unattributed topic neither is kept, whoever `person_id` is. Raises OnlyAChair, Gone, Invalid.
    """
    people = {person.id: person for person in await people_to_note_for(uow, by, forum)}
    if attribution_in(forum, topic.attribution) is Attribution.UNATTRIBUTED:
        return await suggest_topic(uow, by, forum, topic, key, now)
    if person_id not in people:
        raise Invalid("suggest-for-whom")
    suggestion, code = await suggest_topic(uow, people[person_id], forum, topic, key, now)
    await uow.agenda.keep_noter(suggestion.id, by.id)
    await noted(uow, forum, by.id, Deed.TOPIC_NOTED, now, about=person_id)
    return suggestion, code

""" "I'd like this discussed", and taking it back."""

from forum.agenda import Outcome, Suggestion, Support
from forum.errors import Gone
from forum.ids import SuggestionId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post
from forum.use_cases.people.roles import require_part


async def support_topic(uow: UnitOfWork, by: Person, suggestion_id: SuggestionId, wanted: bool) -> Suggestion:
    """However many presses come, the last one counts. Raises Gone, OnlyAMember."""
    suggestion = await uow.agenda.get(suggestion_id)
    forum = await uow.forums.get(suggestion.forum_id) if suggestion else None
    if suggestion is None or forum is None or suggestion.outcome is not Outcome.OPEN:
        raise Gone
    await require_part(uow, forum, by)
    support = Support(suggestion_id=suggestion.id, person_id=by.id)
    await (uow.agenda.support(support) if wanted else uow.agenda.withdraw_support(support))
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    return suggestion

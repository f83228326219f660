"""Merge topics: one continues, and nobody who asked for the others is lost or left uninformed."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from forum.agenda import Outcome, Suggestion, Support
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.jobs import Tell
from forum.merging import Circle, where_each_goes
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork

GOES_ON = frozenset({Outcome.ACCEPTED, Outcome.PARKED, Outcome.OPEN, Outcome.TO_BOARD, None})
"""What may be decided about a topic that others are merged into. None: it stays as it is."""

NOWHERE = SuggestionId("")


def settled_merges(topics: Sequence[Suggestion]) -> dict[SuggestionId, SuggestionId]:
    """Where each topic that is to be merged ends up.

    Raises Invalid if topics are merged in a circle, into nothing, or into one that does not itself continue.
    """
    by_id = {topic.id: topic for topic in topics}
    wanted = {t.id: t.merged_into or NOWHERE for t in topics if t.proposed is Outcome.MERGED}
    try:
        goes = where_each_goes(wanted)
    except Circle as circle:
        raise Invalid("shaping-merge-circle", title=by_id[circle.topic].title, topic=circle.topic) from circle
    for topic, left in goes.items():
        if left not in by_id or by_id[left].proposed not in GOES_ON:
            raise Invalid("shaping-merge-nowhere", title=by_id[topic].title, topic=topic)
    return goes


async def merge(uow: UnitOfWork, forum: Forum, topic: Suggestion, left: SuggestionId, told_at: datetime) -> None:
    """People who asked for `topic`, its author included, now ask for `left`; supporters are told at `told_at` (UTC).
    Topics that had been merged into it move along.
    """
    topic.outcome, topic.merged_into = Outcome.MERGED, left
    for earlier in await uow.agenda.merged_into([topic.id]):
        earlier.merged_into = left
    supporters = {support.person_id for support in await uow.agenda.supports([topic.id])}
    for person in supporters | ({topic.author_id} if topic.author_id else set[PersonId]()):
        await uow.agenda.support(Support(left, person))
    for person in supporters - {topic.author_id}:
        await uow.jobs.put(Tell(person, forum.id, InPrivate.MERGED.of(topic.id, left)), told_at)


async def authors_concerned(uow: UnitOfWork, topic: Suggestion, but: Iterable[SuggestionId] = ()) -> set[PersonId]:
    """Who signed the topic, or one that was merged into it, except those in `but`."""
    left_out = set(but)
    merged = [found for found in await uow.agenda.merged_into([topic.id]) if found.id not in left_out]
    return {found.author_id for found in [topic, *merged] if found.author_id is not None}

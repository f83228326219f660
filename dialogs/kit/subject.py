"""Which forum a turn is about: looked up from the ids that a button carries, before anything else of it is read.

Everything a button names has to belong to one forum, in the organisation of the person who presses: an id from
elsewhere is answered as if it did not exist.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dialogs.kit.context import Context
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import (
    ActionId,
    CommentId,
    DatePollId,
    ForumId,
    MeetingId,
    OpportunityId,
    PointId,
    PollId,
    SuggestionId,
)
from forum.use_cases.drafts.documents import document_of

Lookup = Callable[[Context, str], Awaitable[ForumId | None]]
"""The forum of the thing with this id; None if it does not exist."""
Lookups = Mapping[str, Lookup | None]
"""What the fields of a button are ids of. None: it accompanies another id and leads nowhere by itself."""
LONGEST_ID = 200


@dataclass(frozen=True)
class Subject:
    """The forum, and the ids that the press named, by the names of its fields; empty ones are left out.

    No forum: nothing named leads to one. Then the one that the conversation is about is meant.
    """

    forum: Forum | None = None
    ids: Mapping[str, str] = field(default_factory=dict[str, str])


async def forum_itself(_context: Context, found: str) -> ForumId | None:
    """By the forum's own id."""
    return ForumId(found)


async def of_meeting(context: Context, found: str) -> ForumId | None:
    """By a meeting's."""
    both = await context.uow.meetings.with_forum(MeetingId(found), context.person.id)
    return both[1].id if both else None


async def of_topic(context: Context, found: str) -> ForumId | None:
    """By a topic's."""
    topic = await context.uow.agenda.get(SuggestionId(found))
    return topic.forum_id if topic else None


async def of_action(context: Context, found: str) -> ForumId | None:
    """By an action's."""
    action = await context.uow.actions.get(ActionId(found))
    return action.forum_id if action else None


async def of_document(context: Context, found: str) -> ForumId | None:
    """By a brief's, or by that of minutes: the papers of both are handed out in the same way."""
    document = await document_of(context.uow, found)
    return document.forum_id if document else None


async def of_question(context: Context, found: str) -> ForumId | None:
    """By a question's."""
    poll = await context.uow.polls.get(PollId(found))
    return poll.forum_id if poll else None


async def of_opportunity(context: Context, found: str) -> ForumId | None:
    """By an opportunity's."""
    opportunity = await context.uow.opportunities.get(OpportunityId(found))
    return opportunity.forum_id if opportunity else None


async def of_date_poll(context: Context, found: str) -> ForumId | None:
    """By a date poll's."""
    poll = await context.uow.date_polls.get(DatePollId(found))
    return poll.forum_id if poll else None


async def of_point(context: Context, found: str) -> ForumId | None:
    """By a point's."""
    point = await context.uow.points.get(PointId(found))
    return await of_meeting(context, point.meeting_id) if point else None


async def of_comment(context: Context, found: str) -> ForumId | None:
    """By a comment's."""
    comment = await context.uow.published.comment(CommentId(found))
    return await of_meeting(context, comment.meeting_id) if comment else None


BY_NAME: Lookups = {
    "forum": forum_itself,
    "meeting": of_meeting,
    "suggestion": of_topic,
    "action": of_action,
    "brief": of_document,
    "record": of_document,
    "comment": of_comment,
    "date_poll": of_date_poll,
    "opportunity": of_opportunity,
    "until": of_meeting,
    "code": None,
}
"""What a field of this name is the id of, anywhere. For "poll" and "point" the row of the table says it."""


async def subject_of(context: Context, data: Mapping[str, Any], lookups: Lookups) -> Subject:
    """What the press is about. Raises Gone for an unknown id, one from another organisation, or ids from two forums."""
    ids = {name: _id(data[name]) for name in lookups if data.get(name) not in (None, "")}
    found = {await lookup(context, ids[name]) for name, lookup in lookups.items() if lookup and name in ids}
    if not found:
        return Subject(None, ids)
    forum_id, *others = found
    if forum_id is None or others:
        raise Gone
    return Subject(await context.forum_of(forum_id), ids)


def _id(value: Any) -> str:
    """Raises Gone, before the database is asked, for anything that does not look like one of our ids."""
    if not isinstance(value, str) or len(value) > LONGEST_ID or not value.isprintable():
        raise Gone
    return value

"""Take back a comment on an agenda."""

from forum.errors import Gone, NotYours
from forum.ids import CommentId, MeetingId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import require_part


async def require_commenter(uow: UnitOfWork, by: Person, meeting_id: MeetingId) -> None:
    """Any part in the forum or, for people who have left, a signed comment on this agenda. Raises OnlyAMember, Gone."""
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None:
        raise Gone
    if not any(comment.author_id == by.id for comment in await uow.published.comments(meeting_id)):
        await require_part(uow, found[1], by)


async def withdraw_comment(uow: UnitOfWork, by: Person, comment_id: CommentId) -> None:
    """Neither its words nor its author is kept. Twice is the same as once.

    Only its author can take back a signed one. An unattributed one has no author in any row: it is taken back by its
    id, which is on no card but its sender's. Raises Gone, OnlyAMember, NotYours.
    """
    comment = await uow.published.comment(comment_id)
    if comment is None:
        raise Gone
    await require_commenter(uow, by, comment.meeting_id)
    if comment.is_withdrawn:
        return
    if comment.author_id not in (None, by.id):
        raise NotYours
    comment.words, comment.author_id, comment.topic_id = "", None, None

"""What people said about an agenda beforehand, for the chairs alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Attribution
from forum.forums import Forum
from forum.ids import CommentId, MeetingId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.published import AgendaComment
from forum.retention.periods import Kept, is_kept
from forum.use_cases.agenda.keep_version import newest_version


@dataclass(frozen=True)
class SeenComment:
    """One comment; `name` is "" if no author is kept."""

    words: str
    attribution: Attribution
    name: str = ""


@dataclass(frozen=True)
class CommentedItem:
    """What was said about one item. `place` 0: about the whole agenda; None: the item is no longer on it."""

    title: str
    place: int | None
    comments: Sequence[SeenComment]


@dataclass(frozen=True)
class CommentsView:
    """In the order of the agenda: the agenda as a whole first, items no longer on it last."""

    forum: Forum
    meeting: Meeting
    items: Sequence[CommentedItem]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(item.comments) for item in self.items)


async def comments_view(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> CommentsView:
    """The caller has made sure that a chair is asking, in private. What a legal hold alone keeps is not shown."""
    in_time = is_kept(Kept.COMMENTS, meeting.ends_at, now)
    comments: Sequence[AgendaComment] = await uow.published.comments(meeting.id) if in_time else ()
    version = await newest_version(uow, meeting)
    places = {item.topic: place for place, item in enumerate(version.items if version else (), start=1)}
    about = {comment.topic_id for comment in comments if comment.topic_id}
    titles = {topic.id: topic.title for topic in await uow.agenda.many(about)}
    titles |= {item.topic: item.title for item in (version.items if version else ())}
    shown = await _seen(uow, comments)
    seen = [(comment.topic_id, one) for comment, one in zip(comments, shown, strict=True)]
    items = [CommentedItem("", 0, [one for about_topic, one in seen if about_topic is None])]
    for topic in sorted(about, key=lambda topic: (places.get(topic, len(places) + 1), topic)):
        told = [one for about_topic, one in seen if about_topic == topic]
        items.append(CommentedItem(titles.get(topic, ""), places.get(topic), told))
    return CommentsView(forum, meeting, [item for item in items if item.comments])


async def _seen(uow: UnitOfWork, comments: Sequence[AgendaComment]) -> list[SeenComment]:
    authors = {comment.author_id for comment in comments if comment.author_id}
    names = {person.id: person.name for person in await uow.people.many(authors)}
    named = [names.get(one.author_id, "") if one.author_id else "" for one in comments]
    return [SeenComment(one.words, one.attribution, name) for one, name in zip(comments, named, strict=True)]


@dataclass(frozen=True)
class OwnComment:
    """A comment as its author holds it. `is_signed`: their name is kept with it."""

    id: CommentId
    meeting_id: MeetingId
    words: str
    attribution: Attribution
    is_signed: bool


def own_comment(comment: AgendaComment) -> OwnComment:
    """For the person who sent it: the caller has made sure of that."""
    signed = comment.author_id is not None
    return OwnComment(comment.id, comment.meeting_id, comment.words, comment.attribution, signed)


async def comments_in(uow: UnitOfWork, forum: Forum, by: Person) -> Sequence[tuple[Meeting, OwnComment]]:
    """What somebody signed in one forum and has not taken back, with the meeting it is for, newest first."""
    signed = await uow.published.comments_by(by.id)
    meetings = {meeting.id: meeting for meeting in await uow.meetings.many({one.meeting_id for one in signed})}
    found = [(meetings[one.meeting_id], own_comment(one)) for one in signed if one.meeting_id in meetings]
    return [(meeting, one) for meeting, one in found if meeting.forum_id == forum.id]


async def comments_on(uow: UnitOfWork, meeting: Meeting, by: Person) -> Sequence[OwnComment]:
    """What somebody signed on one agenda and has not taken back, newest first."""
    return [own_comment(one) for one in await uow.published.comments_by(by.id) if one.meeting_id == meeting.id]

"""What people said about an agenda beforehand, for the chairs alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.published import AgendaComment
from forum.use_cases.agenda.keep_version import newest_version


@dataclass(frozen=True)
class SeenComment:
    """One comment; `name` is "" where no author is kept."""

    comment: AgendaComment
    name: str = ""


@dataclass(frozen=True)
class CommentedItem:
    """What was said about one item. `place` 0: about the whole agenda; None: it is no longer on it."""

    title: str
    place: int | None
    comments: Sequence[SeenComment]


@dataclass(frozen=True)
class CommentsView:
    """In the order of the agenda: the whole of it first, what is no longer on it last."""

    forum: Forum
    meeting: Meeting
    items: Sequence[CommentedItem]

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(item.comments) for item in self.items)


async def comments_view(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> CommentsView:
    """The caller has made sure that a chair is asking, in private."""
    comments = await uow.published.comments(meeting.id)
    version = await newest_version(uow, meeting)
    places = {item.topic: place for place, item in enumerate(version.items if version else (), start=1)}
    about = {comment.topic_id for comment in comments if comment.topic_id}
    titles = {topic.id: topic.title for topic in await uow.agenda.many(about)}
    titles |= {item.topic: item.title for item in (version.items if version else ())}
    seen = await _seen(uow, comments)
    items = [CommentedItem("", 0, [one for one in seen if one.comment.topic_id is None])]
    for topic in sorted(about, key=lambda topic: (places.get(topic, len(places) + 1), topic)):
        told = [one for one in seen if one.comment.topic_id == topic]
        items.append(CommentedItem(titles.get(topic, ""), places.get(topic), told))
    return CommentsView(forum, meeting, [item for item in items if item.comments])


async def _seen(uow: UnitOfWork, comments: Sequence[AgendaComment]) -> list[SeenComment]:
    authors = {comment.author_id for comment in comments if comment.author_id}
    names = {person.id: person.name for person in await uow.people.many(authors)}
    return [SeenComment(one, names.get(one.author_id, "") if one.author_id else "") for one in comments]


async def comments_on(uow: UnitOfWork, meeting: Meeting, by: Person) -> Sequence[AgendaComment]:
    """What somebody signed on one agenda and has not taken back, newest first."""
    return [one for one in await uow.published.comments_by(by.id) if one.meeting_id == meeting.id]

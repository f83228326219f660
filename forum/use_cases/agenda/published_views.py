"""What the channel may see of a published agenda."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import UnitOfWork
from forum.published import AgendaChange, AgendaVersion, Item, changes
from forum.use_cases.agenda.agenda_views import may_be_named, may_name_presenter, why_for_everybody


@dataclass(frozen=True)
class PublishedItem:
    """An item as it was published, and what else everybody may read about it: why it matters, its author, who opens it.
    Each is "" if there is none, or if not everybody may read it.
    """

    item: Item
    why: str = ""
    name: str = ""
    presenter: str = ""


@dataclass(frozen=True)
class PublishedView:
    """The newest version; `changes` are those from the version before it."""

    forum: Forum
    meeting: Meeting
    version: AgendaVersion
    items: Sequence[PublishedItem]
    changes: Sequence[AgendaChange] = ()


async def published_view(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, version: int | None = None
) -> PublishedView | None:
    """The newest version, or the one with that number; None if there is none."""
    shown = await _two(uow, meeting, version)
    if not shown:
        return None
    now, *before = shown
    told = changes(before[0].items, now.items) if before else []
    return PublishedView(forum, meeting, now, await _items(uow, forum, now), told)


async def _two(uow: UnitOfWork, meeting: Meeting, version: int | None) -> Sequence[AgendaVersion]:
    if version is None:
        return await uow.published.newest(meeting.id, 2)
    found = [await uow.published.version(meeting.id, number) for number in (version, version - 1)]
    return [one for one in found if one is not None] if found[0] else []


async def _items(uow: UnitOfWork, forum: Forum, version: AgendaVersion) -> list[PublishedItem]:
    topics = {topic.id: topic for topic in await uow.agenda.many({item.topic for item in version.items})}
    authors = {t.id: t.author_id for t in topics.values() if t.author_id and may_be_named(forum, t, to_chairs=False)}
    people = {person.id: person.name for person in await uow.people.many(set(authors.values()))}
    names = {topic: people.get(author, "") for topic, author in authors.items()}
    opens = {topic.id: topic.presenter for topic in topics.values() if may_name_presenter(forum, topic)}
    whys = {topic.id: why_for_everybody(forum, topic) for topic in topics.values()}
    return [
        PublishedItem(i, whys.get(i.topic, ""), names.get(i.topic, ""), opens.get(i.topic, "")) for i in version.items
    ]

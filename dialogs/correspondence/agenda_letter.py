"""The agenda is published."""

from dialogs.correspondence.meeting_parts import (
    answer_parts,
    day_of_meeting,
    meeting_facts,
    open_meeting,
    way_in,
    why_member,
)
from dialogs.correspondence.own_news import own_news
from dialogs.kit.letters import Bullets, Letter, Link, Part, Words, Writing
from dialogs.texts import Texts
from forum.meetings import Meeting
from forum.openness import is_circle
from forum.published import Item
from forum.safe_links import LinkKind
from forum.use_cases.agenda.published_views import published_view


async def published_agenda(writing: Writing) -> Letter | None:
    """Once for each meeting: later changes are on the page."""
    meeting = await open_meeting(writing)
    if meeting is None or meeting.agenda_published_at is None:
        return None
    news = await own_news(writing)
    return Letter(
        subject=writing.titled("agenda-subject-open", "agenda-subject", day=day_of_meeting(writing, meeting)),
        parts=[
            Words(writing.texts("agenda-letter-text")),
            *await _items(writing, meeting),
            Link(writing.texts("letter-read-agenda"), await writing.page(LinkKind.READ)),
            meeting_facts(writing, meeting),
            *await answer_parts(writing, meeting),
            *way_in(writing, meeting),
            *news.parts,
        ],
        why=why_member(writing),
        tells=news.tells,
    )


async def _items(writing: Writing, meeting: Meeting) -> list[Part]:
    """The titles, without anybody's name. In a listening circle they are on the page alone."""
    post = writing.post
    view = await published_view(post.uow, post.forum, meeting)
    if view is None or is_circle(post.forum):
        return []
    return [Bullets([_item(writing.texts, shown.item) for shown in view.items], are_numbered=True)]


def _item(texts: Texts, item: Item) -> str:
    if not item.minutes:
        return item.title
    return texts("agenda-letter-item", title=item.title, minutes=texts("minutes", minutes=item.minutes))

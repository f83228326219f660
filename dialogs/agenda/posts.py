"""What jobs say about topics and agendas, in the channel and in private. None: it need not be said (any longer)."""

from dialogs.agenda.agenda_card import agenda_card
from dialogs.agenda.outcomes_card import merged_card, outcome_card
from dialogs.agenda.published_card import agenda_changed_card, invitation_untouched_card, published_card
from dialogs.agenda.shaping_card import shaping_card
from dialogs.kit.posts import Posting
from dialogs.texts import Texts
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InChannel
from forum.ports import Message, UnitOfWork
from forum.use_cases.agenda.agenda_views import agenda_view
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.agenda.matters_arising import matters_for_everybody
from forum.use_cases.agenda.merge_topics import authors_concerned
from forum.use_cases.agenda.published_views import published_view
from forum.use_cases.agenda.shaping_views import shaping_view
from forum.use_cases.agenda.topic_views import goes_on_in, topic_now
from forum.use_cases.people.roles import is_chair


async def agenda(post: Posting) -> Message | None:
    """The topics so far. An empty list is not posted, but one that has become empty is shown."""
    view = await agenda_view(post.uow, post.forum, post.now, None)
    if not view.topics and await post.uow.posts.get(InChannel.AGENDA.of(post.forum.id)) is None:
        return None
    return agenda_card(post.texts, view, refresh_for=await post.viewers())


async def published(post: Posting) -> Message | None:
    """The agenda, with the open actions of earlier meetings as matters arising."""
    found = await post.meeting()
    if found is None or found.state is MeetingState.CANCELLED:
        return None
    return await channel_agenda(post.uow, post.texts, post.forum, found)


async def channel_agenda(
    uow: UnitOfWork, texts: Texts, forum: Forum, meeting: Meeting, said: str = ""
) -> Message | None:
    """The agenda as everybody in the forum may read it; `said` stands above it."""
    view = await published_view(uow, forum, meeting)
    arising = await matters_for_everybody(uow, forum, meeting)
    return published_card(texts, view, arising, said=said) if view else None


async def agenda_changed(post: Posting) -> Message | None:
    """What members should notice about one version, as long as it is useful."""
    found = await post.meeting()
    if found is None or not found.is_ahead or post.now >= found.starts_at:
        return None
    view = await published_view(post.uow, post.forum, found, int(post.ids[1]))
    return agenda_changed_card(post.texts, view) if view and view.changes else None


async def shaping(post: Posting) -> Message | None:
    """To a chair, when the agenda has closed."""
    meeting = await post.meeting_ahead()
    if meeting is None or meeting.agenda_published_at or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return shaping_card(post.texts, await shaping_view(post.uow, post.forum, meeting, post.now))


async def invitation_untouched(post: Posting) -> Message | None:
    """To a chair: the invitation may not show the agenda, unless a newer version is out."""
    meeting = await post.meeting_ahead()
    if meeting is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    newest = await newest_version(post.uow, meeting)
    if newest is None or str(newest.version) != post.ids[1]:
        return None
    return invitation_untouched_card(post.texts, post.forum, meeting)


async def outcome(post: Posting) -> Message | None:
    """To its author, or the author of one merged into it: what became of the topic, unless it has changed since."""
    suggestion_id, meeting_id, decided = post.ids
    topic = await post.uow.agenda.get(SuggestionId(suggestion_id))
    if topic is None or topic.outcome.value != decided:
        return None
    if post.reader.id not in await authors_concerned(post.uow, topic):
        return None
    meeting = await post.uow.meetings.get(MeetingId(meeting_id))
    into = await goes_on_in(post.uow, topic)
    merged = topic.author_id != post.reader.id
    return outcome_card(post.texts, topic_now(topic), meeting, topic_now(into) if into else None, merged=merged)


async def merged(post: Posting) -> Message | None:
    """To somebody who asked for a topic that was merged."""
    topic = await post.uow.agenda.get(SuggestionId(post.ids[0]))
    into = await goes_on_in(post.uow, topic) if topic else None
    return merged_card(post.texts, topic.title, into.title) if topic and into else None

"""Note a point of a meeting, change it, take it back.

For a listening circle's meeting nothing is kept that leads to the person who noted a point: no author, no time of day,
no order, and a sealed id. So there only the chairs can change a point.
"""

from datetime import datetime, timedelta
from secrets import token_urlsafe

from forum.errors import Gone, Invalid, NotYours
from forum.forums import Forum
from forum.ids import PointId, SuggestionId
from forum.keys import Seal, key_from
from forum.limits import POINT as WORDS_LIMIT
from forum.limits import within
from forum.meetings import Meeting, MeetingState
from forum.people import Person
from forum.points import NO_ORDER, Point, keeps_authors, to_the_day
from forum.ports import UnitOfWork
from forum.typed_text import paragraphs
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.minutes.follow_points import point_changed, point_taken_back
from forum.use_cases.minutes.run_meeting import notes_changed
from forum.use_cases.people.roles import is_chair, require_part

# Long enough to write up what was scribbled on paper.
NOTES_OPEN_FOR = timedelta(days=14)


async def meeting_to_note(uow: UnitOfWork, forum: Forum, now: datetime, here: Meeting | None = None) -> Meeting:
    """The meeting whose notes are meant: that of the chat (`here`), otherwise the one that is running or was last.

    Raises Invalid while none has begun, and from two weeks after the last.
    """
    ahead = await uow.meetings.next_of(forum.id, now) if here is None else None
    meeting = here or (ahead if ahead and ahead.has_begun(now) else await uow.meetings.last_of(forum.id, now))
    if meeting is None or meeting.state is MeetingState.CANCELLED or not meeting.has_begun(now):
        raise Invalid("point-no-meeting")
    if now > meeting.ends_at + NOTES_OPEN_FOR:
        raise Invalid("point-too-late")
    return meeting


async def item_at(uow: UnitOfWork, meeting: Meeting, place: int) -> SuggestionId:
    """The item at a place, from 1, on the agenda as published. Raises Invalid if there is none."""
    version = await newest_version(uow, meeting)
    items = version.items if version else ()
    if not 1 <= place <= len(items):
        raise Invalid("point-no-item", place=place, count=len(items))
    return items[place - 1].topic


async def current_item(uow: UnitOfWork, meeting: Meeting) -> SuggestionId | None:
    """What is being discussed, as long as it is on the agenda."""
    version = await newest_version(uow, meeting)
    items = {item.topic for item in version.items} if version else set[SuggestionId]()
    return meeting.current_topic if meeting.current_topic in items else None


async def note_point(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    meeting: Meeting,
    words: str,
    topic_id: SuggestionId | None,
    key: str,
    now: datetime,
) -> Point:
    """The same `key` finds what exists. `topic_id` None: about the meeting as a whole.

    Raises OnlyAMember, Gone, Invalid.
    """
    await require_part(uow, forum, by)
    words = await _checked(uow, meeting, words, topic_id)
    signed = keeps_authors(forum, meeting)
    found = await _sent_before(uow, meeting, by, key, signed=signed)
    if found is not None and (signed or found.words == words):
        return found
    key = key if found is None else token_urlsafe()
    point_id = _id(uow.seals[0], meeting, by, key, signed=signed)
    point = Point(point_id, meeting.id, NO_ORDER, topic_id, words, author_id=None, noted_at=to_the_day(now))
    if signed:
        point.number, point.author_id, point.noted_at = await _next_number(uow, meeting), by.id, now
    await uow.points.add(point)
    await notes_changed(uow, meeting)
    return point


async def _next_number(uow: UnitOfWork, meeting: Meeting) -> int:
    return max((one.number for one in await uow.points.of_meeting(meeting.id)), default=0) + 1


async def may_change(uow: UnitOfWork, forum: Forum, by: Person, point: Point) -> bool:
    """A chair, and the person who noted it, if that is kept."""
    return point.author_id == by.id or await is_chair(uow, forum, by)


async def point_to_change(uow: UnitOfWork, by: Person, point_id: PointId) -> tuple[Forum, Meeting, Point]:
    """Raises Gone, OnlyAMember, NotYours."""
    point = await uow.points.get(point_id)
    meeting = await uow.meetings.get(point.meeting_id) if point else None
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if point is None or meeting is None or forum is None:
        raise Gone
    await require_part(uow, forum, by)
    if not await may_change(uow, forum, by, point):
        raise NotYours
    return forum, meeting, point


async def change_point(
    uow: UnitOfWork, by: Person, point_id: PointId, words: str, topic_id: SuggestionId | None
) -> Point:
    """Changes its words, or moves it to another item. Raises like `point_to_change`, and Invalid."""
    _, meeting, point = await point_to_change(uow, by, point_id)
    before = point.topic_id, point.words
    point.words = await _checked(uow, meeting, words, topic_id)
    point.topic_id = topic_id
    await point_changed(uow, before, point)
    await notes_changed(uow, meeting)
    return point


async def remove_point(uow: UnitOfWork, by: Person, point_id: PointId) -> tuple[Meeting, bool]:
    """Deletes it for good. Returns also whether settled minutes still have it. Raises like `point_to_change`."""
    _, meeting, point = await point_to_change(uow, by, point_id)
    is_on_record = await point_taken_back(uow, point)
    await uow.points.remove(point)
    await notes_changed(uow, meeting)
    return meeting, is_on_record


async def _checked(uow: UnitOfWork, meeting: Meeting, words: str, topic_id: SuggestionId | None) -> str:
    words = paragraphs(words)
    if not words:
        raise Invalid("point-needs-words")
    within(words, WORDS_LIMIT, "point-too-long")
    version = await newest_version(uow, meeting)
    if topic_id is not None and topic_id not in {item.topic for item in (version.items if version else ())}:
        raise Invalid("point-item-gone")
    return words


async def _sent_before(uow: UnitOfWork, meeting: Meeting, by: Person, key: str, *, signed: bool) -> Point | None:
    """What `by` noted under `key`, whichever seal was used."""
    for seal in uow.seals:
        found = await uow.points.get(_id(seal, meeting, by, key, signed=signed))
        if found is not None:
            return found
    # Before there were seals.
    return await uow.points.get(PointId(key_from("point", meeting.id, key, by.id))) if signed else None


def _id(seal: Seal, meeting: Meeting, by: Person, key: str, *, signed: bool) -> PointId:
    return PointId(seal.id("point", "signed" if signed else "unattributed", meeting.id, key, by.id))

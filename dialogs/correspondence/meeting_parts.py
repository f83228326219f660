"""What emails about a meeting have in common: when and where, the way in, and the reader's answer told back."""

from collections.abc import Sequence

from dialogs.kit.letters import Facts, Link, Part, Words, Writing
from dialogs.texts import Texts
from forum.attendance import Rsvp
from forum.meetings import Meeting, MeetingState, Mode
from forum.openness import is_circle
from forum.safe_links import LinkKind
from forum.use_cases.attendance.answer_poll import answers_for
from forum.use_cases.attendance.ask_again import Before


async def open_meeting(writing: Writing) -> Meeting | None:
    """The meeting that the email is about, if it is announced and has not begun, and the reader is a member."""
    post = writing.post
    meeting = await post.meeting_ahead()
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or post.now >= meeting.starts_at:
        return None
    part = await post.uow.forums.membership(post.forum.id, post.reader.id)
    return meeting if part is not None and part.is_member else None


def day_of_meeting(writing: Writing, meeting: Meeting) -> str:
    """As a subject says it: "Tuesday 9 April"."""
    return writing.texts.weekday(meeting.starts)


def when(texts: Texts, meeting: Meeting | Before, time_zone: str, minutes: int) -> str:
    """E.g. "Tuesday 9 April 2030, 18:00 to 19:30 (London time)"."""
    span = texts.span(meeting.starts, time_zone, minutes)
    return texts("letter-when-words", day=texts.day(meeting.starts), span=span, city=texts.city(time_zone))


def meeting_facts(writing: Writing, meeting: Meeting) -> Facts:
    """When, where, how, and the chairs' note. In a listening circle the note stays on the page."""
    texts = writing.texts
    rows = [(texts("letter-when"), when(texts, meeting, meeting.time_zone, meeting.minutes))]
    if meeting.venue and meeting.mode is not Mode.ONLINE:
        rows.append((texts("letter-where"), meeting.venue))
    rows.append((texts("letter-how"), texts(f"mode-{meeting.mode}")))
    if meeting.note and not is_circle(writing.post.forum):
        rows.append((texts("letter-note"), meeting.note))
    return Facts([*rows, (texts("letter-group"), writing.post.forum.name)])


def way_in(writing: Writing, meeting: Meeting) -> list[Part]:
    """How to join online, or that it will be said in time."""
    if meeting.mode is Mode.IN_PERSON:
        return []
    if meeting.link:
        return [Link(writing.texts("letter-join"), meeting.link, is_main=False)]
    return [Words(writing.texts("letter-join-later"))]


async def own_answer(writing: Writing, meeting: Meeting) -> Rsvp | None:
    """What the reader has said so far, if the meeting still offers it."""
    rsvp = await writing.post.uow.attendance.rsvp(meeting.id, writing.post.reader.id)
    return rsvp if rsvp is not None and rsvp.answer in answers_for(meeting.mode) else None


async def answer_parts(writing: Writing, meeting: Meeting) -> Sequence[Part]:
    """The reader's answer told back, and the page to give or change it on."""
    texts, rsvp = writing.texts, await own_answer(writing, meeting)
    page = await writing.page(LinkKind.ANSWER)
    if rsvp is None:
        return [Link(texts("letter-answer"), page), Words(texts("letter-answer-helps"))]
    said = "letter-answer-noted" if rsvp.noted_by else "letter-answer-was"
    return [Words(texts(said, answer=texts(f"answer-{rsvp.answer}"))), Link(texts("letter-answer-change"), page)]


def is_in_their_calendar(writing: Writing, meeting: Meeting) -> bool:
    """Whether Exchange invites them by itself: then there is no file of ours beside it."""
    return bool(meeting.event_id and writing.post.reader.email) and not is_circle(writing.post.forum)


async def date_as_file(writing: Writing) -> Link:
    """For people whose calendar Exchange does not fill."""
    return Link(writing.texts("letter-date-file"), await writing.page(LinkKind.ANSWER, "date.ics"), is_main=False)


def why_member(writing: Writing) -> str:
    """Why a member gets an email."""
    return writing.texts("letter-why-member", forum=writing.post.forum.name)

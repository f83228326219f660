"""A meeting has moved in time or place: what it was, what it is, and whether the reader's answer still stands."""

from collections.abc import Sequence

from dialogs.correspondence.meeting_parts import (
    date_as_file,
    day_of_meeting,
    is_in_their_calendar,
    meeting_facts,
    open_meeting,
    way_in,
    when,
    why_member,
)
from dialogs.kit.letters import Facts, Heading, Letter, Link, Part, Words, Writing
from dialogs.texts import Texts
from forum.meetings import Meeting, Mode
from forum.message_kinds import ByMail
from forum.safe_links import LinkKind
from forum.use_cases.attendance.answer_poll import answers_for
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.people.by_mail import was_invited_by_mail


async def moved_meeting(writing: Writing) -> tuple[Meeting, Before] | None:
    """The meeting, and how it was, for somebody who knows of it by email or text. If it has moved again since, one
    message says where it is now.
    """
    meeting, post = await open_meeting(writing), writing.post
    if meeting is None or not await was_invited_by_mail(post.uow, meeting.id, post.reader.id):
        return None
    _, _, *kept = post.ids
    before = Before.read(*kept)
    if before == Before.of(meeting) or await post.uow.posts.mailed([f"{as_it_is(meeting)}@"], post.reader.id):
        return None
    return meeting, before


def as_it_is(meeting: Meeting) -> str:
    """What tells how the meeting is now."""
    return ByMail.MEETING_CHANGED.of(meeting.id, meeting.revision)


async def meeting_changed(writing: Writing) -> Letter | None:
    """What it was, and what it is."""
    moved = await moved_meeting(writing)
    if moved is None:
        return None
    meeting, before = moved
    return Letter(
        subject=writing.titled("changed-subject-open", "changed-subject", day=day_of_meeting(writing, meeting)),
        parts=[
            Words(writing.texts("changed-letter-text")),
            Heading(writing.texts("changed-letter-old")),
            _old(writing.texts, meeting, before),
            Heading(writing.texts("changed-letter-new")),
            meeting_facts(writing, meeting),
            *way_in(writing, meeting),
            *await _in_the_diary(writing, meeting),
            *await _answer(writing, meeting, before),
        ],
        why=why_member(writing),
        tells=[as_it_is(meeting)],
    )


def _old(texts: Texts, meeting: Meeting, before: Before) -> Facts:
    rows = [(texts("letter-when"), when(texts, before, meeting.time_zone, before.minutes or meeting.minutes))]
    if before.venue and before.mode is not Mode.ONLINE:
        rows.append((texts("letter-where"), before.venue))
    return Facts([*rows, (texts("letter-how"), texts(f"mode-{before.mode}"))])


async def _in_the_diary(writing: Writing, meeting: Meeting) -> Sequence[Part]:
    if is_in_their_calendar(writing, meeting):
        return [Words(writing.texts("changed-letter-calendar"))]
    return [Words(writing.texts("changed-letter-replace")), await date_as_file(writing)]


async def _answer(writing: Writing, meeting: Meeting, before: Before) -> Sequence[Part]:
    """It stays until it is changed; whoever is affected is asked whether it still holds."""
    texts, post = writing.texts, writing.post
    rsvp = await post.uow.attendance.rsvp(meeting.id, post.reader.id)
    page = await writing.page(LinkKind.ANSWER)
    if rsvp is None:
        return [Link(texts("letter-answer"), page)]
    gone = rsvp.answer not in answers_for(meeting.mode)
    said = "gone" if gone else "asks" if before.touches(meeting, rsvp.answer) else "stands"
    answer = texts(f"answer-{rsvp.answer}")
    return [Words(texts(f"changed-letter-{said}", answer=answer)), Link(texts("letter-answer-change"), page)]

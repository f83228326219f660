"""A meeting is announced: when and where, and whether the reader is coming."""

from dialogs.correspondence.change_letter import as_it_is
from dialogs.correspondence.meeting_parts import (
    answer_parts,
    date_as_file,
    day_of_meeting,
    is_in_their_calendar,
    meeting_facts,
    open_meeting,
    way_in,
    why_member,
)
from dialogs.correspondence.own_news import own_news
from dialogs.kit.letters import Letter, Link, Part, Words, Writing
from forum.meetings import Meeting
from forum.safe_links import LinkKind


async def invitation(writing: Writing) -> Letter | None:
    """To a member by email, once for each meeting, wherever it moves; and once more to people who had stopped the
    emails when it moved.
    """
    meeting = await open_meeting(writing)
    if meeting is None:
        return None
    news = await own_news(writing)
    return Letter(
        subject=writing.titled("invitation-subject-open", "invitation-subject", day=day_of_meeting(writing, meeting)),
        parts=[
            Words(writing.texts("invitation-letter-text")),
            meeting_facts(writing, meeting),
            *await answer_parts(writing, meeting),
            *way_in(writing, meeting),
            *await _in_the_diary(writing, meeting),
            *await _topics(writing, meeting),
            *news.parts,
        ],
        why=why_member(writing),
        # Whoever hears of the meeting now need not hear how it changed before.
        tells=[*news.tells, as_it_is(meeting)],
    )


async def _in_the_diary(writing: Writing, meeting: Meeting) -> list[Part]:
    if is_in_their_calendar(writing, meeting):
        return [Words(writing.texts("invitation-letter-calendar"))]
    return [await date_as_file(writing)]


async def _topics(writing: Writing, meeting: Meeting) -> list[Part]:
    """The agenda, if it is out already; otherwise the way to put something on it."""
    texts = writing.texts
    if meeting.agenda_published_at is not None:
        return [Link(texts("letter-read-agenda"), await writing.page(LinkKind.READ), is_main=False)]
    return [Link(texts("letter-suggest"), await writing.page(LinkKind.ANSWER, "suggest"), is_main=False)]

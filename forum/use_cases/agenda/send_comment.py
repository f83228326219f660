"""Comment on a published agenda beforehand, so that people who cannot come are heard too."""

from dataclasses import dataclass
from datetime import datetime, time
from secrets import token_urlsafe

from forum.agenda import Attribution
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import CommentId, MeetingId, SuggestionId
from forum.keys import Seal, key_from
from forum.limits import COMMENT as WORDS_LIMIT
from forum.limits import within
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.published import AgendaComment, AgendaVersion
from forum.typed_text import paragraphs
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.people.roles import require_part


@dataclass(frozen=True)
class CommentForm:
    """What the form asks for. `topic` is None for the agenda as a whole."""

    words: str
    attribution: Attribution = Attribution.NAMED
    topic: SuggestionId | None = None


async def agenda_to_comment(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime
) -> tuple[Meeting, Forum, AgendaVersion]:
    """The newest agenda, while it can be commented on. Raises Gone, OnlyAMember, Invalid (begun, or not out yet)."""
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None:
        raise Gone
    meeting, forum = found
    await require_part(uow, forum, by)
    if not meeting.is_ahead:
        raise Gone
    if now >= meeting.starts_at:
        raise Invalid("comment-closed")
    version = await newest_version(uow, meeting)
    if version is None:
        raise Invalid("comment-no-agenda")
    return meeting, forum, version


async def send_comment(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, form: CommentForm, key: str, now: datetime
) -> AgendaComment:
    """The same `key` finds what exists; what somebody else wrote with the same form is never returned.

    An unattributed one must not be traceable: its row holds no author and no time of day, and the id with which it is
    taken back is sealed. Raises like `agenda_to_comment`, and Invalid for a form that needs correcting.
    """
    meeting, _, version = await agenda_to_comment(uow, by, meeting_id, now)
    words = _checked_words(form, version)
    signed = form.attribution is not Attribution.UNATTRIBUTED
    found = await _sent_before(uow, by, key, signed=signed)
    if found is not None and (found.is_withdrawn or _is_another(found, words, form)):
        found, key = None, token_urlsafe()
    if found is None:
        found = AgendaComment(
            id=_id(uow.seals[0], by, key, signed=signed),
            meeting_id=meeting.id,
            topic_id=form.topic,
            words=words,
            attribution=form.attribution,
            author_id=by.id if signed else None,
            sent_at=now if signed else datetime.combine(now.date(), time(), now.tzinfo),
        )
        await uow.published.add_comment(found)
    return found


def _checked_words(form: CommentForm, version: AgendaVersion) -> str:
    """Tidied, and about something that is on the agenda. Raises Invalid."""
    words = paragraphs(form.words)
    if not words:
        raise Invalid("comment-needs-words")
    within(words, WORDS_LIMIT, "comment-too-long")
    if form.topic is not None and form.topic not in {item.topic for item in version.items}:
        raise Invalid("comment-item-gone")
    return words


def _is_another(found: AgendaComment, words: str, form: CommentForm) -> bool:
    """Whether it was written with the same form, with something else in it."""
    return found.author_id is None and (found.words, found.topic_id) != (words, form.topic)


async def _sent_before(uow: UnitOfWork, by: Person, key: str, *, signed: bool) -> AgendaComment | None:
    """What `by` sent under `key`, whichever seal was used."""
    for seal in uow.seals:
        found = await uow.published.comment(_id(seal, by, key, signed=signed))
        if found is not None:
            return found
    # Before there were seals.
    return await uow.published.comment(CommentId(key_from("comment", key, by.id))) if signed else None


def _id(seal: Seal, by: Person, key: str, *, signed: bool) -> CommentId:
    return CommentId(seal.id("comment", "signed" if signed else "unattributed", key, by.id))

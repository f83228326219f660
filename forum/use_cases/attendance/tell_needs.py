"""Say what you need at a meeting, and whom you bring. Changeable until it starts."""

from dataclasses import dataclass
from datetime import datetime

from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import Tell
from forum.keys import key_from
from forum.limits import NEEDS as WORDS_LIMIT
from forum.limits import within
from forum.meetings import Meeting
from forum.message_kinds import InPrivate
from forum.needs import Along, Need, Needs, needs_deadline
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import organisers, require_part


@dataclass(frozen=True)
class NeedsForm:
    """What the form asks for."""

    needs: tuple[Need, ...] = ()
    language: str = ""
    diet: str = ""
    other: str = ""
    along: Along = Along.NOBODY
    along_name: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Everything typed."""
        return (self.language, self.diet, self.other, self.along_name)


async def meeting_to_tell(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> tuple[Meeting, Forum]:
    """The meeting whose hosts can still be told. Raises Gone, OnlyAMember, Invalid (it has begun)."""
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None:
        raise Gone
    await require_part(uow, found[1], by)
    if not found[0].is_ahead:
        raise Gone
    if not found[0].takes_answers_at(now):
        raise Invalid("needs-closed")
    return found


async def send_needs_form(uow: UnitOfWork, by: Person, meeting_id: MeetingId, key: str, now: datetime) -> None:
    """To somebody who pressed where others read along: they get the form in private, once for each press (`key`).

    Raises Gone, OnlyAMember, Invalid.
    """
    meeting, forum = await meeting_to_tell(uow, by, meeting_id, now)
    await uow.jobs.put(Tell(by.id, forum.id, InPrivate.NEEDS_FORM.of(meeting.id, key_from("needs", key))))


async def tell_needs(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, form: NeedsForm, key: str, now: datetime
) -> Meeting:
    """Replaces what the person said before; an empty form deletes it. After the deadline the organisers hear at once.

    Raises Gone, OnlyAMember, Invalid.
    """
    meeting, forum = await meeting_to_tell(uow, by, meeting_id, now)
    _check(form)
    visit = _visit(meeting, by, form, now)
    if visit.is_empty:
        await uow.needs.forget(meeting.id, by.id)
    else:
        await uow.needs.keep(visit)
    if visit.has_needs and now >= needs_deadline(meeting):
        await _tell_organisers(uow, forum, meeting, by, key)
    return meeting


def _check(form: NeedsForm) -> None:
    for words in form.words:
        within(words, WORDS_LIMIT, "needs-too-long")
    if Need.LANGUAGE in form.needs and not form.language.strip():
        raise Invalid("needs-which-language")


def _visit(meeting: Meeting, by: Person, form: NeedsForm, now: datetime) -> Needs:
    """Words without their tick count as ticked; a name without a companion is dropped, because nobody needs it."""
    language, diet, other, name = (words.strip() for words in form.words)
    said = {*form.needs, *([Need.LANGUAGE] if language else []), *([Need.DIET] if diet else [])}
    return Needs(
        meeting_id=meeting.id,
        person_id=by.id,
        needs=tuple(need for need in Need if need in said),
        language=language,
        diet=diet,
        other=other,
        along=form.along,
        along_name=name if form.along is not Along.NOBODY else "",
        noted_at=now,
    )


async def _tell_organisers(uow: UnitOfWork, forum: Forum, meeting: Meeting, by: Person, key: str) -> None:
    for organiser in await organisers(uow, forum):
        if organiser.id != by.id:
            await uow.jobs.put(Tell(organiser.id, forum.id, InPrivate.NEEDS.of(meeting.id, "late", key)))

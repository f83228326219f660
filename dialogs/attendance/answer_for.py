"""Noting an answer for somebody who told a chair or a facilitator. It has names in it, so it stays in private chats."""

from dialogs.attendance.answer_for_card import FindForAnswer, SaveAnswerFor, answer_for_form
from dialogs.attendance.attendance_card import OpenAnswerFor
from dialogs.kit.parts import note
from dialogs.kit.people_shown import name_of
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from dialogs.kit.telling_apart import known_to_organiser
from forum.attendance import Answer
from forum.errors import Gone, Invalid
from forum.ids import MeetingId, PersonId
from forum.meetings import MeetingState
from forum.names import called
from forum.use_cases.attendance.answer_for import answer_for, meeting_to_answer


async def start(talk: Talk, rest: str) -> Reply:
    """ "answer for Miriam": the form for the next meeting, with the name chosen when one member alone has it."""
    forum = await talk.forum()
    meeting = await talk.next_meeting(forum)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(talk.texts("meeting-none")))
    found = called(rest, await talk.uow.forums.members(forum.id))
    person = found[0].id if len(found) == 1 else ""
    return await _form(talk, SaveAnswerFor(meeting=meeting.id, person=person, find="" if person else rest))


async def open_form(talk: Talk, pressed: OpenAnswerFor) -> Reply:
    """The form, empty."""
    return await _form(talk, SaveAnswerFor(meeting=pressed.meeting))


async def _form(talk: Talk, values: SaveAnswerFor, wrong: Invalid | None = None) -> Reply:
    try:
        meeting, forum = await meeting_to_answer(talk.uow, talk.person, MeetingId(values.meeting), talk.now)
    except Invalid as invalid:
        return say(note(talk.texts.problem(invalid)))
    members = await talk.uow.forums.members(forum.id)
    known = await known_to_organiser(talk.uow, forum, members)
    return say(answer_for_form(talk.texts, forum, meeting, members, values, wrong, known))


async def find(talk: Talk, pressed: FindForAnswer) -> Reply:
    """The form again, with those who were found."""
    return await _form(talk, pressed)


async def save(talk: Talk, pressed: SaveAnswerFor) -> Reply:
    """Noted, or the form again with what needs mending."""
    if not pressed.person or not pressed.answer:
        missing = "answer-for-needs-answer" if pressed.person else "answer-for-needs-person"
        return await _form(talk, pressed, Invalid(missing))
    answer, meeting_id = _answer(pressed.answer), MeetingId(pressed.meeting)
    try:
        person = await answer_for(
            talk.uow, talk.person, meeting_id, PersonId(pressed.person), answer, talk.turn.key, talk.now
        )
    except Invalid as invalid:
        return await _form(talk, pressed, invalid)
    said = talk.texts(f"answer-{answer}")
    return say(note(talk.texts("answer-for-saved", name=name_of(talk.texts, person), answer=said)))


def _answer(word: str) -> Answer:
    try:
        return Answer(word)
    except ValueError as bad:
        raise Gone from bad

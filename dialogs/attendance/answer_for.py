"""Noting an answer for somebody who told a chair, a facilitator or, if they are under 18, the adult for them.

It has names in it, so it stays in private chats.
"""

from dialogs.attendance.answer_for_card import FindForAnswer, SaveAnswerFor, answer_for_form
from dialogs.attendance.attendance_card import OpenAnswerFor
from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.people_shown import NOTHING, name_of
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from forum.attendance import Answer
from forum.errors import Gone, Invalid
from forum.ids import MeetingId, PersonId
from forum.meetings import MeetingState
from forum.names import called
from forum.use_cases.attendance.answer_for import answer_for, meeting_to_answer, whom_to_answer_for
from forum.use_cases.people.roles import is_organiser


async def start(context: Context, rest: str) -> Reply:
    """ "answer for Miriam": the form for the next meeting, with the name chosen if just one member has it."""
    forum = await context.forum()
    meeting = await context.next_meeting(forum)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(context.texts("meeting-none")))
    found = called(rest, await whom_to_answer_for(context.uow, forum, context.person))
    person = found[0].id if len(found) == 1 else ""
    return await _form(context, SaveAnswerFor(meeting=meeting.id, person=person, find="" if person else rest))


async def open_form(context: Context, pressed: OpenAnswerFor) -> Reply:
    """The form, empty."""
    return await _form(context, SaveAnswerFor(meeting=pressed.meeting))


async def _form(context: Context, values: SaveAnswerFor, wrong: Invalid | None = None) -> Reply:
    try:
        meeting, forum = await meeting_to_answer(context.uow, context.person, MeetingId(values.meeting), context.now)
    except Invalid as invalid:
        return say(note(context.texts.problem(invalid)))
    people = await whom_to_answer_for(context.uow, forum, context.person)
    if len(people) == 1 and not values.person:
        values = values.model_copy(update={"person": people[0].id})
    organises = await is_organiser(context.uow, forum, context.person)
    known = await known_to_organiser(context.uow, forum, people) if organises else NOTHING
    return say(answer_for_form(context.texts, forum, meeting, people, values, wrong, known))


async def find(context: Context, pressed: FindForAnswer) -> Reply:
    """The form again, with the people found."""
    return await _form(context, pressed)


async def save(context: Context, pressed: SaveAnswerFor) -> Reply:
    """Noted, or the form again with what needs correcting."""
    if not pressed.person or not pressed.answer:
        missing = "answer-for-needs-answer" if pressed.person else "answer-for-needs-person"
        return await _form(context, pressed, Invalid(missing))
    answer, meeting_id = _answer(pressed.answer), MeetingId(pressed.meeting)
    try:
        person = await answer_for(
            context.uow, context.person, meeting_id, PersonId(pressed.person), answer, context.turn.key, context.now
        )
    except Invalid as invalid:
        return await _form(context, pressed, invalid)
    said = context.texts(f"answer-{answer}")
    return say(note(context.texts("answer-for-saved", name=name_of(context.texts, person), answer=said)))


def _answer(word: str) -> Answer:
    try:
        return Answer(word)
    except ValueError as bad:
        raise Gone from bad

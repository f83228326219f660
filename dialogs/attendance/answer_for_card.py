"""Answers given for others, and asked for again: the organiser's form, and what the person concerned is told."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.attendance.attendance_card import answer_buttons, needs_button
from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import buttons, card, choice_input, fact, heading, line
from dialogs.kit.people_shown import NOTHING, Known, name_of
from dialogs.kit.picking import is_long, person_inputs
from dialogs.meetings.meetings_card import meeting_block, more_on_meeting
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.errors import Invalid
from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.answer_poll import answers_for
from forum.use_cases.attendance.ask_again import Before

# Which input a mistake is shown beside.
_PLACES = {
    "answer-for-needs-person": "person",
    "answer-for-whom": "person",
    "answer-for-needs-answer": "answer",
    "poll-mode-changed": "answer",
}


MOST_TOPICS = 5
"""How many of somebody's own topics are named; “my topics” has them all."""


class SaveAnswerFor(Button):
    """Whose answer it is, and what they said."""

    verb: ClassVar[str] = "poll.for.save"
    meeting: str
    person: str = ""
    answer: str = ""
    find: str = ""


class FindForAnswer(SaveAnswerFor):
    """The form again; the list shows people whose names contain what was typed."""

    verb: ClassVar[str] = "poll.for.find"


def answer_for_form(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    people: Sequence[Person],
    values: SaveAnswerFor,
    wrong: Invalid | None = None,
    known: Known = NOTHING,
) -> Message:
    """For an organiser, in private."""
    title = texts("answer-for-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        line(texts("answer-for-text")),
        *with_errors(texts, _inputs(texts, meeting, people, values, known), wrong, _PLACES),
        actions=[
            SaveAnswerFor(meeting=meeting.id).on_card(texts("answer-for-save"), main=True),
            *([FindForAnswer(meeting=meeting.id).on_card(texts("find"))] if is_long(people) else []),
        ],
        language=texts.locale,
    )


def _inputs(
    texts: Texts, meeting: Meeting, people: Sequence[Person], values: SaveAnswerFor, known: Known
) -> list[CardElement]:
    # If somebody has to be found first, the list is not there yet, and no press may wait for it.
    needs = "" if is_long(people) else texts("answer-for-needs-person")
    answers = [(answer.value, texts(f"answer-{answer}")) for answer in answers_for(meeting.mode)]
    return [
        *person_inputs(
            texts,
            "person",
            texts("answer-for-person"),
            people,
            values.person,
            values.find,
            known,
            required=needs,
        ),
        choice_input(
            "answer",
            texts("answer-for-answer"),
            answers,
            value=values.answer,
            open_list=True,
            required="" if is_long(people) else texts("answer-for-needs-answer"),
        ),
    ]


def noted_for_card(texts: Texts, forum: Forum, meeting: Meeting, by: Person, answer: Answer) -> Message:
    """For the person somebody answered for, with buttons to change it."""
    title = texts("noted-for-title", name=name_of(texts, by), answer=texts(f"answer-{answer}"))
    return card(
        title,
        meeting_block(texts, meeting, title),
        line(texts("noted-for-text", name=name_of(texts, by), forum=forum.name)),
        buttons(*answer_buttons(texts, meeting, answer)),
        *more_on_meeting(texts, meeting),
        line(texts("noted-for-why"), subtle=True),
        actions=[needs_button(texts, meeting)],
        language=texts.locale,
    )


def ask_again_card(texts: Texts, forum: Forum, meeting: Meeting, before: Before, answer: Answer) -> Message:
    """For somebody whose answer a change affects: what was planned, what is now, and the answers to choose from."""
    title = texts("again-title", forum=forum.name)
    kept = answer in answers_for(meeting.mode)
    return card(
        title,
        meeting_block(texts, meeting, title),
        fact(texts("again-was"), _when(texts, before) + f" · {texts(f'mode-{before.mode}')}"),
        line(texts("again-answer" if kept else "again-gone", answer=texts(f"answer-{answer}")), bold=not kept),
        buttons(*answer_buttons(texts, meeting, answer if kept else None)),
        line(texts("again-why"), subtle=True),
        actions=[needs_button(texts, meeting)],
        language=texts.locale,
    )


def called_off_card(texts: Texts, forum: Forum, meeting: Meeting, topics: Sequence[str]) -> Message:
    """For somebody who counted on a meeting that will not take place. `topics` are the titles of theirs that wait."""
    title = texts("cancelled-title", forum=forum.name, day=texts.day(meeting.starts))
    kept = texts.join([texts("called-off-topic", title=each) for each in topics[:MOST_TOPICS]])
    return card(
        title,
        heading(title),
        fact(texts("cancelled-reason"), meeting.note) if meeting.note else None,
        line(texts("called-off-yours", count=len(topics), topics=kept)) if topics else None,
        line(texts("called-off-next")),
        line(texts("called-off-why"), subtle=True),
        language=texts.locale,
    )


def _when(texts: Texts, moment: Before) -> str:
    return texts("again-when", day=texts.day(moment.starts), start=texts.clock(moment.starts))

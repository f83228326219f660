"""A form that comes back says what is wrong where it is wrong, and at its end that something is."""

from collections.abc import Callable
from typing import Any

import pytest

from dialogs.cards.agenda import suggest_form
from dialogs.cards.answer_for import SaveAnswerFor, answer_for_form
from dialogs.cards.date_forms import CheckDates, dates_form
from dialogs.cards.meetings import CheckMeeting, schedule_form
from dialogs.cards.question_forms import CheckQuestion, question_form
from dialogs.texts import texts_for
from forum.errors import Invalid
from forum.ports import Message
from tests.dialogs.full_forum import FullForum

TEXTS = texts_for("en")
FULL = FullForum("Street lighting")
FORUM, MEETING = FULL.forum, FULL.meeting


def question(wrong: Invalid | None) -> Message:
    return question_form(TEXTS, FORUM, CheckQuestion(forum=FORUM.id, once="once"), wrong)


def schedule(wrong: Invalid | None) -> Message:
    return schedule_form(TEXTS, FORUM, CheckMeeting(forum=FORUM.id, once="once"), wrong)


def suggest(wrong: Invalid | None) -> Message:
    return suggest_form(TEXTS, FORUM, wrong=wrong)


def answer_for(wrong: Invalid | None) -> Message:
    return answer_for_form(TEXTS, FORUM, MEETING, FULL.people, SaveAnswerFor(meeting=MEETING.id), wrong)


def dates(wrong: Invalid | None) -> Message:
    typed = {"day0": "2030-04-02", "start0": "18:00", "day1": "2030-04-09", "start1": "", "day3": "no day"}
    return dates_form(TEXTS, FORUM, CheckDates.model_validate({"forum": FORUM.id, "once": "once", **typed}), wrong)


def body(message: Message) -> list[dict[str, Any]]:
    assert message.card
    return message.card["body"]


@pytest.mark.parametrize(
    ("form", "problem", "beside"),
    [
        (question, "question-options-same", "options"),
        (question, "question-closes-in-the-past", "day"),
        (question, "question-circle", "question"),
        (schedule, "schedule-in-the-past", "day"),
        (schedule, "schedule-needs-start", "start"),
        (schedule, "schedule-needs-venue", "venue"),
        (suggest, "suggest-needs-title", "title"),
        (answer_for, "answer-for-whom", "person"),
        (answer_for, "poll-mode-changed", "answer"),
        (dates, "dates-needs-start", "start1"),
        (dates, "dates-needs-day", "day3"),
        (dates, "dates-same", "day0"),
        (dates, "dates-closes-too-late", "closing"),
    ],
)
def test_what_is_wrong_is_said_right_above_its_input(
    form: Callable[[Invalid | None], Message], problem: str, beside: str
) -> None:
    parts = body(form(Invalid(problem)))
    [place] = [number for number, part in enumerate(parts) if part.get("text") == TEXTS(problem)]

    assert parts[place]["color"] == "Attention"
    assert parts[place + 1]["id"] == beside
    assert TEXTS("look-above") in [part.get("text") for part in parts[-2:]]


@pytest.mark.parametrize("form", [question, schedule, suggest, answer_for, dates])
def test_a_form_in_order_says_nothing(form: Callable[[Invalid | None], Message]) -> None:
    assert not [part for part in body(form(None)) if part.get("color") == "Attention"]

"""A form that comes back says what is wrong next to the input, and at its end that something is wrong."""

from collections.abc import Callable
from typing import Any

import pytest

from dialogs.actions.action_buttons_card import HandOver, SplitAction
from dialogs.actions.action_forms_card import CheckAction, action_form
from dialogs.actions.action_more_card import hand_over_form, split_form
from dialogs.actions.actions_card import one_action_card
from dialogs.agenda.suggest_card import suggest_form
from dialogs.attendance.answer_for_card import SaveAnswerFor, answer_for_form
from dialogs.dates.date_forms_card import CheckDates, dates_form
from dialogs.meetings.meetings_card import CheckMeeting, schedule_form
from dialogs.questions.question_forms_card import CheckQuestion, question_form
from dialogs.texts import texts_for
from forum.errors import Invalid
from forum.ports import Message
from tests.dialogs.cards.full_forum import FullForum

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


def action(wrong: Invalid | None) -> Message:
    values = CheckAction(forum=FORUM.id, once="once", due="2030-04-01")
    return action_form(TEXTS, values, FULL.people, [wrong] if wrong else [])


def hand_over(wrong: Invalid | None) -> Message:
    seen = FULL.seen[0]
    return hand_over_form(TEXTS, seen, FULL.people, HandOver(action=seen.id), wrong, late=True)


def one_action(wrong: Invalid | None) -> Message:
    return one_action_card(TEXTS, FULL.seen[0], "An action", wrong=wrong)


def split(wrong: Invalid | None) -> Message:
    action = FULL.seen[0]
    return split_form(TEXTS, action, SplitAction(action=action.id, once="once", stays="bread"), wrong)


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
        (action, "action-needs-text", "text"),
        (action, "action-unknown-owner", "owner"),
        (action, "action-in-the-past", "due"),
        (action, "action-promised-in-the-past", "promised"),
        (hand_over, "action-needs-new-day", "due"),
        (hand_over, "action-not-the-bot", "owner"),
        (one_action, "action-closed-needs-words", "note"),
        (split, "action-needs-text", "goes"),
    ],
)
def test_what_is_wrong_is_said_right_above_its_input(
    form: Callable[[Invalid | None], Message], problem: str, beside: str
) -> None:
    parts = body(form(Invalid(problem, name="Nia")))
    [place] = [number for number, part in enumerate(parts) if _warning(part) == TEXTS(problem, name="Nia")]

    assert parts[place + 1]["id"] == beside
    assert TEXTS("look-above") in [_warning(part) for part in parts[-2:]]


def test_each_of_several_things_is_said_beside_its_own_input() -> None:
    values = CheckAction(forum=FORUM.id, once="once")
    wrong = [Invalid("action-needs-text"), Invalid("action-needs-owner"), Invalid("action-unread-day", words="soonish")]
    parts = body(action_form(TEXTS, values, FULL.people, wrong))
    said = [number for number, part in enumerate(parts) if _warning(part)]
    assert [parts[number + 1]["id"] for number in said[:-1]] == ["text", "owner", "due"]


@pytest.mark.parametrize("form", [question, schedule, suggest, answer_for, dates, action, hand_over, split])
def test_a_form_in_order_says_nothing(form: Callable[[Invalid | None], Message]) -> None:
    assert not [part for part in body(form(None)) if _warning(part)]


def _warning(part: dict[str, Any]) -> str:
    """What is said on a tint, or "" for any other part."""
    return str(part["items"][0]["text"]) if part.get("style") == "attention" else ""

"""The form for a quick poll, and what will happen before it happens."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from dialogs.advice.advice_card import weighed, weightiest
from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import CardElement
from dialogs.kit.fields import clock, day
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, date_input, fact, heading, line, text_input, time_input
from dialogs.meetings.meetings_card import KeepAsItIs
from dialogs.texts import Texts
from forum.advice import Clash
from forum.errors import Invalid
from forum.fitting_days import CLOSING_HOUR
from forum.forums import Forum
from forum.polls import BallotKind, Choosing, Results
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.questions.ask_question import QUESTION_LIMIT, QuestionForm, is_unattributed_only

# Beside which input each mistake is shown.
_PLACES = {
    "question-needs-options": "options",
    "question-option-too-long": "options",
    "question-options-same": "options",
    "question-needs-closing": "day",
    "question-closes-in-the-past": "day",
    "question-closes-skipped": "clock",
    "question-closes-too-late": "day",
}


class CheckQuestion(Button):
    """From the form to the confirmation. `options` are one to a line; `day` and `clock` say when it closes."""

    verb: ClassVar[str] = "question.check"
    forum: str
    once: str
    question: str = ""
    options: str = ""
    choosing: Choosing = Choosing.ONE
    ballot_kind: BallotKind = BallotKind.NAMED
    results: Results = Results.SHOWN
    day: str = ""
    clock: str = ""


class PostQuestion(CheckQuestion):
    """The confirmation: the checked values travel in the button and are checked again."""

    verb: ClassVar[str] = "question.post"


class ReviseQuestion(CheckQuestion):
    """Back from the confirmation to the filled form."""

    verb: ClassVar[str] = "question.revise"


def empty_question(forum: Forum, closing: date, question: str = "") -> CheckQuestion:
    """The form's first values: open until the evening of the day of `closing`."""
    return CheckQuestion(
        forum=forum.id,
        once=new_key(),
        question=question,
        ballot_kind=BallotKind.UNATTRIBUTED if is_unattributed_only(forum) else BallotKind.NAMED,
        day=closing.isoformat(),
        clock=CLOSING_HOUR.strftime("%H:%M"),
    )


def question_form(texts: Texts, forum: Forum, values: CheckQuestion, wrong: Invalid | None = None) -> Message:
    """The one form. A listening circle is not asked whether people should be named: they are not."""
    title = texts("question-form-title", forum=forum.name)
    circle = is_unattributed_only(forum)
    sends = CheckQuestion(forum=forum.id, once=values.once)
    if circle:
        sends = CheckQuestion(forum=forum.id, once=values.once, ballot_kind=BallotKind.UNATTRIBUTED)
    return card(
        title,
        heading(title),
        *with_errors(texts, _inputs(texts, values, circle=circle), wrong, _PLACES),
        actions=[
            sends.on_card(texts("schedule-check"), main=True),
            KeepAsItIs().on_card(texts("cancel"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, values: CheckQuestion, *, circle: bool) -> list[CardElement]:
    return [
        text_input(
            "question",
            texts("question-label"),
            value=values.question,
            required=texts("question-needs-words"),
            limit=QUESTION_LIMIT,
        ),
        text_input(
            "options", texts("question-options"), value=values.options, long=True, hint=texts("question-options-hint")
        ),
        choice_input(
            "choosing",
            texts("question-choosing"),
            [(each.value, texts(f"choosing-{each}")) for each in Choosing],
            value=values.choosing,
        ),
        *([line(texts("question-circle"))] if circle else _who_sees(texts, values)),
        date_input("day", texts("question-day"), value=day(values.day), required=texts("question-needs-closing")),
        time_input(
            "clock", texts("question-clock"), value=clock(values.clock), required=texts("question-needs-closing")
        ),
    ]


def _who_sees(texts: Texts, values: CheckQuestion) -> list[CardElement]:
    ballots = [(each.value, texts(f"ballot-{each}")) for each in BallotKind]
    moments = [(each.value, texts(f"results-{each}")) for each in Results]
    return [
        choice_input("ballot_kind", texts("question-ballot"), ballots, value=values.ballot_kind, open_list=True),
        choice_input("results", texts("question-results-when"), moments, value=values.results),
        line(texts("question-results-kept")),
    ]


def confirm_question_card(
    texts: Texts, forum: Forum, values: CheckQuestion, form: QuestionForm, at_closing: Sequence[Clash] = ()
) -> Message:
    """What will be posted, before it is; `at_closing`: what may keep people from answering then."""
    title = texts("question-confirm-title")
    kept = values.model_dump()
    closes = f"{texts.day(form.day)}, {texts.clock(form.clock)}"
    is_unattributed = form.ballot_kind is BallotKind.UNATTRIBUTED
    return card(
        title,
        heading(title),
        fact(texts("question-label"), form.question),
        *(line(f"{number}. {option}") for number, option in enumerate(form.options, 1)),
        line(texts(f"choosing-{form.choosing}")),
        line(texts(f"ballot-{form.ballot_kind}")),
        fact(texts("question-numbers"), texts(f"results-{form.results}")),
        fact(texts("question-until"), closes),
        *(weighed(texts, clash) for clash in weightiest(at_closing)),
        line(texts("question-confirm-unattributed", small=SMALL)) if is_unattributed else None,
        line(texts("question-confirm-text", forum=forum.name)),
        actions=[
            PostQuestion(**kept).on_card(texts("question-confirm-yes"), main=True),
            ReviseQuestion(**kept).on_card(texts("confirm-change")),
            KeepAsItIs().on_card(texts("cancel")),
        ],
        language=texts.locale,
    )

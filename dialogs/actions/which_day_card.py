"""Which of two days somebody means by what they wrote for an action."""

from collections.abc import Sequence
from datetime import date

from dialogs.actions.action_forms_card import CheckAction, ReviseAction
from dialogs.kit.parts import card, fact, heading, line
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.ports import Message


def which_day_card(texts: Texts, values: CheckAction, field: str, days: Sequence[date], today: date) -> Message:
    """The words in `field` ("due" or "promised") may mean either of two days: which?

    A day that has passed is named but cannot be chosen, because nothing can be promised for it.
    """
    wrong = which_day(texts, days, today)
    title = texts.problem(wrong)
    kept = values.model_dump(exclude={"find"})
    return card(
        title,
        heading(texts("action-which-day-title")),
        line(title),
        fact(texts("action-what-label"), values.text),
        actions=[
            *(
                CheckAction(**kept | {field: each.isoformat()}).on_card(texts.day(each), alone=True)
                for each in days
                if each >= today
            ),
            ReviseAction(**kept).on_card(texts("action-another-day"), alone=True),
        ],
        language=texts.locale,
    )


def which_day(texts: Texts, days: Sequence[date], today: date) -> Invalid:
    """ "Do you mean Tuesday 10 December or Tuesday 17 December?" """
    first, *_, second = days
    problem = "action-which-day" if first >= today else "action-day-just-passed"
    return Invalid(problem, first=texts.day(first), second=texts.day(second))

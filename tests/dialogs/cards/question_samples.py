"""The cards of quick polls, with as much text as the rules let anybody write."""

from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, time

from dialogs.questions import question_forms_card as question_forms
from dialogs.questions import questions_card as questions
from dialogs.texts import Texts
from forum.date_polls import Names
from forum.errors import Invalid
from forum.forums import Forum, Openness
from forum.ids import PersonId, PollId
from forum.people import Person
from forum.polls import BallotKind, Choosing, Poll, Results
from forum.ports import Message
from forum.use_cases.questions.ask_question import OPTION_LIMIT, QUESTION_LIMIT, QuestionForm
from forum.use_cases.questions.question_views import KeptBack, PollView
from tests.dialogs.cards.date_samples import date_poll_of
from tests.dialogs.cards.full_forum import MANY

WRONG = Invalid("question-needs-options", fewest=2, most=10)


def poll_of(words: str, forum: Forum, kind: BallotKind, closed_at: datetime | None = None) -> Poll:
    text = " ".join(words.split())
    return Poll(
        id=PollId("poll"),
        forum_id=forum.id,
        question=text[:QUESTION_LIMIT],
        options=tuple(f"{text[: OPTION_LIMIT - 2]} {number}" for number in range(10)),
        choosing=Choosing.SEVERAL,
        ballot_kind=kind,
        results=Results.SHOWN,
        asked_by=PersonId("asker"),
        asked_at=datetime(2030, 3, 4, tzinfo=UTC),
        closes=datetime.combine(date(2030, 4, 1), time(18)),
        time_zone="Europe/London",
        closed_at=closed_at,
    )


def views_of(words: str, forum: Forum) -> list[PollView]:
    """Open, closed, answered, not answered, with and without numbers."""
    named, secret = (poll_of(words, forum, kind) for kind in BallotKind)
    closed = poll_of(words, forum, BallotKind.UNATTRIBUTED, named.asked_at)
    counts = [9] * len(named.options)
    return [
        PollView(named, 9, counts, None, (0, 1)),
        PollView(secret, 9, None, KeptBack.UNTIL_CLOSED),
        PollView(secret, 9, None, KeptBack.UNTIL_CLOSED, ()),
        PollView(closed, 3, None, KeptBack.TOO_FEW),
        PollView(closed, 9, counts, None),
    ]


def question_samples(texts: Texts, words: str, forum: Forum, people: Sequence[Person]) -> dict[str, list[Message]]:
    """By the name of the function."""
    views = views_of(words, forum)
    poll = views[0].poll
    form = QuestionForm(poll.question, poll.options, poll.closes.date(), poll.closes.time())
    circle = copy(forum)
    circle.openness = Openness.LISTENING_CIRCLE
    values = question_forms.CheckQuestion(
        forum=forum.id, once="once", question=poll.question, options="\n".join(poll.options), day="2030-04-01"
    )
    dates = date_poll_of(words, forum, Names.CHAIRS)
    return {
        "question_form": [question_forms.question_form(texts, each, values, WRONG) for each in (forum, circle)],
        "confirm_question_card": [
            question_forms.confirm_question_card(texts, forum, values, replace(form, ballot_kind=kind))
            for kind in BallotKind
        ],
        "question_card": [
            questions.question_card(texts, view, refresh_for=refresh_for)
            for refresh_for in (["29:1"], MANY)
            for view in views
        ],
        "manage_card": [questions.manage_card(texts, view, said=words, problem=words) for view in views],
        "voters_card": [questions.voters_card(texts, poll, dict.fromkeys(range(len(poll.options)), people))],
        "questions_card": [
            questions.questions_card(texts, forum, [poll] * 5, may_ask=True),
            questions.questions_card(texts, forum, [poll] * 4, dates, may_ask=True),
            questions.questions_card(texts, forum, [], may_ask=False),
        ],
    }

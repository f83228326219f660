"""What is kept of somebody's answers to questions and about dates, for their eyes."""

from collections.abc import Sequence

from dialogs.dates.dates_card import moment
from dialogs.kit.people_shown import name_of
from dialogs.texts import Texts
from forum.date_polls import DatePoll
from forum.use_cases.privacy.my_polls import MyPolls


def poll_sections(texts: Texts, polls: MyPolls) -> dict[str, Sequence[str]]:
    """Rows under the text of their title."""
    return {
        "my-data-ballots": _ballots(texts, polls),
        "my-data-asked": [poll.question for poll in polls.asked],
        "my-data-dates": _date_answers(texts, polls),
        "my-data-dates-noted": _dates_noted(texts, polls),
        "my-data-dates-asked": [_dates(texts, poll) for poll in polls.dates_asked],
        "my-data-dates-stopped": [_dates(texts, poll) for poll in polls.dates_stopped],
    }


def _ballots(texts: Texts, polls: MyPolls) -> list[str]:
    chosen = [
        f"{poll.question}: {texts.join([poll.options[place] for place in ballot.choices])}"
        for poll, ballot in polls.ballots
    ]
    return [*chosen, *(texts("my-data-dropped", question=poll.question) for poll in polls.dropped)]


def _dates(texts: Texts, poll: DatePoll) -> str:
    return texts.join([moment(texts, starts) for starts in poll.starts])


def _date_answers(texts: Texts, polls: MyPolls) -> list[str]:
    return [
        f"{moment(texts, starts)}: {texts(f'dates-choice-{choice}')}"
        for poll, answer in polls.date_answers
        for starts, choice in zip(poll.starts, answer.choices, strict=True)
    ]


def _dates_noted(texts: Texts, polls: MyPolls) -> list[str]:
    return [
        texts(
            "my-data-noted-one",
            day=moment(texts, starts),
            by=name_of(texts, noted.by),
            name=name_of(texts, noted.person),
            answer=texts(f"dates-choice-{choice}"),
        )
        for noted in polls.dates_noted
        for starts, choice in zip(noted.poll.starts, noted.choices, strict=True)
    ]

"""What the board says: noted by a chair point by point, and read in the channel."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from pydantic import Field

from dialogs.board.contact_buttons import OpenReplies
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.fields import day
from dialogs.kit.parts import card, choice_input, date_input, fact, group, heading, line, text_input
from dialogs.texts import Texts
from forum.board import BoardBrief
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.board.answer_board import ANSWER_LIMIT, WAIVED_LIMIT, WHO_LIMIT
from forum.use_cases.board.asked_points import AskedPoint
from forum.use_cases.board.board_answer_views import AnswersView


class OpenAnswers(Button):
    """What the board was asked, with what it has said so far. `brief` empty: the one that waits for an answer."""

    verb: ClassVar[str] = "board.answers"
    forum: str
    brief: str = ""


class OpenAnswer(Button):
    """The form for one point."""

    verb: ClassVar[str] = "board.answer.open"
    brief: str
    point: str = ""
    typed: dict[str, str] = Field(default_factory=dict[str, str])
    """What was typed before somebody went back, as in LeaveAnswer."""


class SaveAnswer(Button):
    """Keep what the board said, or why the forum goes on without. `drawn` is the answer as it was shown.

    `until` is the meeting up to whose agenda it goes on without, if there is a choice.
    `news` "no": the answer is the same as before, in better words.
    """

    verb: ClassVar[str] = "board.answer.save"
    brief: str
    point: str
    drawn: str = ""
    answer: str = ""
    who: str = ""
    on: str = ""
    without: str = ""
    until: str = ""
    news: str = "yes"


class LeaveAnswer(SaveAnswer):
    """Back to the list, whose button for the form keeps what was typed."""

    verb: ClassVar[str] = "board.answer.leave"


def answers_card(texts: Texts, view: AnswersView, *, saved: str = "", typed: LeaveAnswer | None = None) -> Message:
    """For a chair, in private: each point, with a button for its form. `typed` was left there, unsaved."""
    brief, points = view.brief, view.points
    title = texts("board-answers-title", forum=view.forum.name, number=brief.number)
    open_first = sorted(points, key=lambda point: (point.is_answered, point.place))
    choices = [(str(point.place), texts("board-point", place=point.place, title=point.title)) for point in open_first]
    return card(
        title,
        heading(title),
        line(saved, bold=True) if saved else None,
        line(texts("board-answer-left", place=typed.point), bold=True) if typed else None,
        line(texts("board-answers-how" if points else "board-answers-none")),
        *(_said(texts, point) for point in points),
        line(texts("board-contact-waiting", count=view.to_confirm), bold=True) if view.to_confirm else None,
        _also_waiting(texts, view),
        choice_input("point", texts("board-which-point"), choices, value=typed.point if typed else choices[0][0])
        if choices
        else None,
        actions=[
            *([_open(brief, typed).on_card(texts("board-note-answer"), main=True)] if choices else []),
            *([_waiting(texts, brief)] if view.to_confirm else []),
            *_other_briefs(texts, view),
        ],
        language=texts.locale,
    )


def _waiting(texts: Texts, brief: BoardBrief) -> AnyButton:
    """What the board's contact has answered, and nobody has confirmed."""
    return OpenReplies(brief=brief.id).on_card(texts("board-replies-look"), alone=True)


def _also_waiting(texts: Texts, view: AnswersView) -> CardElement | None:
    if not view.waiting:
        return None
    numbers = texts.join([str(number) for number in view.waiting])
    return line(texts("board-also-waiting", count=len(view.waiting), numbers=numbers), bold=True)


def _other_briefs(texts: Texts, view: AnswersView) -> list[AnyButton]:
    return [
        OpenAnswers(forum=view.forum.id, brief=brief.id).on_card(
            texts("board-other-brief", number=brief.number), alone=True
        )
        for brief in (view.earlier, view.later)
        if brief is not None
    ]


def _open(brief: BoardBrief, typed: LeaveAnswer | None) -> OpenAnswer:
    return OpenAnswer(brief=brief.id, typed=typed.model_dump()) if typed else OpenAnswer(brief=brief.id)


def _said(texts: Texts, point: AskedPoint) -> CardElement:
    title = line(texts("board-point", place=point.place, title=point.title), bold=True)
    if point.is_answered:
        return group(title, fact(texts("board-says"), point.answer), line(_signed(texts, point), subtle=True))
    waived = fact(texts("board-waived"), point.waived) if point.waived else None
    parts = [title, line(texts("board-no-answer"), subtle=True), waived]
    return group(*(part for part in parts if part is not None))


def _signed(texts: Texts, point: AskedPoint) -> str:
    when = texts.day(point.answered_on) if point.answered_on else ""
    return texts("board-signed", who=point.answered_by, when=when) if point.answered_by else when


def answer_form(
    texts: Texts, point: AskedPoint, values: SaveAnswer, problem: str = "", agendas: Sequence[Meeting] = ()
) -> Message:
    """One point, with what the board said. An answer that has already been told can be corrected.

    `agendas` are the meetings whose agenda is waiting to be published, the next first.
    """
    title = texts("board-answer-title", title=point.title)
    ids = {"brief": values.brief, "point": values.point, "drawn": values.drawn}
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(point.words) if point.words else None,
        text_input("answer", texts("board-answer"), value=values.answer, long=True, limit=ANSWER_LIMIT),
        text_input("who", texts("board-answer-who"), value=values.who, limit=WHO_LIMIT),
        date_input("on", texts("board-answer-on"), value=day(values.on)),
        line(texts("board-answer-told")),
        *(_put_right(texts, values) if point.is_answered else _without(texts, values, agendas)),
        actions=[
            SaveAnswer.model_validate(ids).on_card(texts("board-save"), main=True),
            LeaveAnswer.model_validate(ids).on_card(texts("board-answer-back")),
        ],
        language=texts.locale,
    )


def _put_right(texts: Texts, values: SaveAnswer) -> list[CardElement]:
    choices = [("yes", texts("board-answer-is-news")), ("no", texts("board-answer-is-mended"))]
    return [choice_input("news", texts("board-answer-news"), choices, value=values.news, open_list=True)]


def _without(texts: Texts, values: SaveAnswer, agendas: Sequence[Meeting]) -> list[CardElement]:
    """If several agendas are waiting, the chair says which may go out."""
    days = [(str(meeting.id), texts.day(meeting.starts.date())) for meeting in agendas]
    until = values.until if values.until in dict(days) else days[0][0] if days else ""
    return [
        text_input("without", texts("board-without"), value=values.without, long=True, limit=WAIVED_LIMIT),
        *([choice_input("until", texts("board-without-until"), days, value=until)] if len(days) > 1 else []),
        line(texts("board-without-how")),
    ]


def answer_changed_card(texts: Texts, title: str, answer: str) -> Message:
    """To people who asked for a topic: what the board says to it was corrected."""
    summary = texts("board-answer-changed", title=title)
    return card(
        summary,
        line(summary, bold=True),
        fact(texts("board-says-now"), answer),
        line(texts("outcome-why-told"), subtle=True),
        language=texts.locale,
    )


def board_says_card(texts: Texts, forum: Forum, asked_at: datetime | None, points: Sequence[AskedPoint]) -> Message:
    """In the channel: what was asked, when (a UTC instant), and what the board says."""
    title = texts("board-says-title", board=forum.board_name) if forum.board_name else texts("board-says-title-plain")
    return card(
        title,
        heading(title),
        line(texts("board-asked-on", when=texts.day(asked_at)), subtle=True) if asked_at else None,
        *(_said(texts, point) for point in points),
        language=texts.locale,
    )

"""What the board says: noted by a chair point by point, and read in the channel."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.buttons import Button
from dialogs.cards.kit import CardElement, card, choice_input, date_input, fact, group, heading, line, text_input
from dialogs.fields import day
from dialogs.texts import Texts
from forum.board import BoardBrief, BoardPoint
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.answer_board import ANSWER_LIMIT, WAIVED_LIMIT, WHO_LIMIT


class OpenAnswers(Button):
    """What the board was asked, with what it has said so far."""

    verb: ClassVar[str] = "board.answers"
    forum: str


class OpenAnswer(Button):
    """The form for one point."""

    verb: ClassVar[str] = "board.answer.open"
    brief: str
    point: str = ""


class SaveAnswer(Button):
    """Keep what the board said, or why the chair goes on without. `drawn` is the answer as it was shown."""

    verb: ClassVar[str] = "board.answer.save"
    brief: str
    point: str
    drawn: str = ""
    answer: str = ""
    who: str = ""
    on: str = ""
    without: str = ""


def answers_card(
    texts: Texts, forum: Forum, brief: BoardBrief, points: Sequence[BoardPoint], *, problem: str = "", saved: str = ""
) -> Message:
    """For a chair, in private: each point, with the way to its form."""
    title = texts("board-answers-title", forum=forum.name, number=brief.number)
    open_first = sorted(points, key=lambda point: (point.is_answered, point.place))
    choices = [(str(point.place), texts("board-point", place=point.place, title=point.title)) for point in open_first]
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        line(texts("board-answers-how" if points else "board-answers-none")),
        *(_said(texts, point, to_chairs=True) for point in points),
        choice_input("point", texts("board-which-point"), choices, value=choices[0][0]) if choices else None,
        actions=[OpenAnswer(brief=brief.id).on_card(texts("board-note-answer"), main=True)] if choices else [],
        language=texts.locale,
    )


def _said(texts: Texts, point: BoardPoint, *, to_chairs: bool = False) -> CardElement:
    title = line(texts("board-point", place=point.place, title=point.title), bold=True)
    if point.is_answered:
        return group(title, fact(texts("board-says"), point.answer), line(_signed(texts, point), subtle=True))
    waived = fact(texts("board-waived"), point.waived) if to_chairs and point.waived else None
    parts = [title, line(texts("board-no-answer"), subtle=True), waived]
    return group(*(part for part in parts if part is not None))


def _signed(texts: Texts, point: BoardPoint) -> str:
    when = texts.day(point.answered_on) if point.answered_on else ""
    return texts("board-signed", who=point.answered_by, when=when) if point.answered_by else when


def answer_form(texts: Texts, point: BoardPoint, values: SaveAnswer, problem: str = "") -> Message:
    """One point, with what the board said."""
    title = texts("board-answer-title", title=point.title)
    save = SaveAnswer(brief=values.brief, point=values.point, drawn=point.answer)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(point.words) if point.words else None,
        text_input("answer", texts("board-answer"), value=values.answer, long=True, limit=ANSWER_LIMIT),
        text_input("who", texts("board-answer-who"), value=values.who, limit=WHO_LIMIT),
        date_input("on", texts("board-answer-on"), value=day(values.on)),
        line(texts("board-answer-told"), subtle=True),
        text_input("without", texts("board-without"), value=values.without, long=True, limit=WAIVED_LIMIT),
        line(texts("board-without-how"), subtle=True),
        actions=[save.on_card(texts("board-save"), main=True)],
        language=texts.locale,
    )


def board_says_card(texts: Texts, forum: Forum, brief: BoardBrief, points: Sequence[BoardPoint]) -> Message:
    """In the channel: what was asked, and what the board says. `brief` says when it was asked."""
    title = texts("board-says-title", board=forum.board_name) if forum.board_name else texts("board-says-title-plain")
    return card(
        title,
        heading(title),
        line(texts("board-asked-on", when=texts.day(brief.made_at)), subtle=True) if brief.made_at else None,
        *(_said(texts, point) for point in points),
        language=texts.locale,
    )

"""What the board's contact has answered: a chair looks at it, and confirms it or sends it back."""

from collections.abc import Sequence

from dialogs.board.board_answers_card import OpenAnswers
from dialogs.board.contact_buttons import ConfirmAll, ConfirmReply, OpenReplies, OpenReply, ReturnReply
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import typed_before
from dialogs.kit.parts import card, choice_input, fact, group, heading, line, text_input
from dialogs.texts import Texts
from forum import limits
from forum.board_contacts import BoardReply
from forum.days import day_of
from forum.ports import Message
from forum.use_cases.board.confirm_reply import marks
from forum.use_cases.board.contact_views import Replied, RepliesView


def replies_card(texts: Texts, view: RepliesView, *, said: str = "", problem: str = "", typed: str = "") -> Message:
    """Every answer that waits, as it was written. `typed` was not kept."""
    waiting = [(one, one.reply) for one in view.waiting if one.reply is not None]
    title = texts("board-replies-title" if waiting else "board-replies-title-none")
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        typed_before(texts, typed),
        line(said, bold=True) if said else None,
        line(texts("board-replies-how" if waiting else "board-replies-none")),
        *(_reply(texts, view, one, reply) for one, reply in waiting),
        _which(texts, view) if len(waiting) > 1 else None,
        actions=_ways_on(texts, view, [reply for _, reply in waiting]),
        language=texts.locale,
    )


def _reply(texts: Texts, view: RepliesView, one: Replied, reply: BoardReply) -> CardElement:
    return group(
        line(texts("board-point", place=one.point.place, title=one.point.title), bold=True),
        fact(texts("board-replies-words"), reply.words),
        line(_signed(texts, view, reply), subtle=True),
    )


def _signed(texts: Texts, view: RepliesView, reply: BoardReply) -> str:
    return texts("board-signed", who=view.contact.name, when=texts.day(day_of(view.forum, reply.saved_at)))


def _which(texts: Texts, view: RepliesView) -> CardElement:
    choices = [
        (str(one.point.place), texts("board-point", place=one.point.place, title=one.point.title))
        for one in view.waiting
    ]
    return choice_input("point", texts("board-which-point"), choices, value=choices[0][0])


def _ways_on(texts: Texts, view: RepliesView, waiting: Sequence[BoardReply]) -> list[AnyButton]:
    brief = view.brief
    back = OpenAnswers(forum=view.forum.id, brief=brief.id).on_card(texts("board-replies-all"), alone=True)
    if not waiting:
        return [back]
    every = ConfirmAll(brief=brief.id, seen=marks(list(waiting)))
    if len(waiting) == 1:
        opens = OpenReply(brief=brief.id, point=str(waiting[0].place)).on_card(texts("board-replies-open"), alone=True)
    else:
        opens = OpenReply(brief=brief.id).on_card(texts("board-replies-open"))
    return [every.on_card(texts("board-replies-confirm", count=len(waiting)), main=True, alone=True), opens, back]


def reach(view: RepliesView, *, by_mail: bool) -> str:
    """How the names of the texts end that say whether the contact gets an email about a question."""
    if view.contact.stopped_at is not None:
        return "-stopped"
    return "" if by_mail else "-unmailed"


def reply_form(
    texts: Texts,
    view: RepliesView,
    one: Replied,
    values: ConfirmReply,
    problem: str = "",
    *,
    typed: str = "",
    by_mail: bool,
) -> Message:
    """One answer: it can be put in better words, confirmed, or sent back with a question. `typed` was not kept."""
    title = texts("board-answer-title", title=one.point.title)
    ids = {"brief": values.brief, "point": values.point, "seen": values.seen}
    reply = one.reply
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        typed_before(texts, typed),
        line(one.point.words) if one.point.words else None,
        line(_signed(texts, view, reply), subtle=True) if reply else None,
        text_input("words", texts("board-answer"), value=values.words, long=True, limit=limits.BOARD_ANSWER),
        line(texts("board-reply-told", name=view.contact.name)),
        text_input("question", texts("board-reply-question"), value=values.question, long=True, limit=limits.REMARK),
        line(texts(f"board-reply-question-how{reach(view, by_mail=by_mail)}"), subtle=True),
        actions=[
            ConfirmReply.model_validate(ids).on_card(texts("board-reply-confirm"), main=True),
            ReturnReply.model_validate(ids).on_card(texts("board-reply-return")),
            OpenReplies(brief=values.brief).on_card(texts("board-answer-back"), alone=True),
        ],
        language=texts.locale,
    )

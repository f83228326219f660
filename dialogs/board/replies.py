"""A chair looks at what the board's contact has answered."""

from dialogs.board.contact_buttons import ConfirmAll, ConfirmReply, OpenReplies, OpenReply, ReturnReply
from dialogs.board.replies_card import reach, replies_card, reply_form
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from forum.board_contacts import BoardReply
from forum.errors import Gone, Invalid
from forum.ids import BriefId
from forum.use_cases.board.confirm_reply import confirm_all, confirm_reply, return_reply
from forum.use_cases.board.contact_views import replies_for_chair, reply_for_chair


async def open_replies(context: Context, pressed: OpenReplies) -> Reply:
    """All that wait."""
    return await _shown(context, BriefId(pressed.brief))


async def _shown(
    context: Context, brief_id: BriefId, *, said: str = "", problem: str = "", typed: ConfirmReply | None = None
) -> Reply:
    """With what a chair typed, if there is no form for it any longer."""
    view = await replies_for_chair(context.uow, context.person, brief_id)
    if view is None:
        return say(note(context.texts("board-contact-none")))
    words = "\n".join(words for words in (typed.words, typed.question) if words.strip()) if typed else ""
    return say(replies_card(context.texts, view, said=said, problem=problem, typed=words))


async def open_reply(context: Context, pressed: OpenReply) -> Reply:
    """One of them, to be looked at."""
    place = whole(pressed.point)
    if place is None:
        return toast(context.texts("board-choose-point"))
    return await _form(context, ConfirmReply(brief=pressed.brief, point=str(place)))


async def _form(context: Context, typed: ConfirmReply, problem: str = "") -> Reply:
    """The form with what was typed, or with what the contact has written if that has changed or nothing was typed."""
    brief_id, place = BriefId(typed.brief), whole(typed.point) or 0
    try:
        view, one = await reply_for_chair(context.uow, context.person, brief_id, place)
    except Gone:
        problem = problem or context.texts("board-reply-settled")
        return await _shown(context, brief_id, problem=problem, typed=typed)
    if one.reply is None or typed.seen == str(one.reply.revision):
        return say(reply_form(context.texts, view, one, typed, problem, by_mail=context.by_mail))
    fresh = _fresh(typed, one.reply)
    return say(reply_form(context.texts, view, one, fresh, problem, typed=typed.words, by_mail=context.by_mail))


def _fresh(typed: ConfirmReply, reply: BoardReply) -> ConfirmReply:
    return typed.model_copy(update={"words": reply.words, "seen": str(reply.revision)})


async def confirm(context: Context, pressed: ConfirmReply) -> Reply:
    """It is recorded, and the channel hears it."""
    brief_id, place, seen = BriefId(pressed.brief), whole(pressed.point) or 0, whole(pressed.seen) or 0
    if pressed.question.strip():
        return await _form(context, pressed, context.texts("board-reply-both"))
    try:
        await confirm_reply(context.uow, context.person, brief_id, place, pressed.words, seen, context.now)
    except Invalid as invalid:
        return await _form(context, pressed, context.texts.problem(invalid))
    return await _shown(context, brief_id, said=context.texts("board-answer-saved"))


async def send_back(context: Context, pressed: ReturnReply) -> Reply:
    """The contact is asked."""
    brief_id, place, seen = BriefId(pressed.brief), whole(pressed.point) or 0, whole(pressed.seen) or 0
    try:
        await return_reply(context.uow, context.person, brief_id, place, pressed.question, seen, context.now)
    except Invalid as invalid:
        return await _form(context, pressed, context.texts.problem(invalid))
    view = await replies_for_chair(context.uow, context.person, brief_id)
    told = reach(view, by_mail=context.by_mail) if view else ""
    return await _shown(context, brief_id, said=context.texts(f"board-reply-returned{told}"))


async def confirm_every(context: Context, pressed: ConfirmAll) -> Reply:
    """All that were shown are recorded."""
    brief_id = BriefId(pressed.brief)
    try:
        await confirm_all(context.uow, context.person, brief_id, pressed.seen, context.now)
    except Invalid as invalid:
        return await _shown(context, brief_id, problem=context.texts.problem(invalid))
    return await _shown(context, brief_id, said=context.texts("board-answer-saved"))

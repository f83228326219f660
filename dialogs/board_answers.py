"""Noting what the board says, for chairs in private."""

from dialogs.cards.board_answers import (
    LeaveAnswer,
    OpenAnswer,
    OpenAnswers,
    SaveAnswer,
    answer_form,
    answers_card,
)
from dialogs.cards.kit import note
from dialogs.fields import day, whole
from dialogs.reply import Reply
from dialogs.talk import Talk, say, toast
from forum.board import BoardBrief, BriefId
from forum.errors import Invalid
from forum.forums import Forum
from forum.use_cases.answer_board import AnswerForm, answers_for_chair, note_answer, point_for_chair
from forum.use_cases.roles import require_chair


async def show(talk: Talk, _rest: str) -> Reply:
    """ "board answers": each point that the board has, with what it said."""
    return await _list(talk, await talk.forum())


async def open_answers(talk: Talk, pressed: OpenAnswers) -> Reply:
    """From a button."""
    return await _list(talk, await talk.forum_of(pressed.forum))


async def _list(talk: Talk, forum: Forum, *, saved: str = "", typed: LeaveAnswer | None = None) -> Reply:
    await require_chair(talk.uow, forum, talk.person)
    if not talk.is_private:
        return say(note(talk.texts("board-in-private")))
    found = await answers_for_chair(talk.uow, talk.person, forum)
    if found is None:
        return say(note(talk.texts("board-nothing-out")))
    return say(answers_card(talk.texts, forum, *found, saved=saved, typed=_still_there(found[0], typed)))


def _still_there(brief: BoardBrief, typed: LeaveAnswer | None) -> LeaveAnswer | None:
    """What was typed belongs to the brief that is shown."""
    return typed if typed and typed.brief == brief.id else None


async def leave(talk: Talk, pressed: LeaveAnswer) -> Reply:
    """Back to the list. Nothing is saved, and what was typed is there when the form is opened again."""
    if not talk.is_private:
        return toast(talk.texts("board-in-private"))
    brief, _ = await point_for_chair(talk.uow, talk.person, BriefId(pressed.brief), whole(pressed.point) or 0)
    return await _list(talk, await talk.forum_of(brief.forum_id), typed=pressed)


async def open_answer(talk: Talk, pressed: OpenAnswer) -> Reply:
    """The form for the chosen point, with what is noted already."""
    if not talk.is_private:
        return toast(talk.texts("board-in-private"))
    place = whole(pressed.point)
    if place is None:
        return toast(talk.texts("board-choose-point"))
    brief, point = await point_for_chair(talk.uow, talk.person, BriefId(pressed.brief), place)
    if pressed.typed.get("point") == str(place):
        return say(answer_form(talk.texts, point, SaveAnswer.read(pressed.typed | {"brief": brief.id})))
    values = SaveAnswer(
        brief=brief.id,
        point=str(place),
        drawn=point.answer,
        answer=point.answer,
        who=point.answered_by,
        on=point.answered_on.isoformat() if point.answered_on else "",
        without=point.waived,
    )
    return say(answer_form(talk.texts, point, values))


async def save(talk: Talk, pressed: SaveAnswer) -> Reply:
    """Noted, and back to the list; or the form again with all that was typed."""
    if not talk.is_private:
        return toast(talk.texts("board-in-private"))
    brief_id, place = BriefId(pressed.brief), whole(pressed.point) or 0
    form = AnswerForm(pressed.answer, pressed.who, day(pressed.on), pressed.without, tells=pressed.news != "no")
    try:
        point = await note_answer(talk.uow, talk.person, brief_id, place, form, pressed.drawn, talk.now)
    except Invalid as invalid:
        _, point = await point_for_chair(talk.uow, talk.person, brief_id, place)
        seen = pressed.model_copy(update={"drawn": point.answer})
        return say(answer_form(talk.texts, point, seen, talk.texts(invalid.problem, **invalid.words)))
    brief, _ = await point_for_chair(talk.uow, talk.person, brief_id, place)
    saved = talk.texts("board-answer-saved" if pressed.answer.strip() else "board-waived-saved")
    return await _list(talk, await talk.forum_of(brief.forum_id), saved=saved)

"""Noting what the board says, for chairs in private."""

from collections.abc import Sequence

from dialogs.board.board_answers_card import LeaveAnswer, OpenAnswer, OpenAnswers, SaveAnswer, answer_form, answers_card
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import day, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from forum.board import BoardPoint
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import BriefId, MeetingId
from forum.meetings import Meeting
from forum.use_cases.board.answer_board import AnswerForm, agendas_waiting, note_answer
from forum.use_cases.board.asked_points import asked_point
from forum.use_cases.board.board_answer_views import answers_for_chair, point_for_chair
from forum.use_cases.board.edit_brief import brief_to_edit


async def show(context: Context, _rest: str) -> Reply:
    """ "board answers": each point put to the board, with what it said."""
    return await _list(context, await context.forum())


async def open_answers(context: Context, pressed: OpenAnswers) -> Reply:
    """From a button."""
    forum = await context.forum_of(pressed.forum)
    return await _list(context, forum, BriefId(pressed.brief) if pressed.brief else None)


def _asked(
    context: Context, point: BoardPoint, agendas: Sequence[Meeting], values: SaveAnswer, problem: str = ""
) -> Reply:
    """The form, for a chair."""
    return say(answer_form(context.texts, asked_point(point, to_chairs=True), values, problem, agendas))


async def _list(
    context: Context, forum: Forum, wanted: BriefId | None = None, *, saved: str = "", typed: LeaveAnswer | None = None
) -> Reply:
    view = await answers_for_chair(context.uow, context.person, forum, context.now, wanted)
    if view is None:
        return say(note(context.texts("board-nothing-out")))
    return say(answers_card(context.texts, view, saved=saved, typed=typed))


async def leave(context: Context, pressed: LeaveAnswer) -> Reply:
    """Back to the list. Nothing is saved, and what was typed is there when the form is opened again."""
    brief, _ = await point_for_chair(context.uow, context.person, BriefId(pressed.brief), whole(pressed.point) or 0)
    return await _list(context, await context.forum_of(brief.forum_id), brief.id, typed=pressed)


async def open_answer(context: Context, pressed: OpenAnswer) -> Reply:
    """The form for the chosen point, with what is already noted."""
    place = whole(pressed.point)
    if place is None:
        return toast(context.texts("board-choose-point"))
    brief, point = await point_for_chair(context.uow, context.person, BriefId(pressed.brief), place)
    agendas = await agendas_waiting(context.uow, await context.forum_of(brief.forum_id), context.now)
    if pressed.typed.get("point") == str(place):
        values = SaveAnswer.read(pressed.typed | {"brief": brief.id})
        return _asked(context, point, agendas, values)
    values = SaveAnswer(
        brief=brief.id,
        point=str(place),
        drawn=point.answer,
        answer=point.answer,
        who=point.answered_by,
        on=point.answered_on.isoformat() if point.answered_on else "",
        without=point.waived,
    )
    return _asked(context, point, agendas, values)


async def save(context: Context, pressed: SaveAnswer) -> Reply:
    """Noted, and back to the list; or the form again with everything that was typed."""
    brief_id, place = BriefId(pressed.brief), whole(pressed.point) or 0
    brief, _ = await brief_to_edit(context.uow, context.person, brief_id)
    forum = await context.forum_of(brief.forum_id)
    try:
        point = await note_answer(
            context.uow, context.person, brief_id, place, _form(pressed), pressed.drawn, context.now
        )
    except Invalid as invalid:
        _, point = await point_for_chair(context.uow, context.person, brief_id, place)
        seen = pressed.model_copy(update={"drawn": point.answer})
        problem = context.texts.problem(invalid)
        agendas = await agendas_waiting(context.uow, forum, context.now)
        return _asked(context, point, agendas, seen, problem)
    return await _list(context, forum, brief_id, saved=await _saved(context, point))


def _form(pressed: SaveAnswer) -> AnswerForm:
    until = MeetingId(pressed.until) if pressed.until else None
    tells = pressed.news != "no"
    return AnswerForm(pressed.answer, pressed.who, day(pressed.on), pressed.without, tells=tells, waived_for=until)


async def _saved(context: Context, point: BoardPoint) -> str:
    meeting = await context.uow.meetings.get(point.waived_for) if point.waived_for else None
    if point.is_answered or meeting is None:
        return context.texts("board-answer-saved")
    return context.texts("board-waived-saved", day=context.texts.day(meeting.starts.date()))

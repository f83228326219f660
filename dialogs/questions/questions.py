"""Quick polls: asking a question, answering it, and managing it."""

from datetime import datetime

from dialogs.advice.advice import reasons_on, with_fitting
from dialogs.attendance import attendance
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import chosen, clock, day
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.questions.question_forms_card import (
    CheckQuestion,
    PostQuestion,
    ReviseQuestion,
    confirm_question_card,
    empty_question,
    question_form,
)
from dialogs.questions.questions_card import (
    AnswerQuestion,
    CloseQuestion,
    MoveClosing,
    OpenQuestion,
    OpenQuestionForm,
    RefreshQuestion,
    ShowVoters,
    manage_card,
    question_card,
    questions_card,
    voters_card,
)
from forum.days import day_of
from forum.errors import Invalid
from forum.fitting_days import closing_day
from forum.forums import Forum
from forum.ids import PollId
from forum.polls import Poll
from forum.ports import Message
from forum.use_cases.people.roles import require_part
from forum.use_cases.questions.answer_question import answer_question
from forum.use_cases.questions.ask_question import (
    QuestionForm,
    ask_question,
    checked_question,
    close_question,
    move_closing,
    poll_of,
    require_asker,
)
from forum.use_cases.questions.question_views import poll_names, poll_view

# Five questions and "Ask a question" are the six buttons that Teams shows.
MOST_LISTED = 5


async def poll(context: Context, rest: str) -> Reply:
    """ "poll" alone is the next meeting; followed by a question, the form with it, for those who may ask."""
    if not rest:
        return await attendance.poll(context, rest)
    await require_asker(context.uow, await context.forum(), context.person)
    return await _form(context, rest)


async def ask(context: Context, _rest: str) -> Reply:
    """The empty form."""
    return await _form(context, "")


async def _form(context: Context, question: str) -> Reply:
    return await _empty(context, await context.forum(), question)


async def _empty(context: Context, forum: Forum, question: str = "") -> Reply:
    today = day_of(forum, context.now)
    closing = await with_fitting(context, forum, lambda fit: closing_day(today, fit))
    return say(question_form(context.texts, forum, empty_question(forum, closing, question)))


async def open_form(context: Context, pressed: OpenQuestionForm) -> Reply:
    """The empty form, from a button."""
    return await _empty(context, await context.forum_of(pressed.forum))


async def check(context: Context, pressed: CheckQuestion) -> Reply:
    """From the form to the confirmation, or back to the form with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    try:
        form = checked_question(_read(pressed), forum, context.now)
    except Invalid as invalid:
        return say(question_form(context.texts, forum, pressed, invalid))
    [at_closing] = await reasons_on(context, forum, [datetime.combine(form.day, form.clock)], forum.default_minutes)
    return say(confirm_question_card(context.texts, forum, pressed, form, at_closing))


async def revise(context: Context, pressed: ReviseQuestion) -> Reply:
    """Back to the form."""
    forum = await context.forum_of(pressed.forum)
    return say(question_form(context.texts, forum, pressed))


async def post(context: Context, pressed: PostQuestion) -> Reply:
    """Posted, exactly once however often it is pressed."""
    forum = await context.forum_of(pressed.forum)
    try:
        asked = await ask_question(context.uow, context.person, forum, _read(pressed), pressed.once, context.now)
    except Invalid as invalid:
        return say(question_form(context.texts, forum, pressed, invalid))
    return await _managed(context, asked, context.texts("question-posted", forum=forum.name))


def _read(pressed: CheckQuestion) -> QuestionForm:
    """The form's words as values. Raises Invalid."""
    closing_day, closing_time = day(pressed.day), clock(pressed.clock)
    if closing_day is None or closing_time is None:
        raise Invalid("question-needs-closing")
    return QuestionForm(
        question=pressed.question,
        options=tuple(pressed.options.splitlines()),
        day=closing_day,
        clock=closing_time,
        choosing=pressed.choosing,
        ballot_kind=pressed.ballot_kind,
        results=pressed.results,
    )


async def answer(context: Context, pressed: AnswerQuestion) -> Reply:
    """The card comes back as the person's own view; if others read along, it only says that the answer is in."""
    # Only digits can be places; anything else is not an option that was offered.
    places = [int(part) if part.isdecimal() and len(part) < 3 else -1 for part in chosen(pressed.choice)]
    try:
        asked, _ = await answer_question(context.uow, context.person, PollId(pressed.poll), places, context.now)
    except Invalid as invalid:
        return _beside(context, context.texts.problem(invalid))
    if not context.is_for_one:
        return say(note(context.texts("question-noted")))
    return say(await _seen(context, asked))


def _beside(context: Context, words: str) -> Reply:
    return toast(words) if context.turn.press and context.turn.press.in_place else say(note(words))


async def refresh(context: Context, pressed: RefreshQuestion) -> Reply:
    """The card as its viewer sees it."""
    asked, _ = await poll_of(context.uow, PollId(pressed.poll))
    return say(await _seen(context, asked))


async def _seen(context: Context, asked: Poll) -> Message:
    viewer = context.person if context.is_for_one else None
    return question_card(context.texts, await poll_view(context.uow, asked, context.now, viewer))


async def show_list(context: Context, _rest: str) -> Reply:
    """The newest questions."""
    forum = await context.forum()
    part = await require_part(context.uow, forum, context.person)
    dates = await context.uow.date_polls.latest_of(forum.id)
    dates = dates if dates and dates.takes_answers(context.now) else None
    newest = await context.uow.polls.newest_of(forum.id, MOST_LISTED - (dates is not None))
    found = [poll for poll in newest if not poll.is_over(context.now)]
    may_ask = part.is_chair or part.is_facilitator
    return say(questions_card(context.texts, forum, found, dates, may_ask=may_ask))


async def open_question(context: Context, pressed: OpenQuestion) -> Reply:
    """One question from the list: to manage for those who may ask, to answer for everybody else."""
    asked, forum = await poll_of(context.uow, PollId(pressed.poll))
    part = await require_part(context.uow, forum, context.person)
    if part.is_chair or part.is_facilitator:
        return await _managed(context, asked)
    return say(await _seen(context, asked))


async def _managed(context: Context, asked: Poll, said: str = "") -> Reply:
    return say(manage_card(context.texts, await poll_view(context.uow, asked, context.now), said=said))


async def close(context: Context, pressed: CloseQuestion) -> Reply:
    """Closed early."""
    asked = await close_question(context.uow, context.person, PollId(pressed.poll), context.now)
    return await _managed(context, asked, context.texts("question-closed-by-you"))


async def move(context: Context, pressed: MoveClosing) -> Reply:
    """Open for longer, or for less time."""
    poll_id, closing_day, closing_time = PollId(pressed.poll), day(pressed.day), clock(pressed.clock)
    try:
        if closing_day is None or closing_time is None:
            raise Invalid("question-needs-closing")
        asked = await move_closing(context.uow, context.person, poll_id, closing_day, closing_time, context.now)
    except Invalid as invalid:
        asked, _ = await poll_of(context.uow, poll_id)
        problem = context.texts.problem(invalid)
        return say(
            manage_card(
                context.texts, await poll_view(context.uow, asked, context.now), problem=problem, values=pressed
            )
        )
    return await _managed(context, asked, context.texts("question-moved"))


async def voters(context: Context, pressed: ShowVoters) -> Reply:
    """Who chose what: in private."""
    asked, names = await poll_names(context.uow, context.person, PollId(pressed.poll), context.now)
    if not context.is_private:
        return _beside(context, context.texts("question-voters-in-private"))
    return say(voters_card(context.texts, asked, names))


async def standing(post: Posting) -> Message | None:
    """The card in the channel, the same for everybody; people who may have their own view fetch it."""
    found = await post.uow.polls.get(PollId(post.ids[0]))
    if found is None or found.is_over(post.now):
        return None
    return question_card(post.texts, await poll_view(post.uow, found, post.now), refresh_for=await post.viewers())

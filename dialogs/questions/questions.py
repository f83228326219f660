"""Quick polls: asking a question, answering it, and looking after it."""

from dialogs.attendance import attendance
from dialogs.kit.fields import chosen, clock, day
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
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
from forum.errors import Invalid
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


async def poll(talk: Talk, rest: str) -> Reply:
    """ "poll" alone is the next meeting; with a question after it, the form with it, for those who may ask."""
    if not rest:
        return await attendance.poll(talk, rest)
    await require_asker(talk.uow, await talk.forum(), talk.person)
    return await _form(talk, rest)


async def ask(talk: Talk, _rest: str) -> Reply:
    """The empty form."""
    return await _form(talk, "")


async def _form(talk: Talk, question: str) -> Reply:
    forum = await talk.forum()
    return say(question_form(talk.texts, forum, empty_question(forum, talk.now, question)))


async def open_form(talk: Talk, pressed: OpenQuestionForm) -> Reply:
    """The empty form, from a button."""
    forum = await talk.forum_of(pressed.forum)
    return say(question_form(talk.texts, forum, empty_question(forum, talk.now)))


async def check(talk: Talk, pressed: CheckQuestion) -> Reply:
    """From the form to the confirmation, or back to the form with what needs mending."""
    forum = await talk.forum_of(pressed.forum)
    try:
        form = checked_question(_read(pressed), forum, talk.now)
    except Invalid as invalid:
        return say(question_form(talk.texts, forum, pressed, invalid))
    return say(confirm_question_card(talk.texts, forum, pressed, form))


async def revise(talk: Talk, pressed: ReviseQuestion) -> Reply:
    """Back to the form."""
    forum = await talk.forum_of(pressed.forum)
    return say(question_form(talk.texts, forum, pressed))


async def post(talk: Talk, pressed: PostQuestion) -> Reply:
    """Posted, exactly once however often it is pressed."""
    forum = await talk.forum_of(pressed.forum)
    try:
        asked = await ask_question(talk.uow, talk.person, forum, _read(pressed), pressed.once, talk.now)
    except Invalid as invalid:
        return say(question_form(talk.texts, forum, pressed, invalid))
    return await _managed(talk, asked, talk.texts("question-posted", forum=forum.name))


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


async def answer(talk: Talk, pressed: AnswerQuestion) -> Reply:
    """The card comes back as one's own; where others read along, only that the answer is in."""
    # Only digits can be places; anything else is no option that was offered.
    places = [int(part) if part.isdecimal() and len(part) < 3 else -1 for part in chosen(pressed.choice)]
    try:
        asked, _ = await answer_question(talk.uow, talk.person, PollId(pressed.poll), places, talk.now)
    except Invalid as invalid:
        return _beside(talk, talk.texts.problem(invalid))
    if not talk.is_for_one:
        return say(note(talk.texts("question-noted")))
    return say(await _seen(talk, asked))


def _beside(talk: Talk, words: str) -> Reply:
    return toast(words) if talk.turn.press and talk.turn.press.in_place else say(note(words))


async def refresh(talk: Talk, pressed: RefreshQuestion) -> Reply:
    """The card as the person who looks sees it."""
    asked, _ = await poll_of(talk.uow, PollId(pressed.poll))
    return say(await _seen(talk, asked))


async def _seen(talk: Talk, asked: Poll) -> Message:
    viewer = talk.person if talk.is_for_one else None
    return question_card(talk.texts, await poll_view(talk.uow, asked, viewer))


async def show_list(talk: Talk, _rest: str) -> Reply:
    """The newest questions."""
    forum = await talk.forum()
    part = await require_part(talk.uow, forum, talk.person)
    dates = await talk.uow.date_polls.latest_of(forum.id)
    dates = dates if dates and dates.takes_answers(talk.now) else None
    found = await talk.uow.polls.newest_of(forum.id, MOST_LISTED - (dates is not None))
    may_ask = part.is_chair or part.is_facilitator
    return say(questions_card(talk.texts, forum, found, dates, may_ask=may_ask))


async def open_question(talk: Talk, pressed: OpenQuestion) -> Reply:
    """One question from the list: to look after for those who may ask, to answer for everybody else."""
    asked, forum = await poll_of(talk.uow, PollId(pressed.poll))
    part = await require_part(talk.uow, forum, talk.person)
    if part.is_chair or part.is_facilitator:
        return await _managed(talk, asked)
    return say(await _seen(talk, asked))


async def _managed(talk: Talk, asked: Poll, said: str = "") -> Reply:
    return say(manage_card(talk.texts, await poll_view(talk.uow, asked), said=said))


async def close(talk: Talk, pressed: CloseQuestion) -> Reply:
    """Closed early."""
    asked = await close_question(talk.uow, talk.person, PollId(pressed.poll), talk.now)
    return await _managed(talk, asked, talk.texts("question-closed-by-you"))


async def move(talk: Talk, pressed: MoveClosing) -> Reply:
    """Open for longer, or less long."""
    poll_id, closing_day, closing_time = PollId(pressed.poll), day(pressed.day), clock(pressed.clock)
    try:
        if closing_day is None or closing_time is None:
            raise Invalid("question-needs-closing")
        asked = await move_closing(talk.uow, talk.person, poll_id, closing_day, closing_time, talk.now)
    except Invalid as invalid:
        asked, _ = await poll_of(talk.uow, poll_id)
        problem = talk.texts.problem(invalid)
        return say(manage_card(talk.texts, await poll_view(talk.uow, asked), problem=problem, values=pressed))
    return await _managed(talk, asked, talk.texts("question-moved"))


async def voters(talk: Talk, pressed: ShowVoters) -> Reply:
    """Who chose what: in private."""
    asked, names = await poll_names(talk.uow, talk.person, PollId(pressed.poll))
    if not talk.is_private:
        return _beside(talk, talk.texts("question-voters-in-private"))
    return say(voters_card(talk.texts, asked, names))


async def standing(post: Posting) -> Message | None:
    """The card in the channel, the same for all; whoever may have a view of their own fetches it."""
    found = await post.uow.polls.get(PollId(post.ids[0]))
    if found is None:
        return None
    return question_card(post.texts, await poll_view(post.uow, found), refresh_for=await post.viewers())

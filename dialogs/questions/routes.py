"""What people type and press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import askers, members
from dialogs.kit.router import Router
from dialogs.kit.subject import of_question
from dialogs.questions import questions
from dialogs.questions.question_forms_card import CheckQuestion, PostQuestion, ReviseQuestion
from dialogs.questions.questions_card import (
    AnswerQuestion,
    CloseQuestion,
    MoveClosing,
    OpenQuestion,
    OpenQuestionForm,
    RefreshQuestion,
    ShowVoters,
)
from forum.message_kinds import InChannel


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(questions.poll, "poll", who=members, takes_rest=True)
    router.words(questions.ask, "ask", "ask a question", who=askers)
    router.words(questions.show_list, "polls", who=members)
    router.press(OpenQuestionForm, questions.open_form, who=askers)
    router.press(CheckQuestion, questions.check, who=askers)
    router.press(ReviseQuestion, questions.revise, who=askers)
    router.press(PostQuestion, questions.post, who=askers)
    router.press(AnswerQuestion, questions.answer, who=members, poll=of_question)
    router.press(RefreshQuestion, questions.refresh, who=members, poll=of_question)
    router.press(OpenQuestion, questions.open_question, who=members, poll=of_question)
    router.press(CloseQuestion, questions.close, who=askers, poll=of_question)
    router.press(MoveClosing, questions.move, who=askers, poll=of_question)
    router.press(ShowVoters, questions.voters, who=members, poll=of_question)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.QUESTION, questions.standing)

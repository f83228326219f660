"""Where the buttons lead that are about setting up, help, numbers, and questions to everybody."""

from dialogs import (
    forum_people,
    help,
    questions,
    setup,
    trends,
    unsure,
)
from dialogs.cards.forum_people import OpenPeople, SavePeople
from dialogs.cards.forums import ChooseForum, OpenSettings
from dialogs.cards.help import ShowHelp
from dialogs.cards.question_forms import CheckQuestion, PostQuestion, ReviseQuestion
from dialogs.cards.questions import (
    AnswerQuestion,
    CloseQuestion,
    MoveClosing,
    OpenQuestion,
    OpenQuestionForm,
    RefreshQuestion,
    ShowVoters,
)
from dialogs.cards.setup_state import SaveSetUp
from dialogs.cards.trends import ShowTrends
from dialogs.cards.unsure import PostAgain
from dialogs.router import Router


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(PostAgain, unsure.post_again)
    router.press(ShowHelp, help.help_pressed)
    router.press(ShowTrends, trends.page)
    router.press(SaveSetUp, setup.save)
    router.press(OpenPeople, forum_people.open_people)
    router.press(SavePeople, forum_people.save)
    router.press(OpenSettings, setup.open_settings)
    router.press(ChooseForum, setup.choose_forum)
    router.press(OpenQuestionForm, questions.open_form)
    router.press(CheckQuestion, questions.check)
    router.press(ReviseQuestion, questions.revise)
    router.press(PostQuestion, questions.post)
    router.press(AnswerQuestion, questions.answer)
    router.press(RefreshQuestion, questions.refresh)
    router.press(OpenQuestion, questions.open_question)
    router.press(CloseQuestion, questions.close)
    router.press(MoveClosing, questions.move)
    router.press(ShowVoters, questions.voters)

"""Where the buttons lead that are about setting up, help, numbers, and questions to everybody."""

from dialogs import (
    forum_people,
    help,
    joining,
    questions,
    same_person,
    setup,
    trends,
    unsure,
)
from dialogs.cards.forum_people import OpenPeople, SavePeople
from dialogs.cards.forums import ChooseForum, OpenSettings
from dialogs.cards.help import ShowHelp
from dialogs.cards.joining import AskToJoin, LeaveOut, LetIn
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
from dialogs.cards.same_person import ChairSays, PersonSays
from dialogs.cards.setup_state import SaveSetUp
from dialogs.cards.trends import ShowTrends
from dialogs.cards.unsure import PostAgain
from dialogs.rights import anybody, askers, chairs, founders, members, neighbours, organisers
from dialogs.router import Router
from dialogs.subject import of_question


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(PostAgain, unsure.post_again, who=chairs)
    router.press(ShowHelp, help.help_pressed, who=anybody)
    router.press(ShowTrends, trends.page, who=organisers, private="trends-in-private")
    router.press(SaveSetUp, setup.save, who=founders)
    router.press(OpenPeople, forum_people.open_people, who=chairs)
    router.press(SavePeople, forum_people.save, who=chairs)
    router.press(OpenSettings, setup.open_settings, who=chairs)
    router.press(AskToJoin, joining.ask, who=neighbours)
    router.press(LetIn, joining.let_in, who=chairs)
    router.press(LeaveOut, joining.leave_out, who=chairs)
    router.press(ChooseForum, setup.choose_forum, who=members)
    router.press(ChairSays, same_person.chair, who=chairs)
    router.press(PersonSays, same_person.person, who=anybody)
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

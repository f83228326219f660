"""Where the buttons lead that are about setting up, help, numbers, and questions to everybody."""

from dialogs.forums import help, setup, unsure
from dialogs.forums.forums_card import ChooseForum, OpenSettings
from dialogs.forums.help_card import ShowHelp
from dialogs.forums.setup_state import SaveSetUp
from dialogs.forums.unsure_card import PostAgain
from dialogs.kit.rights import anybody, askers, chairs, founders, members, neighbours, organisers
from dialogs.kit.router import Router
from dialogs.kit.subject import of_question
from dialogs.people import forum_people, joining, same_person
from dialogs.people.forum_people_card import OpenPeople, SavePeople
from dialogs.people.joining_card import AskToJoin, LeaveOut, LetIn
from dialogs.people.same_person_card import ChairSays, PersonSays
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
from dialogs.trends import trends
from dialogs.trends.trends_card import ShowTrends


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

"""Where the buttons lead that are about what follows a meeting: actions, care, the board, what was said and done."""

from dialogs.actions import action_list, action_more, actions
from dialogs.actions.action_buttons_card import (
    EditAction,
    FindNewOwner,
    HandOver,
    KeepAction,
    OpenAction,
    OpenCarried,
    OpenHandOver,
    OpenMore,
    OpenOfDay,
    OpenSplit,
    SnoozeAction,
    SplitAction,
    UpdateAction,
    UpdateFromList,
)
from dialogs.actions.action_forms_card import CheckAction, FindOwner, OpenActionForm, ReviseAction, SaveAction
from dialogs.attendance import roll, strangers
from dialogs.attendance.roll_card import OpenRoll, OpenStrangers, SaveRoll
from dialogs.attendance.roll_page_card import SaveRollPage
from dialogs.attendance.strangers_card import FindForStrangers, SaveStrangers
from dialogs.board import board, board_answers, kept_papers
from dialogs.board.board_answers_card import LeaveAnswer, OpenAnswer, OpenAnswers, SaveAnswer
from dialogs.board.board_buttons_card import (
    AddToBrief,
    AskReview,
    KeepPapers,
    MakePaper,
    OpenBrief,
    OpenKeep,
    OpenPart,
    ReviewBrief,
    SavePart,
    SendPapers,
    StartBrief,
)
from dialogs.care import care
from dialogs.care.care_card import OpenCare, OpenContact
from dialogs.care.contact_form_card import SaveContact
from dialogs.digest import digest
from dialogs.digest.digest_card import SendDigest, ShowDigest
from dialogs.kit.rights import chairs, facilitators, handers, keepers, members, movers, noters, organisers
from dialogs.kit.router import Router
from dialogs.people import hand_over
from dialogs.people.roles_card import HandOverNotes


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(OpenActionForm, actions.open_form, who=members)
    router.press(CheckAction, actions.check, who=noters)
    router.press(ReviseAction, actions.revise, who=noters)
    router.press(FindOwner, actions.revise, who=noters)
    router.press(SaveAction, actions.save, who=noters)
    router.press(EditAction, actions.edit, who=movers)
    router.press(UpdateAction, action_list.update, who=movers)
    router.press(UpdateFromList, action_list.update_chosen, who=movers)
    router.press(OpenAction, action_more.open_one, who=movers)
    router.press(OpenOfDay, action_more.open_of_day, who=movers)
    router.press(OpenCarried, action_more.open_carried, who=chairs)
    router.press(OpenMore, action_more.open_more, who=movers)
    router.press(SnoozeAction, action_more.snooze, who=movers)
    router.press(OpenHandOver, action_more.open_hand_over, who=movers)
    router.press(HandOver, action_more.save_hand_over, who=handers)
    router.press(FindNewOwner, action_more.find_new_owner, who=movers)
    router.press(OpenSplit, action_more.open_split, who=movers)
    router.press(SplitAction, action_more.split, who=movers)
    router.press(KeepAction, action_more.keep, who=chairs)
    router.press(OpenCare, care.open_list, who=facilitators, private="care-in-private")
    router.press(OpenContact, care.open_contact, who=facilitators, private="care-in-private")
    router.press(SaveContact, care.save, who=facilitators, private="care-in-private")
    router.press(HandOverNotes, hand_over.hand_over, who=keepers, private="hand-over-in-private")
    router.press(SendDigest, digest.post, who=chairs)
    router.press(ShowDigest, digest.show, who=members)
    router.press(OpenBrief, board.open_brief, who=chairs, private="board-in-private")
    router.press(StartBrief, board.start, who=chairs, private="board-in-private")
    router.press(OpenPart, board.open_part, who=chairs, private="board-in-private")
    router.press(SavePart, board.save, who=chairs, private="board-in-private")
    router.press(AddToBrief, board.add, who=chairs, private="board-in-private")
    router.press(AskReview, board.ask_facilitator, who=chairs, private="board-in-private")
    router.press(ReviewBrief, board.review, who=facilitators, private="board-in-private")
    router.press(MakePaper, board.make, who=chairs, private="board-in-private")
    router.press(SendPapers, board.send, who=chairs, private="board-in-private")
    router.press(OpenKeep, kept_papers.open_offer, who=chairs, private="board-in-private")
    router.press(KeepPapers, kept_papers.keep, who=chairs, private="board-in-private")
    router.press(OpenAnswers, board_answers.open_answers, who=chairs, private="board-in-private")
    router.press(OpenAnswer, board_answers.open_answer, who=chairs, private="board-in-private")
    router.press(SaveAnswer, board_answers.save, who=chairs, private="board-in-private")
    router.press(LeaveAnswer, board_answers.leave, who=chairs, private="board-in-private")
    router.press(OpenRoll, roll.open_roll, who=organisers, private="roll-in-private")
    router.press(SaveRoll, roll.save, who=organisers, private="roll-in-private")
    router.press(SaveRollPage, roll.save_page, who=organisers, private="roll-in-private")
    router.press(OpenStrangers, strangers.open_strangers, who=organisers, private="roll-in-private")
    router.press(SaveStrangers, strangers.save, who=organisers, private="roll-in-private")
    router.press(FindForStrangers, strangers.find, who=organisers, private="roll-in-private")

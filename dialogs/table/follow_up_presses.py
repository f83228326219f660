"""Where the buttons lead that are about what follows a meeting: actions, care, the board, what was said and done."""

from dialogs import (
    action_list,
    action_more,
    actions,
    board,
    board_answers,
    care,
    digest,
    kept_papers,
)
from dialogs.cards.action_buttons import (
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
from dialogs.cards.action_forms import CheckAction, FindOwner, OpenActionForm, ReviseAction, SaveAction
from dialogs.cards.board_answers import LeaveAnswer, OpenAnswer, OpenAnswers, SaveAnswer
from dialogs.cards.board_buttons import (
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
from dialogs.cards.care import OpenCare, OpenContact
from dialogs.cards.contact_form import SaveContact
from dialogs.cards.digest import SendDigest, ShowDigest
from dialogs.router import Router


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(OpenActionForm, actions.open_form)
    router.press(CheckAction, actions.check)
    router.press(ReviseAction, actions.revise)
    router.press(FindOwner, actions.revise)
    router.press(SaveAction, actions.save)
    router.press(EditAction, actions.edit)
    router.press(UpdateAction, action_list.update)
    router.press(UpdateFromList, action_list.update_chosen)
    router.press(OpenAction, action_more.open_one)
    router.press(OpenOfDay, action_more.open_of_day)
    router.press(OpenCarried, action_more.open_carried)
    router.press(OpenMore, action_more.open_more)
    router.press(SnoozeAction, action_more.snooze)
    router.press(OpenHandOver, action_more.open_hand_over)
    router.press(HandOver, action_more.save_hand_over)
    router.press(FindNewOwner, action_more.find_new_owner)
    router.press(OpenSplit, action_more.open_split)
    router.press(SplitAction, action_more.split)
    router.press(KeepAction, action_more.keep)
    router.press(OpenCare, care.open_list)
    router.press(OpenContact, care.open_contact)
    router.press(SaveContact, care.save)
    router.press(SendDigest, digest.post)
    router.press(ShowDigest, digest.show)
    router.press(OpenBrief, board.open_brief)
    router.press(StartBrief, board.start)
    router.press(OpenPart, board.open_part)
    router.press(SavePart, board.save)
    router.press(AddToBrief, board.add)
    router.press(AskReview, board.ask_facilitator)
    router.press(ReviewBrief, board.review)
    router.press(MakePaper, board.make)
    router.press(SendPapers, board.send)
    router.press(OpenKeep, kept_papers.open_offer)
    router.press(KeepPapers, kept_papers.keep)
    router.press(OpenAnswers, board_answers.open_answers)
    router.press(OpenAnswer, board_answers.open_answer)
    router.press(SaveAnswer, board_answers.save)
    router.press(LeaveAnswer, board_answers.leave)

"""What people type and press here, and what jobs say."""

from dialogs.board import board, board_answers, board_posts, contact, contact_posts, replies
from dialogs.board.board_answers_card import LeaveAnswer, OpenAnswer, OpenAnswers, SaveAnswer
from dialogs.board.board_buttons_card import (
    AddToBrief,
    AskReview,
    MakePaper,
    OpenPart,
    ReviewBrief,
    SavePart,
    StartBrief,
)
from dialogs.board.contact_buttons import (
    ConfirmAll,
    ConfirmReply,
    LookAtContact,
    OpenContact,
    OpenContactForm,
    OpenReplies,
    OpenReply,
    ReturnReply,
    ReviseContact,
    SaveContact,
    SendToContact,
    TendContact,
)
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, facilitators
from dialogs.kit.router import Router
from dialogs.openings import OpenBrief
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(board.show, "board brief", "board", who=chairs, private="board-in-private")
    router.words(board_answers.show, "board answers", who=chairs, private="board-in-private")
    router.press(OpenBrief, board.open_brief, who=chairs, private="board-in-private")
    router.press(StartBrief, board.start, who=chairs, private="board-in-private")
    router.press(OpenPart, board.open_part, who=chairs, private="board-in-private")
    router.press(SavePart, board.save, who=chairs, private="board-in-private")
    router.press(AddToBrief, board.add, who=chairs, private="board-in-private")
    router.press(AskReview, board.ask_facilitator, who=chairs, private="board-in-private")
    router.press(ReviewBrief, board.review, who=facilitators, private="board-in-private")
    router.press(MakePaper, board.make, who=chairs, private="board-in-private")
    router.press(OpenAnswers, board_answers.open_answers, who=chairs, private="board-in-private")
    router.press(OpenAnswer, board_answers.open_answer, who=chairs, private="board-in-private")
    router.press(SaveAnswer, board_answers.save, who=chairs, private="board-in-private")
    router.press(LeaveAnswer, board_answers.leave, who=chairs, private="board-in-private")
    _of_contact(router)


def _of_contact(router: Router) -> None:
    router.words(contact.show, "board contact", who=chairs, private="board-in-private")
    router.press(OpenContact, contact.open_contact, who=chairs, private="board-in-private")
    router.press(OpenContactForm, contact.open_form, who=chairs, private="board-in-private")
    router.press(LookAtContact, contact.look, who=chairs, private="board-in-private")
    router.press(ReviseContact, contact.revise, who=chairs, private="board-in-private")
    router.press(SaveContact, contact.save, who=chairs, private="board-in-private")
    router.press(TendContact, contact.tend, who=chairs, private="board-in-private")
    router.press(SendToContact, contact.send, who=chairs, private="board-in-private")
    router.press(OpenReplies, replies.open_replies, who=chairs, private="board-in-private")
    router.press(OpenReply, replies.open_reply, who=chairs, private="board-in-private")
    router.press(ConfirmReply, replies.confirm, who=chairs, private="board-in-private")
    router.press(ReturnReply, replies.send_back, who=chairs, private="board-in-private")
    router.press(ConfirmAll, replies.confirm_every, who=chairs, private="board-in-private")


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.BOARD, board_posts.board)
    posts.in_private(InPrivate.ANSWER_CHANGED, board_posts.answer_changed)
    posts.in_private(InPrivate.BOARD_ANSWERED, contact_posts.answered)
    posts.in_private(InPrivate.BOARD_CONTACT, contact_posts.about_contact)
    posts.in_private(InPrivate.BOARD_REVIEW, board_posts.review)
    posts.in_private(InPrivate.BOARD_REVIEWED, board_posts.reviewed)
    posts.in_private(InPrivate.BOARD_NOT_MADE, board_posts.not_made)

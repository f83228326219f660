"""What people type and press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router
from dialogs.outlook import from_outlook, take_over, whose_answer
from dialogs.outlook.from_outlook_card import PutBack
from dialogs.outlook.take_over_card import TakeOver
from dialogs.outlook.whose_answer_card import AnswerIsOf
from forum.message_kinds import InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.press(PutBack, from_outlook.put_back, who=chairs)
    router.press(AnswerIsOf, whose_answer.answer_is_of, who=chairs, private="whose-in-private")
    router.press(TakeOver, take_over.take_over, who=chairs)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_private(InPrivate.OUTLOOK_YES, from_outlook.which_way)
    posts.in_private(InPrivate.OUTLOOK_MOVED, from_outlook.changed)
    posts.in_private(InPrivate.OUTLOOK_CANCELLED, from_outlook.cancelled)
    posts.in_private(InPrivate.OUTLOOK_GONE, from_outlook.gone)
    posts.in_private(InPrivate.OUTLOOK_UNCLEAR, from_outlook.unclear)
    posts.in_private(InPrivate.OUTLOOK_UNREAD, from_outlook.unread)
    posts.in_private(InPrivate.WHOSE_ANSWER, whose_answer.ask)
    posts.in_private(InPrivate.TAKEOVER, take_over.offer)

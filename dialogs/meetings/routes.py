"""What people type and press here, and what jobs say."""

from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs
from dialogs.kit.router import Router
from dialogs.meetings import calendar_trouble as outlook
from dialogs.meetings import meetings
from dialogs.meetings import posts as moving_posts
from dialogs.meetings.calendar_trouble_card import GoAheadWithout, RetryCalendar, SaveLink
from dialogs.meetings.meetings_card import CancelMeeting, ChangeMeeting, CheckMeeting, ConfirmMeeting
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(meetings.schedule, "schedule", "schedule meeting", who=chairs)
    router.words(meetings.reschedule, "reschedule", "move meeting", who=chairs)
    router.words(meetings.ask_cancel, "cancel meeting", who=chairs)
    router.words(outlook.link, "link", "join link", who=chairs, takes_rest=True)
    router.press(CheckMeeting, meetings.check, who=chairs)
    router.press(ChangeMeeting, meetings.change, who=chairs)
    router.press(ConfirmMeeting, meetings.confirm, who=chairs)
    router.press(CancelMeeting, meetings.cancel, who=chairs)
    router.press(RetryCalendar, outlook.retry, who=chairs)
    router.press(GoAheadWithout, outlook.go_ahead_without, who=chairs)
    router.press(SaveLink, outlook.save_link, who=chairs)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.MOVED, moving_posts.moved)
    posts.in_channel(InChannel.CANCELLED, moving_posts.cancelled)
    posts.in_private(InPrivate.TROUBLE, outlook.trouble)
    posts.in_private(InPrivate.BUSY, outlook.busy)
    posts.in_private(InPrivate.NO_LINK, outlook.no_link)

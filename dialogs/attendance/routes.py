"""What people type and press here, and what jobs say."""

from dialogs.attendance import answer_for, answer_posts, attendance, meeting_posts, roll
from dialogs.attendance import needs as visits
from dialogs.attendance import needs_posts as visit_posts
from dialogs.attendance import unknown_attendees as strangers
from dialogs.attendance.answer_for_card import FindForAnswer, SaveAnswerFor
from dialogs.attendance.attendance_card import (
    AnswerPoll,
    HaveReminders,
    OpenAnswerFor,
    RefreshPoll,
    ShowNames,
    StopReminders,
)
from dialogs.attendance.needs_card import OpenNeeds, SaveNeeds, ShowNeeds
from dialogs.attendance.roll_card import OpenRoll, OpenUnknownAttendees, SaveRoll, SaveWhoCame
from dialogs.attendance.roll_page_card import SaveRollPage
from dialogs.attendance.roll_saved_card import SaveWays
from dialogs.attendance.unknown_attendees_card import FindForUnknownAttendees, SaveUnknownAttendees
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import members, organisers, speakers
from dialogs.kit.router import Router
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(attendance.poll, "meeting", "next meeting", who=members)
    router.words(answer_for.start, "answer for", who=speakers, private="answer-for-in-private", takes_rest=True)
    router.words(visits.needs, "needs", "my needs", who=members, private="needs-in-private")
    router.words(roll.roll, "roll", "roll call", who=organisers, private="roll-in-private")
    router.press(AnswerPoll, attendance.answer, who=members)
    router.press(RefreshPoll, attendance.refresh, who=members)
    router.press(ShowNames, attendance.names, who=organisers, private="names-in-private")
    router.press(StopReminders, attendance.stop, who=members)
    router.press(HaveReminders, attendance.have, who=members)
    router.press(OpenAnswerFor, answer_for.open_form, who=speakers, private="answer-for-in-private")
    router.press(SaveAnswerFor, answer_for.save, who=speakers, private="answer-for-in-private")
    router.press(FindForAnswer, answer_for.find, who=speakers, private="answer-for-in-private")
    router.press(OpenNeeds, visits.open_needs, who=members)
    router.press(SaveNeeds, visits.save, who=members, private="needs-in-private")
    router.press(ShowNeeds, visits.show, who=organisers, private="names-in-private")
    router.press(OpenRoll, roll.open_roll, who=organisers, private="roll-in-private")
    router.press(SaveWhoCame, roll.save_who_came, who=organisers, private="roll-in-private")
    router.press(SaveWays, roll.save_ways, who=organisers, private="roll-in-private")
    router.press(SaveRoll, roll.save, who=organisers, private="roll-in-private")
    router.press(SaveRollPage, roll.save_page, who=organisers, private="roll-in-private")
    router.press(OpenUnknownAttendees, strangers.open_strangers, who=organisers, private="roll-in-private")
    router.press(SaveUnknownAttendees, strangers.save, who=organisers, private="roll-in-private")
    router.press(FindForUnknownAttendees, strangers.find, who=organisers, private="roll-in-private")


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.MEETING, meeting_posts.meeting)
    posts.in_private(InPrivate.REMINDER, meeting_posts.reminder)
    posts.in_private(InPrivate.UNREACHABLE, meeting_posts.unreachable)
    posts.in_private(InPrivate.NOTED_FOR, answer_posts.noted_for)
    posts.in_private(InPrivate.ASK_AGAIN, answer_posts.ask_again)
    posts.in_private(InPrivate.CALLED_OFF, answer_posts.called_off)
    posts.in_private(InPrivate.NEEDS, visit_posts.needs)
    posts.in_private(InPrivate.NEEDS_FORM, visit_posts.form)
    posts.in_private(InPrivate.STRANGERS, strangers.strangers)

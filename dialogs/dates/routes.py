"""What people type and press here, and what jobs say."""

from dialogs.dates import calendar_posts, calendars, date_posts, dates, next_meeting
from dialogs.dates.calendars_card import OpenCalendars, SaveCalendars
from dialogs.dates.date_forms_card import CheckDates, PostDates, ReviseDates
from dialogs.dates.date_ranking_card import CloseDatePoll, MakeMeeting
from dialogs.dates.dates_card import AnswerDates, OpenDates, RefreshDates, SaveDates, StopDatesReminder
from dialogs.dates.next_meeting_card import AnotherDate, AskForDates, AskLater, SetUpNext
from dialogs.kit.posts import MessageTable
from dialogs.kit.rights import chairs, members
from dialogs.kit.router import Router
from dialogs.kit.subject import of_date_poll
from forum.message_kinds import InChannel, InPrivate


def routes(router: Router) -> None:
    """One row for each word and each button."""
    router.words(calendars.calendars, "calendars", "calendar", who=chairs)
    router.words(dates.dates, "date poll", "dates", who=members)
    router.press(SetUpNext, next_meeting.set_up, who=chairs)
    router.press(AnotherDate, next_meeting.another, who=chairs)
    router.press(AskForDates, next_meeting.ask, who=chairs)
    router.press(AskLater, next_meeting.later, who=chairs)
    router.press(OpenCalendars, calendars.open_calendars, who=chairs)
    router.press(SaveCalendars, calendars.save, who=chairs)
    router.press(CheckDates, dates.check, who=chairs)
    router.press(ReviseDates, dates.revise, who=chairs)
    router.press(PostDates, dates.post, who=chairs)
    router.press(SaveDates, dates.save, who=members, poll=of_date_poll)
    router.press(AnswerDates, dates.answer, who=members, poll=of_date_poll)
    router.press(RefreshDates, dates.refresh, who=members, poll=of_date_poll)
    router.press(StopDatesReminder, dates.quiet, who=members, poll=of_date_poll)
    router.press(OpenDates, dates.open_ranking, who=chairs, poll=of_date_poll)
    router.press(CloseDatePoll, dates.close, who=chairs, poll=of_date_poll)
    router.press(MakeMeeting, dates.choose, who=chairs, poll=of_date_poll)


def messages(posts: MessageTable) -> None:
    """One row for each message that a job can send."""
    posts.in_channel(InChannel.DATES, date_posts.standing)
    posts.in_private(InPrivate.DATES_REMINDER, date_posts.reminder)
    posts.in_private(InPrivate.DATES_CLOSED, date_posts.closed)
    posts.in_private(InPrivate.CALENDARS_SEEN, calendar_posts.seen(posts.advisor))
    posts.in_private(InPrivate.NEXT_DATE, next_meeting.next_date(posts.advisor))

"""Where the buttons lead that are about meetings: dates, calendars, who comes, and what happens there."""

from dialogs import (
    answer_for,
    attendance,
    calendars,
    dates,
    from_outlook,
    items,
    meetings,
    next_meeting,
    outlook,
    points,
    roll,
    strangers,
    visits,
)
from dialogs.cards.answer_for import FindForAnswer, SaveAnswerFor
from dialogs.cards.attendance import AnswerPoll, OpenAnswerFor, RefreshPoll, ShowNames, StopReminders
from dialogs.cards.calendars import OpenCalendars, SaveCalendars
from dialogs.cards.date_forms import CheckDates, PostDates, ReviseDates
from dialogs.cards.date_ranking import CloseDatePoll, MakeMeeting
from dialogs.cards.dates import AnswerDates, OpenDates, RefreshDates, StopDatesReminder
from dialogs.cards.from_outlook import PutBack
from dialogs.cards.items import EndMeeting, NowItem, ShareNotes
from dialogs.cards.meetings import (
    CancelMeeting,
    ChangeMeeting,
    CheckMeeting,
    ConfirmMeeting,
    KeepAsItIs,
)
from dialogs.cards.next_meeting import AnotherDate, AskForDates, NotNow, SetUpNext
from dialogs.cards.outlook import GoAheadWithout, RetryCalendar, SaveLink
from dialogs.cards.points import ChangePoint, OpenPoint, OpenPointForm, OpenPoints, RemovePoint, SavePoint
from dialogs.cards.roll import OpenRoll, OpenStrangers, SaveRoll
from dialogs.cards.strangers import FindForStrangers, SaveStrangers
from dialogs.cards.visits import OpenNeeds, SaveNeeds, ShowNeeds
from dialogs.router import Router


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(CheckMeeting, meetings.check)
    router.press(ChangeMeeting, meetings.change)
    router.press(ConfirmMeeting, meetings.confirm)
    router.press(CancelMeeting, meetings.cancel)
    router.press(KeepAsItIs, meetings.keep)
    router.press(SetUpNext, next_meeting.set_up)
    router.press(AnotherDate, next_meeting.another)
    router.press(AskForDates, next_meeting.ask)
    router.press(NotNow, next_meeting.later)
    router.press(RetryCalendar, outlook.retry)
    router.press(GoAheadWithout, outlook.go_ahead_without)
    router.press(SaveLink, outlook.save_link)
    router.press(PutBack, from_outlook.put_back)
    router.press(OpenCalendars, calendars.open_calendars)
    router.press(SaveCalendars, calendars.save)
    router.press(CheckDates, dates.check)
    router.press(ReviseDates, dates.revise)
    router.press(PostDates, dates.post)
    router.press(AnswerDates, dates.answer)
    router.press(RefreshDates, dates.refresh)
    router.press(StopDatesReminder, dates.quiet)
    router.press(OpenDates, dates.open_ranking)
    router.press(CloseDatePoll, dates.close)
    router.press(MakeMeeting, dates.choose)
    router.press(AnswerPoll, attendance.answer)
    router.press(RefreshPoll, attendance.refresh)
    router.press(ShowNames, attendance.names)
    router.press(StopReminders, attendance.stop)
    router.press(OpenAnswerFor, answer_for.open_form)
    router.press(SaveAnswerFor, answer_for.save)
    router.press(FindForAnswer, answer_for.find)
    router.press(OpenNeeds, visits.open_needs)
    router.press(SaveNeeds, visits.save)
    router.press(ShowNeeds, visits.show)
    router.press(OpenPointForm, points.open_form)
    router.press(SavePoint, points.save)
    router.press(OpenPoints, points.open_list)
    router.press(OpenPoint, points.edit)
    router.press(ChangePoint, points.change)
    router.press(RemovePoint, points.remove)
    router.press(NowItem, items.now)
    router.press(ShareNotes, items.share)
    router.press(EndMeeting, items.end)
    router.press(OpenRoll, roll.open_roll)
    router.press(SaveRoll, roll.save)
    router.press(OpenStrangers, strangers.open_strangers)
    router.press(SaveStrangers, strangers.save)
    router.press(FindForStrangers, strangers.find)

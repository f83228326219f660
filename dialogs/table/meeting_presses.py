"""Where the buttons lead that are about meetings: dates, calendars, who comes, and what happens there."""

from dialogs.attendance import answer_for, attendance, visits
from dialogs.attendance.answer_for_card import FindForAnswer, SaveAnswerFor
from dialogs.attendance.attendance_card import AnswerPoll, OpenAnswerFor, RefreshPoll, ShowNames, StopReminders
from dialogs.attendance.visits_card import OpenNeeds, SaveNeeds, ShowNeeds
from dialogs.dates import calendars, dates, next_meeting
from dialogs.dates.calendars_card import OpenCalendars, SaveCalendars
from dialogs.dates.date_forms_card import CheckDates, PostDates, ReviseDates
from dialogs.dates.date_ranking_card import CloseDatePoll, MakeMeeting
from dialogs.dates.dates_card import AnswerDates, OpenDates, RefreshDates, StopDatesReminder
from dialogs.dates.next_meeting_card import AnotherDate, AskForDates, NotNow, SetUpNext
from dialogs.kit.rights import anybody, chairs, members, organisers
from dialogs.kit.router import Router
from dialogs.kit.subject import of_date_poll, of_point
from dialogs.meetings import calendar_trouble as outlook
from dialogs.meetings import meetings
from dialogs.meetings.calendar_trouble_card import GoAheadWithout, RetryCalendar, SaveLink
from dialogs.meetings.meetings_card import CancelMeeting, ChangeMeeting, CheckMeeting, ConfirmMeeting, KeepAsItIs
from dialogs.minutes import items, points
from dialogs.minutes.items_card import EndMeeting, NowItem, ShareNotes
from dialogs.minutes.points_card import ChangePoint, OpenPoint, OpenPointForm, OpenPoints, RemovePoint, SavePoint
from dialogs.outlook import from_outlook, take_over, whose_answer
from dialogs.outlook.from_outlook_card import PutBack
from dialogs.outlook.take_over_card import TakeOver
from dialogs.outlook.whose_answer_card import AnswerIsOf


def presses(router: Router) -> None:
    """One row for each button."""
    router.press(CheckMeeting, meetings.check, who=chairs)
    router.press(ChangeMeeting, meetings.change, who=chairs)
    router.press(ConfirmMeeting, meetings.confirm, who=chairs)
    router.press(CancelMeeting, meetings.cancel, who=chairs)
    router.press(KeepAsItIs, meetings.keep, who=anybody)
    router.press(SetUpNext, next_meeting.set_up, who=chairs)
    router.press(AnotherDate, next_meeting.another, who=chairs)
    router.press(AskForDates, next_meeting.ask, who=chairs)
    router.press(NotNow, next_meeting.later, who=chairs)
    router.press(RetryCalendar, outlook.retry, who=chairs)
    router.press(GoAheadWithout, outlook.go_ahead_without, who=chairs)
    router.press(SaveLink, outlook.save_link, who=chairs)
    router.press(PutBack, from_outlook.put_back, who=chairs)
    router.press(AnswerIsOf, whose_answer.answer_is_of, who=chairs, private="whose-in-private")
    router.press(TakeOver, take_over.take_over, who=chairs)
    router.press(OpenCalendars, calendars.open_calendars, who=chairs)
    router.press(SaveCalendars, calendars.save, who=chairs)
    router.press(CheckDates, dates.check, who=chairs)
    router.press(ReviseDates, dates.revise, who=chairs)
    router.press(PostDates, dates.post, who=chairs)
    router.press(AnswerDates, dates.answer, who=members, poll=of_date_poll)
    router.press(RefreshDates, dates.refresh, who=members, poll=of_date_poll)
    router.press(StopDatesReminder, dates.quiet, who=members, poll=of_date_poll)
    router.press(OpenDates, dates.open_ranking, who=chairs, poll=of_date_poll)
    router.press(CloseDatePoll, dates.close, who=chairs, poll=of_date_poll)
    router.press(MakeMeeting, dates.choose, who=chairs, poll=of_date_poll)
    router.press(AnswerPoll, attendance.answer, who=members)
    router.press(RefreshPoll, attendance.refresh, who=members)
    router.press(ShowNames, attendance.names, who=organisers, private="names-in-private")
    router.press(StopReminders, attendance.stop, who=members)
    router.press(OpenAnswerFor, answer_for.open_form, who=organisers, private="answer-for-in-private")
    router.press(SaveAnswerFor, answer_for.save, who=organisers, private="answer-for-in-private")
    router.press(FindForAnswer, answer_for.find, who=organisers, private="answer-for-in-private")
    router.press(OpenNeeds, visits.open_needs, who=members, private="needs-in-private")
    router.press(SaveNeeds, visits.save, who=members, private="needs-in-private")
    router.press(ShowNeeds, visits.show, who=organisers, private="names-in-private")
    router.press(OpenPointForm, points.open_form, who=members)
    router.press(SavePoint, points.save, who=members)
    router.press(OpenPoints, points.open_list, who=members)
    router.press(OpenPoint, points.edit, who=members, choose="point-choose", point=of_point)
    router.press(ChangePoint, points.change, who=members, point=of_point)
    router.press(RemovePoint, points.remove, who=members, point=of_point)
    router.press(NowItem, items.now, who=chairs)
    router.press(ShareNotes, items.share, who=chairs)
    router.press(EndMeeting, items.end, who=chairs)

"""The whole bot on one page: which words, buttons, arrivals and jobs lead where."""

from dialogs import (
    action_list,
    action_more,
    action_posts,
    actions,
    agenda,
    answer_for,
    answer_posts,
    attendance,
    board,
    board_answers,
    board_posts,
    calendars,
    care,
    care_posts,
    channel_posts,
    comments,
    date_posts,
    dates,
    digest,
    from_message,
    from_outlook,
    help,
    items,
    meetings,
    my_data,
    my_topics,
    next_meeting,
    outcomes,
    outlook,
    points,
    private_posts,
    questions,
    roll,
    setup,
    shaping,
    strangers,
    trends,
    unsure,
    visit_posts,
    visits,
)
from dialogs.cards.action_buttons import (
    HandOver,
    KeepAction,
    OpenAction,
    OpenHandOver,
    OpenMore,
    OpenSplit,
    SnoozeAction,
    SplitAction,
    UpdateAction,
    UpdateFromList,
)
from dialogs.cards.action_forms import CheckAction, EditAction, OpenActionForm, ReviseAction, SaveAction
from dialogs.cards.agenda import (
    OpenSuggestForm,
    RefreshAgenda,
    SendSuggestion,
    SupportTopic,
)
from dialogs.cards.answer_for import SaveAnswerFor
from dialogs.cards.attendance import AnswerPoll, OpenAnswerFor, RefreshPoll, ShowNames, StopReminders
from dialogs.cards.board_answers import OpenAnswer, OpenAnswers, SaveAnswer
from dialogs.cards.board_buttons import (
    AskReview,
    MakePaper,
    OpenBrief,
    OpenPart,
    ReviewBrief,
    SavePart,
    SendPapers,
    StartBrief,
)
from dialogs.cards.calendars import OpenCalendars, SaveCalendars
from dialogs.cards.care import OpenCare, OpenContact
from dialogs.cards.comments import OpenCommentForm, SendComment, ShowComments
from dialogs.cards.contact_form import SaveContact
from dialogs.cards.date_forms import CheckDates, PostDates, ReviseDates
from dialogs.cards.date_ranking import CloseDatePoll, MakeMeeting
from dialogs.cards.dates import AnswerDates, OpenDates, RefreshDates, StopDatesReminder
from dialogs.cards.digest import SendDigest, ShowDigest
from dialogs.cards.forums import ChooseForum, OpenSettings
from dialogs.cards.from_message import ActionFromMessage, SuggestFromMessage
from dialogs.cards.from_outlook import PutBack
from dialogs.cards.help import ShowHelp
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
from dialogs.cards.own_topic import EditSuggestion, FollowTopic, SaveSuggestion, WithdrawSuggestion
from dialogs.cards.points import ChangePoint, OpenPoint, OpenPointForm, OpenPoints, RemovePoint, SavePoint
from dialogs.cards.question_forms import CheckQuestion, PostQuestion, ReviseQuestion
from dialogs.cards.questions import (
    AnswerQuestion,
    CloseQuestion,
    MoveClosing,
    OpenQuestion,
    OpenQuestionForm,
    RefreshQuestion,
    ShowVoters,
)
from dialogs.cards.roll import OpenRoll, OpenStrangers, SaveRoll
from dialogs.cards.setup import SaveSetUp
from dialogs.cards.shaping import ShapeAgenda
from dialogs.cards.strangers import SaveStrangers
from dialogs.cards.tell_outcome import OpenOutcomes, TellOutcome
from dialogs.cards.unsure import PostAgain
from dialogs.cards.visits import OpenNeeds, SaveNeeds, ShowNeeds
from dialogs.posts import Posts
from dialogs.router import Router
from dialogs.turn import Arrival
from forum.advice import DateAdvisor


def build_router() -> Router:
    """Everything a person can type or press."""
    router = Router(otherwise=help.otherwise)
    _words(router)
    _presses(router)
    _presses_about_coming(router)
    _meeting_presses(router)
    _action_presses(router)
    _question_presses(router)
    _date_presses(router)
    _board_presses(router)
    router.file(board.file_answered)
    router.arrival(Arrival.BOT_ADDED, help.bot_added)
    router.arrival(Arrival.MEMBERS_CHANGED, setup.roster_changed)
    router.arrival(Arrival.MEETING_BEGAN, items.began)
    router.arrival(Arrival.MEETING_ENDED, items.ended)
    return router


def _words(router: Router) -> None:
    router.words(help.help_, "help", "hello", "hi", "?")
    router.words(setup.settings, "settings", "set up", "setup")
    router.words(setup.which_forum, "forums", "change forum")
    router.words(agenda.suggest, "suggest", "suggestion", takes_rest=True)
    router.words(agenda.show, "agenda", "topics")
    router.words(meetings.schedule, "schedule", "schedule meeting")
    router.words(meetings.reschedule, "reschedule", "move meeting")
    router.words(meetings.ask_cancel, "cancel meeting")
    router.words(outlook.link, "link", "join link", takes_rest=True)
    router.words(calendars.calendars, "calendars", "calendar")
    router.words(actions.action, "action", takes_rest=True)
    router.words(action_list.show, "actions")
    router.words(my_data.show, "my data")
    router.words(outcomes.show, "outcomes")
    router.words(my_topics.show, "my topics", takes_rest=True)
    router.words(questions.poll, "poll", takes_rest=True)
    router.words(questions.ask, "ask", "ask a question")
    router.words(questions.show_list, "polls")
    router.words(dates.dates, "date poll", "dates")
    router.words(attendance.poll, "meeting", "next meeting")
    router.words(answer_for.start, "answer for", takes_rest=True)
    router.words(visits.needs, "needs", "my needs")
    router.words(comments.comment, "comment", takes_rest=True)
    router.words(comments.comments, "comments")
    router.words(roll.roll, "roll", "roll call")
    router.words(points.note, "note", "point", takes_rest=True)
    router.words(items.show, "items", "notes")
    router.words(digest.you_said, "you said", "you said we did")
    router.words(items.go_to, "item", takes_rest=True)
    router.words(items.end_word, "end meeting", "meeting ended")
    router.words(care.care, "care")
    router.words(trends.show, "trends")
    router.words(board.show, "board brief", "board")
    router.words(board_answers.show, "board answers")


def _presses(router: Router) -> None:
    router.press(PostAgain, unsure.post_again)
    router.press(ShowHelp, help.help_pressed)
    router.press(SaveSetUp, setup.save)
    router.press(OpenSettings, setup.open_settings)
    router.press(ChooseForum, setup.choose_forum)
    router.press(OpenSuggestForm, agenda.open_form)
    router.press(SendSuggestion, agenda.send)
    router.press(SuggestFromMessage, from_message.suggest)
    router.press(ActionFromMessage, from_message.action)
    router.press(EditSuggestion, my_topics.edit)
    router.press(SaveSuggestion, my_topics.save)
    router.press(WithdrawSuggestion, my_topics.withdraw)
    router.press(FollowTopic, my_topics.follow)
    router.press(OpenOutcomes, outcomes.open_list)
    router.press(TellOutcome, outcomes.tell)
    router.press(SupportTopic, agenda.support)
    router.press(RefreshAgenda, agenda.refresh)
    router.press(ShapeAgenda, shaping.shape)
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
    router.press(PutBack, from_outlook.put_back)
    router.press(OpenCalendars, calendars.open_calendars)
    router.press(SaveCalendars, calendars.save)
    router.press(GoAheadWithout, outlook.go_ahead_without)
    router.press(SaveLink, outlook.save_link)
    router.press(OpenRoll, roll.open_roll)
    router.press(SaveRoll, roll.save)
    router.press(OpenStrangers, strangers.open_strangers)
    router.press(SaveStrangers, strangers.save)
    router.press(OpenCare, care.open_list)
    router.press(OpenContact, care.open_contact)
    router.press(SaveContact, care.save)


def _meeting_presses(router: Router) -> None:
    router.press(OpenPointForm, points.open_form)
    router.press(SavePoint, points.save)
    router.press(OpenPoints, points.open_list)
    router.press(OpenPoint, points.edit)
    router.press(ChangePoint, points.change)
    router.press(RemovePoint, points.remove)
    router.press(NowItem, items.now)
    router.press(ShareNotes, items.share)
    router.press(EndMeeting, items.end)
    router.press(SendDigest, digest.post)
    router.press(ShowDigest, digest.show)


def _action_presses(router: Router) -> None:
    router.press(OpenActionForm, actions.open_form)
    router.press(CheckAction, actions.check)
    router.press(ReviseAction, actions.revise)
    router.press(SaveAction, actions.save)
    router.press(EditAction, actions.edit)
    router.press(UpdateAction, action_list.update)
    router.press(UpdateFromList, action_list.update_chosen)
    router.press(OpenAction, action_more.open_one)
    router.press(OpenMore, action_more.open_more)
    router.press(SnoozeAction, action_more.snooze)
    router.press(OpenHandOver, action_more.open_hand_over)
    router.press(HandOver, action_more.save_hand_over)
    router.press(OpenSplit, action_more.open_split)
    router.press(SplitAction, action_more.split)
    router.press(KeepAction, action_more.keep)


def _question_presses(router: Router) -> None:
    router.press(OpenQuestionForm, questions.open_form)
    router.press(CheckQuestion, questions.check)
    router.press(ReviseQuestion, questions.revise)
    router.press(PostQuestion, questions.post)
    router.press(AnswerQuestion, questions.answer)
    router.press(RefreshQuestion, questions.refresh)
    router.press(OpenQuestion, questions.open_question)
    router.press(CloseQuestion, questions.close)
    router.press(MoveClosing, questions.move)
    router.press(ShowVoters, questions.voters)


def _board_presses(router: Router) -> None:
    router.press(OpenBrief, board.open_brief)
    router.press(StartBrief, board.start)
    router.press(OpenPart, board.open_part)
    router.press(SavePart, board.save)
    router.press(AskReview, board.ask_facilitator)
    router.press(ReviewBrief, board.review)
    router.press(MakePaper, board.make)
    router.press(SendPapers, board.send)
    router.press(OpenAnswers, board_answers.open_answers)
    router.press(OpenAnswer, board_answers.open_answer)
    router.press(SaveAnswer, board_answers.save)


def _date_presses(router: Router) -> None:
    router.press(CheckDates, dates.check)
    router.press(ReviseDates, dates.revise)
    router.press(PostDates, dates.post)
    router.press(AnswerDates, dates.answer)
    router.press(RefreshDates, dates.refresh)
    router.press(StopDatesReminder, dates.quiet)
    router.press(OpenDates, dates.open_ranking)
    router.press(CloseDatePoll, dates.close)
    router.press(MakeMeeting, dates.choose)


def _presses_about_coming(router: Router) -> None:
    router.press(AnswerPoll, attendance.answer)
    router.press(RefreshPoll, attendance.refresh)
    router.press(ShowNames, attendance.names)
    router.press(StopReminders, attendance.stop)
    router.press(OpenAnswerFor, answer_for.open_form)
    router.press(SaveAnswerFor, answer_for.save)
    router.press(OpenCommentForm, comments.open_form)
    router.press(SendComment, comments.send)
    router.press(ShowComments, comments.show)
    router.press(OpenNeeds, visits.open_needs)
    router.press(SaveNeeds, visits.save)
    router.press(ShowNeeds, visits.show)


def build_posts(advisor: DateAdvisor, papers_at: str | None = None) -> Posts:
    """Everything that jobs say. In the channel by Show, in private by Tell."""
    return Posts(
        {
            "setup": channel_posts.setup,
            "agenda": channel_posts.agenda,
            "meeting": channel_posts.meeting,
            "moved": channel_posts.moved,
            "cancelled": channel_posts.cancelled,
            "published": channel_posts.published,
            "agenda_changed": channel_posts.agenda_changed,
            "question": questions.standing,
            "dates": date_posts.standing,
            "dates_reminder": date_posts.reminder,
            "dates_closed": date_posts.closed,
            "actions": action_posts.actions,
            "yours": action_posts.yours,
            "action": action_posts.reminder,
            "word": action_posts.word,
            "overdue": action_posts.overdue,
            "handed_over": action_posts.handed_over,
            "action_done": action_posts.done,
            "carried": action_posts.carried,
            "reminder": private_posts.reminder,
            "unreachable": private_posts.unreachable,
            "next_date": next_meeting.next_date(advisor),
            "noted_for": answer_posts.noted_for,
            "ask_again": answer_posts.ask_again,
            "needs": visit_posts.needs,
            "comments": comments.digest,
            "shaping": private_posts.shaping,
            "invitation_untouched": private_posts.invitation_untouched,
            "outcome": private_posts.outcome,
            "merged": private_posts.merged,
            "outcomes": outcomes.outcomes,
            "outcome_after": outcomes.outcome_after,
            "trouble": outlook.trouble,
            "busy": outlook.busy,
            "no_link": outlook.no_link,
            "outlook_yes": from_outlook.which_way,
            "outlook_moved": from_outlook.changed,
            "outlook_cancelled": from_outlook.cancelled,
            "outlook_gone": from_outlook.gone,
            "outlook_unclear": from_outlook.unclear,
            "outlook_unread": from_outlook.unread,
            "unsure": unsure.unsure,
            "digest": digest.standing,
            "notes": items.notes,
            "notes_ready": items.notes_ready,
            "roll": care_posts.roll,
            "strangers": strangers.strangers,
            "report_missing": care_posts.report_missing,
            "board": board_posts.board,
            "board_review": board_posts.review,
            "board_reviewed": board_posts.reviewed,
            "board_paper": board_posts.paper_maker(papers_at),
            "board_not_made": board_posts.not_made,
            "board_not_there": board_posts.not_there,
            "care": care_posts.care,
            "care_nobody": care_posts.care_nobody,
        }
    )

"""Everything that a person can type."""

from dialogs.actions import action_list, actions
from dialogs.agenda import agenda, comments, my_topics, outcomes
from dialogs.attendance import answer_for, attendance, roll, visits
from dialogs.board import board, board_answers
from dialogs.care import care
from dialogs.dates import calendars, dates
from dialogs.digest import digest
from dialogs.forums import help, setup
from dialogs.kit.rights import anybody, askers, chairs, facilitators, listed, members, onlookers, organisers
from dialogs.kit.router import Router
from dialogs.meetings import calendar_trouble as outlook
from dialogs.meetings import meetings
from dialogs.minutes import items, points
from dialogs.people import forum_people
from dialogs.privacy import my_data
from dialogs.questions import questions
from dialogs.trends import trends


def words(router: Router) -> None:
    """One row for each word, with the other ways of saying it."""
    router.words(help.help_, "help", "hello", "hi", "?", who=anybody)
    router.words(setup.settings, "settings", "set up", "setup", who=onlookers)
    router.words(forum_people.people, "people", who=chairs)
    router.words(setup.which_forum, "forums", "change forum", who=anybody)
    router.words(agenda.suggest, "suggest", "suggestion", who=members, takes_rest=True, any_length=True)
    router.words(agenda.show, "agenda", "topics", who=members)
    router.words(meetings.schedule, "schedule", "schedule meeting", who=chairs)
    router.words(meetings.reschedule, "reschedule", "move meeting", who=chairs)
    router.words(meetings.ask_cancel, "cancel meeting", who=chairs)
    router.words(outlook.link, "link", "join link", who=chairs, takes_rest=True)
    router.words(calendars.calendars, "calendars", "calendar", who=chairs)
    router.words(actions.action, "action", who=members, takes_rest=True)
    router.words(action_list.show, "actions", who=listed)
    router.words(my_data.show, "my data", who=anybody, private="my-data-in-private")
    router.words(outcomes.show, "outcomes", who=chairs)
    router.words(my_topics.show, "my topics", who=anybody, takes_rest=True)
    router.words(questions.poll, "poll", who=members, takes_rest=True)
    router.words(questions.ask, "ask", "ask a question", who=askers)
    router.words(questions.show_list, "polls", who=members)
    router.words(dates.dates, "date poll", "dates", who=members)
    router.words(attendance.poll, "meeting", "next meeting", who=members)
    router.words(answer_for.start, "answer for", who=organisers, private="answer-for-in-private", takes_rest=True)
    router.words(visits.needs, "needs", "my needs", who=members, private="needs-in-private")
    router.words(comments.comment, "comment", who=members, takes_rest=True)
    router.words(comments.comments, "comments", who=members)
    router.words(roll.roll, "roll", "roll call", who=organisers, private="roll-in-private")
    router.words(points.note, "note", "point", who=members, takes_rest=True)
    router.words(items.show, "items", "notes", who=members)
    router.words(digest.you_said, "you said", "you said we did", who=members)
    router.words(items.go_to, "item", who=members, takes_rest=True)
    router.words(items.end_word, "end meeting", "meeting ended", who=chairs)
    router.words(care.care, "care", who=facilitators, private="care-in-private")
    router.words(trends.show, "trends", who=organisers, private="trends-in-private")
    router.words(board.show, "board brief", "board", who=chairs, private="board-in-private")
    router.words(board_answers.show, "board answers", who=chairs, private="board-in-private")

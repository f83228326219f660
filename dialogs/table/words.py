"""Everything that a person can type."""

from dialogs import (
    action_list,
    actions,
    agenda,
    answer_for,
    attendance,
    board,
    board_answers,
    calendars,
    care,
    comments,
    dates,
    digest,
    forum_people,
    help,
    items,
    meetings,
    my_data,
    my_topics,
    outcomes,
    outlook,
    points,
    questions,
    roll,
    setup,
    trends,
    visits,
)
from dialogs.router import Router


def words(router: Router) -> None:
    """One row for each word, with the other ways of saying it."""
    router.words(help.help_, "help", "hello", "hi", "?")
    router.words(setup.settings, "settings", "set up", "setup")
    router.words(forum_people.people, "people")
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

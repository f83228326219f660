"""Whatever only somebody with an office may do, or is done in another's name, is in the audit trail, or it is said here
why it is not. A new word or button that nobody has thought about fails.
"""

from dialogs.table import build_router
from forum.audit import BY_OPERATOR, Deed

FOR_EVERYBODY = {"anybody", "insiders", "members", "neighbours", "onlookers", "authors", "commenters", "listed"}
"""Rights of people who act for themselves alone."""

ROLES = {Deed.ROLE_GIVEN, Deed.ROLE_TAKEN}
SETTINGS = {Deed.FORUM_SET_UP, Deed.SETTINGS_CHANGED, Deed.OPENED_UP, Deed.MADE_CIRCLE}
ADDED = {Deed.ROLE_GIVEN, Deed.EMAILS_OFFERED, Deed.INTEREST_SETTLED}
ANSWERS = {Deed.BOARD_ANSWER_NOTED, Deed.OUTCOME_TOLD}

RECORDED: dict[str, set[Deed]] = {
    "setup.save": SETTINGS | ROLES,
    "people.save": ROLES,
    "join.add": {Deed.ROLE_GIVEN},
    "join.leave": {Deed.NOT_LET_IN},
    "same.chair": {Deed.SAME_PERSON, Deed.TWO_PEOPLE},
    "care.hand_over": {Deed.NOTES_HANDED_OVER},
    "calendars.save": {Deed.CALENDARS_CHANGED},
    "letterhead.save": {Deed.LETTERHEAD_CHANGED},
    "young.save": {Deed.ADULT_NAMED},
    "young.off": {Deed.ADULT_REMOVED},
    "outside.put": ADDED,
    "outside.save": {Deed.CONTACT_CHANGED},
    "outside.tend": {Deed.EMAILS_OFFERED, Deed.LINKS_CLOSED, Deed.ROLE_TAKEN},
    "outside.ask_all": {Deed.EMAILS_OFFERED},
    "poll.for.save": {Deed.ANSWER_NOTED},
    "outlook.whose": {Deed.ANSWER_NOTED},
    "suggest.for.send": {Deed.TOPIC_NOTED},
    "roll.came": {Deed.ROLL_TAKEN},
    "roll.ways": {Deed.ROLL_TAKEN},
    "roll.save": {Deed.ROLL_TAKEN},
    "roll.page": {Deed.ROLL_TAKEN},
    "strangers.save": {Deed.ATTENDEES_NAMED},
    "meeting.confirm": {Deed.MEETING_SCHEDULED, Deed.MEETING_CHANGED},
    "meeting.cancel": {Deed.MEETING_CANCELLED},
    "meeting.link": {Deed.JOIN_LINK_GIVEN},
    "link": {Deed.JOIN_LINK_GIVEN},
    "join link": {Deed.JOIN_LINK_GIVEN},
    "meeting.takeover": {Deed.MEETING_TAKEN_OVER},
    "agenda.shape": {Deed.AGENDA_PUBLISHED},
    "outcomes.tell": {Deed.OUTCOME_TOLD},
    "items.share": {Deed.NOTES_SHARED},
    "digest.post": {Deed.DIGEST_POSTED},
    "minutes.review": {Deed.MINUTES_READ},
    "minutes.publish": {Deed.MINUTES_PUBLISHED},
    "board.review": {Deed.BRIEF_READ},
    "board.make": {Deed.BRIEF_FINISHED},
    "board.keep": {Deed.PAPERS_IN_CHANNEL},
    "board.answer.save": ANSWERS,
    "board.answer.leave": {Deed.BOARD_ANSWER_WAIVED},
    "board.reply.confirm": ANSWERS,
    "board.reply.all": ANSWERS,
    "board.reply.return": {Deed.BOARD_REPLY_RETURNED},
    "board.contact.save": {Deed.BOARD_CONTACT_NAMED},
    "board.contact.tend": {Deed.BOARD_CONTACT_REMOVED, Deed.BOARD_LINKS_CLOSED},
    "board.contact.send": {Deed.BRIEF_SENT},
    "public.on": {Deed.PAGE_ON, Deed.PAGE_CHANGED},
    "public.off": {Deed.PAGE_OFF},
    "interest.drop": {Deed.INTEREST_SETTLED},
    "opportunity.post": {Deed.OPPORTUNITY_POSTED, Deed.OPPORTUNITY_CHANGED},
    "opportunity.close": {Deed.OPPORTUNITY_CLOSED},
    "opportunity.take_back": {Deed.OPPORTUNITY_WITHDRAWN},
    "opportunity.report": {Deed.OPPORTUNITY_REPORTED},
}
"""What each may leave in the trail. tests/forum/audit shows that each deed does."""

NOT_RECORDED = {
    "It shows something, or opens a form or a preview. Who read what is not recorded.": (
        "answer for, roll, roll call, outcomes, board brief, board, board answers, board contact, care, calendars,"
        " calendar, schedule, schedule meeting, reschedule, move meeting, cancel meeting, opportunity, people,"
        " public page, trends, changes, who changed what, ask, ask a question,"
        " suggest.for, suggest.for.find, poll.for, poll.for.find, poll.names, needs.show, roll.open, strangers.open,"
        " strangers.find, outcomes.open, comment.show, people.open, outside.open, outside.person, outside.add,"
        " outside.look, letterhead.open, calendars.open, settings.open, meeting.check, meeting.change, next.set_up,"
        " next.another, next.dates, dates.check, dates.revise, dates.open, dates.choose, board.open, board.part,"
        " board.answers, board.answer.open, board.contact, board.contact.form, board.contact.look,"
        " board.contact.revise, board.replies, board.reply.open, board.keep.open, minutes.open, minutes.part,"
        " minutes.confirm, public.open, public.form, public.look, interest.add, opportunity.form,"
        " opportunity.check, opportunity.revise, opportunity.change, care.open, care.person, question.form,"
        " question.check, question.revise, action.check, action.revise, action.find, action.edit, action.open_one,"
        " action.open_of_day, action.open_carried, action.more, action.hand_over_form, action.hand_over.find,"
        " action.split_form, trends.show, changes.open, young.open, young.form, young.adult, young.ask_off,"
        " under 18, members under 18"
    ),
    "It fetches a file of what somebody may read anyway, for themselves.": "board.send, brief, poster, public.poster",
    "It is a draft. What comes of it is recorded when it is published, sent or finished.": (
        "board.start, board.save, board.add, board.ask_review, minutes.save, minutes.add, minutes.ask_review,"
        " minutes.correct"
    ),
    "What facilitators confide to each other is not for chairs, not even whom they cared for.": "care.save",
    "The action's own history says who did it, to everybody who sees the action.": (
        "action.save, action.update, actions.update, action.done, action.done.words, action.undo, action.snooze,"
        " action.hand_over, action.split, action.keep"
    ),
    "The card in the channel says who asks; a question changes nothing.": (
        "question.post, question.close, question.move, dates.post, dates.close"
    ),
    "It happens in the meeting, before everybody's eyes.": "end meeting, meeting ended, items.now, items.end",
    "It mends what was arranged already, with Microsoft's calendar or in the channel.": (
        "meeting.retry, meeting.without, meeting.putback, post.again"
    ),
    "It puts a question to the same chair off.": "next.not_now, opportunity.not_known",
}
EXEMPT = {what.strip() for names in NOT_RECORDED.values() for what in names.split(",")}


def for_offices() -> set[str]:
    rows = build_router().rows()
    return {row.what for row in rows if row.kind != "arrival" and row.who not in FOR_EVERYBODY}


def test_whatever_needs_an_office_is_recorded_or_it_is_said_why_not() -> None:
    wanted = for_offices()
    assert wanted - RECORDED.keys() - EXEMPT == set(), "is it recorded? forum/audit.py; if not, say why"
    assert (RECORDED.keys() | EXEMPT) - wanted == set(), "nobody with an office can do this any longer"
    assert RECORDED.keys() & EXEMPT == set()


def test_every_deed_is_done_by_something() -> None:
    done = set[Deed]().union(*RECORDED.values())
    assert done | BY_OPERATOR == set(Deed)
    assert not done & BY_OPERATOR

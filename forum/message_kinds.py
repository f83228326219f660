"""Every card that can stand in a channel, every private message and every email, by the name that a job carries.

The spellings are stored in databases, with waiting jobs and with posts. They never change.
"""

from enum import StrEnum


class _Kind(StrEnum):
    def of(self, *ids: str | int) -> str:
        """What one post is about, e.g. "meeting:<id>"."""
        return ":".join([self.value, *map(str, ids)])


class InChannel(_Kind):
    """Cards in the forum's channel (Show)."""

    ACTIONS = "actions"
    AGENDA = "agenda"
    AGENDA_CHANGED = "agenda_changed"
    BOARD = "board"
    CANCELLED = "cancelled"
    DATES = "dates"
    DIGEST = "digest"
    MEETING = "meeting"
    MINUTES = "minutes"
    MOVED = "moved"
    NOTES = "notes"
    OPPORTUNITY = "opportunity"
    PUBLISHED = "published"
    QUESTION = "question"
    SETUP = "setup"


class InPrivate(_Kind):
    """What one person is told (Tell)."""

    ACTION_DAY = "action_day"
    ACTION_DONE = "action_done"
    ANSWER_CHANGED = "answer_changed"
    ASK_AGAIN = "ask_again"
    BOARD_ANSWERED = "board_answered"
    """To the chairs: the board's contact has sent answers, to be confirmed."""
    BOARD_CONTACT = "board_contact"
    """To the chairs: the contact cannot be reached, or is not the right person."""
    BOARD_KEPT = "board_kept"
    BOARD_NOT_KEPT = "board_not_kept"
    BOARD_NOT_MADE = "board_not_made"
    BOARD_NOT_THERE = "board_not_there"
    BOARD_PAPER = "board_paper"
    BOARD_PAPERS_KEEP = "board_papers_keep"
    """Asks whether to keep the papers in the channel's files, after they were offered.

    If jobs of one lane are put in the same millisecond, the queue takes them in the order of their keys: this comes
    after "board_paper:".
    """
    BOARD_REVIEW = "board_review"
    BOARD_REVIEWED = "board_reviewed"
    ADULT = "adult"
    """To the adult through whom things go to a member under 18: that a chair has named them."""
    BUSY = "busy"
    CALENDARS_SEEN = "calendars_seen"
    CALLED_OFF = "called_off"
    CARE = "care"
    CARE_NOBODY = "care_nobody"
    CARRIED = "carried"
    COMMENTS = "comments"
    DATES_CLOSED = "dates_closed"
    DATES_REMINDER = "dates_reminder"
    HANDED_OVER = "handed_over"
    INVITATION_UNTOUCHED = "invitation_untouched"
    INTERESTED = "interested"
    """To the chairs: somebody who read the page on the web would like to take part."""
    IS_IT_YOU = "is_it_you"
    LET_IN = "let_in"
    MAIL_TROUBLE = "mail_trouble"
    """To the chairs: an email was refused, or may not have arrived."""
    MERGED = "merged"
    MINUTES_KEPT = "minutes_kept"
    MINUTES_NOT_KEPT = "minutes_not_kept"
    MINUTES_NOT_MADE = "minutes_not_made"
    MINUTES_NOT_THERE = "minutes_not_there"
    MINUTES_PAPER = "minutes_paper"
    MINUTES_PAPERS_KEEP = "minutes_papers_keep"
    MINUTES_REVIEW = "minutes_review"
    MINUTES_REVIEWED = "minutes_reviewed"
    NEEDS = "needs"
    NEEDS_FORM = "needs_form"
    NEXT_DATE = "next_date"
    NO_LINK = "no_link"
    NO_ADULT = "no_adult"
    """To the chairs: there is nobody through whom things could go to a member under 18."""
    NOT_TOLD = "not_told"
    NOTED_FOR = "noted_for"
    NOTES_READY = "notes_ready"
    OUTCOME = "outcome"
    OUTCOME_AFTER = "outcome_after"
    OUTCOMES = "outcomes"
    OUTLOOK_CANCELLED = "outlook_cancelled"
    OUTLOOK_GONE = "outlook_gone"
    OUTLOOK_MOVED = "outlook_moved"
    OUTLOOK_UNCLEAR = "outlook_unclear"
    OUTLOOK_UNREAD = "outlook_unread"
    OUTLOOK_YES = "outlook_yes"
    POSTER = "poster"
    POSTER_NOT_MADE = "poster_not_made"
    POSTER_NOT_THERE = "poster_not_there"
    PUBLIC_NEWS = "public_news"
    """To the chairs: there is more that the page on the web could show."""
    REFUSED = "refused"
    REMINDER = "reminder"
    REPORT_MISSING = "report_missing"
    RESTORED = "restored"
    """To the chairs: the records were put back from a copy."""
    ROLES = "roles"
    ROLL = "roll"
    SAME_PERSON = "same_person"
    SHAPING = "shaping"
    STILL_NAMED = "still_named"
    STRANGERS = "strangers"
    TAKEN_UP = "taken_up"
    """To a chair: how many took an opportunity up?"""
    TAKEOVER = "takeover"
    TROUBLE = "trouble"
    UNREACHABLE = "unreachable"
    UNSURE = "unsure"
    WANTS_IN = "wants_in"
    WHOSE_ANSWER = "whose_answer"
    YOURS = "yours"


class ByMail(_Kind):
    """What a member without Teams is told by email alone (Tell). Much of what is said in private is also written."""

    FIRST_CONTACT = "first_contact"
    """Whether they want any."""
    INVITATION = "invitation"
    """The meeting, and whether they are coming."""
    MEETING_CHANGED = "meeting_changed"
    MINE_LINK = "mine_link"
    """Because they asked: the link to what is theirs."""
    MINUTES = "minutes"
    """That a meeting's minutes are ready. It goes along with another email, and never alone before its time."""
    NEW_LINK = "new_link"
    """Because they asked: the link to answer with."""
    OPPORTUNITIES = "opportunities"
    """What chairs pass on, if its deadline would be too close by the next email."""
    PUBLISHED_AGENDA = "published_agenda"
    YOU_SAID = "you_said"
    """What became of what was said, by everybody and by the reader."""


class ToBoard(_Kind):
    """What the board's contact is told by email (WriteToBoard)."""

    BRIEF = "board_brief"
    """A brief, with the link to answer it."""
    LINK = "board_link"
    """Because they asked: another link."""
    QUESTION = "board_question"
    """A chair asks something about an answer."""


BY_TEXT = frozenset(
    {
        *(ByMail.FIRST_CONTACT, ByMail.INVITATION, ByMail.MEETING_CHANGED, ByMail.MINE_LINK, ByMail.NEW_LINK),
        *(InPrivate.REMINDER, InPrivate.CALLED_OFF),
    }
)
"""What is also said by text message. Whatever else goes by email is not said to people who are reached by text: they
find it on their page, or somebody tells them.
"""

ASKED_FOR = frozenset({ByMail.MINE_LINK, ByMail.NEW_LINK})
"""Answers to something that was asked a moment ago: nobody wants them later."""

"""Everything that jobs say: what a card or message is about, and who makes it."""

from dialogs.actions import action_posts
from dialogs.agenda import comments, outcomes
from dialogs.agenda import posts as agenda_posts
from dialogs.attendance import answer_posts, meeting_posts, strangers, visit_posts
from dialogs.board import board_posts, kept_papers
from dialogs.care import care_posts
from dialogs.dates import calendar_posts, date_posts, next_meeting
from dialogs.digest import digest
from dialogs.forums import posts as forum_posts
from dialogs.forums import unsure
from dialogs.kit.posts import Maker, Posts
from dialogs.meetings import calendar_trouble as outlook
from dialogs.meetings import posts as moving_posts
from dialogs.minutes import items
from dialogs.outlook import from_outlook, take_over, whose_answer
from dialogs.people import joining, role_posts, same_person, unreached_posts
from dialogs.questions import questions
from forum.advice import DateAdvisor
from forum.use_cases.board.hand_out_papers import KEEP
from forum.use_cases.people.unreached import NOT_TOLD


def build_posts(advisor: DateAdvisor, papers_at: str | None = None) -> Posts:
    """Everything that jobs say. In the channel by Show, in private by Tell."""
    return Posts(_STANDING, {**_PRIVATE, **_made_of(advisor, papers_at)}, unsaid={"care": care_posts.care_unsaid})


def _made_of(advisor: DateAdvisor, papers_at: str | None) -> dict[str, Maker]:
    return {
        "calendars_seen": calendar_posts.seen(advisor),
        "next_date": next_meeting.next_date(advisor),
        "board_paper": board_posts.paper_maker(papers_at),
    }


_STANDING: dict[str, Maker] = {
    "setup": forum_posts.setup,
    "agenda": agenda_posts.agenda,
    "meeting": meeting_posts.meeting,
    "moved": moving_posts.moved,
    "cancelled": moving_posts.cancelled,
    "published": agenda_posts.published,
    "agenda_changed": agenda_posts.agenda_changed,
    "question": questions.standing,
    "dates": date_posts.standing,
    "actions": action_posts.actions,
    "digest": digest.standing,
    "notes": items.notes,
    "board": board_posts.board,
}

_PRIVATE: dict[str, Maker] = {
    "dates_reminder": date_posts.reminder,
    "dates_closed": date_posts.closed,
    "yours": action_posts.yours,
    "action_day": action_posts.of_day,
    "handed_over": action_posts.handed_over,
    "action_done": action_posts.done,
    "carried": action_posts.carried,
    "wants_in": joining.wanted,
    "let_in": joining.welcome,
    "reminder": meeting_posts.reminder,
    "unreachable": meeting_posts.unreachable,
    NOT_TOLD: unreached_posts.not_told,
    "noted_for": answer_posts.noted_for,
    "ask_again": answer_posts.ask_again,
    "called_off": answer_posts.called_off,
    "needs": visit_posts.needs,
    "comments": comments.digest,
    "shaping": agenda_posts.shaping,
    "invitation_untouched": agenda_posts.invitation_untouched,
    "outcome": agenda_posts.outcome,
    "merged": agenda_posts.merged,
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
    "whose_answer": whose_answer.ask,
    "takeover": take_over.offer,
    "same_person": same_person.ask_chair,
    "is_it_you": same_person.ask_person,
    "unsure": unsure.unsure,
    "refused": unsure.refused,
    "notes_ready": items.notes_ready,
    "roll": care_posts.roll,
    "strangers": strangers.strangers,
    "report_missing": care_posts.report_missing,
    "answer_changed": board_posts.answer_changed,
    KEEP: kept_papers.offer,
    "board_kept": kept_papers.kept,
    "board_not_kept": kept_papers.not_kept,
    "board_review": board_posts.review,
    "board_reviewed": board_posts.reviewed,
    "board_not_made": board_posts.not_made,
    "board_not_there": board_posts.not_there,
    "roles": role_posts.roles,
    "care": care_posts.care,
    "care_nobody": care_posts.care_nobody,
    "still_named": unsure.still_named,
}

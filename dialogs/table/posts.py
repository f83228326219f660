"""Everything that jobs say: what a card or message is about, and who makes it."""

from dialogs import (
    action_posts,
    answer_posts,
    board_posts,
    calendar_posts,
    care_posts,
    channel_posts,
    comments,
    date_posts,
    digest,
    from_outlook,
    items,
    joining,
    kept_papers,
    next_meeting,
    outcomes,
    outlook,
    private_posts,
    questions,
    role_posts,
    same_person,
    strangers,
    take_over,
    unreached_posts,
    unsure,
    visit_posts,
    whose_answer,
)
from dialogs.posts import Maker, Posts
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
    "setup": channel_posts.setup,
    "agenda": channel_posts.agenda,
    "meeting": channel_posts.meeting,
    "moved": channel_posts.moved,
    "cancelled": channel_posts.cancelled,
    "published": channel_posts.published,
    "agenda_changed": channel_posts.agenda_changed,
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
    "reminder": private_posts.reminder,
    "unreachable": private_posts.unreachable,
    NOT_TOLD: unreached_posts.not_told,
    "noted_for": answer_posts.noted_for,
    "ask_again": answer_posts.ask_again,
    "called_off": answer_posts.called_off,
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

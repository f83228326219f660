"""The jobs that only look at rows when they are due, and put further jobs."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from forum.jobs import (
    AskForWord,
    AskOutcomes,
    AskTakenUp,
    CloseAgenda,
    CloseDates,
    CloseOpportunity,
    ClosePoll,
    CollectComments,
    CollectNeeds,
    FollowUp,
    Forget,
    ForgetAnswerNotes,
    ForgetComments,
    ForgetContacts,
    ForgetInterest,
    ForgetNeeds,
    ForgetOpportunityCounts,
    Job,
    MailOpportunity,
    OfferCare,
    OfferLink,
    OfferRoll,
    PostDigest,
    ProposeNext,
    RemindDates,
    RemindOwner,
    RemindUnanswered,
    SayRestored,
    ShowOverdue,
    TakeNamesOff,
    TellOverdue,
)
from forum.ports import UnitOfWork
from forum.use_cases.actions.due_actions import ask_for_word_due, remind_owner_due, show_overdue_due, tell_overdue_due
from forum.use_cases.agenda.due_comments import collect_comments_due
from forum.use_cases.agenda.tell_outcome import ask_outcomes_due
from forum.use_cases.attendance.due_needs import collect_needs_due
from forum.use_cases.dates.due_dates import close_dates_due, remind_dates_due
from forum.use_cases.digest.due_digest import post_digest_due
from forum.use_cases.lifecycle.due_attendance import offer_care_due, offer_roll_due
from forum.use_cases.lifecycle.due_meetings import close_agenda_due, offer_link_due, remind_unanswered_due
from forum.use_cases.lifecycle.meeting_over import follow_up_due
from forum.use_cases.lifecycle.say_restored import say_restored_due
from forum.use_cases.lifecycle.take_names_off import take_names_off_due
from forum.use_cases.meetings.propose_next import propose_next_due
from forum.use_cases.opportunities.due_opportunities import (
    ask_taken_up_due,
    close_opportunity_due,
    mail_opportunity_due,
)
from forum.use_cases.people.note_readers import forget_contacts_due
from forum.use_cases.privacy.forget import forget_due, nothing_due
from forum.use_cases.questions.due_questions import close_poll_due

Act = Callable[[UnitOfWork, Any, datetime], Awaitable[None]]

DUE: dict[type[Job], Act] = {
    RemindUnanswered: remind_unanswered_due,
    CloseAgenda: close_agenda_due,
    ClosePoll: close_poll_due,
    CloseOpportunity: close_opportunity_due,
    MailOpportunity: mail_opportunity_due,
    AskTakenUp: ask_taken_up_due,
    ForgetOpportunityCounts: nothing_due,
    CloseDates: close_dates_due,
    RemindDates: remind_dates_due,
    OfferLink: offer_link_due,
    OfferRoll: offer_roll_due,
    FollowUp: follow_up_due,
    OfferCare: offer_care_due,
    CollectNeeds: collect_needs_due,
    ForgetNeeds: nothing_due,
    ForgetAnswerNotes: nothing_due,
    ForgetComments: nothing_due,
    CollectComments: collect_comments_due,
    AskOutcomes: ask_outcomes_due,
    PostDigest: post_digest_due,
    ProposeNext: propose_next_due,
    Forget: forget_due,
    ForgetContacts: forget_contacts_due,
    ForgetInterest: nothing_due,
    TakeNamesOff: take_names_off_due,
    SayRestored: say_restored_due,
    RemindOwner: remind_owner_due,
    AskForWord: ask_for_word_due,
    TellOverdue: tell_overdue_due,
    ShowOverdue: show_overdue_due,
}
"""What each of them asks the domain when it is due."""

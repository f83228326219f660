"""The tables. The first columns of each are the key that makes a repeated write find what exists."""

from storage.tables.base import metadata
from storage.tables.of_agenda import (
    agenda_comments,
    agenda_versions,
    passed_over,
    suggestions,
    supports,
    topic_news,
    topics_for_others,
)
from storage.tables.of_audit import audit_entries
from storage.tables.of_board import board_briefs, board_pages, board_papers, board_points
from storage.tables.of_board_contacts import board_contacts, board_links, board_replies, board_requests
from storage.tables.of_calendars import forum_calendars, local_days
from storage.tables.of_care import care_nudges, care_wishes, contact_readers, outreaches, reasons_told
from storage.tables.of_copies import copies
from storage.tables.of_correspondents import correspondents, letterheads, mail_refusals, safe_links
from storage.tables.of_date_polls import date_answers, date_polls, date_tallies, dates_unreminded
from storage.tables.of_erasures import erased_ids, erasures
from storage.tables.of_follow_ups import action_events, actions, carried_actions
from storage.tables.of_forums import (
    admissions,
    doubles,
    former_ids,
    forums,
    memberships,
    people,
    role_changes,
    rosters,
    young_members,
)
from storage.tables.of_holds import legal_holds
from storage.tables.of_looks import calendar_looks
from storage.tables.of_meetings import answer_notes, attendances, meetings, rsvps, strangers, unreminded, visits
from storage.tables.of_minutes import minutes, minutes_actions, minutes_items, minutes_papers
from storage.tables.of_opportunities import opportunities, opportunity_counts
from storage.tables.of_outlook import invited, open_replies, open_reply_people, seen_events, watches
from storage.tables.of_points import digests, points
from storage.tables.of_polls import poll_ballots, poll_tallies, poll_voters, polls
from storage.tables.of_posts import posts
from storage.tables.of_public import interests, public_pages, public_posters

__all__ = [
    "action_events",
    "actions",
    "admissions",
    "agenda_comments",
    "agenda_versions",
    "answer_notes",
    "attendances",
    "audit_entries",
    "board_briefs",
    "board_contacts",
    "board_links",
    "board_pages",
    "board_papers",
    "board_points",
    "board_replies",
    "board_requests",
    "calendar_looks",
    "care_nudges",
    "care_wishes",
    "carried_actions",
    "contact_readers",
    "copies",
    "correspondents",
    "date_answers",
    "date_polls",
    "date_tallies",
    "dates_unreminded",
    "digests",
    "doubles",
    "erased_ids",
    "erasures",
    "former_ids",
    "forum_calendars",
    "forums",
    "interests",
    "invited",
    "legal_holds",
    "letterheads",
    "local_days",
    "mail_refusals",
    "meetings",
    "memberships",
    "metadata",
    "minutes",
    "minutes_actions",
    "minutes_items",
    "minutes_papers",
    "open_replies",
    "open_reply_people",
    "opportunities",
    "opportunity_counts",
    "outreaches",
    "passed_over",
    "people",
    "points",
    "poll_ballots",
    "poll_tallies",
    "poll_voters",
    "polls",
    "posts",
    "public_pages",
    "public_posters",
    "reasons_told",
    "role_changes",
    "rosters",
    "rsvps",
    "safe_links",
    "seen_events",
    "strangers",
    "suggestions",
    "supports",
    "topic_news",
    "topics_for_others",
    "unreminded",
    "visits",
    "watches",
    "young_members",
]

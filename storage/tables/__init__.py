"""The tables. The first columns of each are the key that makes a repeated write find what exists."""

from storage.tables.base import metadata
from storage.tables.of_agenda import suggestions, supports
from storage.tables.of_follow_ups import actions, outreaches
from storage.tables.of_forums import forums, memberships, people, rosters
from storage.tables.of_meetings import answer_notes, attendances, meetings, rsvps, unreminded, visits
from storage.tables.of_polls import poll_ballots, poll_tallies, poll_voters, polls
from storage.tables.of_posts import posts

__all__ = [
    "actions",
    "answer_notes",
    "attendances",
    "forums",
    "meetings",
    "memberships",
    "metadata",
    "outreaches",
    "people",
    "poll_ballots",
    "poll_tallies",
    "poll_voters",
    "polls",
    "posts",
    "rosters",
    "rsvps",
    "suggestions",
    "supports",
    "unreminded",
    "visits",
]

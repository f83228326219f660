"""Each number of days, hours or minutes that a guide names is the one that the code goes by."""

import re
from datetime import timedelta

import pytest

from forum.action_days import AFTER, BEFORE, CHAIRS_FIRST
from forum.board_contacts import LINK_LIFE
from forum.days import CIVIL_HOUR, DAY_ENDS
from forum.forums import USUAL_CUT_OFF_DAYS, USUAL_DIGEST_DAYS, USUAL_NOTES_MONTHS, USUAL_REMINDER_DAYS
from forum.needs import ASKED_BY_DAYS
from forum.opportunities import ASKED_AFTER
from forum.retention.periods import DAYS, Kept
from forum.roles import MAY_HAND_OVER
from forum.safe_links import LIFE, LinkKind
from forum.small_numbers import SMALL
from forum.use_cases.meetings.follow_ups import ASK_OUTCOMES_AFTER_DAYS, FOLLOW_UP_AFTER
from forum.use_cases.meetings.propose_next import MOST_ASKED
from forum.use_cases.people.by_mail import MOST_EMAILS
from tests.guides.guide_pages import guide, guides

SPANS = re.compile(
    r"\b(?:\d+(?:, \d+)*(?: and \d+)?|an?|half an|one|two|three) (?:minute|hour|day|week|month|year)s?\b"
)
IN_LETTERS = {4: "four"}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIRST, LAST = USUAL_REMINDER_DAYS
WEEKLY = f"{AFTER[0]}, {AFTER[1]} and {AFTER[2]} days after"

HELD = {
    "leader": [
        f"close {USUAL_CUT_OFF_DAYS} days before it",
        f"deleted {DAYS[Kept.NEEDS].usual} days after the meeting",
        f"twice at most, {FIRST} and {LAST} days before",
    ],
    "without-teams": [
        f"{IN_LETTERS[MOST_EMAILS]} emails for each meeting at most",
        "one a week at most",
        f"for {LIFE[LinkKind.MINE] // MINUTE} minutes",
        f"works for {LIFE[LinkKind.ANSWER] // DAY} days",
    ],
    "chair": [f"{USUAL_CUT_OFF_DAYS} days before the meeting you get them"],
    "facilitator": [
        "at most once a day",
        f"{USUAL_NOTES_MONTHS} months after they were last saved",
        f"for {MAY_HAND_OVER // DAY} days",
        f"no number under {SMALL}",
    ],
    "board-contact": [f"works for {LINK_LIFE // DAY} days"],
    "year": [
        f"between {CIVIL_HOUR:%H:%M} and {DAY_ENDS:%H:%M}",
        f"{MOST_ASKED} times in all",
        f"| {USUAL_DIGEST_DAYS} days before | posts “You said, we did”",
        f"| {USUAL_CUT_OFF_DAYS} days before | closes the topics",
        f"| {FIRST} days before | reminds those who have not answered",
        f"| {ASKED_BY_DAYS} days before | reminds those who have not answered; sends you what people need",
        f"| {LAST} days before | reminds them a last time",
        "1 hour before | sends you new comments",
        f"{FOLLOW_UP_AFTER // MINUTE} minutes after its end | shows in the channel what was promised",
        f"{ASK_OUTCOMES_AFTER_DAYS} days after | asks you about topics",
        f"{BEFORE[0]} days before, on the day, and {WEEKLY}",
        f"{CHAIRS_FIRST} days before the channel shows it",
        f"no number under {SMALL}",
        f"{ASKED_AFTER // DAY} days after its deadline you are asked",
        f"It goes back {DAYS[Kept.AUDIT].usual // 365} years at most",
        f"deleted {DAYS[Kept.NEEDS].usual} days after a meeting",
        f"comments after {DAYS[Kept.COMMENTS].usual} days",
        f"after {USUAL_NOTES_MONTHS} months",
    ],
}
"""What each guide says, with the numbers of the code."""
SPENT = "about 2 hours for each meeting"
"""An estimate of ours. It is the sum of the last column."""


@pytest.mark.parametrize("name", HELD)
def test_each_number_is_that_of_the_code(name: str) -> None:
    words = guide(name).words
    assert [claim for claim in HELD[name] if claim not in words] == []


def unheld(words: str, claims: list[str]) -> list[str]:
    """The spans of time in `words` that none of the claims holds."""
    for claim in claims:
        words = words.replace(claim, "")
    return SPANS.findall(words)


def test_each_span_of_time_is_held() -> None:
    assert {one.name for one in guides()} == HELD.keys()
    assert {name: found for name in HELD if (found := unheld(guide(name).words, [*HELD[name], SPENT]))} == {}


def test_a_span_that_nothing_holds_is_noticed() -> None:
    assert unheld("It is kept for 30 days, then an hour.", []) == ["30 days", "an hour"]
    assert unheld("It is kept for 30 days.", ["for 30 days"]) == []


def test_the_minutes_of_the_chairs_add_up() -> None:
    rows = re.findall(r"^\|.*\| (\d+) \|$", guide("year").text, re.MULTILINE)
    assert len(rows) == 12
    assert f"about {sum(map(int, rows)) // 60} hours for each meeting" == SPENT
    assert SPENT in guide("year").words


def test_the_reminders_come_when_the_needs_do() -> None:
    """The row of the table says both."""
    assert ASKED_BY_DAYS == FIRST and len(USUAL_REMINDER_DAYS) == 2 and BEFORE[-1] == 0

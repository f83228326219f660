"""A year with Folkmoot: its table tells everything that follows from a meeting's date, when it really comes."""

import re
from collections import defaultdict
from datetime import date, datetime, time, timedelta

from forum.forums import Forum, Openness, Rhythm
from forum.ids import ForumId
from forum.meetings import Meeting, Mode
from forum.use_cases.meetings.follow_ups import follow_ups
from tests.guides.guide_pages import guide
from tests.nouns import LONG_AGO, meeting

MEETS = meeting(datetime.combine(date(2030, 4, 9), time(18)), mode=Mode.HYBRID)
FORUM = Forum(
    id=ForumId("f"),
    tenant_id="t",
    team_id="team",
    channel_id="c",
    service_url="https://teams.example",
    name="Faith Forum",
    time_zone="Europe/London",
    rhythm=Rhythm(2, 2, 1),
    default_start=time(18),
    default_minutes=90,
    default_venue="",
    board_name="",
    openness=Openness.OPEN_FORUM,
    created_at=LONG_AGO,
)
NOT_FOR_CHAIRS = {"OfferLink", "ReadReport"}
"""They redraw a card, and fill in the roll."""
ROWS = {
    "the morning after the last meeting": {"ProposeNext"},
    "14 days before": {"PostDigest"},
    "10 days before": {"CloseAgenda"},
    "7 days before": {"RemindUnanswered", "CollectNeeds"},
    "2 days before": {"RemindUnanswered"},
    "the day before, and 1 hour before": {"CollectComments"},
    "as it starts": {"OfferRoll", "CollectComments"},
    "30 minutes after its end": {"FollowUp"},
    "the morning after": {"OfferCare"},
    "7 days after": {"AskOutcomes"},
}
"""What happens by itself, by the first column of the table."""
BY_ITSELF_OR_NOT = {"the weeks after", "at any time"}
"""Rows about what follows from no date of the meeting."""


def said_of(when: datetime, about: Meeting) -> str:
    """A UTC instant as the table tells it."""
    if when == about.starts_at:
        return "as it starts"
    for days in range(1, 61):
        if when == about.morning(days):
            return "the day before" if days == 1 else f"{days} days before"
        if when == about.morning(-days):
            return "the morning after" if days == 1 else f"{days} days after"
    if when > about.ends_at:
        return f"{(when - about.ends_at) // timedelta(minutes=1)} minutes after its end"
    return f"{(about.starts_at - when) // timedelta(hours=1)} hour before"


def column() -> list[str]:
    table = guide("year").text.partition("## From one meeting to the next")[2].partition("\n## ")[0]
    return re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)[1:]


def test_what_follows_from_a_date_comes_when_the_table_says() -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for job, when in follow_ups(FORUM, MEETS).items():
        if (name := type(job).__name__) not in NOT_FOR_CHAIRS:
            found[said_of(when, MEETS)].add(name)
    told = {part: jobs for row, jobs in ROWS.items() for part in row.split(", and ")}
    told["the morning after"] = told["the morning after"] | told.pop("the morning after the last meeting")
    assert found == told


def test_the_table_has_a_row_for_each() -> None:
    assert [row for row in column() if row not in BY_ITSELF_OR_NOT] == [*ROWS]

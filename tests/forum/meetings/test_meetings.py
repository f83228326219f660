"""Six in the evening stays six in the evening when the clocks change."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.days import morning
from forum.meetings import chat_of, online_meeting_of
from tests.nouns import meeting

LONDON = "Europe/London"


@pytest.mark.parametrize(
    ("starts", "instant"),
    [
        ("2030-03-30T18:00", "2030-03-30T18:00+00:00"),
        ("2030-03-31T18:00", "2030-03-31T17:00+00:00"),
        ("2030-10-26T18:00", "2030-10-26T17:00+00:00"),
        ("2030-10-27T18:00", "2030-10-27T18:00+00:00"),
        ("2030-03-31T01:30", "2030-03-31T01:30+00:00"),  # skipped in spring: 02:30 on people's clocks
        ("2030-10-27T01:30", "2030-10-27T00:30+00:00"),  # twice in autumn: the first
    ],
)
def test_the_start_is_what_peoples_clocks_say(starts: str, instant: str) -> None:
    assert meeting(datetime.fromisoformat(starts)).starts_at == datetime.fromisoformat(instant)


def test_a_meeting_through_the_change_lasts_as_long_as_any() -> None:
    night = meeting(datetime.fromisoformat("2030-10-27T00:30"), minutes=120)
    assert night.ends_at.astimezone(ZoneInfo(LONDON)).time() == time(1, 30)
    assert (night.ends_at - night.starts_at).total_seconds() == 120 * 60


@pytest.mark.parametrize(
    ("days", "instant"),
    [
        (0, "2030-04-02T09:00+00:00"),
        (2, "2030-03-31T09:00+00:00"),
        (3, "2030-03-30T10:00+00:00"),
        (-1, "2030-04-03T09:00+00:00"),
    ],
)
def test_mornings_before_and_after_are_at_ten_on_both_sides_of_the_change(days: int, instant: str) -> None:
    after_the_change = meeting(datetime.fromisoformat("2030-04-02T18:00"))
    assert after_the_change.morning(days) == datetime.fromisoformat(instant)


@given(
    st.dates(date(2026, 1, 1), date(2060, 12, 31)),
    st.sampled_from((LONDON, "America/New_York", "Pacific/Auckland", "Asia/Kolkata", "Africa/Lagos", "Europe/Dublin")),
)
def test_morning_is_ten_where_the_forum_lives(day: date, zone: str) -> None:
    there = morning(day, zone).astimezone(ZoneInfo(zone))
    assert (there.date(), there.time()) == (day, time(10))


def test_the_chat_of_a_meeting_is_named_by_its_join_link() -> None:
    link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTg0%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d"
    assert chat_of(link) == "19:meeting_NTg0@thread.v2"
    assert chat_of("https://teams.microsoft.com/meet/2345?p=abc") is None
    assert chat_of("https://video.example/meetup-join/room") is None
    assert chat_of(None) is None


@pytest.mark.parametrize(
    ("link", "known_by"),
    [
        ("https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTg0%40thread.v2/0", "19:meeting_NTg0@thread.v2"),
        (
            "https://teams.microsoft.com/l/meetup-join/19:meeting_NTg0@thread.v2/0?context=x",
            "19:meeting_NTg0@thread.v2",
        ),
        (
            "https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fl%2Fmeetup-join"
            "%2F19%253ameeting_NTg0%2540thread.v2%2F0%3Fcontext%3Dx&data=05",
            "19:meeting_NTg0@thread.v2",
        ),
        ("https://teams.microsoft.com/meet/234567890?p=AbC", "234567890"),
        ("https://teams.microsoft.com/meet/234567890", "234567890"),
        ("https://teams.cloud.microsoft/meet/234567890?p=other", "234567890"),
        ("https://video.example/meet/234567890", None),
        ("https://teams.microsoft.com/l/channel/19%3aabc", None),
        ("", None),
    ],
)
def test_a_link_tells_which_online_meeting_it_leads_to(link: str, known_by: str | None) -> None:
    assert online_meeting_of(link) == known_by

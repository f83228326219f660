"""Who is in the facilitators' queue, and when they may be written to: the rules alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from forum.attendance import Answer, Presence
from forum.care import Matter, Seen, Why, free_moment, matters, still_open
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting
from tests.dialogs.cards.full_forum import FullForum, copied

FULL = FullForum("words")
CAME, MISSED, SENT, WHO_KNOWS = Presence.IN_PERSON, Presence.ABSENT, Presence.APOLOGIES, Presence.UNKNOWN
FRIDAY_EVENING = datetime(2030, 4, 12, 19, 30, tzinfo=UTC)


def meeting(months_ago: int) -> Meeting:
    starts = FULL.meeting.starts - timedelta(days=30 * months_ago)
    created = FULL.meeting.created_at - timedelta(days=30 * months_ago + 20)
    return copied(FULL.meeting, id=MeetingId(f"m{months_ago}"), starts=starts, created_at=created)


def over(*presences: Presence | None, answer: Answer | None = None) -> list[Seen]:
    """What one person did at recent meetings, newest first. The answer is about the newest."""
    return [
        Seen(meeting(ago), True, True, presence, None if ago else answer, newest=ago == 0)
        for ago, presence in enumerate(presences)
    ]


def whys(seen: list[Seen], *, blocked: bool = False) -> list[str]:
    return [one.why.value for one in matters(seen, blocked=blocked, last_reminder_days=2)]


@pytest.mark.parametrize(
    ("presences", "less"),
    [
        ((MISSED, MISSED, CAME), True),
        ((MISSED, CAME, MISSED, CAME), True),
        ((SENT, SENT, CAME, CAME), True),
        ((MISSED, WHO_KNOWS, MISSED, CAME), True),
        ((MISSED, MISSED, MISSED, CAME), True),
        ((CAME, MISSED, MISSED, CAME), False),
        ((MISSED, CAME, CAME, CAME), False),
        ((MISSED, MISSED, MISSED), False),
        ((MISSED, CAME), False),
    ],
)
def test_comes_less_than_before(presences: tuple[Presence, ...], less: bool) -> None:
    assert ("less" in whys(over(*presences))) is less


def test_coming_less_stays_one_matter_until_they_come_again() -> None:
    first = matters(over(MISSED, MISSED, CAME), blocked=False, last_reminder_days=2)[-1]
    shifted = [replace(one, meeting=meeting(number)) for number, one in enumerate(over(MISSED, MISSED, MISSED, CAME))]
    later = matters(shifted, blocked=False, last_reminder_days=2)[-1]
    assert (first.why, later.why) == (Why.LESS, Why.LESS)
    assert first.meeting.id == "m2" and later.meeting.id == "m3"


def test_what_goes_on_grows_old_from_the_last_meeting_that_was_missed() -> None:
    absent, *_, less = matters(over(MISSED, MISSED, CAME), blocked=False, last_reminder_days=2)
    assert (less.why, less.since, less.last) == (Why.LESS, meeting(1).starts_at, meeting(0).starts_at)
    assert absent.last == absent.since == meeting(0).starts_at


def test_coming_settles_everything_before() -> None:
    assert whys(over(CAME, MISSED, MISSED)) == []


@pytest.mark.parametrize(
    ("presence", "answer", "why"),
    [
        (MISSED, Answer.IN_PERSON, ["absent"]),
        (MISSED, Answer.NO, ["apologies"]),
        (SENT, None, ["apologies"]),
        (WHO_KNOWS, None, ["unanswered"]),
        (WHO_KNOWS, Answer.ONLINE, ["unknown"]),
        (None, Answer.ONLINE, []),
        (None, None, ["unanswered"]),
        (None, Answer.NO, ["apologies"]),
    ],
)
def test_what_the_newest_meeting_says(presence: Presence | None, answer: Answer | None, why: list[str]) -> None:
    assert whys(over(presence, answer=answer)) == why


def test_nobody_missed_a_meeting_of_which_nothing_is_noted_about_them() -> None:
    assert whys(over(MISSED, WHO_KNOWS, WHO_KNOWS)) == ["absent"]


def test_before_a_meeting_nobody_has_failed_to_answer_until_the_last_reminder_has_gone() -> None:
    ahead = Seen(meeting(0), False, False, WHO_KNOWS, None)
    assert whys([ahead]) == []
    assert whys([replace(ahead, asked=True)]) == ["unanswered"]


def test_whom_messages_do_not_reach_calls_for_a_human_unless_they_answered_all_the_same() -> None:
    ahead = Seen(meeting(0), False, False, WHO_KNOWS, None)
    assert whys([ahead], blocked=True) == ["blocked"]
    assert whys([replace(ahead, answer=Answer.ONLINE)], blocked=True) == []


def test_a_contact_settles_what_was_before_it_and_the_rest_is_sorted_by_waiting() -> None:
    found = [Matter(Why.ABSENT, meeting(ago), meeting(ago).starts_at) for ago in (0, 1, 2)]
    found.append(Matter(Why.APOLOGIES, meeting(3), meeting(3).starts_at))
    assert [one.meeting.id for one in still_open(found, None)] == ["m2", "m1", "m0"]
    assert [one.meeting.id for one in still_open(found, meeting(1).starts_at)] == ["m0"]


@pytest.mark.parametrize(
    ("rest", "free"),
    [
        ((), datetime(2030, 4, 13, 9, tzinfo=UTC)),
        ((5,), datetime(2030, 4, 14, 9, tzinfo=UTC)),
        ((5, 6), datetime(2030, 4, 15, 9, tzinfo=UTC)),
    ],
)
def test_nobody_is_written_to_at_night_or_on_a_day_of_rest(rest: tuple[int, ...], free: datetime) -> None:
    forum: Forum = copied(FULL.forum, rest_days=rest)
    assert free_moment(forum, FRIDAY_EVENING) == free
    noon = datetime(2030, 4, 12, 11, tzinfo=UTC)
    assert free_moment(forum, noon) == noon
    assert date(2030, 4, 12).weekday() == 4

"""Which date in a poll is best and why, and which dates are proposed at first."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from types import SimpleNamespace
from typing import Any, cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from forum.date_polls import Choice, DateCounts, DateStanding, RankedDate, count, ranked
from forum.fitting_days import closing_day
from forum.forums import Forum
from forum.use_cases.dates.ask_dates import usual_dates

YES, MAYBE, NO = Choice
FORUM = cast("Forum", SimpleNamespace(default_start=time(18)))

answer_rows = st.integers(2, 5).flatmap(
    lambda dates: st.lists(st.tuples(*[st.sampled_from(Choice)] * dates), min_size=1, max_size=15)
)


def evening(day: int) -> datetime:
    return datetime.combine(date(2030, 4, day), time(18))


def order(answers: Sequence[Sequence[Choice]]) -> list[RankedDate]:
    dates = len(answers[0])
    return ranked(count(answers, dates), range(dates))


def places(answers: Sequence[Sequence[Choice]]) -> list[int]:
    return [found.place for found in order(answers)]


def key(counts: DateCounts) -> tuple[int, int]:
    return counts.no, -counts.yes


@given(answer_rows, st.randoms(use_true_random=False))
def test_it_does_not_matter_who_says_what(answers: list[tuple[Choice, ...]], random: Any) -> None:
    shuffled = answers.copy()
    random.shuffle(shuffled)
    assert order(shuffled) == order(answers)


@given(answer_rows, st.data())
def test_saying_more_of_a_date_never_makes_it_worse(answers: list[tuple[Choice, ...]], data: st.DataObject) -> None:
    """From no to if need be, and on to yes."""
    person = data.draw(st.integers(0, len(answers) - 1))
    place = data.draw(st.integers(0, len(answers[0]) - 1))
    assume(answers[person][place] is not YES)
    better = {NO: MAYBE, MAYBE: YES}[answers[person][place]]
    before = places(answers)
    raised = (*answers[person][:place], better, *answers[person][place + 1 :])
    after = places([*answers[:person], raised, *answers[person + 1 :]])
    assert after.index(place) <= before.index(place)
    others = [other for other in before if other != place]
    assert [other for other in after if other != place] == others, "the others keep their order"


@given(answer_rows, st.data())
def test_one_more_person_who_says_yes_never_makes_a_date_worse(
    answers: list[tuple[Choice, ...]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(answers[0]) - 1))
    newcomer = tuple(YES if each == place else data.draw(st.sampled_from(Choice)) for each in range(len(answers[0])))
    assert places([*answers, newcomer]).index(place) <= places(answers).index(place)


@given(answer_rows)
def test_the_reason_given_for_a_place_is_true(answers: list[tuple[Choice, ...]]) -> None:
    dates = order(answers)
    assert sorted(found.place for found in dates) == list(range(len(answers[0])))
    assert dates[0].standing is DateStanding.FIRST
    for above, below in pairwise(dates):
        assert key(above.counts) <= key(below.counts)
        reasons = {
            DateStanding.MORE_SHUT_OUT: above.counts.no < below.counts.no,
            DateStanding.FEWER_YES: above.counts.no == below.counts.no and above.counts.yes > below.counts.yes,
            DateStanding.EQUAL: above.counts == below.counts and above.place < below.place,
        }
        assert [standing for standing, holds in reasons.items() if holds] == [below.standing]


@given(answer_rows, st.sampled_from([NO, MAYBE, YES]))
def test_somebody_who_says_the_same_of_every_date_changes_nothing(
    answers: list[tuple[Choice, ...]], said: Choice
) -> None:
    assert places([*answers, (said,) * len(answers[0])]) == places(answers)


def test_nobody_shut_out_weighs_heavier_than_many_a_plain_yes() -> None:
    """Nextcloud Polls would shut one person out here. This ranking does not."""
    answers = [(YES, MAYBE)] * 9 + [(NO, MAYBE)]
    assert places(answers) == [1, 0]
    assert order(answers)[1].standing is DateStanding.MORE_SHUT_OUT


@pytest.mark.parametrize("closing", [date(2030, 3, 4), date(2030, 4, 1), date(2030, 4, 8)])
def test_the_usual_dates_lie_about_the_rhythm_and_leave_time_to_ask(closing: date) -> None:
    dates = usual_dates(FORUM, date(2030, 4, 9), closing, lambda _: True)
    assert len(dates) == 5 and {starts.weekday() for starts in dates} == {1}
    assert {below - above for above, below in pairwise(dates)} == {timedelta(weeks=1)}
    assert dates[0].date() > closing


def test_the_usual_dates_leave_out_what_may_keep_people_away_unless_nothing_is_left() -> None:
    away = {evening(9), evening(23)}
    dates = usual_dates(FORUM, date(2030, 4, 9), date(2030, 4, 1), lambda starts: starts not in away)
    assert [starts.day for starts in dates] == [2, 16, 30, 7, 14]
    assert len(usual_dates(FORUM, date(2030, 4, 9), date(2030, 4, 1), lambda _: False)) == 5


def test_a_poll_closes_in_the_evening_in_a_week_or_on_the_first_day_after_a_holiday() -> None:
    assert closing_day(date(2030, 4, 9), lambda _: True) == date(2030, 4, 16)
    easter = {evening(day) for day in (19, 20, 21, 22)}
    assert closing_day(date(2030, 4, 12), lambda starts: starts not in easter) == date(2030, 4, 23)
    assert closing_day(date(2030, 4, 12), lambda _: False) == date(2030, 4, 19)

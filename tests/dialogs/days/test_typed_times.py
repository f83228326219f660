"""A time is taken as typed or not at all, never as another time."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.kit.fields import clock


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18:00", time(18)),
        ("18.30", time(18, 30)),
        ("9:05", time(9, 5)),
        (" 18:30 ", time(18, 30)),
        ("18:30:00", time(18, 30)),
        ("18:30:00.000", time(18, 30)),
        ("6pm", time(18)),
        ("6.30 p.m.", time(18, 30)),
        ("6:30 PM", time(18, 30)),
        ("12am", time(0)),
        ("12 pm", time(12)),
        ("18.30 hrs", time(18, 30)),
        ("Noon", time(12)),
    ],
)
def test_a_time_as_people_type_it(typed: str, meant: time) -> None:
    assert clock(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("", "18", "6", "630", "1830", "24:00", "18:60", "18.3", "18:3", "13pm", "0pm", "18:30pm", "18:30Z"),
        *("18:30+01:00", "18:30:59", "18,30", "half six", "midnight", "18:30 or 19:00", "T18:30", "-6:30"),
    ],
)
def test_what_is_not_surely_a_time_is_none(typed: str) -> None:
    assert clock(typed) is None


@given(st.times().map(lambda moment: moment.replace(second=0, microsecond=0)), st.sampled_from(":."))
def test_every_minute_of_the_day_is_itself(moment: time, mark: str) -> None:
    assert clock(f"{moment:%H}{mark}{moment:%M}") == moment

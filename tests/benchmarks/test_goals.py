"""Which goals a run meets, and what it ends with."""

from dataclasses import replace

import pytest

from benchmarks.__main__ import judged
from benchmarks.goals import OF_SQLITE, OF_THE_CHEAPEST_SDK, Goal, Idle, Names, cheapest, goals, idle_goals
from benchmarks.measure import Figures

NAMES = Names("sqlite", "postgresql", ["old sdk", "new sdk"], "floor", {"help": 1.5})


def figures(cpu_ms: float, per_second: float = 100, slowest: float = 0.02) -> Figures:
    """A hundred turns of which one took `slowest` seconds, and each other one 10 ms."""
    return Figures(100, 100 / per_second, cpu_ms / 10, [0.01] * 98 + [slowest] * 2, 1.0, 100)


GOOD = {
    "sqlite": figures(2, 300),
    "postgresql": figures(2.9, 200),
    "old sdk": figures(30, 50),
    "new sdk": figures(5, 200),
    "floor": figures(0.6, 2000),
    "help": figures(7),
}
"""Whatever fails a run is well."""


def missed(found: dict[str, Figures]) -> list[str]:
    return [goal.what for goal in goals(found, NAMES) if goal.fails and not goal.is_met]


def test_nothing_fails_a_run_in_which_all_ratios_are_well() -> None:
    assert missed(GOOD) == []
    assert judged([*goals(GOOD, NAMES), *idle_goals(Idle(10, 5, 50, ready=9, peak=900))]) == 0


@pytest.mark.parametrize(
    ("name", "worse", "what"),
    [
        ("sqlite", figures(5 * OF_THE_CHEAPEST_SDK, 300), "an answer on SQLite, CPU of the cheapest SDK's echo"),
        ("new sdk", figures(5, 300), "its turns/s of the fastest SDK's"),
        ("old sdk", figures(30, 301), "its turns/s of the fastest SDK's"),
        ("postgresql", figures(2 * OF_SQLITE), "on PostgreSQL, CPU of SQLite's"),
        ("sqlite", figures(2, 300, slowest=0.04), "sqlite, p99 of p50"),
        ("postgresql", figures(2.9, 200, slowest=0.04), "postgresql, p99 of p50"),
        ("help", figures(7.6), "help, CPU of the cheapest SDK's echo"),
    ],
)
def test_each_ratio_fails_a_run_by_itself(name: str, worse: Figures, what: str) -> None:
    found = GOOD | {name: worse}
    assert missed(found) == [what]
    assert judged([*goals(found, NAMES)]) == 1


def test_what_depends_on_the_machine_is_said_and_fails_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    found = GOOD | {"sqlite": replace(GOOD["sqlite"], ready=3.7, peak=187.0)}
    assert judged([*goals(found, NAMES)]) == 0
    said = capsys.readouterr().out
    assert "not met  ready on SQLite, seconds: 3.70 (under 1.5)" in said
    assert "not met  peak after 100 turns on SQLite, MB: 187.00 (under 130)" in said


def test_the_floor_is_a_goal_and_no_bar() -> None:
    found = GOOD | {"floor": figures(0.1)}
    assert missed(found) == []
    assert [goal.is_met for goal in goals(found, NAMES) if "floor" in goal.what or "far goal" in goal.what] == [
        False
    ] * 2


def test_a_missed_bar_stands_out() -> None:
    assert str(Goal("help", 2, 1, fails=True)).startswith("NOT MET")
    assert str(Goal("help", 2, 1, fails=False)).startswith("not met")
    assert str(Goal("turns/s", 2, 1, fails=True, over=True)).strip().startswith("met")


def test_the_cheapest_is_who_takes_least_cpu_however_slow() -> None:
    assert cheapest(GOOD | {"old sdk": figures(4, 1)}, NAMES.sdks) == "old sdk"

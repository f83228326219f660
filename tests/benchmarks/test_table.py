"""The table, and several runs as one."""

import pytest

from benchmarks.measure import Figures, summed_up
from benchmarks.table import table


def test_each_row_is_held_against_the_sdk_and_the_floor() -> None:
    took = [0.1] * 99 + [0.5]
    found = {
        "Folkmoot": Figures(1000, 2, 4, took, 3.72, 187.4),
        "an SDK": Figures(1000, 10, 8, took, 1, 72),
        "the floor": Figures(1000, 0.5, 0.5, took, 0.5, 49),
    }
    heads, rule, ours, sdk, floor = table(found, "an SDK", "the floor").splitlines()
    assert [cell.strip() for cell in ours.split("|")[1:-1]] == [
        *("Folkmoot", "500", "4.00", "0.50", "8.0", "100", "104", "3.7", "187")
    ]
    assert sdk.split("|")[4].strip() == "1.00" and floor.split("|")[5].strip() == "1.0"
    assert "2,000" in floor
    assert len({len(line) for line in (heads, rule, ours, sdk, floor)}) == 1


def test_runs_are_summed_up() -> None:
    runs = [Figures(10, 1, 0.1, [0.1] * 10, ready, peak) for ready, peak in ((1, 80), (9, 100), (2, 90))]
    whole = summed_up(runs)
    assert (whole.turns, whole.per_second, len(whole.took)) == (30, 10, 30)
    assert whole.cpu_ms == pytest.approx(10)
    assert (whole.ready, whole.peak) == (2, 90)

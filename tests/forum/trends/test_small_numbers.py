"""No small number of people is shown, and none can be worked out from what is shown."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from forum.small_numbers import SMALL, Tellable, tellable


def computed(told: Tellable[str]) -> set[int]:
    """Every number that somebody can read, or work out by adding parts and subtracting them from the total."""
    counts = list(told.parts.values())
    sums = {sum(some) for size in range(1, len(counts) + 1) for some in combinations(counts, size)}
    return sums | ({told.whole - some for some in sums | {0}} if told.whole is not None else set[int]())


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 12)))
def test_nothing_small_is_told_or_can_be_computed(counts: dict[str, int]) -> None:
    told = tellable(counts)
    assert not [number for number in computed(told) if 0 < number < SMALL]
    assert told.parts == {kind: count for kind, count in counts.items() if count >= SMALL}, "and nothing more is hidden"
    assert told.whole in (None, sum(counts.values()))


def test_a_part_that_would_show_as_the_difference_hides_the_whole() -> None:
    assert tellable({"travel": 7, "trust": 1}) == Tellable({"travel": 7}, None)
    assert tellable({"travel": 7, "trust": 3, "time": 2}) == Tellable({"travel": 7}, 12)
    assert tellable({"travel": 7}) == Tellable({"travel": 7}, 7)
    assert tellable({"trust": 4}) == Tellable({}, None)

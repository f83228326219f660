"""However topics are merged, one of each group is left, and the order of the rest has no gaps."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.agenda import Suggestion
from forum.ids import SuggestionId
from forum.merging import Circle, where_each_goes
from forum.use_cases.lifecycle.publish_agenda import in_order
from tests import nouns

ids = st.integers(0, 12).map(lambda number: SuggestionId(str(number)))
NOW = datetime(2030, 3, 31, 0, 59, tzinfo=UTC)


def _leads_round(into: dict[SuggestionId, SuggestionId]) -> bool:
    """Found in another way: ends are removed until there are none. Whatever is left is a circle."""
    left = dict(into)
    while ends := [topic for topic, to in left.items() if to not in left]:
        for topic in ends:
            del left[topic]
    return bool(left)


@given(st.dictionaries(ids, ids))
def test_each_goes_where_something_is_left_or_it_is_a_circle(into: dict[SuggestionId, SuggestionId]) -> None:
    if _leads_round(into):
        with pytest.raises(Circle):
            where_each_goes(into)
        return
    goes = where_each_goes(into)
    assert goes.keys() == into.keys()
    assert not goes.keys() & set(goes.values()), "what is left is not merged itself"
    for topic, to in into.items():
        assert goes[topic] == goes.get(to, to), "all of one chain end in the same"


def placed(number: int, position: int | None, minutes: int) -> Suggestion:
    return nouns.topic(id=SuggestionId(str(number)), position=position, created_at=NOW + timedelta(minutes=minutes))


@given(st.lists(st.tuples(st.none() | st.integers(1, 99), st.integers(0, 90))), st.randoms())
def test_the_order_is_the_chairs_whatever_order_the_topics_come_in(
    given_: list[tuple[int | None, int]], chance: random.Random
) -> None:
    topics = [placed(number, *one) for number, one in enumerate(given_)]
    ordered = in_order(topics)
    places = [topic.position for topic in ordered if topic.position is not None]
    assert places == sorted(places)
    assert all(topic.position is None for topic in ordered[len(places) :])
    chance.shuffle(topics)
    assert in_order(topics) == ordered

"""Which topic continues in which, when several are merged."""

from collections.abc import Mapping

from forum.ids import SuggestionId


class Circle(Exception):
    """Topics would be merged into each other, and none of them would be left."""

    def __init__(self, topic: SuggestionId) -> None:
        super().__init__(topic)
        self.topic = topic


def where_each_goes(into: Mapping[SuggestionId, SuggestionId]) -> dict[SuggestionId, SuggestionId]:
    """For each merged topic the one that remains in the end: A into B and B into C means A into C. Raises Circle."""
    return {topic: _last(topic, into) for topic in into}


def _last(topic: SuggestionId, into: Mapping[SuggestionId, SuggestionId]) -> SuggestionId:
    seen, at = {topic}, into[topic]
    while at in into and at not in seen:
        seen.add(at)
        at = into[at]
    if at in seen:
        raise Circle(topic)
    return at

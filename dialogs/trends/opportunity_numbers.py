"""What the trends and the board read about opportunities."""

from dialogs.texts import Texts
from forum.small_numbers import SMALL
from forum.trends import OpportunityNumbers


def opportunity_words(texts: Texts, numbers: OpportunityNumbers) -> list[str]:
    """A sentence for how many were passed on, and one for how many people took one up, if anybody has said it."""
    said = [texts("trends-passed-on", count=numbers.passed_on)]
    if not numbers.told:
        return said
    if numbers.taken_up is None:
        return [*said, texts("trends-taken-up-few", small=SMALL)]
    return [*said, texts("trends-people-took-up", count=numbers.taken_up)]

"""Whether a similar topic already exists. It only ever leads to an offer, so it may be wrong now and then."""

import re
import unicodedata
from collections.abc import Iterable

from forum.agenda import Suggestion
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import as_compared
from forum.use_cases.agenda.agenda_views import SeenTopic, seen_by_everybody
from forum.use_cases.agenda.suggest_topic import was_sent

ALIKE = 80
"""Of 100. Tried on titles as people write them: tests/dialogs/agenda/test_similar.py."""

SMALL = frozenset(
    "a an and are at by can do for from how in is it my of on our or the their to us we what with".split()  # noqa: SIM905
)
"""Words that say nothing about the subject of a topic."""


def similar_topic(title: str, topics: Iterable[Suggestion]) -> Suggestion | None:
    """The topic whose title is most like `title`, if any is similar enough. The order of the words does not count, nor
    do small words, capitals and slips of the pen; numbers must be the same.
    """
    mine = _words(title)
    scored = [(_alike(mine, _words(topic.title)), topic) for topic in topics]
    best, found = max(scored, key=lambda one: one[0], default=(0.0, None))
    return found if best >= ALIKE else None


async def much_alike(uow: UnitOfWork, forum: Forum, by: Person, title: str, once: str) -> SeenTopic | None:
    """The open topic to support instead of another with this title, as anybody may see it; None if there is none, or if
    `by` has sent theirs under the key `once` already.
    """
    if await was_sent(uow, by, once):
        return None
    found = similar_topic(title, await uow.agenda.open_of(forum.id))
    return await seen_by_everybody(uow, forum, found) if found else None


def _words(title: str) -> str:
    """Letters with their vowel signs and accents, and numbers, in any script; everything else only separates words."""
    words = "".join(map(_plain, as_compared(title))).split()
    return " ".join([word for word in words if word not in SMALL] or words)


def _plain(sign: str) -> str:
    """The digits of every script stand for the same ten numbers."""
    kept = sign if unicodedata.category(sign)[0] in "LMN" else " "
    return str(unicodedata.decimal(sign, kept))


def _alike(mine: str, theirs: str) -> float:
    if not mine or re.findall(r"\d+", mine) != re.findall(r"\d+", theirs):
        return 0
    from rapidfuzz import fuzz  # only now: its forty modules would make every start longer

    whole = fuzz.token_sort_ratio(mine, theirs)
    if min(mine.count(" "), theirs.count(" ")) == 0:
        return whole  # one word in common is not enough
    # "Street lighting" is about the same as "Street lighting near the mosque".
    return max(whole, 0.9 * fuzz.token_set_ratio(mine, theirs))

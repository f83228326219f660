"""No card is handed a whole topic, action or point: who may see what is decided in a view, before a card is drawn.

Four nouns are handed over whole, because a view of them would repeat them field by field, and only to cards whose
readers may read all that is in them:

- `Needs`: the form of a person who said what they need, and the organisers' list of what everybody needs.
- `Contact` and `Wish`: the facilitators' queue and form (what one of them may read is chosen in `contacts.readable`),
  and a person's own wishes among their data.
- `BoardBrief`: no name stands in it. The chairs edit all of it, a facilitator reads all of it, and the papers are made
  of it.
"""

import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import ModuleType
from typing import Any, get_args, get_type_hints

import pytest

import dialogs
import papers
from dialogs.board.board_answers_card import board_says_card
from dialogs.texts import Texts
from forum.actions import Action, ActionEvent
from forum.agenda import Suggestion
from forum.board import BoardBrief, BoardPoint
from forum.contacts import Contact, Wish
from forum.needs import Needs
from forum.points import Point
from forum.published import AgendaComment

KEPT_FROM_CARDS = {
    Suggestion: "its author, why it matters and the hash of its code are not for every reader",
    AgendaComment: "its author's id is for nobody",
    Action: "a listening circle's channel reads neither its owner nor what was written about how it goes",
    ActionEvent: "who said it is named by the view, to those who may know",
    Point: "its author is for chairs in private, and a listening circle's words for its organisers",
    BoardPoint: "why an agenda goes out without an answer is for the chairs",
}
READ_WHOLE = {
    Needs: {"dialogs.attendance.needs_card", "dialogs.privacy.my_data_card"},
    Contact: {"dialogs.care.care_card", "dialogs.care.care_words", "dialogs.care.contact_form_card"},
    Wish: {
        "dialogs.care.care_card",
        "dialogs.care.care_words",
        "dialogs.care.contact_form_card",
        "dialogs.privacy.my_data_card",
    },
    BoardBrief: {
        "dialogs.board.board_answers_card",
        "dialogs.board.board_card",
        "dialogs.board.board_paper",
        "dialogs.board.board_parts_card",
        "dialogs.board.contact_card",
        "dialogs.board.replies_card",
        "dialogs.papers.paper_names",
        "dialogs.papers.papers",
        "dialogs.papers.papers_card",
    },
}
"""The only places that draw cards from the whole noun."""


def _modules() -> Iterator[ModuleType]:
    for package in (dialogs, papers):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def _draws(function: Callable[..., Any]) -> bool:
    """Whether it writes something that people read, which means that it takes the texts of a language."""
    return Texts in get_type_hints(function).values()


def _drawing() -> list[Callable[..., Any]]:
    return [
        function
        for module in _modules()
        for _, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and (module.__name__.endswith("card") or _draws(function))
    ]


def _ways_to(kept: type, kind: Any, way: str, known: frozenset[Any] = frozenset()) -> list[str]:
    """How a type contains `kept`: itself, inside a sequence or mapping, or as a field of a view."""
    if kind is kept:
        return [way]
    if isinstance(kind, list):  # the arguments of a function
        return [found for part in kind for found in _ways_to(kept, part, way, known)]
    if kind in known:
        return []
    known |= {kind} if isinstance(kind, type) else frozenset()
    inner = [_ways_to(kept, part, way, known) for part in get_args(kind)]
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        inner += [_ways_to(kept, part, f"{way}.{name}", known) for name, part in get_type_hints(kind).items()]
    return [found for ways in inner for found in ways]


def _receives(function: Callable[..., Any], kept: type) -> list[str]:
    hints = {name: kind for name, kind in get_type_hints(function).items() if name != "return"}
    where = f"{function.__module__}.{function.__qualname__}"
    return [way for name, kind in hints.items() for way in _ways_to(kept, kind, f"{where}({name}")]


@dataclasses.dataclass(frozen=True)
class _Inside:
    """A view that passes on a whole topic."""

    title: str
    topics: Mapping[str, Sequence[Suggestion]]


def _by_itself(_texts: Texts, topic: Suggestion | None) -> None: ...
def _inside_a_view(_texts: Texts, views: Sequence[_Inside]) -> None: ...
def _by_a_function(_texts: Texts, named: Callable[[Suggestion], bool]) -> None: ...
def _cut(_texts: Texts, title: str, _day: date) -> None: ...


@pytest.mark.parametrize("function", [_by_itself, _inside_a_view, _by_a_function])
def test_a_whole_topic_is_found_wherever_it_hides(function: Callable[..., Any]) -> None:
    assert _receives(function, Suggestion)
    assert not _receives(_cut, Suggestion)


def test_no_card_receives_what_is_kept_from_it() -> None:
    drawing = _drawing()
    assert len(drawing) > 400
    found = {f"{way})" for kept in KEPT_FROM_CARDS for function in drawing for way in _receives(function, kept)}
    assert found == set()


@pytest.mark.parametrize("noun", READ_WHOLE)
def test_only_those_cards_read_it_whole_whose_readers_may(noun: type) -> None:
    assert {one.__module__ for one in _drawing() if _receives(one, noun)} == READ_WHOLE[noun]


def test_the_channel_reads_what_the_board_says_without_the_brief() -> None:
    assert not _receives(board_says_card, BoardBrief)

"""Somebody in the team who is not on the forum's list: what they read, and what its chairs are asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.parts import card, heading, line
from dialogs.texts import Texts
from forum.forums import Forum
from forum.people import Person
from forum.ports import Message

MOST_SHOWN = 5


class AskToJoin(Button):
    """Tell the chairs that I would like to be on the list."""

    verb: ClassVar[str] = "join.ask"
    forum: str


class LetIn(Button):
    """Add them to the list."""

    verb: ClassVar[str] = "join.add"
    forum: str
    person: str


class LeaveOut(Button):
    """Do not add them."""

    verb: ClassVar[str] = "join.leave"
    forum: str
    person: str


@dataclass(frozen=True)
class Beside:
    """A forum whose team somebody is in. `chairs`: those who may be named here; `may_ask`: nobody has been asked
    yet.
    """

    forum: Forum
    chairs: Sequence[str]
    may_ask: bool


def beside_card(texts: Texts, forums: Sequence[Beside]) -> Message:
    """Whose list it is, and whom to ask."""
    shown = forums[:MOST_SHOWN]
    said = [_said(texts, one) for one in shown]
    ask = [_ask(texts, one, alone=len(shown) == 1) for one in shown if one.may_ask]
    return card(said[0], *map(line, said), actions=ask, language=texts.locale)


def _said(texts: Texts, one: Beside) -> str:
    if not one.chairs:
        return texts("join-beside-card", forum=one.forum.name)
    return texts("join-beside", forum=one.forum.name, count=len(one.chairs), chairs=texts.join(list(one.chairs)))


def _ask(texts: Texts, one: Beside, *, alone: bool):
    title = texts("join-ask") if alone else texts("join-ask-of", forum=one.forum.name)
    return AskToJoin(forum=one.forum.id).on_card(title, alone=True)


def wants_in_card(texts: Texts, forum: Forum, person: Person) -> Message:
    """To a chair."""
    title = texts("join-wants-in", name=person.name, forum=forum.name)
    add = LetIn(forum=forum.id, person=person.id).on_card(texts("join-add"), main=True, alone=True)
    leave = LeaveOut(forum=forum.id, person=person.id).on_card(texts("join-leave"), alone=True)
    return card(
        title,
        heading(title),
        line(texts("join-what")),
        line(texts("young-remind")),
        line(texts("join-why", name=person.name), subtle=True),
        actions=[add, leave],
        language=texts.locale,
    )


def let_in_card(texts: Texts, forum: Forum) -> Message:
    """To the person who was added."""
    title = texts("join-let-in", forum=forum.name)
    return card(title, heading(title), line(texts("join-let-in-text")), language=texts.locale)

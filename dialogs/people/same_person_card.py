"""Whether two are one person: to a chair first, then to the person. In private, and without anything either has
said.
"""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.parts import card, heading, line
from dialogs.kit.people_shown import name_of
from dialogs.texts import Texts
from forum.forums import Forum
from forum.people import Person
from forum.ports import Message


class ChairSays(Button):
    """`same` is "yes" or "no"."""

    verb: ClassVar[str] = "same.chair"
    forum: str
    old: str
    new: str
    same: str


class PersonSays(Button):
    """`same` is "yes" or "no"."""

    verb: ClassVar[str] = "same.person"
    old: str
    new: str
    same: str


def same_person_card(texts: Texts, forum: Forum, one: Person, other: Person) -> Message:
    """To a chair. A family may share one address, so it is a question, and the person is asked as well."""
    old, new, way = name_of(texts, one), name_of(texts, other), "-outside" if one.is_outside_teams else ""
    title = texts(f"same-title{way}", name=new)
    yes = ChairSays(forum=forum.id, old=one.id, new=other.id, same="yes")
    no = ChairSays(forum=forum.id, old=one.id, new=other.id, same="no")
    return card(
        title,
        heading(title),
        line(texts(f"same-text{way}", old=old, new=new, forum=forum.name)),
        line(texts("same-shared")),
        line(texts("same-then", new=new)),
        actions=[yes.on_card(texts("same-yes"), alone=True), no.on_card(texts("same-no"), alone=True)],
        language=texts.locale,
    )


def is_it_you_card(texts: Texts, forum: Forum, one: Person, chair_says: tuple[PersonSays, PersonSays]) -> Message:
    """To the person, with what yes brings along."""
    old, way = name_of(texts, one), "-outside" if one.is_outside_teams else ""
    title = texts(f"you-title{way}", forum=forum.name)
    yes, no = chair_says
    return card(
        title,
        heading(title),
        line(texts(f"you-text{way}", old=old, forum=forum.name)),
        line(texts("you-yes-does")),
        line(texts("you-no-does")),
        actions=[yes.on_card(texts("you-yes"), alone=True), no.on_card(texts("you-no"), alone=True)],
        language=texts.locale,
    )

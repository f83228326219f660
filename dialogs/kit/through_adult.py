"""What is for a member under 18, as the adult through whom it goes gets it: in Teams or by email, whichever way it was
written for the member.

A button or a field would act for the person who presses it, and a link for the person who holds it: none of the
member's is there. The adult answers for the member in their own name, with a button or a link of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.letters import Bullets, Facts, Heading, Letter, Link, Part, Words
from dialogs.kit.parts import card, fact, heading, line, link, subheading
from dialogs.texts import Texts
from forum.ports import Message

SAID = frozenset({"TextBlock", "RichTextBlock", "FactSet"})
HOLDS = ("items", "columns", "rows", "cells")
"""Where an element keeps others ("Adaptive Cards": Container, ColumnSet, Table)."""


@dataclass(frozen=True)
class ForYoung:
    """Whose it is. `ours` is where our pages behind personal links begin."""

    name: str
    forum: str
    ours: str


def card_for_adult(texts: Texts, young: ForYoung, said: Message | Letter, answer: AnyButton | None) -> Message:
    """In Teams. `answer` opens the form to answer for the member; None while there is nothing to answer."""
    title = texts("adult-for", name=young.name)
    summary = said.summary if isinstance(said, Message) else said.subject
    return card(
        f"{title}: {summary}",
        heading(title),
        line(texts("adult-for-text", name=young.name, forum=young.forum)),
        *(_words_on(said) if isinstance(said, Message) else _lines_of(young, said.parts)),
        line(texts("adult-for-answer" if answer else "adult-for-rest", name=young.name), subtle=True),
        actions=[answer] if answer else [],
        language=texts.locale,
    )


def letter_for_adult(texts: Texts, young: ForYoung, said: Message | Letter, page: str) -> Letter:
    """By email; `page` is where the adult answers. Its subject can be read on a locked phone, so it does not say whom
    it is for.
    """
    parts = [*_parts_of(said)] if isinstance(said, Message) else _without_theirs(young, said.parts)
    return Letter(
        subject=texts("adult-letter-subject", subject=said.subject)
        if isinstance(said, Letter)
        else texts("adult-letter-news"),
        parts=[
            Heading(texts("adult-for", name=young.name)),
            Words(texts("adult-for-text", name=young.name, forum=young.forum)),
            *parts,
            *answers_at(texts, young.name, page),
        ],
        why=texts("adult-letter-why", name=young.name, forum=young.forum),
        tells=said.tells if isinstance(said, Letter) else (),
    )


def answers_at(texts: Texts, name: str, page: str) -> list[Part]:
    """How the adult answers for the member without Teams."""
    return [Words(texts("adult-for-link", name=name)), Link(texts("adult-answer", name=name), page)]


def _without_theirs(young: ForYoung, parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if not (isinstance(part, Link) and part.address.startswith(young.ours))]


def _lines_of(young: ForYoung, parts: Sequence[Part]) -> Iterator[CardElement]:
    for part in _without_theirs(young, parts):
        match part:
            case Words(text):
                yield line(text)
            case Heading(text):
                yield subheading(text)
            case Bullets(lines):
                yield from (line(f"• {each}") for each in lines)
            case Facts(rows):
                yield from (fact(label, value) for label, value in rows)
            case Link(text, address):
                yield link(text, address)


def _words_on(said: Message) -> Sequence[CardElement]:
    """What can be read on a card, and nothing that can be pressed or filled in."""
    if said.card is None:
        return [line(said.text or said.summary)]
    return [CardElement(_unpressable(each)) for each in _read(said.card["body"])]


def _parts_of(said: Message) -> Iterator[Part]:
    for each in _words_on(said):
        if each["type"] == "FactSet":
            yield Facts([(one["title"], one["value"]) for one in each["facts"]])
        elif text := each.get("text") or "".join(one["text"] for one in each.get("inlines", ())):
            yield Words(text)


def _read(elements: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for each in elements:
        if each["type"] in SAID:
            yield each
        for name in HOLDS:
            yield from _read(cast("Sequence[Mapping[str, Any]]", each.get(name, ())))


def _unpressable(each: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in each.items() if name not in ("selectAction", "id", "isVisible")}
    if "inlines" in kept:
        kept["inlines"] = [_unpressable(one) for one in kept["inlines"]]
    return kept

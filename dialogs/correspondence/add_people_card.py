"""Adding people who have no Teams: the form, and what was understood of it. Nothing is saved before "Add them"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.correspondence.languages import name_of_language
from dialogs.correspondence.list_reader import Reading, Unread
from dialogs.correspondence.outside_person_card import contact_inputs
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import Sign, row
from dialogs.kit.numbers import as_written
from dialogs.kit.parts import card, fold, heading, line, subheading, text_input, tick
from dialogs.kit.people_shown import name_of
from dialogs.kit.plain import plain
from dialogs.openings import OpenOutside
from dialogs.texts import Texts
from forum import limits
from forum.errors import Invalid
from forum.forums import Forum
from forum.pages import Page, page_of
from forum.ports import Message
from forum.use_cases.correspondence.look_at_list import CAN_BE_ADDED, Entry, Known, Seen

PER_PAGE = 20
MOST_UNREAD = 20
LINE_SHOWN = 150
_PLACES = {
    "person-needs-name": "name",
    "person-email-wrong": "email",
    "person-phone-wrong": "phone",
    "list-too-long": "list",
    "list-empty": "list",
}


class LookAtPeople(Button):
    """What was understood of the list; on the form also of the one person described in its fields."""

    verb: ClassVar[str] = "outside.look"
    forum: str
    once: str = ""
    page: str = "0"
    name: str = ""
    email: str = ""
    phone: str = ""
    language: str = ""
    list: str = ""


class AddPeople(Button):
    """Adds those that the preview showed; `seen` is its mark. `ask` is the tick."""

    verb: ClassVar[str] = "outside.put"
    forum: str
    once: str
    seen: str
    list: str = ""
    ask: str = "false"


@dataclass(frozen=True)
class Preview:
    """What a list says. `list` is its text, `mark` what it stands for, `once` the key under which it is added."""

    forum: Forum
    list: str
    reading: Reading
    seen: Sequence[Seen]
    mark: str
    once: str
    by_mail: bool
    by_text: bool = False

    @property
    def to_add(self) -> int:
        """How many would be added."""
        return sum(one.known in CAN_BE_ADDED for one in self.seen)

    @property
    def to_ask(self) -> int:
        """How many of those could be asked by email or text."""
        can = CAN_BE_ADDED - {Known.SAID_NO}
        return sum(self._can_be_written_to(one.entry) and one.known in can for one in self.seen)

    def _can_be_written_to(self, entry: Entry) -> bool:
        return bool(entry.address) and (self.by_mail if entry.email else self.by_text)


def add_form(texts: Texts, forum: Forum, values: LookAtPeople, wrong: Invalid | None = None) -> Message:
    """One person in fields, or many in a list."""
    title = texts("add-title", forum=forum.name)
    inputs = [
        text_input("name", texts("person-name"), value=values.name, limit=limits.NAME),
        *contact_inputs(texts, values.email, values.phone, values.language.removeprefix("none")),
        text_input("list", texts("add-list"), value=values.list, long=True, hint=texts("add-list-hint")),
    ]
    return card(
        title,
        heading(title),
        line(texts("add-what")),
        *with_errors(texts, inputs, wrong, _PLACES),
        line(texts("add-nothing-sent"), subtle=True),
        actions=[
            LookAtPeople(forum=forum.id, once=values.once).on_card(texts("add-look"), main=True),
            OpenOutside(forum=forum.id).on_card(texts("person-back"), alone=True),
        ],
        language=texts.locale,
    )


def preview_card(
    texts: Texts, view: Preview, page: int = 0, *, said: str = "", wrong: Invalid | None = None
) -> Message:
    """Who would be added, and what was not understood."""
    title = texts("add-preview-title", count=view.to_add, forum=view.forum.name)
    shown = page_of(view.seen, page, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said, warning=True) if said else None,
        line(texts("add-nothing-yet")),
        *(_person(texts, one) for one in shown.shown),
        line(texts("page-of", page=shown.number + 1, pages=shown.pages)) if shown.pages > 1 else None,
        *_unread(texts, view.reading.unread),
        line(texts("add-unused", columns=texts.join(view.reading.unused))) if view.reading.unused else None,
        *with_errors(texts, _inputs(texts, view), wrong, _PLACES),
        actions=_ways_on(texts, view, shown),
        language=texts.locale,
    )


def _inputs(texts: Texts, view: Preview) -> list[CardElement | None]:
    field = text_input("list", texts("add-list-again"), value=view.list, long=True)
    also = "-texts" if view.by_text else ""
    ticked = texts(f"add-ask-tick{also}", count=view.to_ask)
    asks = tick("ask", texts(f"add-ask{also}"), ticked, on=False) if view.to_ask else None
    return [
        *fold("list-again", texts("add-change-list"), field, is_open=bool(view.reading.unread) or not view.to_add),
        asks,
        None if view.by_mail else line(texts("outside-no-mail-but-texts" if view.by_text else "outside-no-mail")),
    ]


def _person(texts: Texts, one: Seen) -> CardElement:
    entry = one.entry
    ways = [entry.email, as_written(entry.phone) if entry.phone else ""]
    ways += [name_of_language(entry.locale)] if entry.locale else []
    reached = " · ".join(way for way in ways if way) or texts("outside-somebody")
    other = name_of(texts, one.other) if one.other else ""
    known = [] if one.known is Known.NEW else [texts(_known_words(one), name=other)]
    sign = None if one.known is Known.NEW else Sign.INFO if one.known not in CAN_BE_ADDED else Sign.CARE
    return row(plain(entry.name, weight="Bolder"), reached, *known, sign=sign, separated=True)


def _known_words(one: Seen) -> str:
    if one.known is Known.SAID_NO and not one.entry.email:
        return "add-said-no-number"
    return f"add-{one.known.value.replace('_', '-')}" + ("" if one.other else "-nobody")


def _unread(texts: Texts, unread: Sequence[Unread]) -> list[CardElement]:
    if not unread:
        return []
    shown = [texts("add-unread-line", line=_cut(one.line), why=texts(f"add-why-{one.why}")) for one in unread]
    more = len(unread) - MOST_UNREAD
    return [
        subheading(texts("add-unread", count=len(unread))),
        *(line(words) for words in shown[:MOST_UNREAD]),
        *([line(texts("add-unread-more", count=more))] if more > 0 else []),
    ]


def _cut(words: str) -> str:
    return words if len(words) <= LINE_SHOWN else words[: LINE_SHOWN - 1] + "…"


def _ways_on(texts: Texts, view: Preview, shown: Page[Seen]) -> list[AnyButton]:
    def look(words: str, page: int) -> AnyButton:
        return LookAtPeople(forum=view.forum.id, once=view.once, page=str(page)).on_card(texts(words))

    add = AddPeople(forum=view.forum.id, once=view.once, seen=view.mark)
    return [
        *([add.on_card(texts("add-them", count=view.to_add), main=True)] if view.to_add else []),
        look("add-look-again", 0),
        *([] if shown.is_last else [look("page-next", shown.number + 1)]),
        *([] if shown.is_first else [look("page-back", shown.number - 1)]),
        OpenOutside(forum=view.forum.id).on_card(texts("person-back"), alone=True),
    ]

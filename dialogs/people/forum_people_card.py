"""Who belongs to a large forum, chairs it and facilitates: searched and paged, one role at a time. For its chairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import buttons, card, choice_input, heading, line, text_input
from dialogs.kit.people_shown import NOTHING, Known, choices
from dialogs.kit.picking import FIND_LIMIT
from dialogs.kit.ticks import drawn_ticks
from dialogs.openings import OpenOutside, OpenYoung
from dialogs.texts import Texts
from forum.forums import Forum
from forum.ids import PersonId
from forum.names import found_by
from forum.pages import Page, page_of
from forum.people import Person
from forum.ports import Message
from forum.roles import ROLES, Entrusted
from forum.use_cases.lifecycle.set_up_forum import Parts

PER_PAGE = 20
TICKED = "x"


class OpenPeople(Button):
    """The people of a forum, from its settings."""

    verb: ClassVar[str] = "people.open"
    forum: str


class SavePeople(Button):
    """Saves the ticks of one page; `then` says what comes next: a role, "next", "back" or "" for the same page.

    `drawn` is what the page showed, and `found` what had been searched for; `find` is what the field contains now.
    """

    verb: ClassVar[str] = "people.save"
    forum: str
    role: str = Entrusted.MEMBER.value
    page: str = "0"
    found: str = ""
    drawn: str = ""
    then: str = ""
    ticked: str = ""
    find: str = ""


@dataclass(frozen=True)
class PeopleView:
    """`everybody` may be chosen; `role` is shown for those whose name contains `find`, at `page`."""

    forum: Forum
    everybody: Sequence[Person]
    parts: Parts
    role: Entrusted = Entrusted.MEMBER
    page: int = 0
    find: str = ""
    known: Known = NOTHING

    @property
    def held(self) -> frozenset[PersonId]:
        """Who has the role."""
        return self.parts.holding(self.role)

    @property
    def offered(self) -> Sequence[Person]:
        """Who can have the role: chairs and facilitators work in Teams, in private, so nobody under 18 is one."""
        if self.role is Entrusted.MEMBER:
            return self.everybody
        return [one for one in self.everybody if not (one.is_outside_teams or one.is_under_18)]

    @property
    def outside(self) -> int:
        """How many members have no Teams."""
        return sum(one.is_outside_teams for one in self.everybody)

    @property
    def is_short(self) -> bool:
        """Whether everybody is on one page, so that no search is needed."""
        return len(self.offered) <= PER_PAGE and not self.find

    @property
    def shown(self) -> Page[Person]:
        """Those on the page."""
        return page_of(found_by(self.find, self.offered), self.page, PER_PAGE)


def people_card(texts: Texts, view: PeopleView, *, said: str = "") -> Message:
    """One page. `said` is what was saved."""
    title, page = texts(f"people-title-{view.role}", forum=view.forum.name), view.shown
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(_numbers(texts, view)),
        *([line(texts("people-how-short"))] if view.is_short else _search(texts, view, page)),
        *_ticks(texts, view, page),
        line(texts("people-outside", count=view.outside)),
        buttons(
            OpenOutside(forum=view.forum.id).on_card(texts("people-outside-open"), alone=True),
            OpenYoung(forum=view.forum.id).on_card(texts("young-open"), alone=True),
        ),
        actions=_ways_on(texts, view, page),
        language=texts.locale,
    )


def _search(texts: Texts, view: PeopleView, page: Page[Person]) -> list[CardElement]:
    field = text_input("find", texts("people-find"), value=view.find, limit=FIND_LIMIT)
    return [line(texts("people-how")), field, line(_where(texts, view, page))]


def _numbers(texts: Texts, view: PeopleView) -> str:
    parts = view.parts
    return texts(
        "people-numbers",
        team=len(view.everybody),
        members=len(parts.members),
        chairs=len(parts.chairs),
        facilitators=len(parts.facilitators),
    )


def _where(texts: Texts, view: PeopleView, page: Page[Person]) -> str:
    if not page.shown:
        return texts("people-nobody-found", find=view.find)
    words = "people-page-found" if view.find else "people-page"
    return texts(words, page=page.number + 1, pages=page.pages, find=view.find)


def _ticks(texts: Texts, view: PeopleView, page: Page[Person]) -> list[CardElement]:
    if not page.shown:
        return []
    ticked = [person.id for person in page.shown if person.id in view.held]
    rows = choices(texts, page.shown, view.known, guests=True)
    return [choice_input("ticked", texts(f"people-tick-{view.role}"), rows, value=ticked, many=True, open_list=True)]


def _ways_on(texts: Texts, view: PeopleView, page: Page[Person]) -> list[AnyButton]:
    drawn = drawn_ticks(page.shown, lambda person: TICKED if person in view.held else "")

    def save(then: str, words: str, *, main: bool = False) -> AnyButton:
        kept = SavePeople(
            forum=view.forum.id, role=view.role, page=str(page.number), found=view.find, drawn=drawn, then=then
        )
        return kept.on_card(texts(words), main=main)

    others = [role for role in ROLES if role is not view.role]
    return [
        save("", "people-save", main=True),
        *([] if view.is_short else [save("", "find")]),
        *([] if page.is_last else [save("next", "people-next")]),
        *([] if page.is_first else [save("back", "people-back")]),
        *(save(role, f"people-to-{role}") for role in others),
    ]

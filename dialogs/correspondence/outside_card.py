"""The members who have no Teams, how each is reached, and whether that works. For the chairs, in private."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from dialogs.correspondence.languages import name_of_language
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.looks import person_row
from dialogs.kit.numbers import as_written
from dialogs.kit.parts import buttons, card, heading, line
from dialogs.openings import OpenOutside
from dialogs.texts import Texts
from forum.correspondents import Consent, Correspondent, MailState
from forum.forums import Forum
from forum.pages import Page, page_of
from forum.ports import Message
from forum.use_cases.correspondence.outside_views import Outside
from forum.wall_clock import wall_clock

PER_PAGE = 20
TROUBLES = frozenset({MailState.UNKNOWN, MailState.REFUSED, MailState.NOT_TAKEN})
ABOUT_LIMIT = 40
"""How many letters of a name are read aloud with its button."""


class OpenOutsidePerson(Button):
    """One of them, to change how they are reached."""

    verb: ClassVar[str] = "outside.person"
    forum: str
    person: str


class OpenAddForm(Button):
    """The form to add people."""

    verb: ClassVar[str] = "outside.add"
    forum: str


class AskEverybody(Button):
    """Asks each who has an address and was never asked."""

    verb: ClassVar[str] = "outside.ask_all"
    forum: str


class OpenLetterhead(Button):
    """The form for how emails look from outside."""

    verb: ClassVar[str] = "letterhead.open"
    forum: str


@dataclass(frozen=True)
class OutsideView:
    """Everybody. `by_mail`: email is set up here."""

    forum: Forum
    people: Sequence[Outside]
    now: datetime
    by_mail: bool

    @property
    def to_ask(self) -> int:
        """How many can be asked now."""
        return sum(one.way.may_be_asked for one in self.people) if self.by_mail else 0


def outside_card(texts: Texts, view: OutsideView, page: int = 0, *, said: str = "") -> Message:
    """One page. `said` is what was just done."""
    title = texts("outside-title", forum=view.forum.name)
    shown = page_of(view.people, page, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(texts("outside-what")),
        None if view.by_mail else line(texts("outside-no-mail"), warning=True),
        *_asking(texts, view),
        *(_row(texts, view, one) for one in shown.shown),
        line(texts("page-of", page=shown.number + 1, pages=shown.pages)) if shown.pages > 1 else None,
        line(texts("outside-private"), subtle=True),
        actions=_ways_on(texts, view, shown),
        language=texts.locale,
    )


def _asking(texts: Texts, view: OutsideView) -> list[CardElement]:
    if not view.to_ask:
        return []
    ask = AskEverybody(forum=view.forum.id).on_card(texts("outside-ask-all"), alone=True)
    return [line(texts("outside-to-ask", count=view.to_ask)), buttons(ask)]


def _row(texts: Texts, view: OutsideView, one: Outside) -> CardElement:
    change = OpenOutsidePerson(forum=view.forum.id, person=one.person.id)
    beside = change.on_card(texts("outside-change"), alone=True, about=one.person.name[:ABOUT_LIMIT])
    return person_row(texts, one.person, *ways_of(texts, view.forum, one, view.now), beside=beside, separated=True)


def ways_of(texts: Texts, forum: Forum, one: Outside, now: datetime) -> list[str]:
    """How somebody is reached, and whether that works, in lines."""
    way = one.way
    said = [texts("outside-in-teams")] if not one.person.is_outside_teams else []
    if way.email or way.consent is Consent.NO:
        said.append(" · ".join(part for part in (way.email, consent_words(texts, forum, way)) if part))
        said += [texts(f"outside-mail-{way.mail}")] if _is_worth_saying(way, now) else []
    if way.phone:
        said.append(texts("outside-phone", number=as_written(way.phone)))
    if one.person.is_outside_teams and not way.is_reached_by_mail:
        said.append(texts("outside-somebody"))
    if one.person.locale:
        said.append(texts("outside-speaks", language=name_of_language(one.person.locale)))
    return said


def _is_worth_saying(way: Correspondent, now: datetime) -> bool:
    return way.mail in TROUBLES or way.still_waits(now)


def consent_words(texts: Texts, forum: Forum, way: Correspondent) -> str:
    """Whether they want emails, in plain words."""
    asked = wall_clock(way.asked_at, forum.time_zone).date() if way.asked_at else None
    if way.consent is Consent.ASKED and asked is not None:
        return texts("outside-consent-asked-on", day=texts.short_day(asked))
    return texts(f"outside-consent-{way.consent}")


def _ways_on(texts: Texts, view: OutsideView, shown: Page[Outside]) -> list[AnyButton]:
    def turn(step: int, words: str) -> AnyButton:
        there = OpenOutside(forum=view.forum.id, page=str(shown.number + step))
        return there.on_card(texts(words), alone=True)

    letterhead = OpenLetterhead(forum=view.forum.id).on_card(texts("letterhead-open"), alone=True)
    return [
        OpenAddForm(forum=view.forum.id).on_card(texts("outside-add"), main=True, alone=True),
        *([] if shown.is_last else [turn(1, "page-next")]),
        *([] if shown.is_first else [turn(-1, "page-back")]),
        *([letterhead] if view.by_mail else []),
    ]

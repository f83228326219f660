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
from dialogs.texts import BY_TEXT, Texts
from forum.correspondents import Consent, Correspondent, MailState, SetUp
from forum.forums import Forum
from forum.message_kinds import InPrivate
from forum.pages import Page, page_of
from forum.ports import Message
from forum.use_cases.correspondence.change_contact import ASKED_BY_TEXT
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
    """Everybody. `by_mail`: email is set up here; `by_text`: text messages are."""

    forum: Forum
    people: Sequence[Outside]
    now: datetime
    by_mail: bool
    by_text: bool = False

    @property
    def ways(self) -> SetUp:
        """How people can be written to here."""
        return SetUp(self.by_mail, self.by_text)

    def may_be_asked(self, way: Correspondent) -> bool:
        """Whether somebody can be asked now, for the first time."""
        return way.may_be_asked and self.ways.can_write_to(way)

    @property
    def to_ask(self) -> int:
        """How many can be asked now."""
        return sum(self.may_be_asked(one.way) for one in self.people)


def outside_card(texts: Texts, view: OutsideView, page: int = 0, *, said: str = "") -> Message:
    """One page. `said` is what was just done."""
    title = texts("outside-title", forum=view.forum.name)
    shown = page_of(view.people, page, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(texts("outside-what-texts" if view.by_text else "outside-what")),
        None if view.by_mail else line(texts(no_mail(view.ways)), warning=True),
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
    also = "-texts" if view.by_text else ""
    ask = AskEverybody(forum=view.forum.id).on_card(texts(f"outside-ask-all{also}"), alone=True)
    return [line(texts(f"outside-to-ask{also}", count=view.to_ask)), buttons(ask)]


def no_mail(ways: SetUp) -> str:
    """What is said where email is not set up."""
    return "outside-no-mail-but-texts" if ways.by_text else "outside-no-mail"


def _row(texts: Texts, view: OutsideView, one: Outside) -> CardElement:
    change = OpenOutsidePerson(forum=view.forum.id, person=one.person.id)
    beside = change.on_card(texts("outside-change"), alone=True, about=one.person.name[:ABOUT_LIMIT])
    return person_row(texts, one.person, *ways_of(texts, view, one), beside=beside, separated=True)


def ways_of(texts: Texts, view: OutsideView, one: Outside) -> list[str]:
    """How somebody is reached, and whether that works, in lines."""
    way, forum, now = one.way, view.forum, view.now
    by_text = way.is_by_text and (view.by_text or way.consent in ASKED_BY_TEXT)
    said = [texts("outside-in-teams")] if not one.person.is_outside_teams else []
    if by_text and way.phone:
        said.append(f"{texts('outside-mobile', number=as_written(way.phone))} · {consent_words(texts, forum, way)}")
        said += [texts(f"outside-text-{way.mail}")] if _is_worth_saying(way, now) else []
    elif way.email or way.consent is Consent.NO:
        is_lost = view.by_text and way.consent is Consent.NO
        wish = texts("outside-consent-no-either") if is_lost else consent_words(texts, forum, way)
        said.append(" · ".join(part for part in (way.email, wish) if part))
        said += [texts(f"outside-mail-{way.mail}")] if _is_worth_saying(way, now) else []
    if way.phone and not by_text:
        said.append(texts("outside-phone", number=as_written(way.phone)))
        said += [texts("outside-no-texts")] if view.by_text and not way.email and not way.is_mobile else []
    if one.person.is_outside_teams and not view.ways.reaches(way, InPrivate.REMINDER):
        said.append(texts("outside-somebody"))
    if one.person.locale:
        said.append(texts("outside-speaks", language=name_of_language(one.person.locale)))
    return said


def _is_worth_saying(way: Correspondent, now: datetime) -> bool:
    return way.mail in TROUBLES or way.still_waits(now)


def consent_words(texts: Texts, forum: Forum, way: Correspondent) -> str:
    """Whether they want emails, or texts, in plain words."""
    asked = wall_clock(way.asked_at, forum.time_zone).date() if way.asked_at else None
    if way.consent is Consent.ASKED and asked is not None:
        return texts("outside-consent-asked-on", day=texts.short_day(asked))
    return texts(f"outside-consent-{way.consent}{BY_TEXT if way.is_by_text else ''}")


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

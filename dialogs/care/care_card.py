"""Care for those who were not there: the facilitators' queue. Always private. The form is in contact_form_card.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from dialogs.attendance.roll_card import OpenRoll
from dialogs.care.care_words import contact_words, reach_words, way_words, why_words
from dialogs.forums.forums_card import OpenSettings
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import person_row
from dialogs.kit.parts import buttons, card, choice_input, fold, heading, line, note, subheading
from dialogs.kit.people_shown import NOTHING, Known, labels_of, names_of
from dialogs.people.roles_card import hand_over_buttons, hand_over_lines
from dialogs.texts import Texts
from forum.care import Why
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.pages import Page, page_of
from forum.people import Person
from forum.ports import Message
from forum.use_cases.care.care_views import Cared, CareView


class OpenCare(Button):
    """The queue of a meeting's forum."""

    verb: ClassVar[str] = "care.open"
    meeting: str
    page: str = "0"


MOST_IN_NEWS = 20
PER_PAGE = 30
MOST_PRESSED = 8
"""How many rows have a button of their own; the others are chosen from the list below."""
ABOUT_LIMIT = 40
"""How many letters of a name are read aloud with its button."""
MOST_BUTTONS = 6
"""How many people go on one card, each with why they are on it, what was noted and how they like to be contacted."""


class OpenContact(Button):
    """The form about the person chosen from the queue."""

    verb: ClassVar[str] = "care.person"
    meeting: str
    person: str = ""


@dataclass(frozen=True)
class DailyNews:
    """Why the queue comes unasked: people there is something new about (`new`, said if others are waiting too), those
    the reader asked to be reminded about by today (`reminders`), and those a former facilitator did (`taken_over`).
    """

    new: Sequence[Person]
    reminders: Sequence[Cared]
    taken_over: Sequence[Cared]


Sorted = tuple[str, Cared]
"""Somebody, and the heading they stand under."""


def care_card(
    texts: Texts,
    view: CareView,
    known: Known = NOTHING,
    *,
    said: str = "",
    news: DailyNews | None = None,
    wrong: Invalid | None = None,
    page: int = 0,
) -> Message:
    """Everybody who may need a word, with what has been done. `said` is what the reader has just done.

    `news`: it comes unasked. `known` tells namesakes apart.
    """
    if not (view.people or view.others or view.successors or view.is_closed):
        return note(texts("care-glad", forum=view.forum.name))
    title = texts("care-title", forum=view.forum.name)
    shown = page_of(_in_order(view), page, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        *(_news(texts, view, news) if news else []),
        *with_errors(texts, _list(texts, view, shown, known, is_open=wrong is not None), wrong, {}),
        line(texts("care-unasked"), subtle=True) if news else None,
        actions=_ways_on(texts, view, shown),
        language=texts.locale,
    )


def _news(texts: Texts, view: CareView, news: DailyNews) -> list[CardElement | None]:
    return [
        _names(texts, "care-reminded", [one.person for one in news.reminders]),
        _names(texts, "care-reminded-for-another", [one.person for one in news.taken_over]),
        _names(texts, "care-new", news.new if _are_some(news.new, view) else ()),
    ]


def _names(texts: Texts, words: str, people: Sequence[Person]) -> CardElement | None:
    return line(texts(words, names=names_of(texts, people, MOST_IN_NEWS)), bold=True) if people else None


def _list(
    texts: Texts, view: CareView, shown: Page[Sorted], known: Known, *, is_open: bool
) -> list[CardElement | None]:
    listed = [one for _, one in shown.shown]
    names = labels_of(texts, [one.person for one in view.people], known)
    return [
        _how(texts, view),
        line(texts("page-of", page=shown.number + 1, pages=shown.pages)) if shown.pages > 1 else None,
        *_sections(texts, view, shown.shown, names),
        line(texts("care-others")) if view.others else None,
        *_anybody(texts, view, listed, names, is_open=is_open),
        _closed(texts, view) if view.is_closed else None,
        *hand_over_lines(texts, view.forum, view.successors),
        line(texts("care-private")),
    ]


def _anybody(
    texts: Texts, view: CareView, listed: Sequence[Cared], names: Mapping[PersonId, str], *, is_open: bool
) -> list[CardElement]:
    """Everybody on the page in one list, for those whose row has no button: folded until it is needed."""
    if not listed:
        return []
    open_one = buttons(OpenContact(meeting=view.meeting.id).on_card(texts("care-open"), main=True))
    parts = [_chooser(texts, listed, names), open_one]
    return fold("anybody", texts("care-anybody"), *parts, is_open=is_open)


def _closed(texts: Texts, view: CareView) -> CardElement:
    """That something was noted before the reader came, and who can open it."""
    names = names_of(texts, view.can_open)
    return line(texts("care-closed-by", names=names) if names else texts("care-closed"))


def _how(texts: Texts, view: CareView) -> CardElement:
    """People who want no word call for nothing."""
    calls = any(not one.at_rest for one in view.people)
    return line(texts("care-how") if calls else texts("care-glad", forum=view.forum.name))


def _are_some(new: Sequence[Person], view: CareView) -> bool:
    """Some of those who are waiting, not all of them."""
    return 0 < len(new) < sum(bool(one.waiting) for one in view.people)


def _in_order(view: CareView) -> list[Sorted]:
    """Everybody under their heading."""
    asked = [one for one in view.people if not one.at_rest]
    rest = [one for one in asked if not one.waiting]
    idle = [one for one in rest if not one.contact]
    sections = [
        ("care-waiting", [one for one in asked if one.waiting]),
        ("care-in-hand", [one for one in rest if one.contact]),
        ("care-unknown", [one for one in idle if Why.UNKNOWN in one.newest]),
        ("care-apologies", [one for one in idle if Why.UNKNOWN not in one.newest]),
        ("care-at-rest", [one for one in view.people if one.at_rest]),
    ]
    return [(name, one) for name, people in sections for one in people]


def _sections(
    texts: Texts, view: CareView, listed: Sequence[Sorted], names: Mapping[PersonId, str]
) -> list[CardElement]:
    shown: list[CardElement] = []
    pressed = {one.person.id for _, one in listed[:MOST_PRESSED]}
    for name, people in groupby(listed, key=lambda one: one[0]):
        rows = (_person(texts, view, one, names, beside=one.person.id in pressed) for _, one in people)
        shown += [subheading(texts(name)), *rows]
    return shown


def _person(texts: Texts, view: CareView, one: Cared, names: Mapping[PersonId, str], *, beside: bool) -> CardElement:
    words = [*why_words(texts, one), *reach_words(texts, one)]
    if one.contact:
        words.append(contact_words(texts, view.forum, one.contact))
    if one.contact and one.contact.next_step:
        words.append(texts("care-next", step=one.contact.next_step))
    if one.wish and one.wish.way:
        words.append(way_words(texts, one.wish))
    if not one.is_member:
        words.append(texts("care-former"))
    if one.person.is_under_18:
        words.append(texts("care-under-18"))
    note_it = None
    if beside:
        press = OpenContact(meeting=view.meeting.id, person=one.person.id)
        note_it = press.on_card(texts("care-note-one"), alone=True, about=names[one.person.id][:ABOUT_LIMIT])
    said = [" · ".join(words)] if words else []
    return person_row(texts, one.person, *said, name=names[one.person.id], beside=note_it, separated=True)


def _chooser(texts: Texts, people: Sequence[Cared], names: Mapping[PersonId, str]) -> CardElement:
    rows = [
        (
            one.person.id,
            texts("care-choice-done", name=names[one.person.id])
            if one.contact and not one.waiting
            else names[one.person.id],
        )
        for one in people
    ]
    return choice_input("person", texts("care-choose"), rows, hint=texts("care-choose-one"))


def _ways_on(texts: Texts, view: CareView, shown: Page[Sorted]) -> list[AnyButton]:
    roll = view.unknown

    def turn(step: int, words: str) -> AnyButton:
        return OpenCare(meeting=view.meeting.id, page=str(shown.number + step)).on_card(texts(words), alone=True)

    ways = [
        *([] if shown.is_last else [turn(1, "page-next")]),
        *([] if shown.is_first else [turn(-1, "page-back")]),
        *([OpenRoll(meeting=view.meeting.id).on_card(texts("care-roll"), alone=True)] if roll else []),
    ]
    # A card has six buttons at most; people without room now are offered once the others have their answer.
    return [*ways, *hand_over_buttons(texts, view.forum, view.successors)][:MOST_BUTTONS]


def care_nobody_card(texts: Texts, forum: Forum) -> Message:
    """For a chair of a forum without a facilitator: what naming one would bring. It names nobody."""
    title = texts("care-nobody-title")
    return card(
        title,
        heading(title),
        line(texts("care-nobody-text", forum=forum.name)),
        line(texts("care-nobody-why"), subtle=True),
        actions=[OpenSettings(forum=forum.id).on_card(texts("button-change-settings"), alone=True)],
        language=texts.locale,
    )

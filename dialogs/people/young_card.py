"""Members under 18, and through whom things go: for chairs, and to be read by facilitators, in private."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import person_row
from dialogs.kit.parts import buttons, card, heading, line
from dialogs.kit.people_shown import NOTHING, Known, name_of
from dialogs.kit.picking import is_long, person_inputs
from dialogs.openings import OpenYoung
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import PersonId
from forum.pages import Page, page_of
from forum.people import Person
from forum.ports import Message
from forum.use_cases.lifecycle.mark_under_18 import YoungShown
from forum.use_cases.public.still_named import WordsOut

PER_PAGE = 15
MOST_PLACES = 6
"""In which a name stands that are listed one by one."""
ABOUT_LIMIT = 40
"""How many letters of a name are read aloud with its button."""

_ABOUT_ADULT = {
    "young-needs-adult": "adult",
    "young-adult-themselves": "adult",
    "young-adult-under-18": "adult",
    "young-adult-not-reached": "adult",
}


class ChooseYoung(Button):
    """The form: who is under 18? `find` is what was searched for."""

    verb: ClassVar[str] = "young.form"
    forum: str
    find: str = ""


class ChooseAdult(Button):
    """The form: through which adult do things go? `person` is under 18."""

    verb: ClassVar[str] = "young.adult"
    forum: str
    person: str = ""
    find: str = ""


class SaveYoung(Button):
    """`person` is under 18, and things go through `adult`."""

    verb: ClassVar[str] = "young.save"
    forum: str
    person: str
    adult: str = ""
    find: str = ""


class AskToTakeOff(Button):
    """What follows from taking the mark off, before it is done."""

    verb: ClassVar[str] = "young.ask_off"
    forum: str
    person: str


class TakeMarkOff(Button):
    """They are not under 18, or no longer."""

    verb: ClassVar[str] = "young.off"
    forum: str
    person: str


@dataclass(frozen=True)
class YoungView:
    """Everybody who is marked. `may_change`: the reader chairs the forum; only then `named` says what still has whose
    name in it.
    """

    forum: Forum
    people: Sequence[YoungShown]
    may_change: bool
    named: Mapping[PersonId, Sequence[WordsOut]] = field(default_factory=dict[PersonId, Sequence[WordsOut]])


@dataclass(frozen=True)
class Choosing:
    """From whom one is chosen; what tells namesakes apart is `known`."""

    forum: Forum
    people: Sequence[Person]
    known: Known = NOTHING


def young_card(texts: Texts, view: YoungView, page: int = 0, *, said: str = "") -> Message:
    """One page. `said` is what was just done."""
    title, shown = texts("young-title", forum=view.forum.name), page_of(view.people, page, PER_PAGE)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(texts("young-what")),
        None if view.people else line(texts("young-none")),
        *(row for one in shown.shown for row in _rows(texts, view, one)),
        line(texts("young-named-next")) if any(view.named.get(one.person.id) for one in shown.shown) else None,
        line(texts("page-of", page=shown.number + 1, pages=shown.pages)) if shown.pages > 1 else None,
        line(texts("young-seen-by"), subtle=True),
        actions=_ways_on(texts, view, shown),
        language=texts.locale,
    )


def _rows(texts: Texts, view: YoungView, one: YoungShown) -> list[CardElement]:
    said = [texts("young-to", name=name_of(texts, one.adult))] if one.adult else [texts("young-to-nobody")]
    said += [] if one.is_reached or not one.adult else [texts("young-not-reached", name=name_of(texts, one.adult))]
    said += [_named(texts, written)] if (written := view.named.get(one.person.id)) else []
    if not view.may_change:
        return [person_row(texts, one.person, *said, separated=True)]
    about = one.person.name[:ABOUT_LIMIT]
    ids = {"forum": view.forum.id, "person": one.person.id}
    change = ChooseAdult(**ids).on_card(texts("young-change"), alone=True, about=about)
    off = AskToTakeOff(**ids).on_card(texts("young-off"), alone=True, about=about)
    return [person_row(texts, one.person, *said, separated=True), buttons(change, off)]


def _named(texts: Texts, written: Sequence[WordsOut]) -> str:
    """Where their name still stands; each place once."""
    places = list(dict.fromkeys(_place(texts, one) for one in written))
    more = [texts("young-named-more", count=len(places) - MOST_PLACES)] if len(places) > MOST_PLACES else []
    return texts("young-named", places=texts.join([*places[:MOST_PLACES], *more]))


def _place(texts: Texts, one: WordsOut) -> str:
    day = texts.day(one.day) if one.day else ""
    return texts(f"young-named-{one.where}", day=day, title=one.title, number=one.number)


def _ways_on(texts: Texts, view: YoungView, shown: Page[YoungShown]) -> list[AnyButton]:
    def turn(step: int, words: str) -> AnyButton:
        return OpenYoung(forum=view.forum.id, page=str(shown.number + step)).on_card(texts(words), alone=True)

    mark = ChooseYoung(forum=view.forum.id).on_card(texts("young-mark"), main=True, alone=True)
    return [
        *([mark] if view.may_change else []),
        *([] if shown.is_last else [turn(1, "page-next")]),
        *([] if shown.is_first else [turn(-1, "page-back")]),
    ]


def choose_young_form(texts: Texts, among: Choosing, values: ChooseYoung, wrong: Invalid | None = None) -> Message:
    """Who is it?"""
    title, ids = texts("young-who-title"), {"forum": among.forum.id}
    inputs = person_inputs(
        texts, "person", texts("young-who"), among.people, "", values.find, among.known, required=_needs(texts, among)
    )
    return card(
        title,
        heading(title),
        line(texts("young-what-follows")),
        *with_errors(texts, inputs, wrong, {"young-needs-person": "person"}),
        actions=[
            ChooseAdult(**ids).on_card(texts("young-next"), main=True),
            *([ChooseYoung(**ids).on_card(texts("find"))] if is_long(among.people) else []),
        ],
        language=texts.locale,
    )


def choose_adult_form(
    texts: Texts, among: Choosing, young: Person, values: SaveYoung, wrong: Invalid | None = None
) -> Message:
    """Through whom? `values.adult` is who it is now, or was chosen."""
    title = texts("young-adult-title", name=name_of(texts, young))
    ids = {"forum": among.forum.id, "person": young.id}
    inputs = person_inputs(texts, "adult", texts("young-adult"), among.people, values.adult, values.find, among.known)
    return card(
        title,
        heading(title),
        line(texts("young-adult-who")),
        *with_errors(texts, inputs, wrong, _ABOUT_ADULT),
        line(texts("young-adult-agreed"), bold=True),
        actions=[
            SaveYoung(**ids).on_card(texts("young-save"), main=True),
            *([ChooseAdult(**ids).on_card(texts("find"))] if is_long(among.people) else []),
        ],
        language=texts.locale,
    )


def _needs(texts: Texts, among: Choosing) -> str:
    # If somebody has to be found first, the list is not there yet, and no press may wait for it.
    return "" if is_long(among.people) else texts("young-needs-person")


def take_mark_off_card(texts: Texts, forum: Forum, young: Person) -> Message:
    """What follows, before it is done."""
    title = texts("young-off-title", name=name_of(texts, young))
    sure = TakeMarkOff(forum=forum.id, person=young.id).on_card(texts("young-off-sure"), main=True, alone=True)
    back = OpenYoung(forum=forum.id).on_card(texts("young-back"), alone=True)
    return card(
        title,
        heading(title),
        line(texts("young-off-follows", name=name_of(texts, young))),
        actions=[sure, back],
        language=texts.locale,
    )


def named_card(texts: Texts, forum: Forum, young: Person) -> Message:
    """To the adult, once they are named."""
    title = texts("adult-named-title", name=name_of(texts, young), forum=forum.name)
    return card(
        title,
        heading(title),
        *(line(texts(words, name=name_of(texts, young))) for words in ("adult-named-text", "adult-named-how")),
        line(texts("adult-named-not-right"), subtle=True),
        language=texts.locale,
    )


def no_adult_card(texts: Texts, forum: Forum, young: Person, adult: Person | None, *, elsewhere: bool) -> Message:
    """To a chair. `elsewhere`: it is another forum whose chairs have marked them."""
    name = name_of(texts, young)
    title = texts("no-adult-title", name=name)
    if elsewhere:
        why = texts("no-adult-elsewhere", name=name, forum=forum.name)
    elif adult is None:
        why = texts("no-adult-gone", name=name)
    else:
        why = texts("no-adult-not-reached", name=name, adult=name_of(texts, adult))
    return card(
        title,
        heading(title),
        line(why),
        line(texts("no-adult-next", name=name)),
        actions=[ChooseAdult(forum=forum.id, person=young.id).on_card(texts("no-adult-choose"), main=True, alone=True)],
        language=texts.locale,
    )

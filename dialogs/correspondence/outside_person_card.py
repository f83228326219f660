"""One member without Teams: what a chair may change about how they are reached."""

from typing import ClassVar

from dialogs.correspondence.languages import languages, name_of_language
from dialogs.correspondence.outside_card import OutsideView, ways_of
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.numbers import as_written
from dialogs.kit.parts import card, choice_input, heading, line, text_input
from dialogs.kit.people_shown import name_of
from dialogs.openings import OpenOutside
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.ports import Message
from forum.use_cases.correspondence.outside_views import Outside

ADDRESS_LIMIT = 320
PHONE_LIMIT = 40
_PLACES = {
    "person-email-wrong": "email",
    "person-said-no": "email",
    "person-said-no-number": "phone",
    "person-left-out": "email",
    "person-left-out-number": "phone",
    "person-in-team": "email",
    "person-phone-wrong": "phone",
    "person-language-wrong": "language",
}


class SaveOutside(Button):
    """How they are reached from now on."""

    verb: ClassVar[str] = "outside.save"
    forum: str
    person: str
    email: str = ""
    phone: str = ""
    language: str = ""


class TendOutside(Button):
    """`does`: "ask", "again", "links" (close them), "off" (take them off the list: asks first), "sure"."""

    verb: ClassVar[str] = "outside.tend"
    forum: str
    person: str
    does: str


def outside_person_card(
    texts: Texts,
    view: OutsideView,
    one: Outside,
    typed: SaveOutside | None = None,
    wrong: Invalid | None = None,
    *,
    said: str = "",
) -> Message:
    """The form. `typed` is what comes back with something `wrong`; `said` what was just done."""
    name = name_of(texts, one.person)
    values = typed or SaveOutside(
        forum=view.forum.id,
        person=one.person.id,
        email=one.way.email or "",
        phone=as_written(one.way.phone) if one.way.phone else "",
        language=one.person.locale or "",
    )
    return card(
        name,
        heading(name),
        line(said, bold=True) if said else None,
        *(line(words) for words in ways_of(texts, view, one)),
        line(texts("outside-links", count=one.links)) if one.links else None,
        *with_errors(texts, contact_inputs(texts, values.email, values.phone, values.language), wrong, _PLACES),
        line(texts("outside-new-address-texts" if view.by_text else "outside-new-address"), subtle=True),
        actions=_ways_on(texts, view, one),
        language=texts.locale,
    )


def contact_inputs(texts: Texts, email: str, phone: str, language: str) -> list[CardElement | None]:
    """An address, a number, a language."""
    offered = [(code, name_of_language(code)) for code, _ in languages()]
    others = [(language, name_of_language(language))] if language and language not in dict(offered) else []
    return [
        text_input("email", texts("person-email"), value=email, limit=ADDRESS_LIMIT),
        text_input("phone", texts("person-phone"), value=phone, limit=PHONE_LIMIT),
        choice_input(
            "language",
            texts("person-language"),
            [("none", texts("person-language-any")), *offered, *others],
            value=language or "none",
        ),
    ]


def _ways_on(texts: Texts, view: OutsideView, one: Outside) -> list[AnyButton]:
    def tend(does: str, words: str) -> AnyButton:
        press = TendOutside(forum=view.forum.id, person=one.person.id, does=does)
        return press.on_card(texts(words), alone=True)

    asks = view.may_be_asked(one.way)
    asks_again = view.ways.can_write_to(one.way) and one.way.may_be_asked_again(view.now)
    ask = "person-ask-texts" if one.way.is_by_text else "person-ask"
    return [
        SaveOutside(forum=view.forum.id, person=one.person.id).on_card(texts("person-save"), main=True),
        *([tend("ask", ask)] if asks else []),
        *([tend("again", "person-ask-again")] if asks_again else []),
        *([tend("links", "person-close-links")] if one.links else []),
        tend("off", "person-take-off"),
        OpenOutside(forum=view.forum.id).on_card(texts("person-back"), alone=True),
    ]


def take_off_card(texts: Texts, view: OutsideView, one: Outside) -> Message:
    """What follows from taking somebody off, before it is done."""
    title = texts("person-off-title", name=name_of(texts, one.person), forum=view.forum.name)
    sure = TendOutside(forum=view.forum.id, person=one.person.id, does="sure")
    return card(
        title,
        heading(title),
        line(texts("person-off-follows")),
        actions=[
            sure.on_card(texts("person-off-sure"), main=True, alone=True),
            OpenOutside(forum=view.forum.id).on_card(texts("person-back"), alone=True),
        ],
        language=texts.locale,
    )

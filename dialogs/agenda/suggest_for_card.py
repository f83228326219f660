"""The form with which a chair or a facilitator notes a topic of somebody who has no Teams."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.agenda.suggest_card import WORDS_PLACES, words_inputs
from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import Sign, row
from dialogs.kit.parts import card, choice_input, fact, heading, line
from dialogs.kit.people_shown import name_of
from dialogs.kit.picking import is_long, person_inputs
from dialogs.texts import Texts
from forum.agenda import Attribution
from forum.errors import Invalid
from forum.forums import Forum
from forum.openness import is_circle
from forum.people import Person
from forum.ports import Message
from forum.use_cases.agenda.suggest_topic import attribution_in, attributions


class SuggestFor(Button):
    """Whose topic it is, and what it is. `once` was minted when the form was drawn."""

    verb: ClassVar[str] = "suggest.for.send"
    forum: str
    once: str
    person: str = ""
    title: str = ""
    why: str = ""
    attribution: Attribution = Attribution.NAMED
    find: str = ""


class FindForTopic(SuggestFor):
    """The form again; the list shows people whose names contain what was typed."""

    verb: ClassVar[str] = "suggest.for.find"


def suggest_for_form(
    texts: Texts, forum: Forum, people: Sequence[Person], values: SuggestFor | None = None, wrong: Invalid | None = None
) -> Message:
    """For an organiser, in private. Of an unattributed topic nothing is kept about either, and the form says so."""
    values = values or SuggestFor(forum=forum.id, once=new_key())
    title = texts("suggest-for-title", forum=forum.name)
    return card(
        title,
        heading(title),
        *with_errors(
            texts, _inputs(texts, forum, people, values), wrong, WORDS_PLACES | {"suggest-for-whom": "person"}
        ),
        line(texts("suggest-for-unattributed")),
        actions=[
            SuggestFor(forum=forum.id, once=values.once).on_card(texts("suggest-for-send"), main=True),
            *([FindForTopic(forum=forum.id, once=values.once).on_card(texts("find"))] if is_long(people) else []),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, forum: Forum, people: Sequence[Person], values: SuggestFor) -> list[CardElement]:
    return [
        *person_inputs(texts, "person", texts("suggest-for-person"), people, values.person, values.find),
        *words_inputs(texts, values.title, values.why, for_chairs=is_circle(forum)),
        choice_input(
            "attribution",
            texts("suggest-for-attribution"),
            [(level.value, texts(f"suggest-for-as-{level}")) for level in attributions(forum)],
            value=attribution_in(forum, values.attribution).value,
            open_list=True,
        ),
    ]


def suggested_for_card(texts: Texts, title: str, attribution: Attribution, author: Person | None, code: str) -> Message:
    """It is noted. `code` is for the author of an unattributed topic, and stands here alone."""
    said = (
        texts("suggest-for-noted", name=name_of(texts, author)) if author else texts("suggest-for-noted-unattributed")
    )
    return card(
        f"{said} {title}",
        heading(said),
        row(line(title, bold=True), texts(f"suggest-for-as-{attribution}"), sign=Sign.DONE),
        fact(texts("suggest-code"), code) if code else None,
        line(texts("suggest-for-code")) if code else None,
        language=texts.locale,
    )

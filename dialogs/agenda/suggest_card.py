"""The form with which somebody suggests a topic, and the buttons that lead to it."""

from typing import ClassVar

from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, heading, line, text_input
from dialogs.kit.shortening import shortened
from dialogs.openings import OpenSuggestFor
from dialogs.texts import Texts
from forum.agenda import Attribution
from forum.errors import Invalid
from forum.forums import Forum
from forum.limits import TITLE, WHY
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.agenda.suggest_topic import attribution_in, attributions

SHORT = 40
"""Letters of a title on a button."""


class OpenSuggestForm(Button):
    """Show the form for a new topic, filled with words of `letters` letters, of which `title` has as many as fit.

    `more` has the topics that come after it, a line for each.
    """

    verb: ClassVar[str] = "suggest.open"
    forum: str = ""
    title: str = ""
    letters: int = 0
    more: str = ""


class SendSuggestion(Button):
    """Put a topic forward. `once` was minted when the form was drawn."""

    verb: ClassVar[str] = "suggest.send"
    forum: str
    once: str
    title: str = ""
    why: str = ""
    attribution: Attribution = Attribution.NAMED
    link: str = ""
    more: str = ""
    """The topics that come after it, a line for each."""
    anyway: bool = False
    """Send it although a similar topic already exists."""
    asker: str = ""
    """If others read along: whose words these are, as a mark that reveals nobody."""


WORDS_PLACES = {"suggest-needs-title": "title", "suggest-too-long": "why", "suggest-not-all": "why"}
"""Which input of `words_inputs` a problem is about."""


def suggest_form(
    texts: Texts,
    forum: Forum,
    values: SendSuggestion | None = None,
    wrong: Invalid | None = None,
    *,
    for_others: bool = False,
) -> Message:
    """The form behind "suggest". Being named is the default; not being named is each person's own choice.
    `for_others`: the reader may also note a topic of somebody who has no Teams.
    """
    values = values or SendSuggestion(forum=forum.id, once=new_key())
    title = texts("suggest-title", forum=forum.name)
    return card(
        title,
        heading(title),
        *with_errors(texts, _inputs(texts, forum, values), wrong, WORDS_PLACES),
        line(texts("suggest-with-link")) if values.link else None,
        actions=[
            SendSuggestion(forum=forum.id, once=values.once, link=values.link, more=values.more).on_card(
                texts("suggest-send"), main=True
            ),
            *([OpenSuggestFor(forum=forum.id).on_card(texts("suggest-for-open"), alone=True)] if for_others else []),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, forum: Forum, values: SendSuggestion) -> list[CardElement]:
    return [
        *words_inputs(texts, values.title, values.why, for_chairs=is_circle(forum)),
        choice_input(
            "attribution",
            texts("suggest-attribution"),
            [(level.value, texts(f"attribution-{level}")) for level in attributions(forum)],
            value=attribution_in(forum, values.attribution).value,
            open_list=True,
        ),
    ]


def words_inputs(texts: Texts, title: str, why: str, *, for_chairs: bool) -> list[CardElement]:
    """The words of a topic, new or changed. `for_chairs`: only they read why it matters, and the form says so."""
    return [
        text_input(
            "title",
            texts("suggest-topic"),
            value=title,
            required=texts("suggest-needs-title"),
            hint=texts("suggest-topic-hint"),
            limit=TITLE,
        ),
        text_input(
            "why", texts("suggest-why-for-chairs" if for_chairs else "suggest-why"), value=why, long=True, limit=WHY
        ),
    ]


def next_button(texts: Texts, forum: Forum, more: str, words: str = "suggest-next") -> list[AnyButton]:
    """Opens the form for the first of `more` topics, if there is one. `words` names the text of the button."""
    title, _, rest = more.partition("\n")
    if not title:
        return []
    form = OpenSuggestForm(forum=forum.id, title=title, letters=len(title), more=rest)
    return [form.on_card(texts(words, title=shortened(title, SHORT)), alone=True)]


def offer_form(texts: Texts, forum: Forum) -> Message:
    """A button for the form, for each person who reads it in a channel: a form posted there would be everybody's."""
    title = texts("suggest-title", forum=forum.name)
    return card(
        title,
        heading(title),
        line(texts("suggest-offer")),
        actions=[OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"), alone=True)],
        language=texts.locale,
    )

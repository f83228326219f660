"""An opportunity as it stands in the channel, and as one person sees it."""

from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.looks import date_block, row
from dialogs.kit.parts import buttons, card, fact, fold, heading, line, link, number_input, text_input
from dialogs.opportunities.opportunity_words import (
    apply_words,
    deadline_words,
    own_words,
    result_words,
    standing_words,
    words_to_pass_on,
)
from dialogs.texts import Texts
from forum.forums import Forum
from forum.ports import Message
from forum.use_cases.opportunities.opportunity_views import OpportunityView, Standing


class OpenOpportunityForm(Button):
    """The empty form."""

    verb: ClassVar[str] = "opportunity.form"
    forum: str


class OpenOpportunity(Button):
    """From the list to one of them: to manage for the chairs, to read for everybody else."""

    verb: ClassVar[str] = "opportunity.open"
    opportunity: str


class SayCount(Button):
    """ "Tell the chairs": of how many `people` somebody knows."""

    verb: ClassVar[str] = "opportunity.count"
    opportunity: str
    people: str = ""


def opportunity_card(texts: Texts, view: OpportunityView, pages_at: str = "") -> Message:
    """The one card of an opportunity. With `view.own` it is one person's view."""
    if view.standing is Standing.UNDONE:
        gone = texts("opportunity-standing-undone")
        return card(gone, line(gone), language=texts.locale)
    return card(
        texts("opportunity-summary", title=view.title, standing=standing_words(texts, view)),
        *opportunity_body(texts, view),
        *_own(texts, view),
        *(_pass_on(texts, view, pages_at) if view.is_open else []),
        *(_count(texts, view) if view.counts else []),
        language=texts.locale,
    )


def opportunity_body(texts: Texts, view: OpportunityView) -> list[CardElement]:
    """What it is, in the order in which people decide. Once it is over, that comes first, and how to apply goes."""
    if not view.is_open:
        result = result_words(texts, view)
        over = [heading(view.title), line(standing_words(texts, view), bold=True), line(view.what)]
        return [*over, *([line(result)] if result else [])]
    who = [texts("opportunity-for", who=view.who_for)] if view.who_for else []
    return [
        date_block(texts, view.day, view.title, standing_words(texts, view), *who),
        line(view.what),
        *([link(apply_words(texts, view), view.link)] if view.link else []),
        *([fact(texts("opportunity-how"), view.how)] if view.how else []),
    ]


def _own(texts: Texts, view: OpportunityView) -> list[CardElement]:
    said = own_words(texts, view)
    return [line(said, bold=True)] if said else []


def _pass_on(texts: Texts, view: OpportunityView, pages_at: str) -> list[CardElement]:
    words = words_to_pass_on(texts, view, pages_at)
    return fold(
        "pass-on",
        texts("opportunity-pass-on"),
        text_input("copy-words", texts("opportunity-copy"), value=words, long=True),
    )


def _count(texts: Texts, view: OpportunityView) -> list[CardElement]:
    """Nothing in it is required, because it is folded away."""
    tell = SayCount(opportunity=view.id).on_card(texts("opportunity-count-send"))
    return fold(
        "count",
        texts("opportunity-count-open"),
        number_input("people", texts("opportunity-count"), value=view.own),
        line(texts("opportunity-count-private")),
        buttons(tell),
    )


def opportunities_card(texts: Texts, forum: Forum, views: list[OpportunityView], *, may_post: bool) -> Message:
    """The open ones and the newest of the others, each with a button; for chairs, one for a new opportunity."""
    title = texts("opportunities-title", forum=forum.name)
    post: list[AnyButton] = []
    if may_post:
        post = [OpenOpportunityForm(forum=forum.id).on_card(texts("opportunity-post-one"), alone=True)]
    return card(
        title,
        heading(title),
        *(_listed(texts, view) for view in views),
        None if views else line(texts("opportunities-none")),
        actions=post,
        language=texts.locale,
    )


def _listed(texts: Texts, view: OpportunityView) -> CardElement:
    look = OpenOpportunity(opportunity=view.id).on_card(texts("opportunity-look"), alone=True, about=view.title)
    when = texts("opportunity-listed-open", when=deadline_words(texts, view)) if view.is_open else ""
    return row(line(view.title, bold=True), when or standing_words(texts, view), beside=look, separated=True)

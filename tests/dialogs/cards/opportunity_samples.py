"""The cards of opportunities, with as much text as the rules let anybody write."""

from dataclasses import replace
from datetime import date, time

from dialogs.opportunities import manage_card as managing
from dialogs.opportunities import opportunity_card as cards
from dialogs.opportunities import opportunity_forms_card as forms
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.ids import OpportunityId
from forum.limits import HOW_TO_APPLY, OPPORTUNITY, TITLE, WHO_FOR
from forum.ports import Message
from forum.use_cases.opportunities.opportunity_views import ManagedOpportunity, OpportunityView, Standing
from forum.use_cases.people.by_hand import ByHand
from tests.dialogs.cards.full_forum import FullForum

WRONG = Invalid("opportunity-which-day", first="Friday 5 April 2030", second="Friday 12 April 2030")
HERE = "https://forum.example.org"


def view_with(words: str) -> OpportunityView:
    text = " ".join(words.split())
    return OpportunityView(
        id=OpportunityId("opportunity"),
        code="0123456789abcdef",
        title=text[:TITLE],
        what=words[:OPPORTUNITY],
        who_for=text[:WHO_FOR],
        link="https://apply.example.org/" + "a" * 60,
        host="apply.example.org",
        how=words[:HOW_TO_APPLY],
        day=date(2030, 4, 12),
        clock=time(17),
        standing=Standing.OPEN,
        counts=True,
    )


def views_of(words: str) -> list[OpportunityView]:
    """Open, told by its reader, over with and without a number, withdrawn, and undone."""
    view = view_with(words)
    over = replace(view, standing=Standing.CLOSED, link="", host="", how="")
    return [
        view,
        replace(view, own=2, clock=None, who_for=""),
        replace(over, taken_up=7),
        replace(over, standing=Standing.EARLY, few=True, own=0),
        replace(over, standing=Standing.WITHDRAWN, note=words[:300], counts=False),
        replace(over, standing=Standing.UNDONE, title="", what="", counts=False),
    ]


def managed_of(words: str, full: FullForum) -> list[ManagedOpportunity]:
    told = [ByHand(person, "+447700900123") for person in full.people[:3]]
    return [
        ManagedOpportunity(view, said=7, sayers=2, taken_up=view.taken_up, can_be_undone=is_new, by_hand=told)
        for view in views_of(words)
        for is_new in (True, False)
    ]


def opportunity_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function."""
    words, forum = full.words, full.forum
    values = forms.CheckOpportunity(
        forum=forum.id, once="once", title=words[:TITLE], what=words[:OPPORTUNITY], day="2030-04-12", clock="17:00"
    )
    views, managed = views_of(words), managed_of(words, full)
    return {
        "opportunity_form": [
            forms.opportunity_form(texts, forum, values, WRONG),
            forms.opportunity_form(texts, forum, values),
        ],
        "opportunity_preview_card": [
            forms.opportunity_preview_card(texts, forum, values, views[0], by_mail=True),
            forms.opportunity_preview_card(texts, forum, values, views[0], by_mail=False),
            forms.opportunity_preview_card(
                texts, forum, values.model_copy(update={"opportunity": "it"}), views[1], by_mail=True
            ),
        ],
        "opportunity_card": [cards.opportunity_card(texts, view, HERE) for view in views],
        "opportunities_card": [
            cards.opportunities_card(texts, forum, views[:5], may_post=True),
            cards.opportunities_card(texts, forum, [], may_post=False),
        ],
        "managed_opportunity_card": [
            managing.managed_opportunity_card(texts, forum, one, HERE, said=words, problem=words) for one in managed
        ],
        "taken_up_card": [managing.taken_up_card(texts, forum, managed[4], 1, words)],
    }

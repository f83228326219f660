"""What chairs pass on, with its deadline; and how many people somebody knows of who took it up."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.opportunities.opportunity_words import (
    apply_words,
    deadline_words,
    own_words,
    plain_link,
    result_words,
    standing_words,
)
from dialogs.texts import Texts
from forum.ids import OpportunityId
from forum.use_cases.opportunities.opportunity_views import OpportunityView, Standing, listed
from forum.use_cases.opportunities.post_opportunity import opportunity_of
from forum.use_cases.opportunities.take_up import say_count
from pages.visit import Go, Shown, Visit


@dataclass(frozen=True)
class OpportunityShown:
    """One of them. `over` says why it is not open, "" while it is; `address` is the plain link. `typed` is what stands
    in the field for the number.
    """

    id: str
    title: str
    what: str
    facts: Sequence[tuple[str, str]]
    link: str
    apply_at: str
    how: str
    over: str
    result: str
    address: str
    own: str
    typed: str
    counts: bool


async def show(visit: Visit) -> Shown:
    """The open ones, then those that have closed."""
    views = [
        view
        for view in await listed(visit.uow, visit.forum, visit.person, visit.now)
        if view.is_open or (view.counts and view.standing is not Standing.WITHDRAWN)
    ]
    values = {
        "open_ones": [_shown(visit, view) for view in views if view.is_open],
        "over": [_shown(visit, view) for view in views if not view.is_open],
        "wrong_at": visit.sent.one("opportunity") if visit.wrong else "",
    }
    return Shown("opportunities.html", "page-opportunities-title", values)


def _shown(visit: Visit, view: OpportunityView) -> OpportunityShown:
    """As the card in Teams shows it."""
    texts = visit.texts
    is_typed = visit.sent.one("opportunity") == view.id
    kept = "" if view.own is None else str(view.own)
    return OpportunityShown(
        id=view.id,
        title=view.title,
        what=view.what,
        facts=_facts(texts, view),
        link=view.link,
        apply_at=apply_words(texts, view),
        how=view.how,
        over="" if view.is_open else standing_words(texts, view),
        result=result_words(texts, view),
        address=plain_link(visit.public_url, view),
        own=own_words(texts, view),
        typed=visit.sent.one("people") if is_typed else kept,
        counts=view.counts,
    )


def _facts(texts: Texts, view: OpportunityView) -> list[tuple[str, str]]:
    """Until when, and for whom."""
    rows = [(texts("page-opportunities-by"), deadline_words(texts, view))]
    return [*rows, (texts("page-opportunities-for"), view.who_for)] if view.who_for else rows


async def count(visit: Visit) -> Go:
    """Kept as the answer to the card in Teams is. Raises Gone, Invalid."""
    opportunity, _ = await opportunity_of(visit.uow, OpportunityId(visit.sent.one("opportunity")))
    visit.ours(opportunity.forum_id)
    typed = visit.sent.one("people").strip()
    people = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 6 else None
    await say_count(visit.uow, visit.person, opportunity.id, people, visit.now)
    return Go("opportunities")

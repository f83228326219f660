"""The plain link of one opportunity: no member, no author, no number, and nothing kept about who opens it."""

from datetime import datetime

from dialogs.opportunities.opportunity_words import apply_words, deadline_words, standing_words
from dialogs.texts import Texts
from forum.keys import code_typed
from forum.opportunities import CODE_LENGTH
from forum.ports import UnitOfWork
from forum.use_cases.opportunities.opportunity_views import OpportunityView, public_opportunity
from pages.kindly import NoSuchPage
from pages.room import Room
from pages.visit import Shown


async def show(uow: UnitOfWork, room: Room, typed: str, now: datetime) -> tuple[Texts, Shown]:
    """What it is and how to apply, or that it is over. In a listening circle it comes from the organisation."""
    code = code_typed(typed, CODE_LENGTH)
    found = await public_opportunity(uow, code, now) if code else None
    if found is None:
        raise NoSuchPage
    texts, view = room.languages.texts(found.locale), found.view
    values = {
        "view": view,
        "facts": _facts(texts, view),
        "apply_at": apply_words(texts, view),
        "how_title": texts("public-opportunity-how"),
        "over": "" if view.is_open else standing_words(texts, view),
        "passed_on": texts("public-opportunity-from", giver=found.forum_name or room.controller.name),
    }
    return texts, Shown("open/opportunity.html", "public-opportunity-title", values, named=view.title)


def _facts(texts: Texts, view: OpportunityView) -> list[tuple[str, str]]:
    rows = [(texts("public-opportunity-by"), deadline_words(texts, view))]
    return [*rows, (texts("public-opportunity-for"), view.who_for)] if view.who_for else rows

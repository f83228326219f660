"""Choosing the language of pages and emails, out of those that are switched on."""

from forum.errors import Invalid
from forum.use_cases.people.choose_language import choose_language
from pages.visit import Answer, Go, Shown, Visit


async def show(visit: Visit) -> Answer:
    """Each by the name that its speakers give it."""
    offered = list(visit.languages)
    if len(offered) < 2:
        return Go()
    choices = [
        {
            "value": one.code,
            "text": one.name,
            # A screen reader says each name as it is meant.
            "label": {"attributes": {"lang": one.code, "dir": one.direction}},
        }
        for one in offered
    ]
    return Shown("language.html", "page-language-title", {"choices": choices, "chosen": visit.texts.locale})


async def choose(visit: Visit) -> Go:
    """Raises Invalid."""
    chosen = visit.languages.named(visit.sent.one("language"))
    if chosen is None:
        raise Invalid("page-choose-one")
    choose_language(visit.person, chosen.code)
    return Go()

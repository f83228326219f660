"""Choosing the language of pages and emails, out of those that are switched on."""

from dialogs.texts.languages import Language
from dialogs.texts.switched_on import Languages
from forum.errors import Invalid
from forum.use_cases.board.contact_says import choose_board_language
from forum.use_cases.people.choose_language import choose_language
from pages.board_visit import BoardVisit
from pages.visit import Answer, Go, Sent, Shown, Visit


async def show(visit: Visit) -> Answer:
    """Each by the name that its speakers give it."""
    return _offered(visit, "page-language-stays")


async def show_board(visit: BoardVisit) -> Answer:
    """The same for the board's contact, once they have said that they are meant."""
    return _offered(visit, "page-board-language-stays") if visit.opened.contact.agreed_at else Go()


def _offered(visit: Visit | BoardVisit, stays: str) -> Answer:
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
    values = {"choices": choices, "chosen": visit.texts.locale, "stays": visit.texts(stays)}
    return Shown("language.html", "page-language-title", values)


async def choose(visit: Visit) -> Go:
    """Raises Invalid."""
    choose_language(visit.person, _chosen(visit.languages, visit.sent).code)
    return Go()


async def choose_board(visit: BoardVisit) -> Go:
    """Raises Invalid."""
    if visit.opened.contact.agreed_at is not None:
        choose_board_language(visit.opened, _chosen(visit.languages, visit.sent).code)
    return Go()


def _chosen(languages: Languages, sent: Sent) -> Language:
    if (chosen := languages.named(sent.one("language"))) is None:
        raise Invalid("page-choose-one")
    return chosen

"""Suggesting a topic, under one's name or without it.

Nothing here writes a log, and nothing is kept that would lead from an unattributed topic to whoever sent it: the key is
minted with the form, and what is stored is sealed (forum/use_cases/agenda/suggest_topic.py). Its code is shown once, in
the answer to the form; the same form sent again shows the same one.
"""

from dialogs.agenda.similar import much_alike
from dialogs.kit.buttons import new_key
from forum.agenda import Attribution, Outcome
from forum.errors import Invalid
from forum.ids import SuggestionId
from forum.openness import is_circle
from forum.use_cases.agenda.agenda_views import is_too_late
from forum.use_cases.agenda.suggest_topic import (
    Topic,
    attribution_in,
    attributions,
    checked_topic,
    own_suggestion,
    suggest_topic,
)
from pages.visit import LONGEST_KEY, Answer, Go, Shown, Visit


async def show(visit: Visit) -> Shown:
    """The form. Being named is the default; not being named is each person's own choice."""
    sent, forum = visit.sent, visit.forum
    typed = sent.one("attribution")
    wished = Attribution(typed) if typed in list(Attribution) else Attribution.NAMED
    values = {
        "once": sent.one("once") or new_key(),
        "subject": sent.one("title"),
        "why": sent.one("why"),
        "for_chairs": is_circle(forum),
        "levels": [(level.value, visit.texts(f"attribution-{level}")) for level in attributions(forum)],
        "level": attribution_in(forum, wished).value,
        "place": "title" if visit.wrong and visit.wrong.problem == "suggest-needs-title" else "why",
    }
    return Shown("suggest.html", "page-suggest-title", values)


async def send(visit: Visit) -> Answer:
    """Kept as a topic from the card in Teams is. Raises Invalid."""
    sent, typed = visit.sent, visit.sent.one("attribution")
    once = sent.one("once")
    if typed not in list(Attribution):
        raise Invalid("page-choose-one")
    if not 0 < len(once) <= LONGEST_KEY:
        raise Invalid("page-load-first")
    topic = Topic(sent.one("title"), sent.one("why"), Attribution(typed))
    checked_topic(topic)
    if not sent.one("anyway") and (found := await much_alike(visit.uow, visit.forum, visit.person, topic.title, once)):
        return Shown("similar.html", "page-similar-title", {"there": found, "yours": topic, "fields": sent.fields})
    kept, code = await suggest_topic(visit.uow, visit.person, visit.forum, topic, once, visit.now)
    if not code:
        return Go(f"suggested/{kept.id}")
    late = await is_too_late(visit.uow, visit.forum, kept, visit.now)
    return Shown("suggested.html", "page-suggested-title", {"topic": kept, "code": _shown(code), "late": late})


async def suggested(visit: Visit) -> Answer:
    """Thanks, for whoever signed it."""
    kept = await own_suggestion(visit.uow, visit.person, SuggestionId(visit.parts["topic"]), "")
    visit.ours(kept.forum_id)
    if kept.outcome is not Outcome.OPEN:
        return Go()
    late = await is_too_late(visit.uow, visit.forum, kept, visit.now)
    level = visit.texts(f"attributed-{kept.attribution}")
    values = {"topic": kept, "code": "", "late": late, "level": level}
    return Shown("suggested.html", "page-suggested-title", values)


def _shown(code: str) -> str:
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))

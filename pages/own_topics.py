"""Somebody's own topics: what became of them, changing one, and taking one back, as from the cards in Teams.

Those they signed are behind the link to what is theirs; an unattributed one opens with its code, and who opened it is
not kept.
"""

from forum.agenda import Outcome
from forum.errors import Gone, Invalid
from forum.ids import SuggestionId
from forum.use_cases.agenda.suggest_topic import edit_suggestion, own_suggestion, withdraw_suggestion
from forum.use_cases.agenda.topic_views import MyTopic, OwnTopic, my_topics, own_topic, topic_by_code
from pages.paging import part_of
from pages.topic_words import topic_words
from pages.visit import Answer, Go, Shown, Visit

MINE, BY_CODE = "mine/topics", "topic"


async def show(visit: Visit) -> Shown:
    """Those they signed in this forum, newest first."""
    found = [one for one in await my_topics(visit.uow, visit.person, visit.now) if one.forum.id == visit.forum.id]
    part = part_of(visit, found, MINE)
    topics = [(topic_words(visit.texts, one), _path(one)) for one in part.things]
    return Shown("my_topics.html", "page-topics-title", {"topics": topics, "part": part})


def _path(mine: MyTopic) -> str:
    """Where an open one can be changed."""
    return f"{MINE}/{mine.topic.id}" if mine.topic.outcome is Outcome.OPEN else ""


async def form(visit: Visit) -> Answer:
    """The words of one, to be changed."""
    own = await _own(visit, visit.parts["topic"], "")
    return _form(visit, own, "", f"{MINE}/{own.id}", MINE) if own.is_open else Go(MINE)


async def save(visit: Visit) -> Go:
    """Raises Gone, NotYours, Invalid."""
    await _save(visit, visit.parts["topic"], "")
    return Go(MINE)


async def take_back(visit: Visit) -> Go:
    """Raises Gone, NotYours."""
    await _take_back(visit, visit.parts["topic"], "")
    return Go(MINE)


async def code_form(visit: Visit) -> Shown:
    """What became of it? Asked with the code."""
    return Shown("code.html", "page-code-title", {"typed": visit.sent.one("code"), "found": None})


async def look(visit: Visit) -> Shown:
    """What became of an unattributed topic. Raises Invalid."""
    return _told(visit, await _by_code(visit))


async def form_by_code(visit: Visit) -> Answer:
    """The words of an unattributed one, to be changed: its code comes with the form that led here."""
    if not visit.sent.one("code"):
        return Go(BY_CODE)
    found = await _by_code(visit)
    own = await _own(visit, found.topic.id, visit.sent.one("code"))
    return _form(visit, own, visit.sent.one("code"), f"{BY_CODE}/change", BY_CODE) if own.is_open else Go(BY_CODE)


async def change_by_code(visit: Visit) -> Answer:
    """The form first, and what it says once it comes back. Raises Gone, Invalid."""
    if not visit.sent.has("title"):
        return await form_by_code(visit)
    found = await _by_code(visit)
    await _save(visit, found.topic.id, visit.sent.one("code"))
    return await look(visit)


async def take_back_by_code(visit: Visit) -> Shown:
    """Raises Gone, Invalid."""
    found = await _by_code(visit)
    await _take_back(visit, found.topic.id, visit.sent.one("code"))
    return await look(visit)


async def _by_code(visit: Visit) -> MyTopic:
    """By its code alone: nothing that somebody signed is opened like this."""
    found = await topic_by_code(visit.uow, visit.person, visit.sent.one("code"), visit.now)
    if found is None or found.forum.id != visit.forum.id:
        raise Invalid("page-code-unknown")
    return found


def _told(visit: Visit, found: MyTopic) -> Shown:
    is_open = found.topic.outcome is Outcome.OPEN
    values = {"found": topic_words(visit.texts, found), "typed": visit.sent.one("code"), "is_open": is_open}
    return Shown("code.html", "page-code-title", values)


async def _own(visit: Visit, topic: str, code: str) -> OwnTopic:
    found = await own_suggestion(visit.uow, visit.person, SuggestionId(topic), code)
    visit.ours(found.forum_id)
    return own_topic(visit.forum, found)


def _form(visit: Visit, own: OwnTopic, code: str, path: str, back: str) -> Shown:
    sent = visit.sent
    values = {
        "path": path,
        "back_path": f"{back}/back" if code else f"{path}/back",
        "back": back,
        "code": code,
        "subject": sent.one("title") if visit.wrong else own.title,
        "why": sent.one("why") if visit.wrong else own.why,
        "for_chairs": own.for_chairs,
        "place": "title" if visit.wrong and visit.wrong.problem == "suggest-needs-title" else "why",
    }
    return Shown("change_topic.html", "page-change-topic-title", values)


async def _save(visit: Visit, topic: str, code: str) -> None:
    own, sent = await _own(visit, topic, code), visit.sent
    await edit_suggestion(visit.uow, visit.person, own.id, code, sent.one("title"), sent.one("why"))


async def _take_back(visit: Visit, topic: str, code: str) -> None:
    own = await _own(visit, topic, code)
    if not own.is_open:
        raise Gone
    await withdraw_suggestion(visit.uow, visit.person, own.id, code, visit.now)

"""Which of the suggested topics somebody would like discussed."""

from dialogs.agenda.agenda_card import AT_A_GLANCE, agenda_when, support_words, topic_footer
from dialogs.kit.shortening import shortened
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.errors import Gone
from forum.ids import SuggestionId
from forum.openness import is_circle
from forum.use_cases.agenda.agenda_views import SeenTopic, agenda_view, seen_by_everybody
from forum.use_cases.agenda.support_topic import support_topic
from pages.paging import AT_ONCE, part_of
from pages.visit import Go, Shown, Visit

LIST = "topics"


async def show(visit: Visit) -> Shown:
    """The open ones, most wanted first, each with a box to tick."""
    view, texts = await agenda_view(visit.uow, visit.forum, visit.now, visit.person), visit.texts
    part = part_of(visit, view.topics, LIST)
    shown = part.things
    values = {
        "part": part,
        "when": agenda_when(texts, view),
        "topics": [{"value": topic.id, "text": topic.title, "hint": {"text": _about(texts, topic)}} for topic in shown],
        "wanted": [topic.id for topic in shown if topic.mine],
        "whole": [(topic.title, f"{LIST}/{topic.id}") for topic in shown if len(topic.why) > AT_A_GLANCE],
        # In a listening circle nobody can see who asked for a topic.
        "topics_seen": not is_circle(visit.forum),
        "support": support_words(texts, visit.forum) if is_circle(visit.forum) else "",
    }
    return Shown("topics.html", "page-topics-page-title", values)


def _about(texts: Texts, topic: SeenTopic) -> str:
    said = topic_footer(texts, topic)
    return f"{shortened(topic.why, AT_A_GLANCE)} · {said}" if topic.why else said


async def one(visit: Visit) -> Shown:
    """An open one, with all that is said about why it matters. Raises Gone."""
    topic = await visit.uow.agenda.get(SuggestionId(visit.parts["topic"]))
    if topic is None or topic.outcome is not Outcome.OPEN:
        raise Gone
    visit.ours(topic.forum_id)
    seen = await seen_by_everybody(visit.uow, visit.forum, topic)
    values = {"heading": seen.title, "why": seen.why, "about": topic_footer(visit.texts, seen), "back": LIST}
    return Shown("in_full.html", "page-topic-title", values)


async def choose(visit: Visit) -> Go:
    """What is ticked is wanted, and what was shown and is not ticked is not. Topics decided meanwhile stay as they
    are.
    """
    ticked = set(visit.sent.all("topic"))
    for shown in visit.sent.all("shown")[:AT_ONCE]:
        topic = await visit.uow.agenda.get(SuggestionId(shown))
        if topic is not None and topic.outcome is Outcome.OPEN:
            visit.ours(topic.forum_id)
            await support_topic(visit.uow, visit.person, topic.id, wanted=topic.id in ticked)
    return Go(LIST)

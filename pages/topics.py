"""Which of the suggested topics somebody would like discussed."""

from collections.abc import Mapping
from typing import Any

from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.ids import SuggestionId
from forum.openness import is_circle
from forum.use_cases.agenda.agenda_views import SeenTopic, agenda_view
from forum.use_cases.agenda.support_topic import support_topic
from pages.visit import Go, Visit

MOST_SHOWN = 40


async def topics_shown(visit: Visit) -> Mapping[str, Any]:
    """The open ones, most wanted first, each with a box to tick."""
    view = await agenda_view(visit.uow, visit.forum, visit.now, visit.person)
    shown = view.topics[:MOST_SHOWN]
    return {
        "topics": [
            {"value": topic.id, "text": topic.title, "hint": {"text": _about(visit.texts, topic)}} for topic in shown
        ],
        "wanted": [topic.id for topic in shown if topic.mine],
        # In a listening circle nobody can see who asked for a topic.
        "topics_seen": not is_circle(visit.forum),
    }


def _about(texts: Texts, topic: SeenTopic) -> str:
    said = texts("topic-support-count", count=topic.wanted_by)
    return " · ".join([texts("topic-from", name=topic.name), said] if topic.name else [said])


async def choose(visit: Visit) -> Go:
    """What is ticked is wanted, and what was shown and is not ticked is not. Topics decided meanwhile stay as they
    are.
    """
    ticked = set(visit.sent.all("topic"))
    for shown in visit.sent.all("shown")[:MOST_SHOWN]:
        topic = await visit.uow.agenda.get(SuggestionId(shown))
        if topic is not None and topic.outcome is Outcome.OPEN:
            visit.ours(topic.forum_id)
            await support_topic(visit.uow, visit.person, topic.id, wanted=topic.id in ticked)
    return Go()

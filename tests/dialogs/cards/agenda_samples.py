"""The cards of topics, their outcomes and the agenda, filled with one text wherever people write something."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.agenda import agenda_card as agenda
from dialogs.agenda import shaping_card as shaping
from dialogs.agenda.shaping_topics_card import PRESENTER_LIMIT
from dialogs.texts import texts_for
from forum.actions import Action
from forum.agenda import Attribution, LedBy, Outcome
from forum.errors import Invalid
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import ShapingView
from forum.use_cases.agenda.suggest_topic import TITLE_LIMIT, WHY_LIMIT
from tests.dialogs.cards.full_forum import MANY, FullForum, copied

TEXTS = texts_for("en")


class AgendaSamples(FullForum):
    """By the name of the function, such as "care_card"."""

    def agenda_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {name: made for part in (self._agenda, self._shaping) for name, made in part().items()}

    def _agenda(self) -> dict[str, list[Message]]:
        words, forum, [topic, *_] = self.words, self.forum, self.topics
        filled = agenda.SendSuggestion(
            forum=forum.id, once="once", title=words[:TITLE_LIMIT], why=words[:WHY_LIMIT], link=topic.link
        )
        return {
            "agenda_card": [
                agenda.agenda_card(TEXTS, self.view, refresh_for=["29:1"]),
                agenda.agenda_card(TEXTS, replace(self.view, topics=[], meeting=None)),
                *(agenda.agenda_card(TEXTS, replace(self.view, topics=[topic] * n), refresh_for=MANY) for n in (4, 5)),
            ],
            "offer_form": [agenda.offer_form(TEXTS, forum)],
            "suggest_form": [
                agenda.suggest_form(TEXTS, forum, filled, Invalid("suggest-needs-title")),
                agenda.suggest_form(TEXTS, forum),
            ],
        }

    def _shaping(self) -> dict[str, list[Message]]:
        matters = [seen.action for seen in self.seen]
        view = ShapingView(self.view, self.meeting, matters, comments=12)
        from_before = [
            copied(topic, outcome=outcome)
            for topic, outcome in zip(self.topics, (Outcome.ACCEPTED, Outcome.TO_BOARD), strict=False)
        ]
        later = ShapingView(replace(self.view, topics=from_before), self.meeting, matters)
        empty = ShapingView(replace(self.view, topics=[]), self.meeting, [])
        return {
            "shaping_card": [
                shaping.shaping_card(TEXTS, view, self.words, self.words),
                shaping.shaping_card(TEXTS, empty),
                shaping.shaping_card(TEXTS, later),
                *self._pages(matters),
            ],
        }

    def _pages(self, matters: Sequence[Action]) -> list[Message]:
        """Each topic with everything that can be said of it, from the first page to the last."""
        topics = [
            copied(
                topic,
                presenter=self.words[:PRESENTER_LIMIT],
                attribution=Attribution.CHAIRS_ONLY,
                proposed=Outcome.MERGED if number else Outcome.ACCEPTED,
                merged_into=topic.id,
                minutes=600,
                led_by=LedBy.HOSTS,
            )
            for number, topic in enumerate(self.topics)
        ]
        late = replace(self.view, topics=topics, late=frozenset(topic.id for topic in topics))
        view = ShapingView(late, self.meeting, matters, {topic.id: 3 for topic in topics})
        starts = range(0, len(topics), shaping.SHOWN_AT_ONCE)
        return [shaping.shaping_card(TEXTS, view, self.words, start=start) for start in starts]

"""The cards of topics, their outcomes and the agenda, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.cards import (
    agenda,
    outcomes,
    published,
    shaping,
)
from dialogs.texts import texts_for
from forum.agenda import Outcome
from forum.ports import Message
from forum.use_cases.agenda_views import ShapingView
from forum.use_cases.suggest_topic import TITLE_LIMIT, WHY_LIMIT
from forum.use_cases.topic_views import MyTopic
from tests.dialogs.full_forum import FullForum, copied

TEXTS = texts_for("en")


class AgendaSamples(FullForum):
    """By module and function, e.g. "care.care_card"."""

    def agenda_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {name: made for part in (self._agenda, self._shaping) for name, made in part().items()}

    def _agenda(self) -> dict[str, list[Message]]:
        words, forum, [topic, *_] = self.words, self.forum, self.topics
        filled = agenda.SendSuggestion(
            forum=forum.id, once="once", title=words[:TITLE_LIMIT], why=words[:WHY_LIMIT], link=topic.link
        )
        decided = [copied(topic, outcome=outcome) for outcome in Outcome]
        return {
            "agenda.agenda_card": [
                agenda.agenda_card(TEXTS, self.view, refresh_for=["29:1"]),
                agenda.agenda_card(TEXTS, replace(self.view, topics=[], meeting=None)),
            ],
            "agenda.edit_form": [agenda.edit_form(TEXTS, topic, "code", words)],
            "agenda.offer_form": [agenda.offer_form(TEXTS, forum)],
            "agenda.suggest_form": [
                agenda.suggest_form(TEXTS, forum, filled, words),
                agenda.suggest_form(TEXTS, forum),
            ],
            "agenda.suggestion_card": [
                agenda.suggestion_card(TEXTS, topic, "code", words, stays=stays) for stays in (True, False)
            ],
            "outcomes.outcome_card": [outcomes.outcome_card(TEXTS, topic, self.meeting, topic) for topic in decided],
            "outcomes.merged_card": [outcomes.merged_card(TEXTS, topic, topic)],
            "outcomes.similar_card": [outcomes.similar_card(TEXTS, filled, topic, 12)],
            "outcomes.my_topics_card": [
                outcomes.my_topics_card(
                    TEXTS, [MyTopic(topic, forum, self.meeting, topic, over) for topic in decided * 3], forum
                )
                for over in (True, False)
            ],
        }

    def _shaping(self) -> dict[str, list[Message]]:
        matters = [seen.action for seen in self.seen]
        view = ShapingView(self.view, self.meeting, matters)
        from_before = [
            copied(topic, outcome=outcome)
            for topic, outcome in zip(self.topics, (Outcome.ACCEPTED, Outcome.TO_BOARD), strict=False)
        ]
        later = ShapingView(replace(self.view, topics=from_before), self.meeting, matters)
        empty = ShapingView(replace(self.view, topics=[]), self.meeting, [])
        return {
            "shaping.shaping_card": [
                shaping.shaping_card(TEXTS, view, self.words, self.words),
                shaping.shaping_card(TEXTS, empty),
                shaping.shaping_card(TEXTS, later),
            ],
            "published.published_card": [published.published_card(TEXTS, self.view, matters)],
        }

"""The cards of topics, their outcomes and the agenda, filled with one text wherever people write something."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.agenda import agenda_card as agenda
from dialogs.agenda import shaping_card as shaping
from dialogs.agenda import suggest_card as suggest
from dialogs.agenda.shaping_topics_card import PRESENTER_LIMIT
from dialogs.texts import texts_for
from forum.agenda import Attribution, LedBy, Outcome, Suggestion
from forum.balance import balance_of
from forum.errors import Invalid
from forum.limits import REASON
from forum.ports import Message
from forum.use_cases.agenda.matters_arising import MatterArising
from forum.use_cases.agenda.shaping_views import ShapingView, to_shape
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
        seen = self.topic_seen(topic)
        filled = suggest.SendSuggestion(
            forum=forum.id, once="once", title=words[:TITLE_LIMIT], why=words[:WHY_LIMIT], link=topic.link
        )
        return {
            "agenda_card": [
                agenda.agenda_card(TEXTS, self.view, refresh_for=["29:1"]),
                agenda.agenda_card(TEXTS, replace(self.view, topics=[], meeting=None)),
                *(agenda.agenda_card(TEXTS, replace(self.view, topics=[seen] * n), refresh_for=MANY) for n in (4, 5)),
            ],
            "offer_form": [suggest.offer_form(TEXTS, forum)],
            "suggest_form": [
                suggest.suggest_form(TEXTS, forum, filled, Invalid("suggest-needs-title")),
                suggest.suggest_form(TEXTS, forum),
            ],
        }

    def _shaping(self) -> dict[str, list[Message]]:
        matters = [MatterArising(seen.text, seen.due, seen.owner) for seen in self.seen]
        from_before = [
            copied(topic, outcome=outcome)
            for topic, outcome in zip(self.topics, (Outcome.ACCEPTED, Outcome.TO_BOARD), strict=False)
        ]
        return {
            "shaping_card": [
                shaping.shaping_card(TEXTS, self._view(self.topics, matters), self.words, self.words),
                shaping.shaping_card(TEXTS, self._view([], [])),
                shaping.shaping_card(TEXTS, self._view(from_before, matters)),
                *self._pages(matters),
            ],
        }

    def _view(
        self, topics: Sequence[Suggestion], matters: Sequence[MatterArising], *, late: bool = False, carried: int = 0
    ) -> ShapingView:
        shown = [
            to_shape(
                self.forum,
                self.meeting,
                topic,
                self.topic_seen(topic, late=late),
                carried,
                "somebody.with.a.name@example.org",
            )
            for topic in topics
        ]
        balance = balance_of(topics, self.meeting.minutes)
        return ShapingView(self.forum, self.meeting, shown, matters, balance, comments=12)

    def _pages(self, matters: Sequence[MatterArising]) -> list[Message]:
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
        view = self._view(topics, matters, late=True, carried=3)
        starts = range(0, len(topics), shaping.SHOWN_AT_ONCE)
        typed = {topic.id: self.words[:REASON] for topic in topics}
        return [shaping.shaping_card(TEXTS, view, self.words, start=start, typed=typed) for start in starts]

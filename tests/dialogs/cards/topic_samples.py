"""The cards of single topics: what their authors hold, and what became of them. Filled with one text throughout."""

from dialogs.agenda import outcomes_card as outcomes
from dialogs.agenda import own_topic_card as own_topic
from dialogs.agenda import suggest_card as suggest
from dialogs.agenda import tell_outcome_card as tell_outcome
from dialogs.texts import texts_for
from forum.actions import Progress
from forum.agenda import Outcome
from forum.errors import Invalid
from forum.ports import Message
from forum.topic_news import TopicNews
from forum.use_cases.agenda import topic_views
from forum.use_cases.agenda.suggest_topic import TITLE_LIMIT, WHY_LIMIT
from forum.use_cases.agenda.tell_outcome import MAY_BECOME, Undecided
from forum.use_cases.agenda.topic_views import CameOfIt, DatedNews, MyTopic, TopicNow
from tests.dialogs.cards.full_forum import NOW, FullForum, copied

TEXTS = texts_for("en")
CODE = "0123456789abcdef"


class TopicSamples(FullForum):
    """By the name of the function, such as "outcome_card"."""

    def topic_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        words, forum, [topic, *_] = self.words, self.forum, self.topics
        filled = suggest.SendSuggestion(forum=forum.id, once="once", title=words[:TITLE_LIMIT], why=words[:WHY_LIMIT])
        own = topic_views.own_topic(forum, topic)
        typed = own_topic.SaveSuggestion(suggestion=own.id, code=CODE, title=own.title, why=own.why)
        decided = [topic_views.topic_now(copied(topic, outcome=outcome)) for outcome in Outcome]
        mine = [self._mine(topic, over=over) for over in (True, False) for topic in decided]
        return {
            "edit_form": [own_topic.edit_form(TEXTS, own, typed, Invalid("suggest-needs-title"))],
            "suggestion_card": [
                own_topic.suggestion_card(TEXTS, own, CODE, words, stays=stays) for stays in (True, False)
            ],
            "my_topics_card": [
                own_topic.my_topics_card(TEXTS, mine * 2, forum),
                own_topic.my_topics_card(TEXTS, [], None),
            ],
            "followed_card": [own_topic.followed_card(TEXTS, one, CODE) for one in mine],
            "outcomes_card": self._to_be_told(),
            "outcome_after_card": [
                tell_outcome.outcome_after_card(TEXTS, one, meeting, merged=meeting is None)
                for one in decided
                if one.outcome in MAY_BECOME
                for meeting in (self.meeting, None)
            ],
            "outcome_card": [outcomes.outcome_card(TEXTS, one, self.meeting, one) for one in decided],
            "merged_card": [outcomes.merged_card(TEXTS, topic.title, topic.title)],
            "similar_card": [outcomes.similar_card(TEXTS, filled, self.topic_seen(topic))],
        }

    def _to_be_told(self) -> list[Message]:
        states = (Outcome.ACCEPTED, Outcome.TO_BOARD, Outcome.PARKED, Outcome.OPEN)
        waiting = [
            Undecided.of(copied(topic, outcome=states[number % 4]), self.meeting if number % 4 == 0 else None)
            for number, topic in enumerate(self.topics)
        ]
        given = tell_outcome.TellOutcome(forum=self.forum.id, reason=self.words[:500], outcome="done")
        return [
            tell_outcome.outcomes_card(TEXTS, self.forum, waiting, values=given, problem=self.words, saved=self.words),
            tell_outcome.outcomes_card(TEXTS, self.forum, waiting, meeting=self.meeting),
            tell_outcome.outcomes_card(TEXTS, self.forum, []),
            tell_outcome.outcomes_card(TEXTS, self.forum, [], values=given, problem=self.words),
        ]

    def _mine(self, topic: TopicNow, *, over: bool) -> MyTopic:
        day = self.meeting.starts.date()
        history = [
            DatedNews(self._news(topic, outcome, number), day.replace(year=day.year - number % 2), called_off=over)
            for number, outcome in enumerate(Outcome, start=1)
        ]
        came_of_it = zip(self.seen, reversed(Progress), strict=False)
        actions = [CameOfIt(seen.text, progress, seen.outcome) for seen, progress in came_of_it]
        return MyTopic(topic, self.forum, day, self.meeting, topic, over, history, actions)

    def _news(self, topic: TopicNow, outcome: Outcome, number: int) -> TopicNews:
        return TopicNews(topic.id, number, outcome, NOW, self.meeting.id, number, self.words[:500])

"""The cards of what comes after a meeting, filled with one text wherever people write something."""

from dataclasses import replace
from datetime import date

from dialogs.care import care_card as care
from dialogs.care import contact_form_card as contact_form
from dialogs.texts import texts_for
from dialogs.trends import trends_card as trends
from forum.contacts import Reason
from forum.errors import Invalid
from forum.forums import Forum, Openness
from forum.ports import Message
from forum.small_numbers import tellable
from forum.trends import Age, OpportunityNumbers, TopicNumbers, TrendSitting
from forum.use_cases.care.note_contact import NOTE_LIMIT
from forum.use_cases.trends.trend_views import TrendsView
from tests.dialogs.cards.action_samples import ActionSamples
from tests.dialogs.cards.full_forum import copied

TEXTS = texts_for("en")


class AfterSamples(ActionSamples):
    """By the name of the function, such as "care_card"."""

    def after_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return self.action_samples() | self._care()

    @property
    def circle(self) -> Forum:
        return copied(self.forum, openness=Openness.LISTENING_CIRCLE)

    @property
    def trends(self) -> TrendsView:
        days = [date(2030, month, 9) for month in range(1, 7)]
        sittings = [
            *(TrendSitting(day, 8, 4, 13) for day in days),
            TrendSitting(days[0], answered=1),
            TrendSitting(days[0], said_yes=6),
        ]
        reasons = tellable(dict.fromkeys(Reason, 7))
        topics = TopicNumbers(40, 20, 10, 30)
        passed_on = OpportunityNumbers(3, None, told=True)
        return TrendsView(self.forum, sittings, topics, dict.fromkeys(Age, 3), reasons, days[3], passed_on)

    def _care(self) -> dict[str, list[Message]]:
        words, view = self.words, self.care
        [one, *_] = view.people
        titles = [topic.title for topic in self.topics]
        values, wrong = contact_form.kept_values(view, one), Invalid("care-too-long", limit=NOTE_LIMIT)
        return {
            "care_card": [
                care.care_card(
                    TEXTS,
                    view,
                    said=words,
                    news=care.DailyNews([one.person for one in view.people], view.people, view.people),
                ),
                care.care_card(TEXTS, replace(view, people=[], others=False)),
            ],
            "contact_form": [
                contact_form.contact_form(TEXTS, view, one, values, titles, wrong, reminded=True),
                contact_form.contact_form(
                    TEXTS, view, one, values, titles, Invalid("care-changed-meanwhile"), saved_by=one.person
                ),
            ],
            "care_nobody_card": [care.care_nobody_card(TEXTS, self.forum)],
            "trends_card": [
                trends.trends_card(TEXTS, one, page)
                for one in (self.trends, replace(self.trends, forum=self.circle, reasons=None))
                for page in (0, 1)
            ],
        }

"""Every card that there is, filled with one text wherever people write something."""

from dialogs.texts import texts_for
from forum.ports import Message
from tests.dialogs.cards.after_samples import AfterSamples
from tests.dialogs.cards.agenda_samples import AgendaSamples
from tests.dialogs.cards.audit_samples import audit_samples
from tests.dialogs.cards.board_samples import board_samples
from tests.dialogs.cards.calendar_samples import calendar_samples
from tests.dialogs.cards.coming_samples import ComingSamples
from tests.dialogs.cards.contact_samples import contact_samples
from tests.dialogs.cards.date_samples import date_samples
from tests.dialogs.cards.home_samples import home_samples
from tests.dialogs.cards.meeting_samples import MeetingSamples
from tests.dialogs.cards.minutes_samples import minutes_samples
from tests.dialogs.cards.next_samples import next_samples
from tests.dialogs.cards.opportunity_samples import opportunity_samples
from tests.dialogs.cards.other_samples import OtherSamples
from tests.dialogs.cards.outlook_samples import outlook_samples
from tests.dialogs.cards.public_samples import public_samples
from tests.dialogs.cards.published_samples import PublishedSamples
from tests.dialogs.cards.question_samples import question_samples
from tests.dialogs.cards.topic_samples import TopicSamples
from tests.dialogs.cards.young_samples import young_samples

TEXTS = texts_for("en")


class Samples(
    AgendaSamples,
    PublishedSamples,
    TopicSamples,
    ComingSamples,
    AfterSamples,
    OtherSamples,
    MeetingSamples,
):
    """The cards of a forum full of one text."""

    def all(self) -> dict[str, list[Message]]:
        """By the name of the function, such as "care_card"."""
        return {
            **self.agenda_samples(),
            **self.published_samples(),
            **self.topic_samples(),
            **self.coming_samples(),
            **date_samples(TEXTS, self),
            **audit_samples(TEXTS, self),
            **board_samples(TEXTS, self),
            **contact_samples(TEXTS, self),
            **minutes_samples(TEXTS, self),
            **calendar_samples(TEXTS, self),
            **outlook_samples(TEXTS, self),
            **next_samples(TEXTS, self),
            **home_samples(TEXTS, self),
            **public_samples(TEXTS, self),
            **opportunity_samples(TEXTS, self),
            **question_samples(TEXTS, self.words, self.forum, self.people),
            **self.after_samples(),
            **self.other_samples(),
            **self.outside_samples(),
            **young_samples(self),
            **self.meeting_samples(),
        }

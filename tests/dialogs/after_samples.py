"""The cards of what comes after a meeting, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.cards import care, contact_form
from dialogs.texts import texts_for
from forum.errors import Invalid
from forum.ports import Message
from forum.use_cases.note_contact import NOTE_LIMIT
from tests.dialogs.action_samples import ActionSamples

TEXTS = texts_for("en")


class AfterSamples(ActionSamples):
    """By module and function, e.g. "care.care_card"."""

    def after_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return self.action_samples() | self._care()

    def _care(self) -> dict[str, list[Message]]:
        words, view = self.words, self.care
        [one, *_] = view.people
        values, wrong = contact_form.kept_values(view, one), Invalid("care-too-long", limit=NOTE_LIMIT)
        return {
            "care.care_card": [
                care.care_card(TEXTS, view, said=words, unasked=True, reminders=view.people),
                care.care_card(TEXTS, replace(view, people=[], others=False)),
            ],
            "contact_form.contact_form": [
                contact_form.contact_form(TEXTS, view, one, values, self.topics, wrong, reminded=True)
            ],
            "care.care_nobody_card": [care.care_nobody_card(TEXTS, self.forum)],
        }

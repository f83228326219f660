"""The cards of what comes after a meeting, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.cards import care
from dialogs.texts import texts_for
from forum.ports import Message
from tests.dialogs.action_samples import ActionSamples

TEXTS = texts_for("en")


class AfterSamples(ActionSamples):
    """By module and function, e.g. "care.care_card"."""

    def after_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return self.action_samples() | self._care()

    def _care(self) -> dict[str, list[Message]]:
        words, view = self.words, self.care
        [missed, *_] = view.missed
        values = care.kept_values(view, missed)
        return {
            "care.care_card": [
                care.care_card(TEXTS, view, said=words, unasked=True),
                care.care_card(TEXTS, replace(view, missed=[], others=False)),
            ],
            "care.contact_form": [care.contact_form(TEXTS, view, missed, values, words, reminded=True)],
            "care.care_nobody_card": [care.care_nobody_card(TEXTS, self.forum)],
        }

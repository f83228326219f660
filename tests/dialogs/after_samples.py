"""The cards of what comes after a meeting, filled with one text wherever people write something."""

from dataclasses import replace
from datetime import date

from dialogs.cards import action_forms as af
from dialogs.cards import (
    actions,
    care,
)
from dialogs.texts import texts_for
from forum.ports import Message
from forum.use_cases.action_views import ActionsView
from forum.use_cases.promises import Promise
from tests.dialogs.full_forum import FullForum

TEXTS = texts_for("en")


class AfterSamples(FullForum):
    """By module and function, e.g. "care.care_card"."""

    def after_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {name: made for part in (self._actions, self._care) for name, made in part().items()}

    def _actions(self) -> dict[str, list[Message]]:
        words, forum, [seen, *_], [person, *_] = self.words, self.forum, self.seen, self.people
        values = af.CheckAction(forum=forum.id, once="key", text=words[:500], other=words[:100], due="2030-05-01")
        promise, naming = (
            Promise(words[:500], None, words[:100], date(2030, 5, 1)),
            af.Naming(named=True, by_themselves=False),
        )
        listed = ActionsView(forum, self.seen, self.seen, self.meeting)
        return {
            "action_forms.action_form": [af.action_form(TEXTS, values, self.people, words)],
            "action_forms.confirm_action_card": [af.confirm_action_card(TEXTS, values, promise, naming)],
            "action_forms.saved_action_card": [af.saved_action_card(TEXTS, seen.action, named=True)],
            "actions.actions_card": [
                actions.actions_card(TEXTS, listed, problem=words, saved=words),
                actions.actions_card(TEXTS, ActionsView(forum, [])),
            ],
            "actions.moved_on_card": [actions.moved_on_card(TEXTS)],
            "actions.one_action_card": [actions.one_action_card(TEXTS, seen, words, words)],
            "actions.overdue_card": [actions.overdue_card(TEXTS, forum, seen)],
            "actions.owner_reminder_card": [actions.owner_reminder_card(TEXTS, seen, seen.action)],
            "actions.yours_card": [actions.yours_card(TEXTS, forum, seen, person, self.meeting)],
        }

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

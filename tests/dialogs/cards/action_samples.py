"""The cards about actions, filled with one text wherever people write something."""

from dataclasses import replace
from datetime import date
from typing import get_args

from dialogs.actions import action_day_card as action_day
from dialogs.actions import action_done_card as done
from dialogs.actions import action_forms_card as af
from dialogs.actions import action_more_card as action_more
from dialogs.actions import action_news_card as action_news
from dialogs.actions import actions_card as actions
from dialogs.actions.action_buttons_card import HandOver, SplitAction
from dialogs.actions.which_day_card import which_day_card
from dialogs.texts import texts_for
from forum.actions import ActionChange, Progress
from forum.errors import Invalid
from forum.ports import Message
from forum.use_cases.actions.action_day import Heard, HeardOf
from forum.use_cases.actions.action_history import ActionStory, HistoryLine
from forum.use_cases.actions.action_views import ActionsView, SeenAction
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.agenda.topic_views import CameOfIt
from tests.dialogs.cards.full_forum import NOW, FullForum

TEXTS = texts_for("en")


class ActionSamples(FullForum):
    """By the name of the function, such as "actions_card"."""

    def action_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return self._forms() | self._lists() | self._more() | self._private() | self._of_day()

    def _forms(self) -> dict[str, list[Message]]:
        words, forum, [seen, *_] = self.words, self.forum, self.seen
        values = af.CheckAction(forum=forum.id, once="key", text=words[:500], other=words[:100], due="2030-05-01")
        promise = Promise(words[:500], None, words[:100], date(2030, 5, 1), promised=date(2030, 4, 20))
        naming = af.Naming(named=True, by_themselves=False)
        topics = [(topic.id, topic.title) for topic in self.topics]
        days = [date(2030, 5, 1), date(2030, 5, 8)]
        return {
            "action_form": [
                af.action_form(TEXTS, values, self.people, [Invalid("action-unread-day", words=words)]),
                af.action_form(
                    TEXTS,
                    values,
                    self.people,
                    [Invalid("action-changed-meanwhile")],
                    af.promise_facts(TEXTS, promise, naming),
                ),
            ],
            "which_day_card": [which_day_card(TEXTS, values, "due", days, days[0])],
            "confirm_action_card": [
                af.confirm_action_card(TEXTS, values, promise, naming),
                af.confirm_action_card(TEXTS, values, promise, replace(naming, unchanged=True), topics),
            ],
            "saved_action_card": [af.saved_action_card(TEXTS, seen.id, replace(promise, link=seen.link), naming)],
        }

    def _lists(self) -> dict[str, list[Message]]:
        words, forum = self.words, self.forum
        ended = [self._ended(seen, Progress.CLOSED) for seen in self.seen]
        listed = ActionsView(forum, self.seen, ended, self.meeting)
        return {
            "actions_card": [
                actions.actions_card(TEXTS, listed, wrong=[self._wrong, Invalid("actions-choose-first")], saved=words),
                actions.actions_card(TEXTS, ActionsView(forum, [])),
                actions.actions_card(TEXTS, ActionsView(forum, [], own_only=True)),
            ],
            "action_done_card": [
                done.action_done_card(TEXTS, forum.id, seen, "2030-05-01", told=told)
                for seen in self.seen[:1]
                for told in (True, False)
            ],
            "moved_on_card": [actions.moved_on_card(TEXTS)],
        }

    def _more(self) -> dict[str, list[Message]]:
        words, [seen, *_] = self.words, self.seen
        handed = HandOver(action=seen.id, other=words[:100], due="2030-05-01")
        values = SplitAction(action=seen.id, once="key", stays=words[:500], goes=words[:500])
        return {
            "more_card": [
                action_more.more_card(TEXTS, seen, self._story(seen), until_due=True),
                action_more.more_card(TEXTS, replace(seen, chairs=False), self._story(seen), until_due=False),
            ],
            "hand_over_form": [
                action_more.hand_over_form(TEXTS, seen, self.people, handed, Invalid("action-needs-new-day"), late=True)
            ],
            "split_form": [action_more.split_form(TEXTS, seen, values, Invalid("action-needs-text"))],
            "carried_card": [action_more.carried_card(TEXTS, seen, 3, listed=listed) for listed in (True, False)],
        }

    def _private(self) -> dict[str, list[Message]]:
        words, forum, [seen, *_], [person, *_] = self.words, self.forum, self.seen, self.people
        came = CameOfIt(seen.text, Progress.DONE, seen.outcome)
        hears = HeardOf(Heard.OVERDUE, by_owner=True, can_be_told=True)
        others = replace(hears, by_owner=False, can_be_told=False)
        heard = [hears, others, replace(others, has_left=True)]
        return {
            "one_action_card": [
                actions.one_action_card(TEXTS, seen, words, words, wrong=self._wrong),
                actions.one_action_card(TEXTS, self._ended(seen, Progress.DONE), words),
            ],
            "overdue_card": [action_news.overdue_card(TEXTS, forum, one, seen) for one in heard],
            "owner_reminder_card": [actions.owner_reminder_card(TEXTS, seen)],
            "yours_card": [
                action_news.yours_card(TEXTS, forum, seen, person, how, meeting)
                for how in get_args(action_news.HowGiven)
                for meeting in (self.meeting, None)
            ],
            "stand_in_card": [action_news.stand_in_card(TEXTS, forum, one, seen) for one in heard],
            "word_card": [action_news.word_card(TEXTS, forum, one, seen) for one in heard],
            "handed_over_card": [action_news.handed_over_card(TEXTS, forum, seen)],
            "askers_card": [
                action_news.askers_card(TEXTS, one, words[:200]) for one in (came, replace(came, outcome=""))
            ],
        }

    def _of_day(self) -> dict[str, list[Message]]:
        whys = [(why, mine) for why in Heard for mine in (True, False)] * len(self.seen)
        heard = [
            (HeardOf(why, mine, can_be_told=mine or number % 3 == 0, has_left=number % 3 == 1), seen)
            for number, (seen, (why, mine)) in enumerate(zip(self.seen, whys, strict=False))
        ]
        return {
            "day_card": [action_day.day_card(TEXTS, self.forum, heard)],
            "carried_list_card": [action_day.carried_list_card(TEXTS, self.forum, self.seen)],
        }

    @property
    def _wrong(self) -> Invalid:
        return Invalid("action-closed-needs-words")

    def _ended(self, seen: SeenAction, progress: Progress) -> SeenAction:
        return replace(seen, progress=progress)

    def _story(self, seen: SeenAction) -> ActionStory:
        day = NOW.date()
        lines = [
            HistoryLine(change, day, self.people[0].name, self.words[:500], day, day) for change in [*ActionChange] * 5
        ]
        return ActionStory(lines, whole=seen.text, parts=[one.text for one in self.seen])

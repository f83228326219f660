"""The cards of a running meeting, and of "You said, we did", filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.digest import digest_card as digest
from dialogs.minutes import items_card as items
from dialogs.minutes import points_card as points
from dialogs.texts import texts_for
from forum.actions import Progress
from forum.agenda import Outcome
from forum.ids import PointId
from forum.opportunities import TakenUp
from forum.points import Digest
from forum.ports import Message
from forum.use_cases.digest.digest_views import DigestAction, DigestTopic, DigestView
from forum.use_cases.minutes.note_point import WORDS_LIMIT
from forum.use_cases.minutes.point_views import NotedItem, NotedPoint, NotesView, SavedPoint
from tests.dialogs.cards.full_forum import ID, NOW, FullForum, copied

TEXTS = texts_for("en")


class MeetingSamples(FullForum):
    """By the name of the function, such as "point_form"."""

    def meeting_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {**self._points(), **self._digest()}

    def _point(self, number: int) -> NotedPoint:
        return NotedPoint(PointId(ID(number)), self.words[:WORDS_LIMIT], self.words[:60])

    def _noted(self, number: int) -> NotedItem:
        noted = [self._point(number * 100 + one) for one in range(3)]
        return NotedItem(self.topics[number].id, self.topics[number].title, number + 1, len(noted), noted)

    @property
    def notes(self) -> NotesView:
        """If there are many topics, it has more points than a card shows."""
        listed = [self._noted(number) for number in range(len(self.topics))]
        off, whole = replace(listed[0], place=None), NotedItem(None, "", 0, 1, [self._point(9999)])
        return NotesView(self.forum, self.meeting, [*listed, off, whole], 1, chairs=True, runs=True)

    def _points(self) -> dict[str, list[Message]]:
        words, view, point = self.words, self.notes, self._point(1)
        shared = copied(self.meeting, notes_shared_at=NOW)
        counted = [replace(item, points=()) for item in view.items]
        new = points.SavePoint(meeting=self.meeting.id, once="once", words=point.words)
        old = points.ChangePoint(point=point.id, words=point.words)
        none = NotesView(self.forum, self.meeting, [])
        return {
            "point_form": [points.point_form(TEXTS, view, new, words), points.point_form(TEXTS, none, new)],
            "change_point_form": [points.change_point_form(TEXTS, view, old, words)],
            "point_saved_card": [
                points.point_saved_card(
                    TEXTS, meeting, SavedPoint(point.id, point.words, words[:200], is_signed), changeable=changeable
                )
                for meeting, is_signed, changeable in (
                    (self.meeting, True, True),
                    (shared, True, False),
                    (shared, False, True),
                )
            ],
            "offer_point_card": [points.offer_point_card(TEXTS, self.forum, self.meeting)],
            "points_card": [
                points.points_card(TEXTS, view, [self._point(number) for number in range(100)]),
                points.points_card(TEXTS, view, []),
            ],
            "point_removed_card": [
                points.point_removed_card(TEXTS, self.meeting, is_on_record=held) for held in (True, False)
            ],
            "items_card": [
                items.items_card(TEXTS, view, words[:200], unasked=True),
                items.items_card(TEXTS, replace(view, chairs=False, items=counted)),
                items.items_card(TEXTS, replace(none, chairs=True)),
                items.items_card(TEXTS, replace(view, runs=False, is_over=True)),
            ],
            "notes_card": [items.notes_card(TEXTS, view)],
        }

    def _digest(self) -> dict[str, list[Message]]:
        words, day = self.words, self.meeting.starts.date()
        actions = [DigestAction(seen.text, seen.progress, day, seen.due, "", is_new=True) for seen in self.seen]
        done = [replace(action, progress=Progress.DONE, how=words[:500]) for action in actions]
        merged = [copied(topic, outcome=Outcome.MERGED) for topic in self.topics]
        told = [
            DigestTopic(topic.title, topic.outcome, day, words[:60], words[:500], words[:200], actions=done)
            for topic in merged
        ]
        waiting = [DigestTopic(topic.title, topic.outcome, day, words[:60]) for topic in self.topics]
        taken_up = [TakenUp(self.words, 7), TakenUp(self.words, None)]
        full = DigestView(self.forum, Digest(self.forum.id, 1, None, NOW), told, done, waiting, actions, taken_up)
        none = replace(full, told=[], ended=[], open=[], waiting=[])
        return {
            "digest_card": [digest.digest_card(TEXTS, view, preview=True) for view in (full, none)],
            "whole_digest_card": [digest.whole_digest_card(TEXTS, full, start) for start in (0, 30)],
        }

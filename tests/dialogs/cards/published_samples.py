"""The cards of a published agenda and of comments on it, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.agenda import comments_card as comments
from dialogs.agenda import published_card as published
from dialogs.texts import texts_for
from forum.agenda import Attribution
from forum.errors import Invalid
from forum.ids import CommentId
from forum.meetings import MeetingState
from forum.ports import Message
from forum.published import AgendaChange, AgendaVersion, ChangeKind, Item
from forum.use_cases.agenda.comment_views import CommentedItem, CommentsView, OwnComment, SeenComment
from forum.use_cases.agenda.matters_arising import MatterArising
from forum.use_cases.agenda.published_views import PublishedItem, PublishedView
from forum.use_cases.agenda.send_comment import WORDS_LIMIT
from tests.dialogs.cards.full_forum import ID, NOW, FullForum

TEXTS = texts_for("en")


class PublishedSamples(FullForum):
    """By the name of the function, such as "care_card"."""

    def published_samples(self) -> dict[str, list[Message]]:
        """All of them."""
        return {**self._agenda_out(), **self._comments()}

    @property
    def _version(self) -> AgendaVersion:
        items = tuple(Item(topic.id, topic.title, topic.minutes) for topic in self.topics)
        return AgendaVersion(self.meeting.id, 2, NOW, items)

    def _agenda_out(self) -> dict[str, list[Message]]:
        name, version = self.words[:60], self._version
        items = [PublishedItem(i, t.why, name, name) for i, t in zip(version.items, self.topics, strict=True)]
        told = [AgendaChange(kind, item, 1, item) for kind in ChangeKind for item in version.items]
        view = PublishedView(self.forum, self.meeting, version, items, told)
        over = replace(view, meeting=replace(self.meeting, state=MeetingState.HELD))
        matters = [MatterArising(seen.text, seen.due, seen.owner) for seen in self.seen]
        return {
            "published_card": [
                published.published_card(TEXTS, view, matters),
                published.published_card(TEXTS, replace(view, changes=()), []),
                published.published_card(TEXTS, over, []),
            ],
            "agenda_changed_card": [published.agenda_changed_card(TEXTS, view)],
            "invitation_untouched_card": [published.invitation_untouched_card(TEXTS, self.forum, self.meeting)],
        }

    def _comments(self) -> dict[str, list[Message]]:
        forum, meeting, words = self.forum, self.meeting, self.words[:WORDS_LIMIT]
        values = comments.SendComment(meeting=meeting.id, once="once", words=words)
        long = Invalid("comment-too-long", limit=WORDS_LIMIT)
        said = [
            OwnComment(CommentId(ID(number)), meeting.id, words, how, how is not Attribution.UNATTRIBUTED)
            for number, how in enumerate(Attribution)
        ]
        seen = [SeenComment(comment.words, comment.attribution, self.words[:60]) for comment in said]
        items = [CommentedItem(item.title, 1, seen) for item in self._version.items]
        off = CommentedItem(self.words[:200], None, seen)
        view = CommentsView(forum, meeting, [CommentedItem("", 0, seen), *items, off])
        return {
            "comment_form": [comments.comment_form(TEXTS, forum, meeting, self._version, values, long, mine=9)],
            "my_comments_card": [
                *(comments.my_comments_card(TEXTS, meeting, mine) for mine in (said, [])),
                comments.my_comments_card(TEXTS, meeting, said, over=True),
            ],
            "comment_withdrawn_card": [comments.comment_withdrawn_card(TEXTS, meeting.id)],
            "offer_comment_card": [comments.offer_comment_card(TEXTS, forum, meeting)],
            "comment_sent_card": [
                comments.comment_sent_card(TEXTS, one, title) for one in said for title in (self.words[:200], "")
            ],
            "comments_card": [
                comments.comments_card(TEXTS, view, unasked=True),
                comments.comments_card(TEXTS, replace(view, items=[])),
                *(comments.comments_card(TEXTS, seen, over=True) for seen in (view, replace(view, items=[]))),
            ],
        }

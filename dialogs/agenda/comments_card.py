"""Comments on a published agenda: the form, what its sender gets back, and the chairs' list. Always private."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, fact, group, heading, line, subheading, text_input
from dialogs.openings import OpenCommentForm
from dialogs.texts import Texts
from forum.agenda import Attribution
from forum.errors import Invalid
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import Message
from forum.published import AgendaVersion, Item
from forum.use_cases.agenda.comment_views import CommentedItem, CommentsView, OwnComment, SeenComment
from forum.use_cases.agenda.send_comment import WORDS_LIMIT

WHOLE = "whole"
"""Stands for the agenda as a whole in the list of items."""
# More would not fit into one message.
SHOWN_AT_ONCE = 30
MINE_SHOWN = 20
BEGIN_LENGTH = 60
"""Enough letters of a comment for its author to recognise it."""
PLACES = {"comment-needs-words": "words", "comment-too-long": "words", "comment-item-gone": "topic"}


class SendComment(Button):
    """What somebody wants heard. `once` was minted when the form was drawn; the words are never printed."""

    verb: ClassVar[str] = "comment.send"
    meeting: str
    once: str
    topic: str = WHOLE
    words: str = Field(default="", repr=False)
    attribution: Attribution = Attribution.NAMED


class ShowMine(Button):
    """What the person has signed so far."""

    verb: ClassVar[str] = "comment.mine"
    meeting: str


class WithdrawComment(Button):
    """Take one back: that of the sent card, or the one chosen from the list."""

    verb: ClassVar[str] = "comment.withdraw"
    meeting: str
    comment: str = ""


class ShowComments(Button):
    """What was said, for a chair, from the comment number `start` on."""

    verb: ClassVar[str] = "comment.show"
    meeting: str
    start: int = 0


def comment_form(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    version: AgendaVersion,
    values: SendComment,
    wrong: Invalid | None = None,
    mine: int = 0,
) -> Message:
    """Which item, the words, and who may know whose they are. `mine`: how many the reader has signed so far."""
    title = texts("comment-title", forum=forum.name, day=texts.day(meeting.starts))
    send = SendComment(meeting=meeting.id, once=values.once).on_card(texts("comment-send"), main=True)
    listed = ShowMine(meeting=meeting.id).on_card(texts("comment-mine", count=mine), alone=True)
    return card(
        title,
        heading(title),
        line(texts("comment-text")),
        *with_errors(texts, _inputs(texts, version, values), wrong, PLACES),
        line(texts("comment-until")),
        actions=[send, listed] if mine else [send],
        language=texts.locale,
    )


def _inputs(texts: Texts, version: AgendaVersion, values: SendComment) -> list[CardElement]:
    return [
        choice_input("topic", texts("comment-about"), items_offered(texts, version), value=values.topic),
        text_input(
            "words",
            texts("comment-words"),
            value=values.words,
            required=texts("comment-needs-words"),
            long=True,
            limit=WORDS_LIMIT,
        ),
        choice_input(
            "attribution",
            texts("comment-attribution"),
            levels_offered(texts),
            value=values.attribution.value,
            open_list=True,
        ),
    ]


def items_offered(texts: Texts, version: AgendaVersion) -> list[tuple[str, str]]:
    """What a comment may be about: the agenda as a whole, or one item."""
    return [(WHOLE, texts("comment-whole")), *_numbered(texts, version.items)]


def levels_offered(texts: Texts) -> list[tuple[str, str]]:
    """Who may know whose it is."""
    return [(level.value, texts(f"comment-as-{level}")) for level in Attribution]


def my_comments_card(texts: Texts, meeting: Meeting, mine: Sequence[OwnComment], *, over: bool = False) -> Message:
    """For their author: what they have signed so far, to choose one to take back. `over`: the meeting is over."""
    title = texts("comment-mine", count=len(mine))
    choices = [(one.id, _begin(one.words)) for one in mine[:MINE_SHOWN]]
    take_back = WithdrawComment(meeting=meeting.id).on_card(texts("comment-take-back"))
    another = OpenCommentForm(meeting=meeting.id).on_card(texts("comment-another"), alone=True)
    return card(
        title,
        heading(title),
        choice_input("comment", texts("comment-which"), choices, open_list=True) if mine else None,
        line(texts("comment-mine-text")),
        actions=[*([take_back] if mine else []), *([] if over else [another])],
        language=texts.locale,
    )


def _begin(words: str) -> str:
    """Enough of it to recognise it by."""
    words = " ".join(words.split())
    return words if len(words) <= BEGIN_LENGTH else f"{words[: BEGIN_LENGTH - 1]}…"


def _numbered(texts: Texts, items: Sequence[Item]) -> list[tuple[str, str]]:
    return [
        (item.topic, texts("published-item", position=place, title=item.title))
        for place, item in enumerate(items, start=1)
    ]


def offer_comment_card(texts: Texts, forum: Forum, meeting: Meeting) -> Message:
    """A button for the form, for each person who reads it in a channel."""
    title = texts("comment-title", forum=forum.name, day=texts.day(meeting.starts))
    return card(
        title,
        heading(title),
        line(texts("comment-offer")),
        actions=[OpenCommentForm(meeting=meeting.id).on_card(texts("button-comment"), alone=True)],
        language=texts.locale,
    )


def comment_sent_card(texts: Texts, comment: OwnComment, title: str) -> Message:
    """Read back, with what happens to it. `title` is that of the item, "" for the whole agenda."""
    headline = texts("comment-sent")
    return card(
        headline,
        heading(headline),
        fact(texts("comment-about-label"), title or texts("comment-whole")),
        line(comment.words),
        line(texts(f"comment-as-{comment.attribution}")),
        line(texts("comment-what-next")),
        line(texts("comment-kept" if comment.is_signed else "comment-kept-unattributed")),
        actions=[
            OpenCommentForm(meeting=comment.meeting_id).on_card(texts("comment-another"), alone=True),
            WithdrawComment(meeting=comment.meeting_id, comment=comment.id).on_card(
                texts("comment-take-back"), alone=True
            ),
        ],
        language=texts.locale,
    )


def comment_withdrawn_card(texts: Texts, meeting: str) -> Message:
    """It is deleted; another can be sent. `meeting` is the id of its meeting."""
    title = texts("comment-withdrawn")
    return card(
        title,
        heading(title),
        line(texts("comment-withdrawn-text")),
        actions=[OpenCommentForm(meeting=meeting).on_card(texts("comment-another"), alone=True)],
        language=texts.locale,
    )


def comments_card(
    texts: Texts, view: CommentsView, start: int = 0, *, unasked: bool = False, over: bool = False
) -> Message:
    """For a chair, in private: what was said, item by item, from comment number `start` on. `over`: the meeting is
    over.
    """
    how, none = ("comments-over", "comments-over-none") if over else ("comments-how", "comments-none")
    title = texts("comments-title", count=view.count, day=texts.day(view.meeting.starts))
    told = [(item, seen) for item in view.items for seen in item.comments]
    shown, left = told[start : start + SHOWN_AT_ONCE], len(told) - start - SHOWN_AT_ONCE
    rest = ShowComments(meeting=view.meeting.id, start=start + SHOWN_AT_ONCE)
    return card(
        title,
        heading(title),
        line(texts(how if told else none)),
        *_by_item(texts, shown),
        line(texts("comments-private")),
        line(texts("comments-why"), subtle=True) if unasked else None,
        actions=[rest.on_card(texts("comments-rest", count=left), alone=True)] if left > 0 else [],
        language=texts.locale,
    )


def _by_item(texts: Texts, shown: Sequence[tuple[CommentedItem, SeenComment]]) -> list[CardElement]:
    elements: list[CardElement] = []
    last: CommentedItem | None = None
    for item, seen in shown:
        if item is not last:
            elements.append(subheading(_title(texts, item)))
        who = texts(f"comments-from-{seen.attribution}", name=seen.name)
        elements.append(group(line(seen.words), line(who)))
        last = item
    return elements


def _title(texts: Texts, item: CommentedItem) -> str:
    if item.place is None:
        return texts("comments-off", title=item.title)
    return texts("published-item", position=item.place, title=item.title) if item.place else texts("comment-whole")

"""The chair's card for shaping an agenda, a page at a time when there are very many topics."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import ClassVar

from pydantic import ConfigDict

from dialogs.agenda.comments_card import ShowComments
from dialogs.agenda.published_card import matters_lines
from dialogs.agenda.shaping_topics_card import handle_of, topic_to_shape
from dialogs.agenda.suggest_card import OpenSuggestForm
from dialogs.kit.bars import bar_row
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.looks import Sign, signed
from dialogs.kit.parts import card, fold, heading, line
from dialogs.texts import Texts
from forum.ids import SuggestionId
from forum.ports import Message
from forum.use_cases.agenda.shaping_views import ShapingView, TopicToShape
from forum.wall_clock import wall_clock

# Each comes with nine inputs: more at once would not fit into one message.
SHOWN_AT_ONCE = 7
MATTERS_SHOWN = 9
NOTHING_TYPED: Mapping[SuggestionId, str] = {}


class PageTurn(StrEnum):
    """Which topics are shown after saving."""

    SAME = "same"
    NEXT = "next"
    BEFORE = "before"


class ShapeAgenda(Button):
    """Save, or publish, what the chair decided. The inputs are named "<field>:<handle>".

    `order` holds the handles of all topics as the card numbered them, shown or not, separated by commas: another chair
    may have changed it since. `start` is how many came before the first one shown; `drawn` holds the marks of what was
    pencilled in then for those shown.
    """

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "agenda.shape"
    meeting: str
    publish: bool = False
    start: int = 0
    page: PageTurn = PageTurn.SAME
    order: str = ""
    drawn: str = ""


def page_with(view: ShapingView, topic: SuggestionId) -> int:
    """The start of the page that shows a topic; the first page if there is none."""
    place = next((place for place, shown in enumerate(view.topics) if shown.id == topic), 0)
    return place - place % SHOWN_AT_ONCE


def shaping_card(
    texts: Texts,
    view: ShapingView,
    problem: str = "",
    saved: str = "",
    start: int = 0,
    typed: Mapping[SuggestionId, str] = NOTHING_TYPED,
) -> Message:
    """The topics from `start` on, each with a decision, a place, minutes and whatever else there is to say about it.

    `typed` are reasons that were not kept; they take the room of the matters arising.
    """
    meeting, topics = view.meeting, view.topics
    start = start if 0 <= start < len(topics) else 0
    numbers = {topic.id: number for number, topic in enumerate(topics, start=1)}
    shown = topics[start : start + SHOWN_AT_ONCE]
    return card(
        texts("shaping-summary", count=len(topics), day=texts.day(meeting.starts)),
        heading(texts("shaping-title", day=texts.day(meeting.starts))),
        line(texts("shaping-how") if topics else texts("shaping-empty")),
        _which(texts, start, len(shown), len(topics)),
        *(topic_to_shape(texts, topic, numbers, typed.get(topic.id, "")) for topic in shown),
        line(texts("shaping-presenter-careful")) if any(topic.for_chairs for topic in shown) else None,
        *(_matters(texts, view) if start == 0 and not typed else []),
        # The person who pressed is at the card's end, and looks for the new sum there.
        *(_planned(texts, view) if topics else []),
        *_too_early(texts, view),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        actions=_buttons(texts, view, shown, start),
        language=texts.locale,
    )


def _planned(texts: Texts, view: ShapingView) -> list[CardElement]:
    """How full the meeting is, and whose minutes they are, counting every page."""
    balance = view.balance
    total = texts("shaping-total", total=balance.total, length=balance.length)
    filled = min(balance.total, balance.length)
    said = [bar_row(texts("shaping-minutes-planned"), total, [filled], balance.length)]
    if balance.total:
        said.append(line(texts("shaping-balance", community=balance.community, hosts=balance.hosts)))
    if balance.too_many:
        said.append(signed(Sign.CARE, texts("shaping-careful"), texts("shaping-too-many", minutes=balance.too_many)))
    return said


def _too_early(texts: Texts, view: ShapingView) -> list[CardElement]:
    """Members have read until when topics are taken."""
    if view.closes is None or not view.topics:
        return []
    until = wall_clock(view.closes, view.meeting.time_zone)
    said = texts("shaping-too-early", day=texts.day(until), time=texts.clock(until))
    return [signed(Sign.CARE, texts("shaping-careful"), said)]


def _matters(texts: Texts, view: ShapingView) -> list[CardElement]:
    """The open actions, which also take time in the meeting; "actions" shows the whole list."""
    count = len(view.matters_arising)
    if not count:
        return []
    shown = matters_lines(texts, view.matters_arising[:MATTERS_SHOWN])
    more = [line(texts("shaping-matters-more", count=count - MATTERS_SHOWN))] if count > MATTERS_SHOWN else []
    return fold("matters", texts("shaping-matters", count=count), *shown, *more)


def _comments(texts: Texts, view: ShapingView) -> list[AnyButton]:
    show = ShowComments(meeting=view.meeting.id)
    return [show.on_card(texts("button-comments", count=view.comments), alone=True)] if view.comments else []


def _which(texts: Texts, start: int, shown: int, count: int) -> CardElement | None:
    if shown == count:
        return None
    return line(texts("shaping-page", first=start + 1, last=start + shown, count=count), bold=True)


def _buttons(texts: Texts, view: ShapingView, shown: Sequence[TopicToShape], start: int) -> list[AnyButton]:
    topics = view.topics
    if not topics:
        return [OpenSuggestForm(forum=view.forum.id).on_card(texts("button-suggest"))]
    save = ShapeAgenda(
        meeting=view.meeting.id,
        start=start,
        order=",".join(handle_of(topic.id) for topic in topics),
        drawn=",".join(topic.mark for topic in shown),
    )
    behind = min(SHOWN_AT_ONCE, len(topics) - start - len(shown))
    turns = {PageTurn.NEXT: behind, PageTurn.BEFORE: min(SHOWN_AT_ONCE, start)}
    return [
        *(
            save.model_copy(update={"page": page}).on_card(texts(f"shaping-page-{page}", count=count))
            for page, count in turns.items()
            if count
        ),
        *_comments(texts, view),
        save.on_card(texts("shaping-save"), main=view.closes is not None),
        save.model_copy(update={"publish": True}).on_card(texts("shaping-publish"), main=view.closes is None),
    ]

"""The chair's card for shaping an agenda, and the agenda as it is published."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import ConfigDict

from dialogs.buttons import Button
from dialogs.cards.agenda import OpenSuggestForm, topic_footer
from dialogs.cards.kit import (
    CardElement,
    card,
    choice_input,
    fact,
    group,
    heading,
    line,
    link,
    number_input,
    subheading,
    text_input,
)
from dialogs.texts import Texts
from forum.actions import Action
from forum.agenda import Outcome, Suggestion
from forum.ports import Message
from forum.use_cases.action_views import may_name_owners
from forum.use_cases.agenda_views import AgendaView, ShapingView

DEFAULT_MINUTES = 15
# Each comes with four inputs: more at once would not fit into one message.
SHOWN_AT_ONCE = 12


class ShapeAgenda(Button):
    """Keep, or publish, what the chair decided. The inputs are named "<field>:<suggestion id>"."""

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "agenda.shape"
    meeting: str
    publish: bool = False


def shaping_card(texts: Texts, view: ShapingView, problem: str = "", saved: str = "") -> Message:
    """Every open topic with a decision, a place, minutes and a reason."""
    meeting, topics = view.meeting, view.agenda.topics
    shown, hidden = topics[:SHOWN_AT_ONCE], len(topics) - SHOWN_AT_ONCE
    title = texts("shaping-title", day=texts.day(meeting.starts))
    total = sum(topic.minutes or 0 for topic in topics if topic.proposed is Outcome.ACCEPTED)
    return card(
        texts("shaping-summary", count=len(topics), day=texts.day(meeting.starts)),
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        line(texts("shaping-how") if topics else texts("shaping-empty")),
        line(texts("shaping-total", total=total, length=meeting.minutes), subtle=True) if topics else None,
        *(_topic(texts, view.agenda, topic, number) for number, topic in enumerate(shown, start=1)),
        line(texts("shaping-more", count=hidden)) if hidden > 0 else None,
        *_matters(texts, view.matters_arising, named=True),
        actions=[
            ShapeAgenda(meeting=meeting.id).on_card(texts("shaping-save")),
            ShapeAgenda(meeting=meeting.id, publish=True).on_card(texts("shaping-publish"), main=True),
        ]
        if topics
        else [OpenSuggestForm(forum=view.agenda.forum.id).on_card(texts("button-suggest"))],
        language=texts.locale,
    )


def _topic(texts: Texts, agenda: AgendaView, topic: Suggestion, number: int) -> CardElement:
    decisions = [(o.value, texts(f"shaping-{o}")) for o in (Outcome.ACCEPTED, Outcome.PARKED, Outcome.OPEN)]
    chosen = topic.proposed or Outcome.OPEN
    parts = [
        line(f"{number}. {topic.title}", bold=True),
        line(topic.why) if topic.why else None,
        line(topic_footer(texts, agenda, topic), subtle=True),
        link(texts("open-message"), topic.link) if topic.link else None,
        choice_input(f"decision:{topic.id}", texts("shaping-decision", number=number), decisions, value=chosen.value),
        number_input(
            f"position:{topic.id}",
            texts("shaping-position", number=number),
            value=topic.position or number,
            low=1,
            high=99,
            wrong=texts("shaping-position-wrong"),
        ),
        number_input(
            f"minutes:{topic.id}",
            texts("shaping-minutes", number=number),
            value=topic.minutes or DEFAULT_MINUTES,
            low=1,
            high=600,
            wrong=texts("shaping-minutes-wrong"),
        ),
        text_input(f"reason:{topic.id}", texts("shaping-reason", number=number), value=topic.reason, limit=500),
    ]
    return group(*[part for part in parts if part is not None])


def _matters(texts: Texts, actions: Sequence[Action], *, named: bool) -> list[CardElement]:
    if not actions:
        return []
    return [
        subheading(texts("matters-arising")),
        *(line(action_line(texts, action, named=named)) for action in actions),
    ]


def action_line(texts: Texts, action: Action, *, named: bool) -> str:
    """ "Sam: list of placements, by 12 December"; a listening circle's agenda names no owner in the channel."""
    if not named:
        return (
            texts("action-line-unnamed", text=action.text, due=texts.short_day(action.due))
            if action.due
            else action.text
        )
    if action.due is None:
        return texts("action-line-no-date", owner=action.owner_name, text=action.text)
    return texts("action-line", owner=action.owner_name, text=action.text, due=texts.short_day(action.due))


def published_card(texts: Texts, view: AgendaView, matters_arising: Sequence[Action]) -> Message:
    """The agenda in the channel: items with minutes, then matters arising."""
    meeting = view.meeting
    when = f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.minutes)}" if meeting else ""
    title = texts("published-title", forum=view.forum.name)
    return card(
        texts("published-summary", forum=view.forum.name, when=when),
        heading(title),
        fact(texts("meeting-when"), when),
        *(_item(texts, view, topic) for topic in view.topics),
        *_matters(texts, matters_arising, named=may_name_owners(view.forum)),
        line(texts("published-next"), subtle=True),
        actions=[OpenSuggestForm(forum=view.forum.id).on_card(texts("button-suggest"))],
        language=texts.locale,
    )


def _item(texts: Texts, view: AgendaView, topic: Suggestion) -> CardElement:
    name = view.names.get(topic.id)
    parts = [
        line(texts("published-item", position=topic.position or 0, title=topic.title), bold=True),
        line(topic.why) if topic.why else None,
        line(texts("published-minutes", minutes=topic.minutes), subtle=True) if topic.minutes else None,
        line(texts("topic-from", name=name), subtle=True) if name else None,
    ]
    return group(*[part for part in parts if part is not None])

"""The chair's card for shaping an agenda."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from pydantic import ConfigDict

from dialogs.buttons import Button
from dialogs.cards.agenda import OpenSuggestForm, topic_footer
from dialogs.cards.kit import (
    CardElement,
    card,
    choice_input,
    group,
    heading,
    line,
    link,
    number_input,
    text_input,
)
from dialogs.cards.published import matters_lines
from dialogs.texts import Texts
from forum.agenda import Outcome, Suggestion, SuggestionId
from forum.ports import Message
from forum.use_cases.agenda_views import AgendaView, ShapingView, is_from_before
from forum.use_cases.meanwhile import mark_of

DEFAULT_MINUTES = 15
# Each comes with five inputs: more at once would not fit into one message.
SHOWN_AT_ONCE = 9

CHOICES = (
    Outcome.ACCEPTED,
    Outcome.PARKED,
    Outcome.OPEN,
    Outcome.ANSWERED,
    Outcome.DECLINED,
    Outcome.TO_BOARD,
    Outcome.MERGED,
)
"""What may be decided of a topic."""
CHOICES_LATER = (Outcome.DONE.value, Outcome.TO_BOARD.value, Outcome.ANSWERED.value)
"""What may become of one that an earlier meeting took up, besides `KEEP` and `AGAIN`."""
KEEP, AGAIN = "keep", "again"


class ShapeAgenda(Button):
    """Keep, or publish, what the chair decided. The inputs are named "<field>:<suggestion id>".

    `order` holds the ids as the card numbered them, separated by commas: another chair may have changed it since.
    `drawn` is what was pencilled in then.
    """

    model_config = ConfigDict(extra="allow")
    verb: ClassVar[str] = "agenda.shape"
    meeting: str
    publish: bool = False
    order: str = ""
    drawn: str = ""


def shaping_card(texts: Texts, view: ShapingView, problem: str = "", saved: str = "") -> Message:
    """Every open topic with a decision, a place, minutes and a reason."""
    meeting, topics = view.meeting, view.agenda.topics
    shown, hidden = topics[:SHOWN_AT_ONCE], len(topics) - SHOWN_AT_ONCE
    button = ShapeAgenda(meeting=meeting.id, order=",".join(topic.id for topic in shown), drawn=mark_of(shown, meeting))
    title = texts("shaping-title", day=texts.day(meeting.starts))
    new = [topic for topic in topics if not is_from_before(topic, meeting)]
    total = sum(topic.minutes or 0 for topic in new if topic.proposed is Outcome.ACCEPTED)
    return card(
        texts("shaping-summary", count=len(topics), day=texts.day(meeting.starts)),
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        line(texts("shaping-how") if topics else texts("shaping-empty")),
        line(texts("shaping-total", total=total, length=meeting.minutes), subtle=True) if topics else None,
        *_topics(texts, view, shown),
        line(texts("shaping-more", count=hidden)) if hidden > 0 else None,
        *matters_lines(texts, view.matters_arising, named=True),
        actions=[
            button.on_card(texts("shaping-save")),
            button.model_copy(update={"publish": True}).on_card(texts("shaping-publish"), main=True),
        ]
        if topics
        else [OpenSuggestForm(forum=view.agenda.forum.id).on_card(texts("button-suggest"))],
        language=texts.locale,
    )


def _topics(texts: Texts, view: ShapingView, shown: Sequence[Suggestion]) -> list[CardElement]:
    numbers = {topic.id: number for number, topic in enumerate(shown, start=1)}
    return [
        _from_before(texts, view.agenda, topic, numbers[topic.id])
        if is_from_before(topic, view.meeting)
        else _topic(texts, view.agenda, topic, numbers)
        for topic in shown
    ]


def _topic(texts: Texts, agenda: AgendaView, topic: Suggestion, numbers: Mapping[SuggestionId, int]) -> CardElement:
    number = numbers[topic.id]
    decisions = [(outcome.value, texts(f"shaping-{outcome}")) for outcome in CHOICES]
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
        _into(texts, topic, numbers) if len(numbers) > 1 else None,
    ]
    return group(*[part for part in parts if part is not None])


def _into(texts: Texts, topic: Suggestion, numbers: Mapping[SuggestionId, int]) -> CardElement:
    # A list of all titles with each topic would not fit into one message; numbers do.
    return number_input(
        f"into:{topic.id}",
        texts("shaping-into", number=numbers[topic.id]),
        value=numbers.get(topic.merged_into) if topic.merged_into else None,
        low=1,
        high=len(numbers),
        wrong=texts("shaping-into-wrong"),
    )


def _from_before(texts: Texts, agenda: AgendaView, topic: Suggestion, number: int) -> CardElement:
    """What came of a topic that was taken up at an earlier meeting. What is not touched stays as it is."""
    choices = [(word, texts(f"shaping-{word}")) for word in (KEEP, *CHOICES_LATER, AGAIN)]
    proposed = AGAIN if topic.proposed is Outcome.OPEN else str(topic.proposed)
    chosen = proposed if topic.proposed is not topic.outcome and proposed in dict(choices) else KEEP
    parts = [
        line(f"{number}. {topic.title}", bold=True),
        line(texts(f"shaping-from-{topic.outcome}"), subtle=True),
        line(topic_footer(texts, agenda, topic), subtle=True),
        choice_input(f"decision:{topic.id}", texts("shaping-decision", number=number), choices, value=chosen),
        text_input(f"reason:{topic.id}", texts("shaping-reason", number=number), value=topic.reason, limit=500),
    ]
    return group(*parts)

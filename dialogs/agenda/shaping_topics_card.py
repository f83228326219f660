"""One topic on the chair's card for shaping an agenda: what is known about it, and what is decided."""

from collections.abc import Mapping

from dialogs.agenda.agenda_card import topic_footer
from dialogs.kit.elements import CardElement
from dialogs.kit.form_errors import typed_before
from dialogs.kit.parts import choice_input, fold, group, line, link, number_input, text_input, tick
from dialogs.texts import Texts
from forum.agenda import MUST_BE_EXPLAINED, ItemKind, LedBy, Outcome
from forum.bounds import ITEM_MINUTES, PLACES
from forum.ids import SuggestionId
from forum.limits import NAME as PRESENTER_LIMIT
from forum.limits import REASON as REASON_LIMIT
from forum.use_cases.agenda.shaping_views import TopicToShape

DEFAULT_MINUTES = 15

CHOICES = (
    Outcome.ACCEPTED,
    Outcome.PARKED,
    Outcome.OPEN,
    Outcome.ANSWERED,
    Outcome.DECLINED,
    Outcome.TO_BOARD,
    Outcome.MERGED,
)
"""What may be decided about a topic."""
CHOICES_LATER = (Outcome.DONE.value, Outcome.TO_BOARD.value, Outcome.ANSWERED.value)
"""What may become of one that an earlier meeting took up, besides `KEEP` and `AGAIN`."""
KEEP, AGAIN = "keep", "again"
NEEDS_MORE = MUST_BE_EXPLAINED | {Outcome.MERGED}
"""What cannot be decided without an input that is folded at first."""


def handle_of(topic: SuggestionId) -> str:
    """Enough of its id to tell it from a forum's other topics: whole ids in each input and button would not fit."""
    return topic[-8:]


def topic_to_shape(
    texts: Texts, topic: TopicToShape, numbers: Mapping[SuggestionId, int], typed: str = ""
) -> CardElement:
    """The topic with its inputs, named "<field>:<handle>". `numbers` are those of all topics, from 1.

    `typed` is a reason that was not kept; it takes the room of why the topic matters, which the chair has read.
    """
    if topic.from_before:
        return _from_before(texts, topic, numbers[topic.id], typed)
    number = numbers[topic.id]
    decisions = [(outcome.value, texts(f"shaping-{outcome}")) for outcome in CHOICES]
    decided = (topic.proposed or Outcome.OPEN).value
    parts = [
        line(f"{number}. {topic.seen.title}", bold=True),
        line(topic.seen.why) if topic.seen.why and not typed else None,
        line(_footer(texts, topic)),
        typed_before(texts, typed),
        link(texts("open-message"), topic.link) if topic.link else None,
        choice_input(
            f"decision:{handle_of(topic.id)}", texts("shaping-decision", number=number), decisions, value=decided
        ),
        *_place_and_minutes(texts, topic, number),
        *_more(texts, topic, numbers),
    ]
    return group(*[part for part in parts if part is not None])


def _footer(texts: Texts, topic: TopicToShape) -> str:
    said = topic_footer(texts, topic.seen)
    return f"{said} · {texts('topic-carried', times=topic.carried)}" if topic.carried else said


def _place_and_minutes(texts: Texts, topic: TopicToShape, number: int) -> list[CardElement]:
    return [
        number_input(
            f"position:{handle_of(topic.id)}",
            texts("shaping-position", number=number),
            value=topic.position or number,
            bounds=PLACES,
            wrong=texts("shaping-position-wrong", **PLACES.words),
        ),
        number_input(
            f"minutes:{handle_of(topic.id)}",
            texts("shaping-minutes", number=number),
            value=topic.minutes or DEFAULT_MINUTES,
            bounds=ITEM_MINUTES,
            wrong=texts("shaping-minutes-wrong", **ITEM_MINUTES.words),
        ),
    ]


def _more(texts: Texts, topic: TopicToShape, numbers: Mapping[SuggestionId, int]) -> list[CardElement]:
    """What is rarely used, folded; open if something is filled in or missing."""
    number = numbers[topic.id]
    inputs = [
        _reason(texts, topic, number),
        _into(texts, topic, numbers) if len(numbers) > 1 else None,
        choice_input(
            f"kind:{handle_of(topic.id)}",
            texts("shaping-kind", number=number),
            [(kind.value, texts(f"kind-{kind}")) for kind in ItemKind],
            value=topic.kind.value,
        ),
        *_presenter(texts, topic, number),
        tick(
            f"hosts:{handle_of(topic.id)}",
            texts("shaping-led", number=number),
            texts("shaping-hosts"),
            on=topic.led_by is LedBy.HOSTS,
        ),
    ]
    filled = topic.reason or topic.presenter or topic.kind is not ItemKind.DISCUSS
    shown = [part for part in inputs if part is not None]
    is_open = bool(filled) or topic.proposed in NEEDS_MORE
    return fold(f"more:{handle_of(topic.id)}", texts("shaping-more-of", number=number), *shown, is_open=is_open)


def _presenter(texts: Texts, topic: TopicToShape, number: int) -> list[CardElement]:
    # Never filled with the author: nobody is put down to open an item unasked, and their name may be withheld.
    label = "shaping-presenter" if topic.names_presenter else "shaping-presenter-circle"
    name = text_input(
        f"presenter:{handle_of(topic.id)}", texts(label, number=number), value=topic.presenter, limit=PRESENTER_LIMIT
    )
    return [name, line(texts("shaping-presenter-careful"))] if topic.for_chairs else [name]


def _reason(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    label = texts("shaping-reason", number=number)
    return text_input(f"reason:{handle_of(topic.id)}", label, value=topic.reason, limit=REASON_LIMIT)


def _into(texts: Texts, topic: TopicToShape, numbers: Mapping[SuggestionId, int]) -> CardElement:
    # A list of all titles with each topic would not fit into one message; numbers do.
    into = numbers.get(topic.merged_into) if topic.merged_into else None
    return number_input(f"into:{handle_of(topic.id)}", texts("shaping-into", number=numbers[topic.id]), value=into)


def _from_before(texts: Texts, topic: TopicToShape, number: int, typed: str) -> CardElement:
    """What came of a topic that was taken up at an earlier meeting. If it is left alone, it stays as it is."""
    choices = [(word, texts(f"shaping-{word}")) for word in (KEEP, *CHOICES_LATER, AGAIN)]
    proposed = AGAIN if topic.proposed is Outcome.OPEN else str(topic.proposed)
    chosen = proposed if topic.proposed is not topic.outcome and proposed in dict(choices) else KEEP
    parts = [
        line(f"{number}. {topic.seen.title}", bold=True),
        line(texts(f"shaping-from-{topic.outcome}")),
        line(topic_footer(texts, topic.seen)),
        typed_before(texts, typed),
        choice_input(
            f"decision:{handle_of(topic.id)}", texts("shaping-decision", number=number), choices, value=chosen
        ),
        _reason(texts, topic, number),
    ]
    return group(*[part for part in parts if part is not None])

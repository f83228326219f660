"""One topic on the chair's card for shaping an agenda: what is known about it, and what is decided."""

from collections.abc import Mapping

from dialogs.agenda.agenda_card import topic_footer
from dialogs.kit.elements import CardElement, open_url
from dialogs.kit.form_errors import typed_before
from dialogs.kit.looks import row, side_by_side
from dialogs.kit.parts import choice_input, fold, group, line, link, number_input, text_input, tick
from dialogs.kit.plain import plain
from dialogs.texts import Texts
from forum.agenda import MUST_BE_EXPLAINED, ItemKind, LedBy, Outcome
from forum.bounds import ITEM_MINUTES
from forum.ids import SuggestionId
from forum.limits import NAME as PRESENTER_LIMIT
from forum.limits import REASON as REASON_LIMIT
from forum.use_cases.agenda.shaping_views import TopicToShape

DEFAULT_MINUTES = 15

CHOICES = (Outcome.ACCEPTED, Outcome.OPEN)
"""What most topics need, within one press."""
CHOICES_RARE = (Outcome.PARKED, Outcome.ANSWERED, Outcome.DECLINED, Outcome.TO_BOARD, Outcome.MERGED)
"""What else may be decided about a topic; it needs words or a number besides."""
NO_OTHER = "no"
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
    parts = [
        _shown(texts, topic, number),
        typed_before(texts, typed),
        _decision(texts, topic, number),
        *_more(texts, topic, numbers, why="" if typed else topic.seen.why),
    ]
    return group(*[part for part in parts if part is not None])


def _shown(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    """The topic, whose it is, and the way to a chat with its author."""
    talk = open_url(topic.talk, texts("shaping-talk")) if topic.talk else None
    title = plain(f"{number}. {topic.seen.title}", weight="Bolder")
    return row(title, _footer(texts, topic), beside=talk)


def _decision(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    """Two choices, or three if something else has been pencilled in; and the minutes beside them."""
    decided = topic.proposed or Outcome.OPEN
    offered = CHOICES if decided in CHOICES else (*CHOICES, decided)
    chooser = choice_input(
        f"decision:{handle_of(topic.id)}",
        texts("shaping-decision", number=number),
        [(outcome.value, texts(f"shaping-{outcome}")) for outcome in offered],
        value=decided.value,
        open_list=True,
    )
    return side_by_side(chooser, _minutes(texts, topic, number))


def _footer(texts: Texts, topic: TopicToShape) -> str:
    said = topic_footer(texts, topic.seen)
    return f"{said} · {texts('topic-carried', times=topic.carried)}" if topic.carried else said


def _minutes(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    return number_input(
        f"minutes:{handle_of(topic.id)}",
        texts("shaping-minutes", number=number),
        value=topic.minutes or DEFAULT_MINUTES,
        bounds=ITEM_MINUTES,
        wrong=texts("shaping-minutes-wrong", **ITEM_MINUTES.words),
    )


def _place(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    return number_input(
        f"position:{handle_of(topic.id)}", texts("shaping-position", number=number), value=topic.position or number
    )


def _rare(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    choices = [(NO_OTHER, texts("shaping-no-other")), *((one.value, texts(f"shaping-{one}")) for one in CHOICES_RARE)]
    return choice_input(f"other:{handle_of(topic.id)}", texts("shaping-other", number=number), choices, value=NO_OTHER)


def _more(texts: Texts, topic: TopicToShape, numbers: Mapping[SuggestionId, int], why: str) -> list[CardElement]:
    """Details, and what is rarely used, folded; open if something is filled in or missing."""
    number = numbers[topic.id]
    inputs = [
        line(why) if why else None,
        link(texts("open-message"), topic.link) if topic.link else None,
        _rare(texts, topic, number),
        _reason(texts, topic, number),
        _into(texts, topic, numbers) if len(numbers) > 1 else None,
        _place(texts, topic, number),
        choice_input(
            f"kind:{handle_of(topic.id)}",
            texts("shaping-kind", number=number),
            [(kind.value, texts(f"kind-{kind}")) for kind in ItemKind],
            value=topic.kind.value,
        ),
        _presenter(texts, topic, number),
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


def _presenter(texts: Texts, topic: TopicToShape, number: int) -> CardElement:
    # Never filled with the author: nobody is put down to open an item unasked, and their name may be withheld.
    label = "shaping-presenter" if topic.names_presenter else "shaping-presenter-circle"
    return text_input(
        f"presenter:{handle_of(topic.id)}", texts(label, number=number), value=topic.presenter, limit=PRESENTER_LIMIT
    )


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
        row(
            plain(f"{number}. {topic.seen.title}", weight="Bolder"),
            texts(f"shaping-from-{topic.outcome}"),
            topic_footer(texts, topic.seen),
        ),
        typed_before(texts, typed),
        choice_input(
            f"decision:{handle_of(topic.id)}", texts("shaping-decision", number=number), choices, value=chosen
        ),
        _reason(texts, topic, number),
    ]
    return group(*[part for part in parts if part is not None])

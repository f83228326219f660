"""A chair says what became of a topic, and its author reads it."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.agenda.outcomes_card import in_their_words
from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.form_errors import typed_before
from dialogs.kit.parts import card, choice_input, group, heading, line, text_input
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.agenda.tell_outcome import MAY_BECOME, REASON_LIMIT, Undecided
from forum.use_cases.agenda.topic_views import TopicNow

# Each is shown, and is in the list to choose from: more would not fit into one message.
MOST_SHOWN = 25


class OpenOutcomes(Button):
    """Show what waits for an outcome."""

    verb: ClassVar[str] = "outcomes.open"
    forum: str


class TellOutcome(Button):
    """What became of one topic. `topic` is "<id>:<outcome as it was shown>"."""

    verb: ClassVar[str] = "outcomes.tell"
    forum: str
    topic: str = ""
    outcome: str = ""
    reason: str = ""


def outcomes_card(
    texts: Texts,
    forum: Forum,
    waiting: Sequence[Undecided],
    *,
    values: TellOutcome | None = None,
    problem: str = "",
    saved: str = "",
    meeting: Meeting | None = None,
) -> Message:
    """For a chair, in private. `meeting`: unasked, a week after it."""
    shown, hidden = waiting[:MOST_SHOWN], len(waiting) - MOST_SHOWN
    title = (
        texts("outcomes-title-meeting", day=texts.day(meeting.starts))
        if meeting
        else texts("outcomes-title", forum=forum.name)
    )
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        line(saved, bold=True) if saved else None,
        line(texts("outcomes-how" if waiting else "outcomes-none")),
        *(_waiting(texts, one) for one in shown),
        line(texts("outcomes-more", count=hidden)) if hidden > 0 else None,
        *(_inputs(texts, shown, values) if shown else [typed_before(texts, values.reason if values else "")]),
        line(texts("outcomes-why"), subtle=True) if meeting else None,
        actions=[TellOutcome(forum=forum.id).on_card(texts("outcomes-tell"), main=True)] if shown else [],
        language=texts.locale,
    )


def _waiting(texts: Texts, one: Undecided) -> CardElement:
    when = texts.day(one.meeting.starts) if one.meeting else ""
    return group(line(one.title, bold=True), line(texts(f"outcomes-from-{one.outcome}", when=when)))


def _inputs(texts: Texts, shown: Sequence[Undecided], values: TellOutcome | None) -> list[CardElement]:
    given = values or TellOutcome(forum="")
    topics = [(f"{one.id}:{one.outcome}", one.title) for one in shown]
    # What was chosen may have been decided since: then nothing is preselected.
    topic = given.topic if given.topic in dict(topics) else topics[0][0] if len(topics) == 1 else ""
    choices = [(outcome.value, texts(f"outcomes-to-{outcome}")) for outcome in MAY_BECOME]
    return [
        choice_input("topic", texts("outcomes-which"), topics, value=topic),
        choice_input("outcome", texts("outcomes-what"), choices, value=given.outcome),
        text_input("reason", texts("outcomes-words"), value=given.reason, long=True, limit=REASON_LIMIT),
    ]


def outcome_after_card(texts: Texts, topic: TopicNow, meeting: Meeting | None, *, merged: bool = False) -> Message:
    """To its author. `meeting` took it up before. `merged`: the reader wrote one that was merged into this."""
    kind = f"outcome-after-{topic.outcome}" if _has_words_of_its_own(topic, meeting) else f"outcome-{topic.outcome}"
    headline = texts(f"{kind}-title")
    return card(
        f"{headline}: {topic.title}",
        heading(headline),
        line(topic.title, bold=True),
        line(texts(kind)),
        line(texts("outcome-after-meeting", when=texts.day(meeting.starts))) if meeting else None,
        in_their_words(texts, topic),
        line(texts("outcome-why-told-merged" if merged else "outcome-why-told"), subtle=True),
        language=texts.locale,
    )


def _has_words_of_its_own(topic: TopicNow, meeting: Meeting | None) -> bool:
    """The usual words for these are for a topic that no meeting took up."""
    of_a_meeting = meeting is not None and topic.outcome in (Outcome.ANSWERED, Outcome.DECLINED)
    return topic.outcome is Outcome.OPEN or of_a_meeting

"""What became of topics, for those who wrote or asked for them."""

from dialogs.agenda.agenda_card import SupportTopic
from dialogs.agenda.suggest_card import SendSuggestion
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, fact, heading, line
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import SeenTopic
from forum.use_cases.agenda.topic_views import TopicNow


def outcome_card(
    texts: Texts, topic: TopicNow, meeting: Meeting | None, into: TopicNow | None = None, *, merged: bool = False
) -> Message:
    """What became of a topic, for its author. `into`: what a merged one continues in. `merged`: the reader wrote one
    that was merged into this.
    """
    headline = texts(f"outcome-{topic.outcome}-title")
    return card(
        f"{headline}: {topic.title}",
        heading(headline),
        line(topic.title, bold=True),
        line(_said(texts, topic, meeting)),
        goes_on(texts, into),
        in_their_words(texts, topic),
        line(texts("outcome-why-told-merged" if merged else "outcome-why-told"), subtle=True),
        language=texts.locale,
    )


def merged_card(texts: Texts, title: str, into: str) -> Message:
    """A topic was merged, for somebody who had asked for it: the title of the one that continues."""
    headline = texts("merged-title")
    return card(
        f"{headline}: {title}",
        heading(headline),
        line(title, bold=True),
        line(texts("merged-text")),
        fact(texts("outcome-goes-on-as"), into),
        line(texts("merged-why-told"), subtle=True),
        language=texts.locale,
    )


def _said(texts: Texts, topic: TopicNow, meeting: Meeting | None) -> str:
    return texts(
        f"outcome-{topic.outcome}",
        when=texts.day(meeting.starts) if meeting else "",
        position=topic.position or 0,
        minutes=topic.minutes or 0,
    )


def goes_on(texts: Texts, into: TopicNow | None) -> CardElement | None:
    """What a merged topic continues in."""
    return fact(texts("outcome-goes-on-as"), into.title) if into else None


def in_their_words(texts: Texts, topic: TopicNow) -> CardElement | None:
    """The chairs' reason or answer, if there is one."""
    if not topic.reason:
        return None
    label = "outcome-answer" if topic.outcome is Outcome.ANSWERED else "outcome-reason"
    return fact(texts(label), topic.reason)


def similar_card(texts: Texts, sent: SendSuggestion, topic: SeenTopic) -> Message:
    """Before a topic is put forward: a similar one already exists."""
    title = texts("similar-title")
    anyway = sent.model_copy(update={"anyway": True})
    return card(
        title,
        heading(title),
        fact(texts("similar-there"), topic.title),
        line(topic.why) if topic.why else None,
        line(texts("topic-support-count", count=topic.wanted_by)),
        fact(texts("similar-yours"), sent.title),
        line(sent.why) if sent.why else None,
        line(texts("similar-not-sent")),
        actions=[
            SupportTopic(suggestion=topic.id, wanted=True, more=sent.more).on_card(
                texts("similar-support"), alone=True
            ),
            SendSuggestion(**anyway.model_dump()).on_card(texts("similar-send"), alone=True),
        ],
        language=texts.locale,
    )

"""The agenda as it is published."""

from collections.abc import Sequence

from dialogs.cards.agenda import OpenSuggestForm
from dialogs.cards.kit import CardElement, card, fact, group, heading, line, subheading
from dialogs.texts import Texts
from forum.actions import Action
from forum.agenda import Suggestion
from forum.ports import Message
from forum.use_cases.action_views import may_name_owners
from forum.use_cases.agenda_views import AgendaView


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
        *matters_lines(texts, matters_arising, named=may_name_owners(view.forum)),
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


def matters_lines(texts: Texts, actions: Sequence[Action], *, named: bool) -> list[CardElement]:
    """The open actions under a title of their own."""
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

"""The one agenda card in the channel, and each person's view of it."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.agenda.agenda_items_card import first_of
from dialogs.agenda.suggest_card import OpenSuggestForm
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.looks import date_block, row
from dialogs.kit.parts import buttons, card, choice_input, fold, heading, line, needs_view_button
from dialogs.kit.shortening import shortened
from dialogs.texts import Texts
from forum.cut_off import closes_at
from forum.forums import Forum
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import AgendaView, SeenTopic
from forum.wall_clock import wall_clock

# Teams shows at most six buttons well, and some may be for the reader alone; beyond these, topics are chosen from a
# list.
BUTTONS_FOR_TOPICS = 5


class SupportTopic(Button):
    """ "I'd like this discussed", or take that back. `more` has topics still to be put forward, a line for each."""

    verb: ClassVar[str] = "topic.support"
    suggestion: str = ""
    wanted: bool = True
    more: str = ""


class RefreshAgenda(Button):
    """Show the agenda card as its viewer sees it."""

    verb: ClassVar[str] = "agenda.refresh"
    forum: str


AT_A_GLANCE = 160
"""Letters of why a topic matters, in a list."""


def agenda_card(
    texts: Texts, view: AgendaView, *, refresh_for: Sequence[str] = (), besides: Sequence[AnyButton] = ()
) -> Message:
    """The one card in the channel, or one person's view of it. `besides`: further buttons for that person."""
    title = texts("agenda-title", forum=view.forum.name)
    shown, more = first_of(texts, view.topics)
    with_buttons = len(view.topics) <= BUTTONS_FOR_TOPICS - len(besides) - needs_view_button(refresh_for)
    return card(
        texts("agenda-summary", forum=view.forum.name, count=len(view.topics)),
        *_headed(texts, view, title),
        *(part for topic in shown for part in _topic(texts, topic, with_button=with_buttons)),
        *more,
        *([] if with_buttons else _chooser(texts, shown)),
        line(texts("agenda-none")) if not view.topics else None,
        _who_sees(texts, view),
        support_line(texts, view.forum) if is_circle(view.forum) else None,
        actions=[OpenSuggestForm(forum=view.forum.id).on_card(texts("button-suggest"), alone=True), *besides],
        refresh=RefreshAgenda(forum=view.forum.id).on_card(texts("agenda-refresh"), alone=True),
        refresh_for=refresh_for,
        language=texts.locale,
    )


def _headed(texts: Texts, view: AgendaView, title: str) -> list[CardElement]:
    when = agenda_when(texts, view)
    if view.meeting is None:
        return [heading(title), line(when)]
    return [date_block(texts, view.meeting.starts.date(), title, when)]


def _who_sees(texts: Texts, view: AgendaView) -> CardElement | None:
    """Who can read that somebody asked for a topic. In a listening circle nobody can."""
    if not view.topics or is_circle(view.forum):
        return None
    return line(texts("topic-support-who"))


def support_line(texts: Texts, forum: Forum | None) -> CardElement | None:
    """Where people can find somebody to talk to, if the chairs have said so."""
    words = support_words(texts, forum) if forum else ""
    return line(words) if words else None


def support_words(texts: Texts, forum: Forum) -> str:
    """The same in words, "" for none."""
    return texts("support-there", where=forum.support) if forum.support else ""


def agenda_when(texts: Texts, view: AgendaView) -> str:
    """Which meeting the topics are for, and when they close."""
    if view.meeting is None:
        return texts("agenda-no-date")
    day = texts.day(view.meeting.starts)
    if view.closed:
        return texts("agenda-closed", day=day)
    closes = wall_clock(closes_at(view.forum, view.meeting), view.meeting.time_zone)
    until = texts("day-and-time", day=texts.short_day(closes), time=texts.clock(closes))
    return texts("agenda-for", day=day, closes=until)


def _topic(texts: Texts, topic: SeenTopic, *, with_button: bool) -> list[CardElement]:
    """A row. In a short list, what is said at length about why it matters is folded away below it; in a long one there
    is no room for it, and the agenda will have it.
    """
    press = SupportTopic(suggestion=topic.id, wanted=not topic.mine).on_card(
        texts("topic-take-back" if topic.mine else "topic-support"), alone=True, about=topic.title
    )
    why = [shortened(topic.why, AT_A_GLANCE)] if topic.why else []
    words, footer = line(topic.title, bold=True), topic_footer(texts, topic)
    if not with_button:
        return [row(words, *why, footer, separated=True)]
    whole = fold(f"why-{topic.id}", texts("topic-whole"), line(topic.why)) if len(topic.why) > AT_A_GLANCE else []
    return [row(words, *why, footer, beside=press, separated=True), *whole]


def topic_footer(texts: Texts, topic: SeenTopic) -> str:
    """Who put it forward, if that may be known, and how many would like it discussed."""
    said = texts("topic-support-count", count=topic.wanted_by)
    words = [texts("topic-from", name=topic.name), said] if topic.name else [said]
    if topic.late:
        words.append(texts("topic-late"))
    if topic.mine:
        words.append(texts("topic-yours-too"))
    return " · ".join(words)


def _chooser(texts: Texts, shown: Sequence[SeenTopic]) -> list[CardElement]:
    topics = [(topic.id, topic.title) for topic in shown]
    return [
        choice_input("suggestion", texts("topic-choose"), topics),
        buttons(
            SupportTopic(wanted=True).on_card(texts("topic-support")),
            SupportTopic(wanted=False).on_card(texts("topic-take-back")),
        ),
    ]

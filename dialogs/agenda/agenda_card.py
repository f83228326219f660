"""Suggestions: the form, and the one agenda card in the channel."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.agenda.agenda_items_card import first_of
from dialogs.kit.buttons import Button, new_key
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import date_block, row
from dialogs.kit.parts import buttons, card, choice_input, fold, heading, line, needs_view_button, text_input
from dialogs.kit.shortening import shortened
from dialogs.openings import OpenSuggestFor
from dialogs.texts import Texts
from forum.agenda import Attribution
from forum.cut_off import closes_at
from forum.errors import Invalid
from forum.forums import Forum
from forum.limits import TITLE, WHY
from forum.openness import is_circle
from forum.ports import Message
from forum.use_cases.agenda.agenda_views import AgendaView, SeenTopic
from forum.use_cases.agenda.suggest_topic import attribution_in, attributions
from forum.wall_clock import wall_clock

# Teams shows at most six buttons well, and some may be for the reader alone; beyond these, topics are chosen from a
# list.
BUTTONS_FOR_TOPICS = 5


class OpenSuggestForm(Button):
    """Show the form for a new topic, filled with words of `letters` letters, of which `title` has as many as fit.

    `more` has the topics that come after it, a line for each.
    """

    verb: ClassVar[str] = "suggest.open"
    forum: str = ""
    title: str = ""
    letters: int = 0
    more: str = ""


class SendSuggestion(Button):
    """Put a topic forward. `once` was minted when the form was drawn."""

    verb: ClassVar[str] = "suggest.send"
    forum: str
    once: str
    title: str = ""
    why: str = ""
    attribution: Attribution = Attribution.NAMED
    link: str = ""
    more: str = ""
    """The topics that come after it, a line for each."""
    anyway: bool = False
    """Send it although a similar topic already exists."""
    asker: str = ""
    """If others read along: whose words these are, as a mark that reveals nobody."""


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
SHORT = 40
"""Letters of a title on a button."""

WORDS_PLACES = {"suggest-needs-title": "title", "suggest-too-long": "why", "suggest-not-all": "why"}
"""Which input of `words_inputs` a problem is about."""


def suggest_form(
    texts: Texts,
    forum: Forum,
    values: SendSuggestion | None = None,
    wrong: Invalid | None = None,
    *,
    for_others: bool = False,
) -> Message:
    """The form behind "suggest". Being named is the default; not being named is each person's own choice.
    `for_others`: the reader may also note a topic of somebody who has no Teams.
    """
    values = values or SendSuggestion(forum=forum.id, once=new_key())
    title = texts("suggest-title", forum=forum.name)
    return card(
        title,
        heading(title),
        *with_errors(texts, _inputs(texts, forum, values), wrong, WORDS_PLACES),
        line(texts("suggest-with-link")) if values.link else None,
        actions=[
            SendSuggestion(forum=forum.id, once=values.once, link=values.link, more=values.more).on_card(
                texts("suggest-send"), main=True
            ),
            *([OpenSuggestFor(forum=forum.id).on_card(texts("suggest-for-open"), alone=True)] if for_others else []),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, forum: Forum, values: SendSuggestion) -> list[CardElement]:
    return [
        *words_inputs(texts, values.title, values.why, for_chairs=is_circle(forum)),
        choice_input(
            "attribution",
            texts("suggest-attribution"),
            [(level.value, texts(f"attribution-{level}")) for level in attributions(forum)],
            value=attribution_in(forum, values.attribution).value,
            open_list=True,
        ),
    ]


def words_inputs(texts: Texts, title: str, why: str, *, for_chairs: bool) -> list[CardElement]:
    """The words of a topic, new or changed. `for_chairs`: only they read why it matters, and the form says so."""
    return [
        text_input(
            "title",
            texts("suggest-topic"),
            value=title,
            required=texts("suggest-needs-title"),
            hint=texts("suggest-topic-hint"),
            limit=TITLE,
        ),
        text_input(
            "why", texts("suggest-why-for-chairs" if for_chairs else "suggest-why"), value=why, long=True, limit=WHY
        ),
    ]


def next_button(texts: Texts, forum: Forum, more: str, words: str = "suggest-next") -> list[AnyButton]:
    """Opens the form for the first of `more` topics, if there is one. `words` names the text of the button."""
    title, _, rest = more.partition("\n")
    if not title:
        return []
    form = OpenSuggestForm(forum=forum.id, title=title, letters=len(title), more=rest)
    return [form.on_card(texts(words, title=shortened(title, SHORT)), alone=True)]


def offer_form(texts: Texts, forum: Forum) -> Message:
    """A button for the form, for each person who reads it in a channel: a form posted there would be everybody's."""
    title = texts("suggest-title", forum=forum.name)
    return card(
        title,
        heading(title),
        line(texts("suggest-offer")),
        actions=[OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"), alone=True)],
        language=texts.locale,
    )


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
    return line(texts("support-there", where=forum.support)) if forum and forum.support else None


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

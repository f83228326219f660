"""An author's own card for a topic: with buttons to change it, take it back, and see what became of it."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from dialogs.agenda.outcomes_card import goes_on, in_their_words
from dialogs.agenda.suggest_card import WORDS_PLACES, OpenSuggestForm, words_inputs
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.looks import Sign, row
from dialogs.kit.parts import card, fact, group, heading, line
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import SuggestionId
from forum.ports import Message
from forum.use_cases.agenda.topic_views import CameOfIt, DatedNews, MyTopic, OwnTopic, TopicNow

# The newest topics, and how many of those get more lines: more would not fit into one message.
MOST_SHOWN = 15
TOLD_AT_LENGTH = 6
LINES_SHOWN = 6
ACTIONS_SHOWN = 3
EARLIER_REASON = 120
"""Letters of what the chairs said about an earlier outcome; their latest words are shown in full."""


class EditSuggestion(Button):
    """Show the form with what was written. `code` proves authorship of an unattributed topic."""

    verb: ClassVar[str] = "suggest.edit"
    suggestion: str
    code: str = ""


class SaveSuggestion(Button):
    """Keep the new words."""

    verb: ClassVar[str] = "suggest.save"
    suggestion: str
    code: str = ""
    title: str = ""
    why: str = ""


class WithdrawSuggestion(Button):
    """Take the topic back."""

    verb: ClassVar[str] = "suggest.withdraw"
    suggestion: str
    code: str = ""


class FollowTopic(Button):
    """What became of an unattributed topic, for somebody who holds its code."""

    verb: ClassVar[str] = "suggest.follow"
    code: str


def edit_form(texts: Texts, topic: OwnTopic, values: SaveSuggestion, wrong: Invalid | None = None) -> Message:
    """The words of a topic, to be changed. `values` are those in the form."""
    title = texts("suggest-edit-title")
    inputs = words_inputs(texts, values.title, values.why, for_chairs=topic.for_chairs)
    save = SaveSuggestion(suggestion=topic.id, code=values.code)
    return card(
        title,
        heading(title),
        *with_errors(texts, inputs, wrong, WORDS_PLACES),
        actions=[save.on_card(texts("suggest-save"), main=True)],
        language=texts.locale,
    )


def suggestion_card(
    texts: Texts,
    topic: OwnTopic,
    code: str,
    headline: str,
    *,
    stays: bool = True,
    late: bool = False,
    besides: Sequence[AnyButton] = (),
    more: Sequence[str] = (),
) -> Message:
    """Its author's card: the topic, its level, where it stands. Unless it `stays`, its window closes. `late`: it came
    after the cut-off. `besides`: further buttons. `more`: topics that its author still wants to put forward.
    """
    follow = [FollowTopic(code=code).on_card(texts("suggest-follow"), alone=True)] if code else []
    return card(
        f"{headline}: {topic.title}",
        heading(headline),
        row(
            line(topic.title, bold=True),
            *([topic.why] if topic.why else []),
            texts(f"attributed-{topic.attribution}"),
            sign=Sign.DONE if topic.is_open else None,
        ),
        line(texts(_what_next(topic))) if topic.is_open else None,
        late_line(texts, hears=topic.hears) if late else None,
        *(_its_code(texts, code, stays=stays) if code else []),
        line(texts("suggest-more", topics="; ".join(more))) if more else None,
        actions=[*besides, *(_changes(texts, topic.id, code) if topic.is_open else []), *follow],
        language=texts.locale,
    )


def _its_code(texts: Texts, code: str, *, stays: bool) -> list[CardElement]:
    keep = texts("suggest-keep-card" if stays else "suggest-window-closes")
    return [fact(texts("suggest-code"), shown_code(code)), line(keep)]


def late_line(texts: Texts, *, hears: bool) -> CardElement:
    """It came after the cut-off. `hears`: its author can be told what becomes of it."""
    return line(texts("suggest-late", signed="yes" if hears else "no"), bold=True)


def _what_next(topic: OwnTopic) -> str:
    # If the author is not kept, nobody can be told what became of the topic.
    return "suggest-what-next" if topic.hears else "suggest-what-next-unattributed"


def shown_code(code: str) -> str:
    """In groups of four, to be copied by hand."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _changes(texts: Texts, topic: SuggestionId, code: str) -> list[AnyButton]:
    own = {"suggestion": topic, "code": code} if code else {"suggestion": topic}
    return [
        EditSuggestion(**own).on_card(texts("suggest-edit"), alone=True),
        WithdrawSuggestion(**own).on_card(texts("suggest-withdraw"), alone=True),
    ]


def my_topics_card(texts: Texts, topics: Sequence[MyTopic], forum: Forum | None) -> Message:
    """What became of each topic that the reader signed, and where it stands now, newest first."""
    title = texts("my-topics-title")
    hidden = len(topics) - MOST_SHOWN
    several = len({mine.forum.id for mine in topics}) > 1
    return card(
        title,
        heading(title),
        *(
            group(*_followed(texts, mine, LINES_SHOWN if place < TOLD_AT_LENGTH else 1, in_forum=several))
            for place, mine in enumerate(topics[:MOST_SHOWN])
        ),
        line(texts("my-topics-none")) if not topics else None,
        line(texts("my-topics-more", count=hidden)) if hidden > 0 else None,
        group(line(texts("my-topics-unattributed"))),
        actions=[OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"))] if forum else [],
        language=texts.locale,
    )


def followed_card(texts: Texts, mine: MyTopic, code: str) -> Message:
    """What became of one unattributed topic, for somebody who holds its code."""
    title = texts("my-topics-by-code")
    is_open = mine.topic.outcome is Outcome.OPEN
    return card(
        title,
        heading(title),
        *_followed(texts, mine, LINES_SHOWN, in_forum=True),
        line(texts("my-topics-code-kept")),
        actions=_changes(texts, mine.topic.id, code) if is_open else [],
        language=texts.locale,
    )


def _followed(texts: Texts, mine: MyTopic, most: int, *, in_forum: bool) -> list[CardElement]:
    """`in_forum`: the forum is named."""
    lines, hidden = mine.history[-most:], len(mine.history) - most
    parts = [
        row(line(mine.topic.title, bold=True), state_now(texts, mine), *([mine.forum.name] if in_forum else [])),
        line(texts("topic-news-earlier", count=hidden)) if hidden > 0 else None,
        *(line(news_line(texts, mine, told, is_last=told is lines[-1])) for told in lines),
        goes_on(texts, mine.into),
        in_their_words(texts, mine.topic),
        line(goes_on_words(texts, mine.into)) if mine.into else None,
        *(line(came_of_it_words(texts, action)) for action in mine.actions[:ACTIONS_SHOWN]),
    ]
    return [part for part in parts if part is not None]


def goes_on_words(texts: Texts, into: TopicNow) -> str:
    """Where the topic stands that a merged one continues in."""
    return texts("my-topics-goes-on", state=texts(f"my-topics-now-{into.outcome}"))


def came_of_it_words(texts: Texts, action: CameOfIt) -> str:
    """An action that came from a topic: being done, done, or closed."""
    state = "open" if action.is_open else action.progress.value if action.outcome else f"{action.progress}-unsaid"
    return texts(f"my-topics-action-{state}", text=action.text, outcome=_shortened(action.outcome))


def news_line(texts: Texts, mine: MyTopic, told: DatedNews, *, is_last: bool) -> str:
    """ "9 April: on the agenda, item 2". The chairs' latest words stand by themselves, below."""
    news = told.news
    said = texts(f"topic-news-{news.outcome}", position=news.position or 0)
    day = texts.short_day(told.day) if told.day.year == mine.today.year else _with_year(texts, told.day)
    words = [texts("topic-news-line", day=day, said=said)]
    if told.called_off:
        words.append(texts("topic-news-called-off"))
    if news.reason and not is_last:
        words.append(texts("topic-news-reason", reason=_shortened(news.reason)))
    return " ".join(words)


def _with_year(texts: Texts, day: date) -> str:
    return f"{texts.short_day(day)} {day.year}"


def _shortened(reason: str) -> str:
    flat = " ".join(reason.split())
    return flat if len(flat) <= EARLIER_REASON else f"{flat[: EARLIER_REASON - 1]}…"


def state_now(texts: Texts, mine: MyTopic) -> str:
    """Its present state; with "Since then" if that goes beyond the last line of its history."""
    when = texts.day(mine.meeting.starts) if mine.meeting else ""
    over = mine.topic.outcome is Outcome.ACCEPTED and mine.is_over
    state = texts("my-topics-discussed" if over else f"my-topics-{mine.topic.outcome}", when=when)
    last = mine.history[-1].news.outcome if mine.history else mine.topic.outcome
    has_moved_on = over or last is not mine.topic.outcome
    return texts("topic-news-since", state=state) if mine.history and has_moved_on and not mine.into else state

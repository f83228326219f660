"""What somebody may have meant, to choose from; and a way on if nothing was understood."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from dialogs.agenda.agenda_card import support_line
from dialogs.agenda.suggest_card import OpenSuggestForm, next_button
from dialogs.attendance.attendance_card import HaveReminders, StopReminders, answer_buttons
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton
from dialogs.kit.parts import card, heading, line
from dialogs.kit.shortening import shortened
from dialogs.meetings.meetings_card import meeting_facts
from dialogs.openings import ShowHome
from dialogs.texts import Texts
from dialogs.understanding.intents import passes_on
from forum.attendance import Answer
from forum.forums import Forum
from forum.limits import WHY
from forum.meetings import Meeting
from forum.ports import Message
from forum.use_cases.attendance.reminders_view import RemindersView

FULL = 2 * WHY
"""Letters of a message that its form is filled from: a title, why, and the excess."""
SHOWN = 300
"""Letters of a message that are said back."""


class Meant(Button):
    """ "Yes, that is what I meant", about the forum of the card. `said` is what was typed, if it is needed."""

    verb: ClassVar[str] = "meant"
    intent: str
    said: str = ""
    forum: str = ""


def choice_card(texts: Texts, forum: Forum, said: str, intents: Sequence[str]) -> Message:
    """The likeliest meanings as buttons; last, the sentence as a topic."""
    title = texts("meant-title", count=len(intents))
    chosen = [
        Meant(intent=intent, said=said[:FULL] if passes_on(intent) else "", forum=forum.id).on_card(
            texts(f"meant-{intent}"), alone=True
        )
        for intent in intents
    ]
    return card(
        title,
        heading(title),
        line(texts("meant-nothing-yet", count=len(intents))),
        line(texts("nobody-reads"), subtle=True),
        support_line(texts, forum),
        actions=[*chosen, topic_button(texts, forum, said), ShowHome().on_card(texts("button-help"))],
        language=texts.locale,
    )


def topic_card(texts: Texts, forum: Forum, said: str) -> Message:
    """A sentence that is most likely a topic."""
    title = texts("meant-topic-title")
    return card(
        title,
        heading(title),
        line(texts("meant-topic-said", said=shortened(said, SHOWN))),
        line(texts("meant-topic-text")),
        line(texts("nobody-reads"), subtle=True),
        support_line(texts, forum),
        actions=[topic_button(texts, forum, said), ShowHome().on_card(texts("button-help"))],
        language=texts.locale,
    )


def several_card(texts: Texts, forum: Forum, said: str, topics: Sequence[str]) -> Message:
    """A list of topics, to be put forward one after the other: each has its own form."""
    title = texts("meant-several-title", count=len(topics))
    return card(
        title,
        heading(title),
        *(line(texts("meant-several-topic", number=number, topic=topic)) for number, topic in enumerate(topics, 1)),
        line(texts("meant-several-text")),
        line(texts("nobody-reads"), subtle=True),
        support_line(texts, forum),
        actions=[
            *next_button(texts, forum, "\n".join(topics), "meant-begin"),
            topic_button(texts, forum, said, "meant-as-one"),
            ShowHome().on_card(texts("button-help")),
        ],
        language=texts.locale,
    )


def answer_card(texts: Texts, forum: Forum, meeting: Meeting, first: Sequence[Answer]) -> Message:
    """The next meeting with the answers, those that were probably meant first."""
    title = texts("meant-answer-title", forum=forum.name)
    buttons = answer_buttons(texts, meeting)
    order = sorted(range(len(buttons)), key=lambda at: buttons[at]["data"]["answer"] not in first)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(texts("meant-answer-text"), bold=True),
        actions=[buttons[at] for at in order],
        language=texts.locale,
    )


def reminders_card(texts: Texts, forum: Forum, view: RemindersView) -> Message:
    """When the reader is reminded of the next meeting, or why not, and the button that changes it."""
    title, meeting = texts("meant-reminders-title", forum=forum.name), view.meeting
    stop = StopReminders(meeting=meeting.id).on_card(texts("button-stop-reminders"), alone=True)
    have = HaveReminders(meeting=meeting.id).on_card(texts("button-have-reminders"), alone=True)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(_reminded(texts, view)),
        actions=[
            *(answer_buttons(texts, meeting) if view.answer is None else []),
            *([have] if view.stopped else [stop] if view.is_coming else []),
        ],
        language=texts.locale,
    )


def _reminded(texts: Texts, view: RemindersView) -> str:
    if view.at_rest:
        return texts("meant-reminders-at-rest")
    if view.stopped:
        return texts("meant-reminders-stopped")
    if view.answer is not None:
        return texts("meant-reminders-answered", answer=texts(f"answer-{view.answer}"))
    if not view.days:
        return texts("meant-reminders-over")
    return texts("meant-reminders-days", days=texts.join([texts.short_day(day) for day in view.days]))


def lost_card(texts: Texts, forum: Forum | None, said: str) -> Message:
    """In private. Repeats what was said, so that it is not lost, with the likeliest ways on."""
    title = texts("not-understood", said=shortened(said, SHOWN)) if said else texts("not-understood-empty")
    topic = [topic_button(texts, forum, said)] if forum else []
    return card(
        title,
        line(title),
        line(texts("not-understood-way-on")) if said and forum else None,
        line(texts("nobody-reads")) if said else None,
        support_line(texts, forum) if said else None,
        actions=[*topic, ShowHome().on_card(texts("button-help"))],
        language=texts.locale,
    )


def line_card(texts: Texts, words: str) -> Message:
    """A sentence of ours, to somebody who may have said something graver than it seemed."""
    return card(words, line(words), line(texts("nobody-reads"), subtle=True), language=texts.locale)


def also_nobody_reads(texts: Texts, message: Message) -> Message:
    """The same card; at its end it says that nobody reads the chat."""
    said = line(texts("nobody-reads"), subtle=True)
    if message.card is None or said in message.card["body"]:
        return message
    return replace(message, card=message.card | {"body": [*message.card["body"], said]})


def topic_button(texts: Texts, forum: Forum, said: str, words: str = "button-suggest-this") -> AnyButton:
    """Opens the form for a topic, filled with what was said."""
    if not said:
        return OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"))
    filled = OpenSuggestForm(forum=forum.id, title=said[:FULL], letters=len(said))
    return filled.on_card(texts(words))

"""What you can do here."""

from typing import ClassVar

from dialogs.agenda.agenda_card import OpenSuggestForm, support_line
from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, fact, heading, line, subheading
from dialogs.texts import Texts
from forum.forums import Forum, Membership
from forum.ports import Message

FOR_EVERYBODY = (
    *("suggest", "agenda", "poll", "polls", "needs", "comment", "note", "action", "actions"),
    *("you-said", "my-topics", "my-data"),
)
FOR_CHAIRS = (
    *("schedule", "calendars", "date-poll", "answer-for", "comments", "outcomes"),
    *("board-brief", "board-answers", "roll", "ask", "trends", "settings"),
)
FOR_FACILITATORS = ("care", "trends", "ask")


class ShowHelp(Button):
    """Help, from a button."""

    verb: ClassVar[str] = "help"


def help_card(texts: Texts, forum: Forum | None, part: Membership | None, *, in_many: bool = False) -> Message:
    """The words, with what they do, for this person's role. `in_many`: it is not known which forum is meant."""
    title = texts("help-title")
    sections = [_words(texts, FOR_EVERYBODY)]
    if part and part.is_chair:
        sections.append([subheading(texts("help-for-chairs")), *_words(texts, FOR_CHAIRS)])
    if part and part.is_facilitator:
        theirs = tuple(word for word in FOR_FACILITATORS if not part.is_chair or word not in FOR_CHAIRS)
        sections.append([subheading(texts("help-for-facilitators")), *_words(texts, theirs)])
    return card(
        texts("help-summary", forum=forum.name) if forum else title,
        heading(title),
        line(texts("help-many-forums" if in_many else "refused-not-set-up")) if forum is None else None,
        *(element for section in sections for element in section),
        line(texts("help-in-channel")),
        line(texts("help-in-private")),
        line(texts("nobody-reads"), subtle=True),
        support_line(texts, forum) if part else None,
        actions=[OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"))] if forum and part else [],
        language=texts.locale,
    )


def _words(texts: Texts, words: tuple[str, ...]) -> list[CardElement]:
    return [fact(texts(f"help-{word}"), texts(f"help-{word}-does")) for word in words]


def welcome_card(texts: Texts, name: str, forum: Forum | None) -> Message:
    """Hello, once."""
    title = texts("welcome-title", name=name) if name else texts("welcome-title-nameless")
    body = (
        [line(texts("welcome-text", forum=forum.name)), line(texts("welcome-first"))]
        if forum
        else [line(texts("welcome-nowhere"))]
    )
    suggest = [OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest"))] if forum else []
    return card(
        texts("welcome-summary", forum=forum.name) if forum else title,
        heading(title),
        *body,
        support_line(texts, forum),
        line(texts("welcome-why"), subtle=True),
        line(texts("nobody-reads"), subtle=True),
        actions=[*suggest, ShowHelp().on_card(texts("button-help"))],
        language=texts.locale,
    )

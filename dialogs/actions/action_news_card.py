"""Private messages about one action: to a new owner, in an owner's place, about a promised report, and on its
outcome.
"""

from typing import Literal

from dialogs.actions.actions_card import one_action_card
from dialogs.kit.parts import card, fact, heading, line
from dialogs.kit.people_shown import name_of
from dialogs.texts import Texts
from forum.action_days import CHAIRS_FIRST
from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message
from forum.use_cases.actions.action_day import HeardOf
from forum.use_cases.actions.action_views import SeenAction
from forum.use_cases.agenda.topic_views import CameOfIt

HowGiven = Literal["handed", "split", "from"]
"""It was handed over, is a part that was split off, or was noted (at a meeting)."""


def yours_card(
    texts: Texts, forum: Forum, seen: SeenAction, by: Person | None, how: HowGiven, meeting: Meeting | None
) -> Message:
    """To a new owner: what is theirs, from whom and how it came to them, and from which meeting."""
    name = name_of(texts, by) if by else forum.name
    words = {"name": name, "forum": forum.name, "day": texts.day(meeting.starts) if meeting else ""}
    said = texts(f"action-yours-{how}{'-meeting' if meeting and how != 'split' else ''}", **words)
    why = texts("action-yours-why", forum=forum.name, change=texts("action-more"))
    return one_action_card(texts, seen, texts("action-yours-title"), said, why)


def overdue_card(texts: Texts, forum: Forum, heard: HeardOf, seen: SeenAction) -> Message:
    """To a chair, some days before the channel reads it."""
    day = texts.day(seen.due) if seen.due else ""
    reminded = texts("action-overdue-first", name=seen.owner)
    return one_action_card(
        texts,
        seen,
        texts("action-overdue-title", forum=forum.name, day=day),
        *([reminded] if heard.can_be_told else _whom_to_ask(texts, heard, seen)),
        texts("action-overdue-channel", days=CHAIRS_FIRST),
        texts("action-overdue-why", forum=forum.name),
        title_says="due",
    )


def _whom_to_ask(texts: Texts, heard: HeardOf, seen: SeenAction) -> list[str]:
    """The owner, if the bot cannot write to them; if they have left, the question who takes it on now."""
    if not heard.has_left:
        return [texts("action-overdue-text", name=seen.owner or texts("action-who-kept"))]
    left = texts("action-owner-left-name", name=seen.owner) if seen.owner else texts("action-owner-left")
    return [left, texts("action-owner-left-how", more=texts("action-more"))]


def stand_in_card(texts: Texts, forum: Forum, heard: HeardOf, seen: SeenAction) -> Message:
    """To the person who noted it, or a chair: please ask an owner the bot cannot write to."""
    day = texts.day(seen.due) if seen.due else ""
    title = texts("action-reminder-late-title" if seen.overdue else "action-reminder-soon-title", day=day)
    why = texts("action-stand-in-why", forum=forum.name)
    return one_action_card(texts, seen, title, *_whom_to_ask(texts, heard, seen), why, title_says="due")


def word_card(texts: Texts, forum: Forum, heard: HeardOf, seen: SeenAction) -> Message:
    """The day has come on which the owner was to report back."""
    day = texts.day(seen.promised) if seen.promised else ""
    ask = [] if heard.by_owner else _whom_to_ask(texts, heard, seen)
    why = texts("action-word-why" if heard.by_owner else "action-stand-in-why", forum=forum.name)
    return one_action_card(texts, seen, texts("action-word-title", day=day), *ask, why, title_says="promised")


def handed_over_card(texts: Texts, forum: Forum, seen: SeenAction) -> Message:
    """To the former owner."""
    title = texts("action-handed-over-title")
    return card(
        f"{title}: {seen.text}",
        heading(title),
        fact(texts("action-what-label"), seen.text),
        fact(texts("action-who-label"), seen.owner) if seen.owner else None,
        line(texts("action-handed-over-text")),
        line(texts("action-handed-over-why", forum=forum.name), subtle=True),
        language=texts.locale,
    )


def askers_card(texts: Texts, action: CameOfIt, topic: str) -> Message:
    """To people who suggested or supported the topic the action came from: what became of it."""
    title = texts(f"action-asked-{action.progress}", topic=topic)
    return card(
        title,
        heading(title),
        fact(texts("action-what-label"), action.text),
        fact(texts(f"action-outcome-{action.progress}"), action.outcome) if action.outcome else None,
        line(texts("action-asked-why"), subtle=True),
        language=texts.locale,
    )

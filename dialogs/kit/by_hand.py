"""Whom somebody has to ring or write to, and the words to copy. For organisers, in private."""

from collections.abc import Callable, Sequence

from dialogs.kit.elements import CardElement
from dialogs.kit.looks import person_row
from dialogs.kit.numbers import as_written
from dialogs.kit.parts import fold, line, subheading, text_input
from dialogs.texts import Texts, texts_for
from forum.forums import Forum
from forum.meetings import Meeting
from forum.openness import is_circle
from forum.people import Person
from forum.use_cases.people.by_hand import ByHand

MOST_SHOWN = 40

ToCopy = Callable[[Texts], str]
"""What to say, in one language."""


def by_hand(texts: Texts, forum: Forum, people: Sequence[ByHand], how: str, words: ToCopy) -> list[CardElement]:
    """Names, numbers, and for each language the words to copy into WhatsApp or a text message. [] if there is nobody.

    `how` says what to do with what they answer.
    """
    if not people:
        return []
    more = len(people) - MOST_SHOWN
    return [
        subheading(texts("by-hand-title", count=len(people))),
        line(how),
        *(_row(texts, one) for one in people[:MOST_SHOWN]),
        *([line(texts("by-hand-more", count=more))] if more > 0 else []),
        *_to_copy(texts, forum, people, words),
    ]


def by_hand_of(
    texts: Texts, forum: Forum, meeting: Meeting, people: Sequence[ByHand], asker: Person
) -> list[CardElement]:
    """The same about a meeting: whether they are coming. `asker` is whom they tell."""
    return by_hand(
        texts, forum, people, texts("by-hand-how"), lambda theirs: message_to_copy(theirs, forum, meeting, asker)
    )


def _row(texts: Texts, one: ByHand) -> CardElement:
    return person_row(texts, one.person, as_written(one.phone) if one.phone else texts("by-hand-no-number"))


def _to_copy(texts: Texts, forum: Forum, people: Sequence[ByHand], words: ToCopy) -> list[CardElement]:
    spoken = sorted({texts_for(one.person.locale or forum.locale).locale for one in people})
    fields = [
        text_input(f"copy-{locale}", texts("by-hand-copy", language=texts(f"by-hand-{locale}")), value=said, long=True)
        for locale in spoken
        if (said := words(texts_for(locale)))
    ]
    return fold("copy", texts("by-hand-open"), *fields)


def message_to_copy(texts: Texts, forum: Forum, meeting: Meeting, asker: Person) -> str:
    """In the reader's language: when, where, and how to answer. The words are for other people's phones, so those of a
    listening circle do not name it.
    """
    when = f"{texts.day(meeting.starts)}, {texts.span(meeting.starts, meeting.time_zone, meeting.minutes)}"
    where = meeting.venue if meeting.venue else texts("by-hand-online")
    name = "circle" if is_circle(forum) else "open"
    return texts(f"by-hand-message-{name}", forum=forum.name, when=when, where=where, name=asker.name)

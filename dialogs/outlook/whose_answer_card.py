"""To the chairs, in private: somebody has answered in Outlook, and it may be one of several people."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, choice_input, heading, line
from dialogs.kit.people_shown import NOTHING, Known, choices, labels_of, names_of
from dialogs.kit.picking import is_long
from dialogs.meetings.meetings_card import meeting_facts
from dialogs.texts import Texts
from forum.forums import Forum
from forum.meetings import Meeting
from forum.outlook import OpenReply
from forum.people import Person
from forum.ports import Message
from forum.typed_text import is_blank

NOBODY = "none"
MOST_BUTTONS = 4
"""Beside them stand “Both of them” and “None of them”: Teams shows six. More people are in a list."""


class AnswerIsOf(Button):
    """`who`: ids of people separated by commas, or NOBODY."""

    verb: ClassVar[str] = "outlook.whose"
    meeting: str
    reply: str
    who: str = ""


def whose_answer_card(
    texts: Texts, forum: Forum, meeting: Meeting, reply: OpenReply, people: Sequence[Person], known: Known = NOTHING
) -> Message:
    """What was answered, who it may be from, and that it counts for nobody until a chair says so."""
    title = texts("whose-shared-title" if reply.is_shared else "whose-title", forum=forum.name)
    button = partial(AnswerIsOf, meeting=meeting.id, reply=reply.id)
    return card(
        title,
        heading(title),
        *meeting_facts(texts, meeting),
        line(_said(texts, reply, people)),
        line(texts("whose-shared-ask") if reply.is_shared else texts("whose-ask", count=len(people))),
        _beside_buttons(texts, reply, people, known),
        actions=[
            *_ways(texts, reply, people, known, button),
            button(who=NOBODY).on_card(texts("whose-none", count=len(people)), alone=True),
        ],
        language=texts.locale,
    )


def _said(texts: Texts, reply: OpenReply, people: Sequence[Person]) -> str:
    if reply.is_shared:
        return texts(f"whose-shared-{reply.replied}", names=names_of(texts, people))
    name = texts("whose-nameless") if is_blank(reply.name) else texts("whose-called", name=reply.name)
    return texts(f"whose-{reply.replied}", name=name)


def _beside_buttons(texts: Texts, reply: OpenReply, people: Sequence[Person], known: Known) -> CardElement | None:
    """A list, if there are more people than room for buttons."""
    if len(people) <= MOST_BUTTONS:
        return None
    if is_long(people):
        return line(texts("whose-many"))
    rows = choices(texts, people, known)
    return choice_input("who", texts("whose-who"), rows, many=reply.is_shared, required=texts("whose-choose"))


def _ways(
    texts: Texts, reply: OpenReply, people: Sequence[Person], known: Known, button: Callable[..., AnswerIsOf]
) -> list[AnyButton]:
    if len(people) > MOST_BUTTONS:
        return [] if is_long(people) else [button().on_card(texts("whose-save"), main=True)]
    labels = labels_of(texts, people, known)
    one = [button(who=person.id).on_card(labels[person.id], alone=True) for person in people]
    if not reply.is_shared or len(people) == 1:
        return list(one)
    everybody = ",".join(person.id for person in people)
    return [*one, button(who=everybody).on_card(texts("whose-all", count=len(people)), alone=True)]

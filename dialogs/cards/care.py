"""Care for those who were not there: the facilitators' list, and the form about one person. Private, always."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from pydantic import Field

from dialogs.buttons import Button
from dialogs.cards.forums import OpenSettings
from dialogs.cards.kit import (
    AnyButton,
    CardElement,
    card,
    choice_input,
    fact,
    heading,
    line,
    note,
    subheading,
    text_input,
)
from dialogs.cards.roll import OpenRoll
from dialogs.texts import Texts
from forum.attendance import Presence
from forum.forums import Forum, Openness
from forum.outreach import Outreach, Reason
from forum.ports import Message
from forum.use_cases.care_views import CareView, Missed
from forum.use_cases.note_contact import NOTE_LIMIT

DONT_ASK, REMIND = "dont_ask", "remind"


class OpenCare(Button):
    """The list of a meeting."""

    verb: ClassVar[str] = "care.open"
    meeting: str


class OpenContact(Button):
    """The form about the person chosen from the list."""

    verb: ClassVar[str] = "care.person"
    meeting: str
    person: str = ""


class SaveContact(Button):
    """What a facilitator noted. `also` holds the ticks, separated by commas. What was confided is never printed."""

    verb: ClassVar[str] = "care.save"
    meeting: str
    person: str
    contacted: str = ""
    reason: str = Field(default="", repr=False)
    note: str = Field(default="", repr=False)
    next_step: str = Field(default="", repr=False)
    also: str = ""


def care_card(texts: Texts, view: CareView, *, said: str = "", unasked: bool = False) -> Message:
    """Everybody who was missed, with what has been done. `said` is the news since the last look."""
    forum, meeting = view.forum, view.meeting
    day = texts.day(meeting.starts)
    if not view.missed and not view.others:
        return note(texts("care-glad", forum=forum.name, day=day))
    title = texts("care-title", forum=forum.name, day=day)
    return card(
        title,
        heading(title),
        line(said, bold=True) if said else None,
        line(texts("care-how")) if view.missed else None,
        *_sections(texts, view),
        line(texts("care-others"), subtle=True) if view.others else None,
        _chooser(texts, view.missed) if view.missed else None,
        line(texts("care-private"), subtle=True),
        line(texts("care-why"), subtle=True) if unasked else None,
        actions=_ways_on(texts, view),
        language=texts.locale,
    )


def _sections(texts: Texts, view: CareView) -> list[CardElement]:
    circle = view.forum.openness is Openness.LISTENING_CIRCLE
    asked = [missed for missed in view.missed if not missed.at_rest]
    unknown = [missed for missed in asked if missed.presence is Presence.UNKNOWN]
    sections = [
        ("care-absent", [missed for missed in asked if missed.presence is Presence.ABSENT]),
        ("care-unanswered" if circle else "care-unknown", unknown),
        ("care-apologies", [missed for missed in asked if missed.presence is Presence.APOLOGIES]),
        ("care-at-rest", [missed for missed in view.missed if missed.at_rest]),
    ]
    shown: list[CardElement] = []
    for name, people in sections:
        if people:
            shown += [subheading(texts(name)), *(_person(texts, view, missed) for missed in people)]
    return shown


def _person(texts: Texts, view: CareView, missed: Missed) -> CardElement:
    answer = missed.answer
    words = [texts("care-had-answered", answer=texts(f"answer-{answer}")) if answer else texts("care-not-answered")]
    contact, before = missed.contact, missed.before
    if contact:
        words.append(texts("care-contacted" if contact.contacted else "care-noted", day=_day(texts, view, contact)))
    if contact and contact.next_step:
        words.append(texts("care-next", step=contact.next_step))
    if before:
        words.append(texts("care-before", day=_day(texts, view, before)))
    return fact(missed.person.name, " · ".join(words))


def _day(texts: Texts, view: CareView, contact: Outreach) -> str:
    moment = contact.updated_at
    return texts.short_day(_local(view.forum, moment)) if moment else ""


def _local(forum: Forum, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(forum.time_zone))


def _chooser(texts: Texts, people: Sequence[Missed]) -> CardElement:
    choices = [
        (
            missed.person.id,
            texts("care-choice-done", name=missed.person.name) if missed.contact else missed.person.name,
        )
        for missed in people
    ]
    return choice_input("person", texts("care-choose"), choices)


def _ways_on(texts: Texts, view: CareView) -> list[AnyButton]:
    unknown = any(missed.presence is Presence.UNKNOWN for missed in view.missed)
    roll = unknown and view.forum.openness is Openness.OPEN_FORUM
    return [
        *([OpenContact(meeting=view.meeting.id).on_card(texts("care-open"), main=True)] if view.missed else []),
        *([OpenRoll(meeting=view.meeting.id).on_card(texts("care-roll"), alone=True)] if roll else []),
    ]


def kept_values(view: CareView, missed: Missed) -> SaveContact:
    """The form's values as they are kept. A reminder is asked for anew each time."""
    contact = missed.contact
    return SaveContact(
        meeting=view.meeting.id,
        person=missed.person.id,
        contacted="yes" if contact and contact.contacted else "no",
        reason=contact.reason.value if contact and contact.reason else "",
        note=contact.note if contact else "",
        next_step=contact.next_step if contact else "",
        also=DONT_ASK if missed.at_rest else "",
    )


def contact_form(
    texts: Texts, view: CareView, missed: Missed, values: SaveContact, problem: str = "", *, reminded: bool = False
) -> Message:
    """About one person. `reminded` says that it comes because the facilitator asked for it."""
    name = missed.person.name
    title = texts("care-form-title", name=name)
    return card(
        title,
        heading(title),
        line(problem, warning=True, bold=True) if problem else None,
        fact(texts("care-form-meeting"), texts.day(view.meeting.starts)),
        fact(texts("care-form-before"), _day(texts, view, missed.before)) if missed.before else None,
        line(texts("care-form-at-rest", name=name), warning=True) if missed.at_rest else None,
        *_inputs(texts, values),
        line(texts("care-private"), subtle=True),
        line(texts("care-again-why"), subtle=True) if reminded else None,
        actions=[
            SaveContact(meeting=view.meeting.id, person=missed.person.id).on_card(texts("care-save"), main=True),
            OpenCare(meeting=view.meeting.id).on_card(texts("care-back"), alone=True),
        ],
        language=texts.locale,
    )


def _inputs(texts: Texts, values: SaveContact) -> list[CardElement]:
    yes_or_no = [("yes", texts("care-contacted-yes")), ("no", texts("care-contacted-no"))]
    reasons = [("none", texts("care-reason-none")), *((r.value, texts(f"care-reason-{r}")) for r in Reason)]
    also = [(DONT_ASK, texts("care-dont-ask")), (REMIND, texts("care-remind"))]
    return [
        choice_input(
            "contacted", texts("care-contacted-label"), yes_or_no, value=values.contacted or "no", open_list=True
        ),
        choice_input("reason", texts("care-reason"), reasons, value=values.reason or "none"),
        text_input("note", texts("care-note"), value=values.note, long=True, limit=NOTE_LIMIT),
        text_input("next_step", texts("care-next-step"), value=values.next_step, limit=NOTE_LIMIT),
        choice_input("also", texts("care-also"), also, value=values.also, many=True, open_list=True),
    ]


def care_nobody_card(texts: Texts, forum: Forum) -> Message:
    """For a chair of a forum that has nobody to care: what naming somebody would give. It names no one."""
    title = texts("care-nobody-title")
    return card(
        title,
        heading(title),
        line(texts("care-nobody-text", forum=forum.name)),
        line(texts("care-nobody-why"), subtle=True),
        actions=[OpenSettings(forum=forum.id).on_card(texts("button-change-settings"), alone=True)],
        language=texts.locale,
    )

"""The facilitators’ form about one person: what is known, what was done, what to do next. Always private."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from pydantic import Field

from dialogs.care.care_card import OpenCare
from dialogs.care.care_words import contact_words, reach_words, way_words, why_words
from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, fact, heading, line, text_input
from dialogs.kit.people_shown import name_of
from dialogs.texts import Texts
from forum.contacts import Contact, Reason, Remind, Way
from forum.errors import Invalid
from forum.people import Person
from forum.ports import Message
from forum.use_cases.care.care_views import Cared, CareView
from forum.use_cases.care.note_contact import NOTE_LIMIT, THROUGH_LIMIT

DONT_ASK = "dont_ask"
EARLIER_SHOWN = 3
SAYS_NOTHING = ("", "none", "no", Remind.KEPT)
"""The values of inputs that were left as they are."""


class SaveContact(Button):
    """What a facilitator noted. `drawn` is the mark of what the form showed as kept; `also` holds the tick.

    What was confided is never printed.
    """

    verb: ClassVar[str] = "care.save"
    meeting: str
    person: str
    drawn: str = ""
    contacted: str = ""
    reason: str = Field(default="", repr=False)
    note: str = Field(default="", repr=False)
    next_step: str = Field(default="", repr=False)
    remind: str = ""
    way: str = ""
    through: str = Field(default="", repr=False)
    also: str = ""


def kept_values(view: CareView, one: Cared) -> SaveContact:
    """The form's values, from what is kept. A reminder that has come is not requested again."""
    kept = one.kept(view.meeting)
    return SaveContact(
        meeting=view.meeting.id,
        person=one.person.id,
        drawn=kept.mark,
        contacted="yes" if kept.contacted else "no",
        reason=kept.reason.value if kept.reason else "",
        note=kept.note,
        next_step=kept.next_step,
        remind=Remind.KEPT if _still_to_come(view, one) else "",
        way=kept.way.value if kept.way else "",
        through=kept.through,
        also=DONT_ASK if kept.dont_ask else "",
    )


def _still_to_come(view: CareView, one: Cared) -> date | None:
    """The day of a reminder."""
    day = one.kept(view.meeting).remind_on
    return day if day and day > view.today else None


def with_what_is_kept(typed: SaveContact, kept: SaveContact) -> SaveContact:
    """What was typed or, if that is nothing, what was saved meanwhile. So a tick is not cleared unseen."""
    names = ("contacted", "reason", "note", "next_step", "remind", "way", "through", "also")
    said = {name: value for name in names if (value := getattr(typed, name)) not in SAYS_NOTHING}
    return kept.model_copy(update=said)


def contact_form(
    texts: Texts,
    view: CareView,
    one: Cared,
    values: SaveContact,
    topics: Sequence[str] = (),
    wrong: Invalid | None = None,
    *,
    reminded: bool = False,
    saved_by: Person | None = None,
) -> Message:
    """About one person. `topics` are titles of what matters to them; `reminded`: the facilitator asked to be reminded.

    `saved_by` saved something after the form was opened, so the form says what.
    """
    name = name_of(texts, one.person)
    save = SaveContact(meeting=view.meeting.id, person=one.person.id, drawn=values.drawn)
    back = OpenCare(meeting=view.meeting.id)
    return card(
        name,
        heading(name),
        *_known(texts, view, one, topics),
        fact(texts("care-saved-by", name=name_of(texts, saved_by)), _kept(texts, view, one)) if saved_by else None,
        *with_errors(texts, _inputs(texts, values, _still_to_come(view, one)), wrong, {"care-too-long": "note"}),
        line(texts("care-private")),
        line(texts("care-again-why"), subtle=True) if reminded else None,
        actions=[save.on_card(texts("care-save"), main=True), back.on_card(texts("care-back"), alone=True)],
        language=texts.locale,
    )


def _known(texts: Texts, view: CareView, one: Cared, topics: Sequence[str]) -> list[CardElement | None]:
    """What is known about them before anything is noted."""
    titles = texts.join([texts("care-form-topic", title=title) for title in topics])
    return [
        line(" · ".join(why_words(texts, one))) if one.matters else None,
        *(line(words) for words in reach_words(texts, one)),
        fact(texts("care-form-topics"), titles) if topics else None,
        *_earlier(texts, view, one),
        line(texts("care-under-18"), warning=True) if one.person.is_under_18 else None,
        line(texts("care-form-at-rest", name=name_of(texts, one.person)), warning=True) if one.at_rest else None,
    ]


def _earlier(texts: Texts, view: CareView, one: Cared) -> list[CardElement]:
    """What else was noted, newest first: about earlier meetings, and by facilitators who could not read what is in the
    form.
    """
    older = [contact for contact in one.contacts if contact is not one.about(view.meeting)]
    return [line(_contact(texts, view, contact)) for contact in older[:EARLIER_SHOWN]]


def _contact(texts: Texts, view: CareView, contact: Contact) -> str:
    return texts("care-form-earlier", said=" · ".join(_said(texts, view, contact)))


def _said(texts: Texts, view: CareView, contact: Contact) -> list[str]:
    reason = texts(f"care-reason-{contact.reason}") if contact.reason else ""
    step = texts("care-next", step=contact.next_step) if contact.next_step else ""
    parts = [contact_words(texts, view.forum, contact), reason, contact.note, step]
    return [part for part in parts if part]


def _kept(texts: Texts, view: CareView, one: Cared) -> str:
    """Everything now kept about the meeting, and their wishes."""
    contact = one.about(view.meeting)
    said = _said(texts, view, contact) if contact else []
    wishes = [texts("care-dont-ask")] if one.at_rest else []
    if one.wish and one.wish.way:
        wishes.append(way_words(texts, one.wish))
    return " · ".join([*said, *wishes])


def _reminds(texts: Texts, kept: date | None) -> list[tuple[str, str]]:
    """`kept` is the day that was chosen before."""
    before = [(Remind.KEPT.value, texts("care-remind-kept", day=texts.day(kept)))] if kept else []
    anew = [(one.value, texts(f"care-remind-{one}")) for one in Remind if one is not Remind.KEPT]
    return [*before, ("none", texts("care-remind-none")), *anew]


def _inputs(texts: Texts, values: SaveContact, remind_on: date | None) -> list[CardElement]:
    yes_or_no = [("yes", texts("care-contacted-yes")), ("no", texts("care-contacted-no"))]
    reasons = [("none", texts("care-reason-none")), *((r.value, texts(f"care-reason-{r}")) for r in Reason)]
    rest = [(DONT_ASK, texts("care-dont-ask"))]
    ways = [("none", texts("care-way-none")), *((way.value, texts(f"care-way-{way}")) for way in Way)]
    return [
        choice_input(
            "contacted", texts("care-contacted-label"), yes_or_no, value=values.contacted or "no", open_list=True
        ),
        choice_input("reason", texts("care-reason"), reasons, value=values.reason or "none"),
        text_input("note", texts("care-note"), value=values.note, long=True, limit=NOTE_LIMIT),
        text_input("next_step", texts("care-next-step"), value=values.next_step, limit=NOTE_LIMIT),
        choice_input("remind", texts("care-remind"), _reminds(texts, remind_on), value=values.remind or "none"),
        choice_input("way", texts("care-way"), ways, value=values.way or "none"),
        text_input("through", texts("care-through"), value=values.through, limit=THROUGH_LIMIT),
        choice_input("also", texts("care-also"), rest, value=values.also, many=True, open_list=True),
    ]

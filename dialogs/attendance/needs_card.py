"""What people need at a meeting and whom they bring: the personal form, and the organisers' list. Always private."""

from collections.abc import Sequence
from typing import ClassVar

from pydantic import Field

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.form_errors import with_errors
from dialogs.kit.parts import card, choice_input, fact, heading, line, subheading, text_input
from dialogs.kit.people_shown import name_of
from dialogs.texts import Texts
from forum.errors import Invalid
from forum.forums import Forum
from forum.meetings import Meeting
from forum.needs import Along, Need, Needs, forgotten_at, needs_deadline
from forum.pages import page_of
from forum.ports import Message
from forum.use_cases.attendance.needs_views import TheirNeeds
from forum.use_cases.attendance.tell_needs import WORDS_LIMIT

PER_PAGE = 40
"""How many people go on one card, each with what they need in their own words."""
# Beside which input each mistake is shown.
_PLACES = {"needs-which-language": "language"}


class OpenNeeds(Button):
    """Open the reader's own form."""

    verb: ClassVar[str] = "needs.open"
    meeting: str


class SaveNeeds(Button):
    """What somebody needs. It may reveal belief or health, and is never printed."""

    verb: ClassVar[str] = "needs.save"
    meeting: str
    needs: str = Field(default="", repr=False)
    language: str = Field(default="", repr=False)
    diet: str = Field(default="", repr=False)
    other: str = Field(default="", repr=False)
    along: str = Along.NOBODY.value
    along_name: str = Field(default="", repr=False)


class ShowNeeds(Button):
    """What everybody needs, for the organisers."""

    verb: ClassVar[str] = "needs.show"
    meeting: str
    page: str = "0"


def needs_form(
    texts: Texts,
    forum: Forum,
    meeting: Meeting,
    values: SaveNeeds,
    wrong: Invalid | None = None,
    *,
    for_organiser: bool = False,
    late: bool = False,
) -> Message:
    """For one person: what they told us last, to change it. `for_organiser` adds the button for everybody's.

    `late`: the day until which needs can certainly be met has passed.
    """
    title = texts("needs-title", forum=forum.name, day=texts.day(meeting.starts))
    show = [ShowNeeds(meeting=meeting.id).on_card(texts("button-needs-list"), alone=True)] if for_organiser else []
    return card(
        title,
        heading(title),
        line(texts("needs-text-late" if late else "needs-text", day=texts.day(needs_deadline(meeting)))),
        line(texts("needs-private", day=texts.day(forgotten_at(meeting)))),
        *with_errors(texts, _inputs(texts, values), wrong, _PLACES),
        actions=[SaveNeeds(meeting=meeting.id).on_card(texts("needs-save"), main=True), *show],
        language=texts.locale,
    )


def _inputs(texts: Texts, values: SaveNeeds) -> Sequence[CardElement]:
    needs = [(need.value, texts(f"need-{need}")) for need in Need]
    along = [(way.value, texts(f"along-{way}")) for way in Along]
    return [
        choice_input("needs", texts("needs-label"), needs, value=values.needs, many=True, open_list=True),
        text_input("language", texts("needs-language"), value=values.language, limit=WORDS_LIMIT),
        text_input("diet", texts("needs-diet"), value=values.diet, limit=WORDS_LIMIT),
        text_input("other", texts("needs-other"), value=values.other, limit=WORDS_LIMIT),
        choice_input("along", texts("along-label"), along, value=values.along, open_list=True),
        text_input("along_name", texts("along-name"), value=values.along_name, limit=WORDS_LIMIT),
    ]


def kept_needs(meeting: Meeting, visit: Needs | None) -> SaveNeeds:
    """The form's values, from what is kept."""
    if visit is None:
        return SaveNeeds(meeting=meeting.id)
    return SaveNeeds(
        meeting=meeting.id,
        needs=",".join(visit.needs),
        language=visit.language,
        diet=visit.diet,
        other=visit.other,
        along=visit.along.value,
        along_name=visit.along_name,
    )


def needs_saved_card(texts: Texts, meeting: Meeting, visit: Needs | None, *, late: bool) -> Message:
    """What was understood, read back."""
    title = texts("needs-saved")
    return card(
        title,
        heading(title),
        *([line(part) for part in visit_words(texts, visit)] if visit else [line(texts("needs-nothing"))]),
        line(texts("needs-late")) if late and visit and visit.has_needs else None,
        line(texts("needs-private", day=texts.day(forgotten_at(meeting)))),
        actions=[OpenNeeds(meeting=meeting.id).on_card(texts("needs-change"), alone=True)],
        language=texts.locale,
    )


def visit_words(texts: Texts, visit: Needs) -> list[str]:
    """One person's needs and company in words."""
    own = {Need.LANGUAGE: visit.language, Need.DIET: visit.diet}
    said = [_with_words(texts, texts(f"need-{need}"), own.get(need, "")) for need in visit.needs]
    if visit.other:
        said.append(visit.other)
    if visit.along is not Along.NOBODY:
        said.append(_with_words(texts, texts(f"along-told-{visit.along}"), visit.along_name))
    return said


def _with_words(texts: Texts, said: str, words: str) -> str:
    return texts("need-with-words", need=said, words=words) if words else said


def needs_card(
    texts: Texts, forum: Forum, meeting: Meeting, told: Sequence[TheirNeeds], page: int = 0, *, unasked: bool = False
) -> Message:
    """For an organiser: how often each thing is needed, then who needs what, some people at a time."""
    shown = page_of(told, page, PER_PAGE)

    def turn(step: int, words: str) -> AnyButton:
        return ShowNeeds(meeting=meeting.id, page=str(shown.number + step)).on_card(texts(words), alone=True)

    title = texts("needs-list-title", forum=forum.name, day=texts.day(meeting.starts))
    counts = {need: sum(need in one.visit.needs for one in told) for need in Need}
    return card(
        title,
        heading(title),
        *(fact(texts(f"need-{need}"), str(count)) for need, count in counts.items() if count),
        subheading(texts("needs-by-name")) if told else line(texts("needs-none")),
        *(fact(name_of(texts, one.person), " · ".join(visit_words(texts, one.visit))) for one in shown.shown),
        line(texts("page-of", page=shown.number + 1, pages=shown.pages)) if shown.pages > 1 else None,
        line(texts("needs-list-private", day=texts.day(forgotten_at(meeting)))),
        line(texts("needs-list-why"), subtle=True) if unasked else None,
        actions=[
            *([] if shown.is_last else [turn(1, "page-next")]),
            *([] if shown.is_first else [turn(-1, "page-back")]),
        ],
        language=texts.locale,
    )

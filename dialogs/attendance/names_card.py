"""Who answered what to the attendance poll: for chairs and facilitators, in private."""

from itertools import groupby

from dialogs.attendance.attendance_card import OpenAnswerFor, ShowNames
from dialogs.attendance.needs_card import ShowNeeds
from dialogs.kit.by_hand import by_hand_of
from dialogs.kit.charts import bar_chart
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, fact, heading, line
from dialogs.kit.people_shown import name_of, names_of
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.forums import Forum
from forum.meetings import Meeting
from forum.needs import Along
from forum.pages import Page, page_of
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance.attendance_views import Companion, PollNames

PER_PAGE = 100
"""Names on one card."""

Named = tuple[str, str]
"""The words above a name, and the name."""


def names_card(
    texts: Texts, forum: Forum, meeting: Meeting, names: PollNames, reader: Person, page: int = 0, *, can_answer: bool
) -> Message:
    """For an organiser, in private, some names at a time. `can_answer`: the poll is open, and answers can be noted for
    others.
    """
    title = texts("names-title", forum=forum.name, day=texts.day(meeting.starts))
    shown = page_of(_everybody(texts, names), page, PER_PAGE)
    unreachable = names_of(texts, names.unreachable)
    return card(
        title,
        heading(title),
        *_groups(texts, shown),
        None if names.waiting else line(texts("names-all-answered")),
        line(texts("page-of", page=shown.number + 1, pages=shown.pages)) if shown.pages > 1 else None,
        *(by_hand_of(texts, forum, meeting, names.by_hand, reader) if can_answer and shown.is_first else []),
        _bars(texts, names),
        line(texts("names-unreachable", names=unreachable), warning=True) if unreachable else None,
        line(texts("names-private")),
        actions=_ways_on(texts, meeting, shown, can_answer=can_answer),
        language=texts.locale,
    )


def _everybody(texts: Texts, names: PollNames) -> list[Named]:
    """People under each answer, with their number; then who has not answered, and who else is coming."""
    groups = [
        (texts(f"answer-{answer}"), [_named(texts, names, one) for one in names.by_answer[answer]]) for answer in Answer
    ]
    groups.append((texts("names-waiting"), [name_of(texts, person) for person in names.waiting]))
    found: list[Named] = []
    for words, those in groups:
        counted = texts("names-counted", words=words, count=len(those))
        found += [(counted, name) for name in those]
    return [*found, *_company(texts, names)]


def _groups(texts: Texts, shown: Page[Named]) -> list[CardElement]:
    groups = groupby(shown.shown, key=lambda one: one[0])
    return [fact(words, texts.join([name for _, name in group])) for words, group in groups]


def _ways_on(texts: Texts, meeting: Meeting, shown: Page[Named], *, can_answer: bool) -> list[AnyButton]:
    def turn(step: int, words: str) -> AnyButton:
        return ShowNames(meeting=meeting.id, page=str(shown.number + step)).on_card(texts(words), alone=True)

    answer_for = OpenAnswerFor(meeting=meeting.id).on_card(texts("button-answer-for"), alone=True)
    return [
        *([] if shown.is_last else [turn(1, "page-next")]),
        *([] if shown.is_first else [turn(-1, "page-back")]),
        *([answer_for] if can_answer else []),
        ShowNeeds(meeting=meeting.id).on_card(texts("button-needs-list"), alone=True),
    ]


def _bars(texts: Texts, names: PollNames) -> CardElement | None:
    """No bars before the first answer: a lone bar of people who have not answered would look like a reproach. They are
    here and not in the channel, where they would push the answers off a phone's screen.
    """
    numbers = [(texts(f"answer-{one}"), len(names.by_answer[one])) for one in Answer if names.by_answer[one]]
    return bar_chart(texts, [*numbers, (texts("chart-waiting"), len(names.waiting))]) if numbers else None


def _named(texts: Texts, names: PollNames, person: Person) -> str:
    by = names.noted_by.get(person.id)
    name = name_of(texts, person)
    return texts("names-noted-by", name=name, by=by) if by else name


def _company(texts: Texts, names: PollNames) -> list[Named]:
    """Who else is coming: counted, with the names that were given."""
    found: list[Named] = []
    for way in (Along.BRINGS, Along.INSTEAD):
        told = [one for one in names.company if one.along is way]
        found += [(texts(f"names-{way}", count=len(told)), _with(texts, one)) for one in told]
    return found


def _with(texts: Texts, one: Companion) -> str:
    name = name_of(texts, one.of)
    return texts("names-company", name=name, other=one.name) if one.name else name

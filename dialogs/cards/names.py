"""Who answered what to the attendance poll: for chairs and facilitators, in private."""

from collections.abc import Sequence

from dialogs.cards.attendance import OpenAnswerFor
from dialogs.cards.charts import bar_chart
from dialogs.cards.kit import CardElement, card, fact, heading, line
from dialogs.cards.people import name_of, names_of
from dialogs.cards.visits import ShowNeeds
from dialogs.texts import Texts
from forum.attendance import Answer
from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message
from forum.use_cases.attendance_views import PollNames
from forum.use_cases.visit_views import Told
from forum.visits import Along


def names_card(texts: Texts, forum: Forum, meeting: Meeting, names: PollNames, *, can_answer: bool = False) -> Message:
    """For an organiser, in private. `can_answer`: the poll is open, and answers can be noted for others."""
    title = texts("names-title", forum=forum.name, day=texts.day(meeting.starts))
    said = {texts(f"answer-{answer}"): names.by_answer[answer] for answer in Answer if names.by_answer[answer]}
    waiting = [name_of(texts, person) for person in names.waiting]
    unreachable = names_of(texts, names.unreachable)
    answer_for = OpenAnswerFor(meeting=meeting.id).on_card(texts("button-answer-for"), alone=True)
    return card(
        title,
        heading(title),
        *(_counted(texts, answer, [_named(texts, names, one) for one in people]) for answer, people in said.items()),
        _counted(texts, texts("names-waiting"), waiting) if waiting else line(texts("names-all-answered")),
        _bars(texts, [(answer, len(people)) for answer, people in said.items()], len(waiting)),
        line(texts("names-unreachable", names=unreachable), warning=True) if unreachable else None,
        *_company(texts, names),
        line(texts("names-private")),
        actions=[
            *([answer_for] if can_answer else []),
            ShowNeeds(meeting=meeting.id).on_card(texts("button-needs-list"), alone=True),
        ],
        language=texts.locale,
    )


def _bars(texts: Texts, numbers: Sequence[tuple[str, int]], waiting: int) -> CardElement | None:
    """`numbers` are (answer in words, people). None before the first answer: a lone bar of those who have not answered
    would look like a reproach. Here and not in the channel, where they would push the answers off a phone's screen.
    """
    return bar_chart(texts, [*numbers, (texts("chart-waiting"), waiting)]) if numbers else None


def _counted(texts: Texts, words: str, names: Sequence[str]) -> CardElement:
    return fact(texts("names-counted", words=words, count=len(names)), texts.join(list(names)))


def _named(texts: Texts, names: PollNames, person: Person) -> str:
    by = names.noted_by.get(person.id)
    name = name_of(texts, person)
    return texts("names-noted-by", name=name, by=by) if by else name


def _company(texts: Texts, names: PollNames) -> list[CardElement]:
    """Who else comes: counted, with the names that were given."""
    shown: list[CardElement] = []
    for way in (Along.BRINGS, Along.INSTEAD):
        told = [one for one in names.company if one.visit.along is way]
        if told:
            shown.append(fact(texts(f"names-{way}", count=len(told)), texts.join([_with(texts, one) for one in told])))
    return shown


def _with(texts: Texts, told: Told) -> str:
    name, other = name_of(texts, told.person), told.visit.along_name
    return texts("names-company", name=name, other=other) if other else name

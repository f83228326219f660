"""A date poll as a chair sees it: the dates, best first, with the reasons, and buttons to turn one into the meeting."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.dates.dates_card import moment, state_of
from dialogs.kit.bars import bar_row
from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import buttons, card, fact, group, heading, line, subheading
from dialogs.kit.people_shown import name_of, some_of
from dialogs.texts import Texts
from forum.date_polls import RankedDate
from forum.people import Person
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.dates.date_views import RankingView


class CloseDatePoll(Button):
    """Close it now."""

    verb: ClassVar[str] = "dates.close"
    poll: str


class MakeMeeting(Button):
    """A date, by its place, should become the meeting: the usual confirmation follows."""

    verb: ClassVar[str] = "dates.choose"
    poll: str
    place: int


MOST_NAMED_A_DATE = 30
"""If more people cannot come, or have said nothing, the card says how many more."""


def ranking_card(texts: Texts, view: RankingView, *, said: str = "") -> Message:
    """For chairs, in private: the dates that are still ahead, best first, and why each stands where it does."""
    poll = view.poll
    title = texts("dates-best-title", forum=view.forum.name)
    close: list[AnyButton] = [CloseDatePoll(poll=poll.id).on_card(texts("question-close"), alone=True)]
    passed = len(poll.starts) - len(view.dates)
    return card(
        said or title,
        line(said, bold=True) if said else None,
        heading(title),
        line(texts("dates-decided")) if poll.meeting_id else None,
        *state_of(texts, poll, view.answered),
        None if view.has_counts else line(texts("dates-kept-chair", small=SMALL)),
        *(_ranked(texts, view, ranked) for ranked in view.dates),
        line(texts("dates-have-passed", count=passed)) if passed else None,
        *_silent(texts, view),
        line(texts("dates-how-ranked")) if view.has_counts and view.answered else None,
        *_while_open(texts, view),
        actions=close if poll.closed_at is None else [],
        language=texts.locale,
    )


def _while_open(texts: Texts, view: RankingView) -> list[CardElement]:
    if view.poll.closed_at is not None:
        return []
    return [line(texts("dates-own-answer")), line(texts("question-close-for-good"))]


def _ranked(texts: Texts, view: RankingView, ranked: RankedDate) -> CardElement:
    poll, counts = view.poll, ranked.counts
    starts = poll.starts[ranked.place]
    words = texts("dates-make", day=texts.short_day(starts), clock=texts.clock(starts))
    choose = MakeMeeting(poll=poll.id, place=ranked.place).on_card(words, alone=True)
    when, has_reasons = moment(texts, starts), view.has_counts and view.answered
    said = texts("dates-reason", yes=counts.yes, maybe=counts.if_need_be, no=counts.no)
    return group(
        bar_row(when, said, (counts.yes, counts.if_need_be), view.answered) if has_reasons else subheading(when),
        *([line(texts(f"dates-standing-{ranked.standing}"))] if has_reasons else []),
        *_said(texts, view, ranked.place),
        *([] if poll.meeting_id else [buttons(choose)]),
    )


def _said(texts: Texts, view: RankingView, place: int) -> list[CardElement]:
    if view.said is None:
        return []
    found = view.said[place]
    rows = [("dates-cannot", found.no), ("dates-only-if", found.if_need_be)]
    return [fact(texts(label), _names(texts, view, people)) for label, people in rows if people]


def _silent(texts: Texts, view: RankingView) -> list[CardElement]:
    if view.said is None or view.silent is None:
        return []
    silent = [fact(texts("dates-silent"), _names(texts, view, view.silent))] if view.silent else []
    return [group(*silent, line(texts("dates-names-private")))]


def _names(texts: Texts, view: RankingView, people: Sequence[Person]) -> str:
    return some_of(texts, [_named(texts, view, person) for person in people], MOST_NAMED_A_DATE)


def _named(texts: Texts, view: RankingView, person: Person) -> str:
    name, by = name_of(texts, person), view.noted_by.get(person.id)
    return texts("names-noted-by", name=name, by=by) if by else name

"""Trends in numbers, each once, with a bar beside it. Nothing on it is about one person."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.kit.bars import bar_row
from dialogs.kit.buttons import Button
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, heading, line, subheading
from dialogs.texts import Texts
from dialogs.trends.opportunity_numbers import opportunity_words
from forum.openness import is_circle
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.trends import TrendSitting
from forum.use_cases.trends.trend_views import TrendsView


class ShowTrends(Button):
    """The numbers, from page 0."""

    verb: ClassVar[str] = "trends.show"
    forum: str
    page: int = 0


def trends_card(texts: Texts, view: TrendsView, page: int = 0) -> Message:
    """For a chair or a facilitator, in private. Two parts a page: more would be a long way to scroll on a phone."""
    title = texts("trends-title", forum=view.forum.name)
    page = page if 0 <= page < len(PAGES) else 0
    others = [number for number in range(len(PAGES)) if number != page]
    return card(
        title,
        heading(title),
        *(element for section in PAGES[page] for element in section(texts, view)),
        line(texts("trends-private")),
        actions=[
            ShowTrends(forum=view.forum.id, page=other).on_card(texts(f"trends-page-{other}"), alone=True)
            for other in others
        ],
        language=texts.locale,
    )


def _sittings(texts: Texts, view: TrendsView) -> list[CardElement | None]:
    if not view.sittings:
        return [line(texts("trends-no-meeting"))]
    circle = is_circle(view.forum)
    rows = [
        (texts.day(one.day), *(_circle(texts, one) if one.answered is None else _open(texts, one)))
        for one in view.sittings
    ]
    title = texts("trends-meant-to-come" if circle else "trends-attendance")
    return [subheading(title), *_bars(rows)]


def _circle(texts: Texts, one: TrendSitting) -> tuple[str, int]:
    if one.said_yes is None:
        return texts("trends-sitting-few", small=SMALL), 0
    return str(one.said_yes), one.said_yes


def _open(texts: Texts, one: TrendSitting) -> tuple[str, int]:
    answered = one.answered or 0
    if one.came is None:
        return texts("trends-sitting-unknown", answered=answered), 0
    ways = {"in_person": one.in_person or 0, "online": one.online or 0}
    both = "-ways" if all(ways.values()) else ""
    return texts(f"trends-sitting{both}", came=one.came, answered=answered, **ways), one.came


def _bars(rows: Sequence[tuple[str, str, int]]) -> list[CardElement]:
    """What is counted, how many in words, and the number that the bar shows: nothing where it is withheld."""
    longest = max((count for *_, count in rows), default=0)
    return [bar_row(words, said, [count], longest) for words, said, count in rows]


def _counts(numbers: Sequence[tuple[str, int]]) -> list[CardElement]:
    return _bars([(words, str(count), count) for words, count in numbers])


def _topics(texts: Texts, view: TrendsView) -> list[CardElement | None]:
    topics = view.topics
    numbers = [
        (texts("trends-raised"), topics.raised),
        (texts("trends-taken-up"), topics.taken_up),
        (texts("trends-closed"), topics.closed),
    ]
    return [
        subheading(texts("trends-topics")),
        *_counts(numbers),
        line(texts("trends-days", count=topics.days)) if topics.days is not None else None,
    ]


def _actions(texts: Texts, view: TrendsView) -> list[CardElement | None]:
    if not any(view.actions.values()):
        return [subheading(texts("trends-actions")), line(texts("trends-no-actions"))]
    numbers = [(texts(f"trends-age-{age}"), count) for age, count in view.actions.items()]
    return [subheading(texts("trends-actions")), *_counts(numbers)]


def _reasons(texts: Texts, view: TrendsView) -> list[CardElement | None]:
    """In a circle only facilitators know them."""
    if view.reasons is None:
        return []
    told = sorted(view.reasons.parts.items(), key=lambda one: list(type(one[0])).index(one[0]))
    whole = view.reasons.whole
    return [
        subheading(texts("trends-reasons", until=texts.day(view.until))),
        line(texts("trends-reasons-whole", count=whole)) if whole is not None else None,
        *_counts([(texts(f"care-reason-{reason}"), count) for reason, count in told]),
        line(texts("trends-reasons-small", small=SMALL)),
    ]


def _opportunities(texts: Texts, view: TrendsView) -> list[CardElement | None]:
    return [subheading(texts("trends-opportunities")), *map(line, opportunity_words(texts, view.opportunities))]


PAGES = ((_sittings, _topics), (_actions, _reasons), (_opportunities,))
"""What each page shows."""

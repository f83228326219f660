"""What the brief for the board contains, in words: the same on its cards and in its papers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import group, line, subheading
from dialogs.texts import Texts
from dialogs.trends.opportunity_numbers import opportunity_words
from forum.board import BoardBrief, Sitting, WhyNot, trend_of
from forum.forums import Forum
from forum.small_numbers import SMALL
from forum.trends import Age, ForumNumbers, TopicNumbers
from forum.use_cases.board.asked_points import AskedPoint
from forum.use_cases.board.contact_views import ContactView


@dataclass(frozen=True)
class BriefView:
    """A brief with what it asks, for a chair or a facilitator. `named` are the people whose names appear in it.

    `met_since` are the days of the meetings held since it was put together, and `has_more` says that there is something
    to add; `numbers` go into the papers beside it, None if there are none; `due_days` say by when what is still to be
    done is due, by its words. `contact` is who answers for the board without Teams, for a chair.
    """

    forum: Forum
    brief: BoardBrief
    points: Sequence[AskedPoint]
    named: Sequence[str] = ()
    met_since: Sequence[date] = ()
    has_more: bool = False
    numbers: ForumNumbers | None = None
    due_days: Mapping[str, date] = field(default_factory=dict[str, date])
    contact: ContactView | None = None


def brief_parts(texts: Texts, view: BriefView) -> list[CardElement]:
    """Everything that the papers will say; first what the board is asked."""
    brief, nothing = view.brief, line(texts("board-empty"), subtle=True)
    parts = [
        (texts("board-asks"), [each for point in view.points for each in _point(texts, point)]),
        (texts("board-themes"), _lines(brief.themes)),
        (texts("board-done"), _lines(brief.done)),
        (texts("board-due"), [line(words) for words in due_lines(texts, brief, view.due_days)]),
        (texts("board-coming"), [*_lines(brief.coming), *_sittings(texts, brief)]),
    ]
    if view.numbers:
        words = number_words(texts, view.numbers)
        parts.append((texts("board-numbers"), [line(said) for said in words]))
    return [group(subheading(title), *(said or [nothing])) for title, said in parts]


def _lines(text: str) -> list[CardElement]:
    return [line(text)] if text else []


def due_lines(texts: Texts, brief: BoardBrief, days: Mapping[str, date]) -> list[str]:
    """What is still to be done, each with its day, if one was agreed."""
    return [
        texts("board-due-by", text=words, day=texts.day(days[words])) if words in days else words
        for words in brief.due.splitlines()
        if words.strip()
    ]


def _sittings(texts: Texts, brief: BoardBrief) -> list[CardElement]:
    told = [
        sitting_words(texts, brief),
        trend_words(texts, brief),
        answered_words(texts, brief),
        why_not_words(texts, brief.told_why_not),
    ]
    return [line(words) for words in told if words]


def sitting_words(texts: Texts, brief: BoardBrief) -> str:
    """ "9 April: 12 (7 in person, 5 online); 11 June: fewer than 5", with the years."""
    if not brief.sittings:
        return ""
    told = [f"{texts.day(it.day)}: {came_words(texts, it)}" for it in brief.sittings]
    return texts("board-sittings", told="; ".join(told))


def answered_words(texts: Texts, brief: BoardBrief) -> str:
    """How many had said beforehand whether they would come; empty if that may not be shown for any meeting."""
    if all(it.answered is None for it in brief.sittings):
        return ""
    told = [f"{texts.day(it.day)}: {count_words(texts, it.answered)}" for it in brief.sittings]
    return texts("board-answered", told="; ".join(told))


def trend_words(texts: Texts, brief: BoardBrief) -> str:
    """How the later meetings compare with the earlier ones; empty if that cannot be shown."""
    trend = trend_of(brief.sittings)
    if trend is None:
        return ""
    return texts("board-trend", lately=trend.lately, before=trend.before, count=trend.meetings)


def why_not_words(texts: Texts, why_not: WhyNot | None) -> str:
    """Why people could not come, each reason with how many gave it; empty if nothing may be shown."""
    if why_not is None:
        return ""
    parts = [f"{texts(f'care-reason-{reason}')} ({count})" for reason, count in why_not.parts]
    whole = texts("trends-reasons-whole", count=why_not.whole) if why_not.whole is not None else ""
    said = texts("board-why-not-told", until=texts.day(why_not.until), told="; ".join(parts)) if parts else ""
    return " ".join(words for words in (said, whole) if words)


def came_words(texts: Texts, sitting: Sitting) -> str:
    """How many came, and how, if there were both ways and that may be shown."""
    came = count_words(texts, sitting.came)
    if not (sitting.in_person and sitting.online):
        return came
    return texts("board-came", came=came, in_person=sitting.in_person, online=sitting.online)


def count_words(texts: Texts, count: int | None) -> str:
    """A number of people, if it may be shown."""
    return texts("board-few", small=SMALL) if count is None else str(count)


def topic_counts(texts: Texts, topics: TopicNumbers) -> list[tuple[str, int]]:
    """What became of the topics of a year."""
    return [
        (texts("trends-raised"), topics.raised),
        (texts("trends-taken-up"), topics.taken_up),
        (texts("trends-closed"), topics.closed),
    ]


def action_counts(texts: Texts, actions: Mapping[Age, int]) -> list[tuple[str, int]]:
    """The actions still to be done, by how long ago they were noted."""
    return [(texts(f"trends-age-{age}"), count) for age, count in actions.items()]


def number_words(texts: Texts, numbers: ForumNumbers) -> list[str]:
    """A sentence for each: the topics, how long they took, the actions, what was taken up."""
    topics, actions = topic_counts(texts, numbers.topics), action_counts(texts, numbers.actions)
    days = numbers.topics.days
    return [
        counted(texts, texts("trends-topics"), topics),
        *([texts("trends-days", count=days)] if days is not None else []),
        counted(texts, texts("trends-actions"), actions)
        if any(numbers.actions.values())
        else texts("board-no-actions"),
        *(opportunity_words(texts, numbers.opportunities) if numbers.opportunities.passed_on else []),
    ]


def counted(texts: Texts, title: str, counts: Iterable[tuple[str, int]]) -> str:
    """What a chart shows, as one sentence."""
    return texts("board-counted", title=title, told="; ".join(f"{words} ({count})" for words, count in counts))


def _point(texts: Texts, point: AskedPoint) -> list[CardElement]:
    title = line(texts("board-point", place=point.place, title=point.title), bold=True)
    return [title, line(point.words)] if point.words else [title]

"""What the brief for the board holds, in words: the same on its cards and in its papers."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.cards.kit import CardElement, group, line, subheading
from dialogs.texts import Texts
from forum.board import BoardBrief, BoardPoint, WhyNot, trend_of
from forum.forums import Forum
from forum.use_cases.refresh_brief import NOTHING_CAME, ComeSince


@dataclass(frozen=True)
class BriefView:
    """A brief with what it asks, for a chair or a facilitator. `named` are the people whose names stand in it.

    `since` is what has come since it was put together.
    """

    forum: Forum
    brief: BoardBrief
    points: Sequence[BoardPoint]
    named: Sequence[str] = ()
    since: ComeSince = NOTHING_CAME


def brief_parts(texts: Texts, view: BriefView) -> list[CardElement]:
    """Everything that the papers will say."""
    brief, nothing = view.brief, line(texts("board-empty"), subtle=True)
    parts = [
        (texts("board-themes"), _lines(brief.themes)),
        (texts("board-done"), _lines(brief.done)),
        (texts("board-due"), _lines(brief.due)),
        (texts("board-coming"), [*_lines(brief.coming), *_sittings(texts, brief)]),
        (texts("board-asks"), [each for point in view.points for each in _point(texts, point)]),
    ]
    return [group(subheading(title), *(said or [nothing])) for title, said in parts]


def _lines(text: str) -> list[CardElement]:
    return [line(text)] if text else []


def _sittings(texts: Texts, brief: BoardBrief) -> list[CardElement]:
    told = [sitting_words(texts, brief), trend_words(texts, brief), why_not_words(texts, brief.told_why_not)]
    return [line(words) for words in told if words]


def sitting_words(texts: Texts, brief: BoardBrief) -> str:
    """ "9 April: 12; 11 June: fewer than 5", with the years."""
    if not brief.sittings:
        return ""
    told = [f"{texts.day(it.day)}: {came_words(texts, it.came)}" for it in brief.sittings]
    return texts("board-sittings", told="; ".join(told))


def trend_words(texts: Texts, brief: BoardBrief) -> str:
    """How the later meetings compare with the earlier ones; empty where that cannot be told."""
    trend = trend_of(brief.sittings)
    if trend is None:
        return ""
    return texts("board-trend", lately=trend.lately, before=trend.before, count=trend.meetings)


def why_not_words(texts: Texts, why_not: WhyNot | None) -> str:
    """Why people could not come, each reason with how many gave it; empty where nothing is told."""
    if why_not is None:
        return ""
    parts = [f"{texts(f'care-reason-{reason}')} ({count})" for reason, count in why_not.parts]
    whole = texts("trends-reasons-whole", count=why_not.whole) if why_not.whole is not None else ""
    said = texts("board-why-not-told", until=texts.day(why_not.until), told="; ".join(parts)) if parts else ""
    return " ".join(words for words in (said, whole) if words)


def came_words(texts: Texts, came: int | None) -> str:
    """A number of people, where it may be told."""
    return texts("board-few") if came is None else str(came)


def _point(texts: Texts, point: BoardPoint) -> list[CardElement]:
    title = line(texts("board-point", place=point.place, title=point.title), bold=True)
    return [title, line(point.words)] if point.words else [title]

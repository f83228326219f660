"""A brief in words: what the papers say, in the language of the forum."""

from collections.abc import Sequence
from datetime import datetime

from dialogs.board.board_parts_card import (
    action_counts,
    answered_words,
    came_words,
    count_words,
    counted,
    due_lines,
    sitting_words,
    topic_counts,
    trend_words,
    why_not_words,
)
from dialogs.texts import Texts
from dialogs.trends.opportunity_numbers import opportunity_words
from forum.board import BoardBrief, WhyNot
from forum.days import day_of
from forum.papers import Ask, Bar, Bars, Paper, PaperSection
from forum.small_numbers import SMALL
from forum.trends import ForumNumbers
from forum.use_cases.board.hand_out_papers import SettledBrief


def paper_of(texts: Texts, settled: SettledBrief, made_at: datetime) -> Paper:
    """The whole brief; `made_at` is a UTC instant. An empty part says so, so that nobody looks for a missing page."""
    forum, brief = settled.forum, settled.brief
    day = day_of(forum, made_at)
    board = forum.board_name or texts("board-paper-board")
    asks = tuple(Ask(point.title, point.words) for point in settled.points)
    return Paper(
        title=texts("board-paper-title", forum=forum.name, board=board),
        subtitle=texts.day(day),
        author=forum.name,
        language=texts.locale,
        made_at=made_at,
        sections=(
            PaperSection(
                texts("board-asks"),
                (texts("board-paper-asks-text" if asks else "board-paper-nothing"),),
                asks=asks,
            ),
            _listed(texts, "themes", brief.themes.splitlines(), texts("board-paper-themes-text")),
            _listed(texts, "done", brief.done.splitlines()),
            _listed(texts, "due", due_lines(texts, brief, settled.due_days)),
            *([_coming(texts, brief)] if brief.coming or brief.sittings else []),
            *([_why_not(texts, brief.told_why_not)] if brief.told_why_not else []),
            *([_numbers(texts, settled.numbers)] if settled.numbers else []),
        ),
        footer=texts("board-paper-footer", forum=forum.name, small=SMALL),
    )


def _listed(texts: Texts, name: str, lines: Sequence[str], before: str = "") -> PaperSection:
    points = tuple(lines)
    said = before if points else texts("board-paper-nothing")
    return PaperSection(texts(f"board-{name}"), (said,) if said else (), points=points)


def _coming(texts: Texts, brief: BoardBrief) -> PaperSection:
    """Numbers that can be compared are drawn; a single one is only told."""
    drawn = [chart for chart in (_came(texts, brief), _answered(texts, brief)) if chart.said]
    charts = tuple(chart for chart in drawn if _compares(chart))
    said = [*brief.coming.splitlines(), trend_words(texts, brief), *(one.said for one in drawn if one not in charts)]
    return PaperSection(texts("board-coming"), tuple(words for words in said if words), charts=charts)


def _compares(chart: Bars) -> bool:
    """A chart of one value says less than the sentence beside it."""
    return sum(bool(bar.value) for bar in chart.bars) > 1


def _came(texts: Texts, brief: BoardBrief) -> Bars:
    bars = tuple(Bar(texts.day(it.day), it.came, came_words(texts, it)) for it in brief.sittings)
    return Bars(texts("board-paper-chart"), sitting_words(texts, brief), bars)


def _answered(texts: Texts, brief: BoardBrief) -> Bars:
    bars = tuple(Bar(texts.day(it.day), it.answered, count_words(texts, it.answered)) for it in brief.sittings)
    return Bars(texts("board-answered-chart"), answered_words(texts, brief), bars)


def _numbers(texts: Texts, numbers: ForumNumbers) -> PaperSection:
    """Numbers that can be compared are told in words and drawn; others only in words."""
    topics, actions = topic_counts(texts, numbers.topics), action_counts(texts, numbers.actions)
    days = numbers.topics.days
    said = [texts("trends-days", count=days)] if days is not None else []
    drawn = [
        _chart(texts, texts(title), counts)
        for title, counts in (("trends-topics", topics), ("trends-actions", actions))
        if any(count for _, count in counts)
    ]
    charts = tuple(chart for chart in drawn if _compares(chart))
    said += [one.said for one in drawn if one not in charts]
    if not any(count for _, count in actions):
        said.append(texts("board-no-actions"))
    if numbers.opportunities.passed_on:
        said += opportunity_words(texts, numbers.opportunities)
    return PaperSection(texts("board-numbers"), tuple(said), charts=charts)


def _chart(texts: Texts, title: str, counts: list[tuple[str, int]]) -> Bars:
    bars = tuple(Bar(words, count, str(count)) for words, count in counts)
    return Bars(title, counted(texts, title, counts), bars)


def _why_not(texts: Texts, why_not: WhyNot) -> PaperSection:
    """A chart if there is something to compare; a single number is told in words."""
    said, title = why_not_words(texts, why_not), texts("board-why-not")
    small = texts("board-why-not-small", small=SMALL)
    if len(why_not.parts) < 2:
        return PaperSection(title, (said, small))
    bars = tuple(Bar(texts(f"care-reason-{reason}"), count, str(count)) for reason, count in why_not.parts)
    return PaperSection(title, (small,), charts=(Bars(texts("board-why-not-chart"), said, bars),))

"""A meeting's minutes as a paper, in the language of the forum."""

from datetime import datetime

from dialogs.minutes.minutes_words import (
    Section,
    decision_line,
    item_heading,
    minutes_title,
    sections_after,
)
from dialogs.texts import Texts
from forum.days import day_of
from forum.papers import Paper, PaperSection
from forum.use_cases.minutes.minutes_views import MinutesView, SeenItem


def minutes_paper(texts: Texts, view: MinutesView, made_at: datetime) -> Paper:
    """All of it, as far as the view goes; `made_at` is the UTC instant at which this version is published."""
    return Paper(
        title=minutes_title(texts, view),
        subtitle=_dates(texts, view, made_at),
        author=view.forum.name,
        language=texts.locale,
        made_at=made_at,
        sections=(
            *(_item(texts, item) for item in view.items),
            *(_after(section) for section in sections_after(texts, view)),
        ),
        footer=texts("minutes-paper-footer", title=minutes_title(texts, view)),
    )


def _dates(texts: Texts, view: MinutesView, made_at: datetime) -> str:
    today = texts.day(day_of(view.forum, made_at))
    if view.version == 1 or view.published_on is None:
        return texts("minutes-published-on", day=today)
    return texts("minutes-corrected-on", day=today, published=texts.day(view.published_on))


def _item(texts: Texts, item: SeenItem) -> PaperSection:
    return PaperSection(item_heading(texts, item), points=item.lines, outcome=decision_line(texts, item))


def _after(section: Section) -> PaperSection:
    lines = tuple(section.lines)
    return PaperSection(section.title, points=lines) if section.points else PaperSection(section.title, lines)

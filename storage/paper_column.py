"""How the words of a paper are stored in a column."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Dialect, Text, TypeDecorator

from forum.papers import Ask, Bar, Bars, Paper, PaperSection


class PaperText(TypeDecorator[Paper]):
    """A paper as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Paper | None, dialect: Dialect) -> str | None:
        """An object with its sections."""
        if value is None:
            return None
        said = asdict(value, dict_factory=_as_before)
        return json.dumps(said, ensure_ascii=False, default=datetime.isoformat)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Paper | None:
        """The paper again."""
        return None if value is None else _paper(**json.loads(value))


def _as_before(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    """Without an outcome that says nothing: replicas of an earlier version read these papers too."""
    return {name: value for name, value in fields if name != "outcome" or value}


def _paper(made_at: str, sections: list[dict[str, Any]], **words: str) -> Paper:
    return Paper(made_at=datetime.fromisoformat(made_at), sections=tuple(_section(**one) for one in sections), **words)


def _section(
    title: str,
    paragraphs: list[str],
    charts: list[dict[str, Any]],
    points: list[str],
    asks: list[dict[str, str]],
    outcome: str = "",
) -> PaperSection:
    return PaperSection(
        title=title,
        paragraphs=tuple(paragraphs),
        charts=tuple(_chart(**one) for one in charts),
        points=tuple(points),
        asks=tuple(Ask(**one) for one in asks),
        outcome=outcome,
    )


def _chart(title: str, said: str, bars: list[dict[str, Any]]) -> Bars:
    return Bars(title, said, tuple(Bar(**one) for one in bars))

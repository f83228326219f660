"""Typst makes the PDF (typst.app/docs, "PDF": accessibility): tagged, with a title, a language and text for charts.

What people wrote travels as data and is never read as Typst's markup.
"""

import contextlib
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, cast

import segno
import typst

from forum.papers import Bars, Paper, Poster
from papers.pictograms import all_in_words, newer_in_words

HERE = Path(__file__).parent
SHARP = 220
"""Dots per inch of a chart as a picture."""

log = logging.getLogger(__name__)


def pdf_of(paper: Paper) -> bytes:
    """The paper as PDF/UA-1. If it has a script without a font, it is made all the same, tagged as before, without
    claiming to meet the standard.
    """
    values = _dated(asdict(paper), paper.made_at)
    with contextlib.suppress(NoFont):
        return _accessible("brief.typ", "paper", values, paper.made_at)
    log.warning("a paper could not be made as PDF/UA-1 and was made as a tagged PDF")
    return _made("brief.typ", {"paper": newer_in_words(values)}, "pdf", timestamp=int(paper.made_at.timestamp()))


class NoFont(Exception):
    """No font of this machine can draw some of the letters."""


def poster_of(poster: Poster) -> bytes:
    """The poster as PDF/UA-1, with a QR code of its address. Raises NoFont: nobody hangs up what nobody can read."""
    drawn = BytesIO()
    segno.make(poster.address, error="m", micro=False).save(drawn, kind="svg", border=2)
    words = {**asdict(poster), "code": drawn.getvalue().decode(), "shown": poster.address.partition("://")[2]}
    return _accessible("poster.typ", "poster", _dated(words, poster.made_at), poster.made_at)


def _dated(values: Mapping[str, Any], made_at: datetime) -> str:
    """As data for a template, with the day on which it was made."""
    made_on = [made_at.year, made_at.month, made_at.day]
    return json.dumps({**values, "made_at": None, "made_on": made_on}, ensure_ascii=False)


def _accessible(template: str, name: str, words: str, made_at: datetime) -> bytes:
    """`words` is passed to the template as `name`. Raises NoFont.

    The standard allows no character that no installed font can draw. Emoji are then told in words.
    """
    when = int(made_at.timestamp())
    for wording in (words, newer_in_words(words), all_in_words(words)):
        with contextlib.suppress(typst.TypstError):
            return _made(template, {name: wording}, "pdf", standards=["ua-1"], timestamp=when)
    raise NoFont


def picture_of(bars: Bars) -> bytes:
    """The chart as a PNG, for Word."""
    return _made("chart.typ", {"bars": newer_in_words(json.dumps(asdict(bars), ensure_ascii=False))}, "png")


def _made(
    template: str,
    inputs: dict[str, str],
    form: Literal["pdf", "png"],
    *,
    standards: list[Literal["ua-1"]] | None = None,
    timestamp: int | None = None,
) -> bytes:
    made: Any = typst.compile(
        str(HERE / template),
        root=str(HERE),
        format=form,
        ppi=SHARP,
        sys_inputs=inputs,
        pdf_standards=cast("Any", standards or []),
        timestamp=timestamp,
    )
    return cast("bytes", made[0] if isinstance(made, list) else made)

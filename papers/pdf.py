"""Typst makes the PDF (typst.app/docs, "PDF": accessibility): tagged, with a title, a language and text for charts.

What people wrote travels as data and is never read as Typst's markup.
"""

import contextlib
import json
import logging
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, cast

import typst

from forum.papers import Bars, Paper
from papers.pictograms import all_in_words, newer_in_words

HERE = Path(__file__).parent
SHARP = 220
"""Dots per inch of a chart as a picture."""

log = logging.getLogger(__name__)


def pdf_of(paper: Paper) -> bytes:
    """The paper as PDF/UA-1.

    The standard allows no character that no installed font can draw. Emoji are then told in words; if it is a script
    without a font, the PDF is made all the same, tagged as before, without claiming to meet the standard.
    """
    made_on = [paper.made_at.year, paper.made_at.month, paper.made_at.day]
    words = json.dumps(asdict(paper) | {"made_at": None, "made_on": made_on}, ensure_ascii=False)
    when = int(paper.made_at.timestamp())
    for wording in (words, newer_in_words(words), all_in_words(words)):
        with contextlib.suppress(typst.TypstError):
            return _made("brief.typ", {"paper": wording}, "pdf", standards=["ua-1"], timestamp=when)
    log.warning("a paper could not be made as PDF/UA-1 and was made as a tagged PDF")
    return _made("brief.typ", {"paper": newer_in_words(words)}, "pdf", timestamp=when)


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

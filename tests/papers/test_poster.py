"""The poster: one page of A4 that keeps PDF/UA-1, with a code that leads to its page, whatever people wrote."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst

from forum.papers import NextOnPoster, Poster
from papers import pdf as made
from papers.pdf import NoFont, poster_of
from tests.papers.checker import failed_rules
from tests.papers.matterhorn import mistakes

RESULTS = Path(__file__).parents[2] / "test-results" / "posters"
SHORT = Poster(
    name="Faith Forum",
    about="People from all faiths talk with the police about what matters in our town.",
    next=NextOnPoster("We meet next", "Tuesday 9 April 2030", "18:00 to 19:30", "St Mary’s Hall, Bridgend"),
    scan="Read what became of what people said, and how to take part",
    how="Point your phone’s camera at the code, or type:",
    address="https://forum.police.example/f/k7m2x-9pqrt",
    alt="A code that leads to https://forum.police.example/f/k7m2x-9pqrt",
    organisation="South Wales Police",
    language="en",
    made_at=datetime(2030, 3, 4, tzinfo=UTC),
)
LONG = replace(
    SHORT,
    name="Bridgend County Borough Community and Faith Leaders’ Independent Advisory Forum of Mid Glamorgan"[:100],
    about=("People from all faiths and none talk with the police, the council and the health board. " * 9)[:400],
    next=NextOnPoster(
        "We meet next", "Wednesday 25 September 2030", "18:00 to 19:30", ("The Annexe of All Saints, " * 12)[:300]
    ),
    address="https://community-engagement.south-wales.police.example/folkmoot/f/k7m2x-9pqrt",
)
POSTERS = {
    "short": SHORT,
    "without a date": replace(SHORT, next=None),
    "as long as it can be": LONG,
    "one long word": replace(
        SHORT, name="W" * 100, about="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 6
    ),
    "what looks like markup": replace(SHORT, name="#panic() *b* $x$ <a>", about='= "\\n" #sys.inputs'),
    "emoji and accents": replace(SHORT, name="Ŵyl y Ddraig 🕌", about="A place to rest 🙏🏽", language="cy"),
}


@pytest.mark.parametrize("name", POSTERS)
def test_it_keeps_the_standard_and_stays_on_one_page_of_a4(name: str) -> None:
    drawn = poster_of(POSTERS[name])
    assert failed_rules(drawn) == []
    with pikepdf.open(BytesIO(drawn)) as pdf:
        assert mistakes(pdf) == {}
        assert len(pdf.pages) == 1
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
        assert str(pdf.docinfo["/Title"]).startswith(POSTERS[name].name.split(maxsplit=1)[0])


def test_the_same_poster_is_the_same_file() -> None:
    assert poster_of(SHORT) == poster_of(SHORT)


def test_what_no_font_can_draw_is_not_hung_up() -> None:
    with pytest.raises(NoFont):
        poster_of(replace(SHORT, name="\U00013000\U00013001"))


@pytest.mark.parametrize("name", POSTERS)
def test_a_picture_of_it_is_one_page(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """For eyes: each is in test-results."""
    seen: list[Any] = []
    real: Callable[..., bytes] = made._made  # pyright: ignore[reportPrivateUsage]

    def drawn(template: str, inputs: dict[str, str], form: Any, **more: Any) -> bytes:
        seen.append((template, inputs))
        return real(template, inputs, form, **more)

    monkeypatch.setattr(made, "_made", drawn)
    poster_of(POSTERS[name])
    template, inputs = seen[-1]
    RESULTS.mkdir(parents=True, exist_ok=True)
    picture = typst.compile(str(made.HERE / template), root=str(made.HERE), format="png", ppi=100, sys_inputs=inputs)
    assert isinstance(picture, bytes), "one page"
    (RESULTS / f"{name}.png").write_bytes(picture)

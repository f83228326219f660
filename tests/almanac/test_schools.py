"""School holidays: ours, and those that an operator adds."""

import logging
import tomllib
from datetime import date, datetime
from pathlib import Path

import pytest

from almanac.advisor import Almanac
from almanac.schools import Schools
from forum.advice import AdviceSettings, Region

DOCS = Path(__file__).parent.parent.parent / "docs" / "dates.md"


def example() -> str:
    return DOCS.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]


def test_the_example_of_the_documentation_is_understood(tmp_path: Path) -> None:
    (tmp_path / "borsetshire.toml").write_text(example(), encoding="utf-8")
    almanac = Almanac(tmp_path)
    assert [name for _, name in almanac.school_areas()] == ["Birmingham", "Borsetshire", "Lancashire", "Leeds"]
    there = AdviceSettings("Europe/London", Region("GB", "ENG"), schools="borsetshire")
    [clash] = almanac.advise(there, datetime.fromisoformat("2026-10-22T18:00"), 90)
    assert (clash.text, clash.called, clash.who) == ("school-holidays", "Borsetshire", "parents")


@pytest.mark.parametrize(
    "broken",
    [
        "name = ",
        'name = "No dates"',
        example().replace("2026-10-19", '"October"'),
        example().replace("2026-09-01", "1"),
    ],
)
def test_a_file_that_cannot_be_used_is_left_out_and_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, broken: str
) -> None:
    (tmp_path / "broken.toml").write_text(broken, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("not ours", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert [area for area, _ in Schools(tmp_path).areas()] == ["birmingham", "lancashire", "leeds"]
    assert "broken.toml" in caplog.text


def test_a_file_of_the_operators_replaces_ours(tmp_path: Path) -> None:
    (tmp_path / "leeds.toml").write_text(example(), encoding="utf-8")
    assert ("leeds", "Borsetshire") in Schools(tmp_path).areas()
    assert Schools(tmp_path).covers(date(2027, 5, 1), "leeds")


def test_the_year_ahead_of_one_of_ours() -> None:
    """As Park Primary School in Colne prints it."""
    lancashire = AdviceSettings("Europe/London", Region("GB", "ENG"), schools="lancashire")
    for day, holiday in (("2027-02-12", False), ("2027-02-17", True), ("2027-04-08", True), ("2027-04-12", False)):
        clashes = Almanac().advise(lancashire, datetime.fromisoformat(f"{day}T18:00"), 90)
        assert ("school-holidays" in [clash.text for clash in clashes]) is holiday


def test_ours_name_their_source_and_stand_in_order() -> None:
    folder = Path(__file__).parent.parent.parent / "almanac" / "data" / "schools"
    for path in folder.glob("*.toml"):
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
        assert kept["source"]
        days = [day for holiday in kept["holidays"] for day in holiday]
        assert days == sorted(days)
        assert kept["from"] <= days[0] and days[-1] <= kept["until"]

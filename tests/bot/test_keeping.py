"""How long things are kept: what is promised is what the table says, and the doctor sees whether it is done."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.findings import Mark
from bot.keeping_doctor import look_at_what_is_kept
from bot.keeping_page import page
from bot.keeping_settings import KeepingSettings
from bot.settings import BadSettings, load_keeping
from dialogs.texts import Texts, bundles_of, kept_in_days
from dialogs.texts.languages import LANGUAGES
from forum.retention.kinds import SWEPT
from forum.retention.periods import DAYS, Kept, days_kept, put_in_force
from storage.engine.database import Database
from tests.hall import Hall
from tests.storage.retention.everything import SINCE, fill

ROOT = Path(__file__).parents[2]
PROMISED = {
    ("docs/attendance.md", "They are deleted {} days after the meeting"): Kept.NEEDS,
    ("docs/attendance.md", "the names are deleted {} days after the meeting"): Kept.NEEDS,
    ("docs/trends.md", "Their names go after {} days"): Kept.NEEDS,
    ("docs/architecture.md", "none is kept longer than {} days after the meeting"): Kept.COMMENTS,
    ("docs/public.md", "What nobody has dealt with is deleted after {} days"): Kept.INTEREST,
    ("docs/opportunities.md", "is deleted {} days after the deadline"): Kept.TAKEN_UP,
    ("docs/people.md", "of whom is kept for {} days"): Kept.ROLE_CHANGES,
}
"""What pages beside docs/privacy.md say."""


@pytest.fixture(autouse=True)
def usual(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    for kind in DAYS:
        monkeypatch.delenv(f"KEEP_{kind.upper()}_DAYS", raising=False)
    yield
    put_in_force({})


def test_the_documentation_has_the_very_table() -> None:
    said = (ROOT / "docs/privacy.md").read_text(encoding="utf-8")
    [table] = re.findall(r"<!-- retention:.*? -->\n(.*?)\n<!-- /retention -->", said, re.DOTALL)
    assert table == page(), "run `folkmoot retention` and put what it prints there"


def test_a_command_counts_the_days_that_the_bot_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`folkmoot hold list` and the copies say until when things are kept."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    monkeypatch.setenv("KEEP_NEEDS_DAYS", "9")
    assert main(["migrate"]) == 0
    assert main(["hold", "list"]) == 0
    assert days_kept(Kept.NEEDS) == 9


@pytest.mark.parametrize(("where", "sentence"), PROMISED)
def test_other_pages_promise_the_same(where: str, sentence: str) -> None:
    said = " ".join((ROOT / where).read_text(encoding="utf-8").split())
    assert sentence.format(days_kept(PROMISED[where, sentence])) in said


def test_the_settings_page_has_the_bounds() -> None:
    said = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    for kind, days in DAYS.items():
        [row] = re.findall(rf"^\| `KEEP_{kind.upper()}_DAYS` .*$", said, re.MULTILINE)
        assert f"`{days.usual}`" in row and f" {days.low} to {days.high}" in row, kind


def test_every_time_is_a_setting_within_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_keeping().kept == {kind: days.usual for kind, days in DAYS.items()}
    for kind, days in DAYS.items():
        for wrong in (days.low - 1, days.high + 1):
            monkeypatch.setenv(name := f"KEEP_{kind.upper()}_DAYS", str(wrong))
            with pytest.raises(BadSettings) as refused:
                load_keeping()
            assert [line.split()[0] for line in refused.value.lines] == [name]
            with pytest.raises(ValueError, match=kind):
                put_in_force({kind: wrong})
        monkeypatch.setenv(name, str(days.low))
        assert load_keeping().kept[kind] == days.low


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_people_are_told_follows_the_setting(code: str) -> None:
    put_in_force({Kept.NEEDS: 3, Kept.COMMENTS: 21, Kept.INTEREST: 8, Kept.ANSWER_NOTES: 55, Kept.TAKEN_UP: 44})
    texts = Texts(LANGUAGES[code], bundles_of(LANGUAGES[code]))
    said = {
        "roll-walk-ins": "3",
        "strangers-why": "3",
        "comment-kept": "21",
        "comment-kept-unattributed": "21",
        "comments-over": "21",
        "page-comment-kept": "21",
        "page-comment-kept-unattributed": "21",
        "public-interest-kept": "8",
        "public-interest-sent-kept": "8",
        "my-data-noted": "55",
        "my-data-took-up": "44",
        "notice-keep-needs": "3",
        "notice-keep-comments": "21",
        "notice-keep-interest": "8",
    }
    assert {name: re.findall(r"\d+", texts(name)) for name in said} == {name: [days] for name, days in said.items()}


@pytest.mark.parametrize(
    ("days", "said"), [(365, "365 days"), (366, "1 year"), (730, "730 days"), (731, "2 years"), (1096, "3 years")]
)
def test_whole_years_are_said_as_people_say_them(days: int, said: str) -> None:
    """With the leap days that may be among them; anything else to the day, so that no time is promised shorter."""
    put_in_force({Kept.DATE_POLLS: days})
    assert kept_in_days("date_polls", "en_GB") == said


def test_no_text_promises_a_number_of_its_own() -> None:
    """Of what is kept: other numbers of days are of things that come and go by themselves."""
    kept = re.compile(r"delet|kept|keep|dile|cedw|cadw|مٹا|رکھ", re.IGNORECASE)
    numbers = re.compile(r"\b\d+ (days?|weeks?|months?|diwrnod|دن)|two weeks|a fortnight")
    found = [
        line.split(" =")[0]
        for path in (ROOT / "dialogs/texts").rglob("*.ftl")
        for line in path.read_text(encoding="utf-8").splitlines()
        if kept.search(line.partition("=")[2]) and numbers.search(line)
    ]
    assert found == []


async def test_the_doctor_says_the_oldest_of_each_kind_and_what_is_late(hall: Hall, database: Database) -> None:
    settings = KeepingSettings(database_url=_url(database))
    [nothing] = await look_at_what_is_kept(settings, SINCE)
    assert (nothing.state, nothing.detail) == (Mark.OK, "nothing yet that goes by itself")
    await hall.meet(await hall.set_up())
    async with database.transaction() as session:
        await fill(session)
    fresh = await look_at_what_is_kept(settings, SINCE)
    assert {one.state for one in fresh} == {Mark.OK} and len(fresh) == len(SWEPT)
    [needs] = [one for one in fresh if one.what == "what is kept: needs"]
    assert needs.detail == "the oldest is of 2030-04-09 and goes on 2030-04-23"
    late = SINCE + timedelta(days=15)
    for now, state in ((late, Mark.OK), (late + timedelta(seconds=1), Mark.WARN)):
        [needs] = [one for one in await look_at_what_is_kept(settings, now) if one.what == "what is kept: needs"]
        assert needs.state is state
    assert "should have gone on 2030-04-23" in needs.detail and "folkmoot serve" in needs.remedy


def _url(database: Database) -> str:
    return database.url.render_as_string(hide_password=False)

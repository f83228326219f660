"""`folkmoot audit` as somebody at a terminal sees it, beside a database that a bot has written."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.audit_command import WHOLE, audited
from bot.settings import BadSettings
from forum.audit import Deed
from forum.people import person_id
from forum.use_cases.people.note_deed import noted_of_operator
from storage.engine.database import Database
from tests.cast import GRACE
from tests.hall import Hall


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """SQLite: the rows are those of tests/forum/audit, which looks at both."""
    return request.getfixturevalue("sqlite_url")


@pytest.fixture
async def told(hall: Hall) -> str:
    """A forum's id. Its member has been exported, and the keys of the installation changed."""
    forum = await hall.set_up()
    async with hall.open() as uow:
        await noted_of_operator(uow, forum, Deed.PERSON_EXPORTED, hall.clock.now(), about=person_id(GRACE))
        await noted_of_operator(uow, None, Deed.KEYS_ROTATED, hall.clock.now())
    return forum.id


async def test_every_forum_and_the_installation_in_words(told: str, database: Database) -> None:
    lines = (await audited(database, None, None, as_json=False)).splitlines()
    assert lines[0] == WHOLE
    assert lines[1] == (
        "  Your IT team changed the keys that what is kept is encrypted with. Monday 4 March 2030, 12:00"
    )
    assert f"Faith Forum ({told})" in lines
    assert "  Carys Bowen set up the forum. Monday 4 March 2030, 12:00" in lines


async def test_one_forum_for_machines(told: str, database: Database) -> None:
    found = json.loads(await audited(database, "faith forum", None, as_json=True))
    assert {one["forum"] for one in found} == {told}
    [exported] = [one for one in found if one["deed"] == "person_exported"]
    assert exported == {
        "forum": told,
        "day": "2030-03-04",
        "at": "2030-03-04T12:00:00",
        "time_zone": "Europe/London",
        "deed": "person_exported",
        "by": "your IT team",
        "about": "Grace Okafor",
        "details": [],
        "words": "Your IT team made a file of everything kept about Grace Okafor.",
    }


async def test_since_a_day_and_a_forum_that_is_not_there(told: str, database: Database) -> None:
    assert await audited(database, None, date(2030, 3, 5), as_json=False) == "Nothing has been done yet."
    with pytest.raises(BadSettings) as refused:
        await audited(database, "Choir", None, as_json=False)
    assert refused.value.lines == [f"there is no such forum; there is: Faith Forum ({told})"]


def test_at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    assert main(["audit"]) == 2
    assert capsys.readouterr().err == "folkmoot: there is no database yet: run `folkmoot migrate`\n"
    assert main(["migrate"]) == 0
    capsys.readouterr()
    assert main(["audit", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    with pytest.raises(SystemExit) as ended:
        main(["audit", "--since", "yesterday"])
    assert ended.value.code == 2

"""`folkmoot hold` as somebody at a terminal sees it."""

import asyncio
from argparse import Namespace
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Text, select, type_coerce

from bot.__main__ import main
from bot.commands import retention
from bot.findings import Mark
from bot.held_back import section_of
from bot.holding import NONE, NOT_STOPPED, SHOWN, Wanted, all_of_them, begun, ended
from bot.keeping_doctor import HOLDS, look_at_what_is_kept
from bot.keeping_page import page
from bot.keeping_settings import KeepingSettings
from bot.settings import BadSettings
from bot.start import CannotStart
from forum.jobs import Forget
from forum.public_pages import Interest, InterestId
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from storage.engine.database import Database
from storage.engine.keyring import MARK, DataKey, KeyRing
from storage.tables import legal_holds
from tests.cast import CARYS, GRACE
from tests.hall import CHANNEL, FORM, Hall, person_id
from tests.storage.retention.everything import SINCE
from tests.storage.retention.test_gone import filled

FORUM = Wanted(None, "faith forum", "A court  may ask", date(2034, 1, 31), "LH 7")
GRACES = Wanted("Grace Okafor", None, "She has asked", None, "")
KEY = DataKey(b"k" * 64)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """SQLite: what is kept is looked at on both in tests/storage/retention."""
    return request.getfixturevalue("sqlite_url")


async def test_it_is_begun_listed_and_ended(hall: Hall) -> None:
    await filled(hall)
    assert await all_of_them(hall.database, hall.clock) == [NONE]
    first = await begun(hall.database, FORUM, hall.clock)
    hold_id = first[0].split(":")[0]
    assert first == [
        f"{hold_id}: the forum Faith Forum, since Monday 4 March 2030, until Tuesday 31 January 2034",
        "  Reason: A court may ask",
        "  Reference: LH 7",
        SHOWN,
        NOT_STOPPED,
    ]
    assert (await begun(hall.database, FORUM, hall.clock))[:2] == ["That is on hold already.", first[0]]
    hall.clock.move_to(SINCE + timedelta(days=100))
    await hall.forget()
    listed = await all_of_them(hall.database, hall.clock)
    assert listed[:3] == first[:3] and "needs: 1 kept because of a hold" in listed
    assert not [line for line in listed if "attendance" in line], "its time is not over yet"
    with pytest.raises(BadSettings) as refused:
        await ended(hall.database, "nothing", hall.clock)
    assert refused.value.lines == [f"there is no such hold: {hold_id}"]
    [said] = await ended(hall.database, hold_id, hall.clock)
    assert said.startswith(f"The hold {hold_id} has ended.")
    assert (await hall.waiting(Forget))[Forget()] == hall.clock.now()
    assert await all_of_them(hall.database, hall.clock) == [NONE]


async def test_one_that_is_to_last_longer_is_not_taken_for_the_one_before(hall: Hall) -> None:
    await hall.set_up()
    await begun(hall.database, FORUM, hall.clock)
    longer = await begun(hall.database, replace(FORUM, until=None), hall.clock)
    assert "until" not in longer[0], "what somebody was told is on hold is on hold"
    assert len([line for line in await all_of_them(hall.database, hall.clock) if "Faith Forum" in line]) == 2


async def test_somebody_is_found_by_name_and_others_are_refused_with_the_candidates(hall: Hall) -> None:
    await hall.set_up()
    said = await begun(hall.database, GRACES, hall.clock)
    assert f"Grace Okafor ({person_id(GRACE)}), since" in said[0]
    with pytest.raises(BadSettings) as refused:
        await begun(hall.database, Wanted("Grase Okafor", None, "She has asked", None, ""), hall.clock)
    assert person_id(GRACE) in "\n".join(refused.value.lines)
    with pytest.raises(BadSettings, match="no such forum"):
        await begun(hall.database, Wanted(None, "Choir", "Why", None, ""), hall.clock)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (Wanted(None, "Faith Forum", "  ", None, ""), "--reason why"),
        (Wanted(None, "Faith Forum", "x" * 501, None, ""), "500 letters"),
        (Wanted(None, "Faith Forum", "x", None, "y" * 81), "80 letters"),
        (Wanted(None, "Faith Forum", "x", date(2030, 3, 3), ""), "a day that is over"),
    ],
)
async def test_what_cannot_be_meant_is_refused(hall: Hall, wanted: Wanted, why: str) -> None:
    await hall.set_up()
    with pytest.raises(BadSettings) as refused:
        await begun(hall.database, wanted, hall.clock)
    assert why in "\n".join(refused.value.lines)
    assert await all_of_them(hall.database, hall.clock) == [NONE]


async def test_the_doctor_counts_what_a_hold_keeps_apart_and_warns_of_nothing(hall: Hall) -> None:
    await filled(hall)
    await begun(hall.database, FORUM, hall.clock)
    hall.clock.move_to(SINCE + timedelta(days=1000))
    await hall.forget()
    async with hall.open() as uow:
        carys, now = await hall.person(uow, CARYS), hall.clock.now()
        other = await set_up_forum(uow, carys, "19:another@thread.tacv2", CHANNEL, FORM, now)
        await uow.public.add_interest(Interest(InterestId("new"), other.id, "Noor", "", "", "+44", "", now))
    settings = KeepingSettings(database_url=hall.database.url.render_as_string(hide_password=False))
    found = await look_at_what_is_kept(settings, hall.clock.now())
    [apart] = [one for one in found if one.what == HOLDS]
    assert apart.detail == "1 in force"
    said = {one.what: one.detail for one in found}
    assert said["what is kept: needs"] == "1 kept because of a hold"
    assert (
        said["what is kept: interest"] == "the oldest is of 2033-01-03 and goes on 2033-02-02; 1 kept because of a hold"
    )
    assert [one for one in found if one.state is Mark.WARN and "jobs" not in one.what] == []


async def test_the_retention_table_is_followed_by_how_much_only_a_hold_keeps(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    await filled(hall)
    assert await section_of(hall.database, hall.clock.now()) == []
    await begun(hall.database, FORUM, hall.clock)
    monkeypatch.setenv("DATABASE_URL", hall.database.url.render_as_string(hide_password=False))
    assert await asyncio.to_thread(retention, Namespace()) == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"{page()}\n\n### What is only kept because of a hold\n\nNothing yet: ") and not said.err
    hall.clock.move_to(SINCE + timedelta(days=100))
    await hall.forget()
    counted = await section_of(hall.database, hall.clock.now())
    assert "- needs: 1 kept because of a hold" in counted and not [line for line in counted if "attendance" in line]


def test_the_retention_table_is_printed_without_a_database_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    assert main(["retention"]) == 0
    said = capsys.readouterr()
    assert said.out == f"{page()}\n"
    assert said.err.startswith("folkmoot: what a legal hold keeps was not counted: there is no database yet")
    assert main(["migrate"]) == 0
    capsys.readouterr()
    assert main(["retention"]) == 0
    assert capsys.readouterr() == (f"{page()}\n", "")


async def test_the_reason_and_the_reference_are_encrypted(sqlite_url: str, hall: Hall) -> None:
    await hall.set_up()
    database = Database(sqlite_url, keys=KeyRing([KEY]))
    try:
        await begun(database, FORUM, hall.clock)
        with pytest.raises(CannotStart, match="key that is missing"):
            await begun(hall.database, GRACES, hall.clock)
        async with database.transaction() as session:
            kept = select(type_coerce(legal_holds.c.reason, Text), type_coerce(legal_holds.c.reference, Text))
            [row] = await session.execute(kept)
    finally:
        await database.aclose()
    assert all(value.startswith(MARK) and "court" not in value and FORUM.reference not in value for value in row)


def test_at_a_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db")
    assert main(["hold", "list"]) == 2
    assert main(["migrate"]) == 0
    capsys.readouterr()
    assert main(["hold", "list"]) == 0
    assert capsys.readouterr().out == f"{NONE}\n"
    assert main(["hold", "begin", "--forum", "Choir", "--reason", "Why"]) == 2
    assert capsys.readouterr().err == "folkmoot: there is no such forum: none has been set up yet\n"
    for wrong in (["begin", "--reason", "x"], ["begin", "--forum", "x"], ["begin", "--forum", "x", "--person", "y"]):
        with pytest.raises(SystemExit) as stopped:
            main(["hold", *wrong])
        assert stopped.value.code == 2


@pytest.mark.parametrize("whose", ["forum", "person"])
async def test_the_last_day_is_one_of_the_forums_own_time_zone(hall: Hall, whose: str) -> None:
    await hall.set_up(time_zone="America/Los_Angeles")
    hall.clock.move_to(datetime(2030, 3, 5, 2, tzinfo=UTC))  # the evening of 4 March there
    wanted = replace(FORUM if whose == "forum" else GRACES, until=date(2030, 3, 4))
    with pytest.raises(BadSettings, match="a day that is over there"):
        await begun(hall.database, replace(wanted, until=date(2030, 3, 3)), hall.clock)
    await begun(hall.database, wanted, hall.clock)
    for hour, is_on in ((7, True), (8, False)):
        hall.clock.move_to(datetime(2030, 3, 5, hour, tzinfo=UTC))
        await hall.forget()
        assert (await all_of_them(hall.database, hall.clock) != [NONE]) is is_on, hour

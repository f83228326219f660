"""What is confided is encrypted in the database, and can be found again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Text, select, type_coerce, update

from forum.correspondents import Correspondent
from forum.needs import Along, Need, Needs
from forum.public_pages import Interest, InterestId
from storage.confided import is_any_of
from storage.engine.database import Database
from storage.engine.keyring import MARK, DataKey, KeyRing, keys_in
from storage.engine.trouble import DatabaseTrouble, Trouble
from storage.keys_in_use import confided_tables
from storage.tables import correspondents, interests, visits
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import Hall, ids

OLD, NEW = DataKey(b"o" * 64), DataKey(b"n" * 64)
[CARYS_ID, GRACE_ID, MIRIAM_ID] = ids(CARYS, GRACE, MIRIAM)
ADDRESS, NUMBER = "zebulon@mosque.example", "+447700900123"
WORDS = ("zebulon@mosque.example", "+447700900123", "fenugreek", "Aramaic", "Ezekiel", "wheelchair", "prayer")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    handle = Database(database_url, keys=KeyRing([OLD]))
    yield handle
    await handle.aclose()


async def confide(hall: Hall) -> None:
    """An address, a number and needs."""
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    theirs = {"needs": (Need.PRAYER,), "language": "Aramaic", "diet": "fenugreek", "other": "wheelchair"}
    company = {"along": Along.BRINGS, "along_name": "Ezekiel"}
    needs = Needs(meeting.id, GRACE_ID, **theirs, **company, noted_at=hall.clock.now())
    async with hall.open() as uow:
        await uow.correspondents.add(
            Correspondent(forum.id, MIRIAM_ID, CARYS_ID, hall.clock.now(), ADDRESS, ADDRESS, NUMBER, phone_key=NUMBER)
        )
        await uow.needs.keep(needs)
        sent = Interest(InterestId("i"), forum.id, "Zebulon", ADDRESS, ADDRESS, NUMBER, "fenugreek", hall.clock.now())
        await uow.public.add_interest(sent)


async def read(database: Database) -> tuple[Needs, Correspondent, Interest]:
    async with database.transaction() as session:
        needs = (await session.scalars(select(Needs))).one()
        correspondent = (await session.scalars(select(Correspondent))).one()
        interest = (await session.scalars(select(Interest))).one()
    return needs, correspondent, interest


async def stored(database: Database) -> list[str]:
    """Every value in the columns for what is confided, as the database has it."""
    found: list[str] = []
    async with database.transaction() as session:
        for _, columns in confided_tables():
            for column in columns:
                kept = select(type_coerce(column, Text)).where(column.is_not(None))
                found += (await session.scalars(kept)).all()
    return found


async def test_people_read_what_was_confided_and_the_database_does_not(hall: Hall) -> None:
    await confide(hall)
    needs, correspondent, interest = await read(hall.database)
    assert (needs.needs, needs.diet, needs.along, needs.along_name) == (
        (Need.PRAYER,),
        "fenugreek",
        Along.BRINGS,
        "Ezekiel",
    )
    assert (correspondent.email, correspondent.email_key, correspondent.phone) == (ADDRESS, ADDRESS, NUMBER)
    assert interest.words == "fenugreek"
    kept = await stored(hall.database)
    assert len(kept) >= 14
    assert all(one.startswith(MARK + OLD.name) for one in kept)


async def test_the_file_holds_none_of_it(hall: Hall, tmp_path: Path) -> None:
    if not hall.database.is_sqlite:
        pytest.skip("PostgreSQL's files are many: the values themselves are looked at above")
    await confide(hall)
    await hall.database.aclose()
    name = hall.database.url.database or ""
    raw = b"".join(file.read_bytes() for file in Path(name).parent.glob(f"{Path(name).name}*") if file.is_file())
    assert b"Carys" in raw, "who belongs to the forum is not encrypted"
    assert [word for word in WORDS if word.encode() in raw] == []


async def test_the_length_tells_nothing(hall: Hall) -> None:
    ring = KeyRing([OLD])
    assert len(ring.close("visits.diet", "")) == len(ring.close("visits.diet", "none of these, thank you, but no nuts"))
    assert ring.close("visits.diet", "halal") != ring.close("visits.diet", "halal")


async def test_a_value_that_was_moved_or_altered_is_not_believed(hall: Hall) -> None:
    await confide(hall)
    async with hall.database.transaction() as session:
        await session.execute(update(visits).values(diet=type_coerce(visits.c.other, Text)))
    with pytest.raises(DatabaseTrouble) as raised:
        await read(hall.database)
    assert raised.value.trouble is Trouble.DAMAGED


@pytest.mark.parametrize("kept", [9, 10, 31, -1, -5])
def test_a_value_that_was_cut_off_is_damage(kept: int) -> None:
    ring = KeyRing([OLD])
    with pytest.raises(DatabaseTrouble) as raised:
        ring.open("visits.diet", ring.close("visits.diet", "halal")[:kept])
    assert raised.value.trouble is Trouble.DAMAGED


@pytest.mark.parametrize("keys", [(), (NEW,)])
async def test_without_the_key_nothing_is_read_and_the_trouble_is_named(hall: Hall, keys: tuple[DataKey, ...]) -> None:
    await confide(hall)
    without = Database(hall.database.url.render_as_string(hide_password=False), keys=KeyRing(keys))
    with pytest.raises(DatabaseTrouble) as raised:
        await read(without)
    await without.aclose()
    assert raised.value.trouble is Trouble.NO_KEY


@pytest.mark.parametrize("before", [KeyRing(), KeyRing([OLD])], ids=["plain", "older key"])
async def test_somebody_is_found_by_an_address_however_it_was_stored(hall: Hall, before: KeyRing) -> None:
    before.serve(hall.database.engine.sync_engine)
    await confide(hall)
    KeyRing([NEW, OLD]).serve(hall.database.engine.sync_engine)
    async with hall.open() as uow:
        assert [one.phone for one in await uow.correspondents.with_address(ADDRESS)] == [NUMBER]
        assert [one.phone for one in await uow.correspondents.with_number(NUMBER)] == [NUMBER]
        assert not await uow.correspondents.with_number("+447700900124")
        assert [one.name for one in await uow.public.interests_at([ADDRESS])] == ["Zebulon"]
        assert not await uow.correspondents.with_address("somebody@else.example")


async def test_a_column_whose_values_differ_each_time_is_not_searched(hall: Hall) -> None:
    async with hall.database.transaction() as session:
        for column in (interests.c.email, visits.c.meeting_id):
            with pytest.raises(TypeError, match="not found by"):
                is_any_of(session, column, [ADDRESS])


def test_keys_are_read_from_a_list_or_from_lines() -> None:
    assert keys_in(f"{NEW.text}, {OLD.text}\n") == (NEW, OLD) == keys_in(f"{NEW.text}\n{OLD.text}\n")
    assert keys_in("\n") == ()
    assert DataKey.read(DataKey.new().text).name != NEW.name


@pytest.mark.parametrize("text", ["short", "ü" * 86, NEW.text + "AAAA", NEW.text[:-2]])
def test_what_is_no_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(ValueError, match="folkmoot keys new") as raised:
        keys_in(text)
    assert text not in str(raised.value)


def test_a_text_that_looks_encrypted_is_never_stored_plain() -> None:
    with pytest.raises(ValueError, match="control"):
        KeyRing().close("visits.diet", f"{MARK}x")


def test_correspondents_are_found_by_their_address_alone() -> None:
    findable = {str(column) for _, columns in confided_tables() for column in columns if vars(column.type)["findable"]}
    keys = (correspondents.c.email_key, correspondents.c.phone_key, interests.c.email_key)
    assert findable == {str(key) for key in keys}

"""`folkmoot person erase` for somebody who is only a name in a list, and the board's contact, whom a chair removes."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.erasing.opened import Erasing, erasing
from bot.erasing.person import DONE, NOT_YET, erased
from bot.erasing.replay import Replayed, replay
from bot.settings import BadSettings
from forum.attendance import KnownAs, UnknownAttendee
from forum.board_contacts import BoardContact, BoardContactId
from forum.correspondents import Correspondent
from forum.forums import Forum
from forum.holds import LegalHold
from forum.ids import HoldId
from forum.keys import Seal
from forum.people import person_id
from forum.ports import UnitOfWork
from forum.public_pages import Interest, InterestId
from forum.subjects.candidates import Listed
from forum.use_cases.correspondence.look_at_list import Entry, Known, look_at_list
from forum.use_cases.privacy.find_person import names_alone
from storage.tables import metadata
from tests.cast import CARYS, GRACE, MIRIAM, OMAR
from tests.hall import Hall
from tests.storage.erasing.everywhere import fill
from tests.storage.erasing.test_person import rows

SEALS = (Seal(b"a secret of this installation"),)
NOW = datetime(2030, 4, 10, 9, tzinfo=UTC)
NAME, ADDRESS = "Petronella Ashdown", "petronella@example.org"
OTHER = "Barnaby Quill"
STAYS = ("interests", "board_contacts")
"""With an address or a number, that is somebody by itself."""


@pytest.fixture
async def ready(hall: Hall, tmp_path: Path) -> AsyncIterator[Erasing]:
    async with erasing(hall.database, SEALS, tmp_path / "folkmoot.erased") as opened:
        yield opened


async def listed_everywhere(hall: Hall) -> set[tuple[str, str]]:
    """The name stands alone in one row of each kind, another name in the others, and it stands in words."""
    await hall.evening(await hall.set_up())
    async with hall.database.transaction() as session:
        await fill(session)
        await session.execute(delete(metadata.tables["legal_holds"]))
        for owned in ("actions", "minutes_actions"):
            await session.execute(update(metadata.tables[owned]).values(owner_id=None))
        seen: set[tuple[str, str]] = set()
        for one in await hall.uow(session).subjects.listed():
            is_new = (one.table, one.column) not in seen and one.table not in STAYS
            await name_it(session, one, NAME if is_new else OTHER)
            seen.add((one.table, one.column))
        await session.execute(update(metadata.tables["minutes_items"]).values(words=f"{NAME} spoke of buses"))
        await session.execute(update(metadata.tables["interests"]).values(email=ADDRESS, email_key=ADDRESS))
    return seen


async def name_it(session: AsyncSession, one: Listed, name: str) -> None:
    table = metadata.tables[one.table]
    same = [column == value for column, value in zip(table.primary_key, one.key, strict=True)]
    await session.execute(update(table).where(*same).values({one.column: name}))


async def id_of(ready: Erasing, name: str = NAME) -> str:
    [found] = [one for one in await ready.run(names_alone) if one.name == name]
    return found.id


async def test_the_name_goes_from_every_list_and_every_sentence(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(await listed_everywhere(hall)) == 9
    typed = await id_of(ready)
    before = await rows(hall)
    assert await erased(ready, typed, yes=False, with_words=False) == NOT_YET
    said = capsys.readouterr().out
    assert f"This erases {NAME}" in said and "1 name in a list of who came" in said
    assert await rows(hall) == before and not ready.list.file.exists()
    assert await erased(ready, typed, yes=True, with_words=False) == DONE
    left = await rows(hall)
    assert [line for line in left if NAME in line] == []
    assert sum("[name removed] spoke of buses" in line for line in left) > 0
    assert any(line.startswith("actions:") and "nobody yet" in line for line in left), "which chairs see"
    assert sum(OTHER in line for line in left) == sum(OTHER in line for line in before) > 0
    assert [line for line in left if line.startswith("minutes_papers")] == [], "made again, without the name"
    assert await erased(ready, typed, yes=True, with_words=False) == DONE
    assert "erased already" in capsys.readouterr().out


async def wrote(hall: Hall, forum: Forum) -> None:
    async with hall.open() as uow:
        form = Interest(InterestId("1"), forum.id, NAME, ADDRESS, ADDRESS, "", "May I come?", NOW)
        await uow.public.add_interest(form)


async def test_whoever_wrote_through_the_page_is_not_brought_back(ready: Erasing, hall: Hall) -> None:
    forum = await hall.set_up()
    await wrote(hall, forum)
    assert await erased(ready, ADDRESS, yes=True, with_words=False) == DONE
    assert [line for line in await rows(hall) if NAME in line or ADDRESS in line] == []

    async def listed(uow: UnitOfWork) -> list[Known]:
        carys = await uow.people.get(person_id(CARYS))
        assert carys is not None
        entries = [Entry("Somebody Else", ADDRESS), Entry(NAME), Entry(OTHER, "barnaby@example.org")]
        return [one.known for one in await look_at_list(uow, carys, forum, entries)]

    assert await ready.run(listed) == [Known.LEFT_OUT, Known.LEFT_OUT, Known.NEW]


async def test_a_copy_that_is_put_back_loses_the_name_again(ready: Erasing, hall: Hall) -> None:
    forum = await hall.set_up()
    await wrote(hall, forum)
    await erased(ready, ADDRESS, yes=True, with_words=False)
    async with hall.database.transaction() as session:  # as in a copy that is older
        for table in ("erased_ids", "erasures"):
            await session.execute(delete(metadata.tables[table]))
    await wrote(hall, forum)
    assert await replay(hall.database, SEALS, ready.list.file) == Replayed(1, again=1, people=1)
    assert [line for line in await rows(hall) if ADDRESS in line] == []
    assert await replay(hall.database, SEALS, ready.list.file) == Replayed(1), "once is enough"


async def test_a_name_that_was_written_down_again_can_be_erased_again(ready: Erasing, hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    for _ in range(2):
        async with hall.open() as uow:
            await uow.attendance.keep_stranger(UnknownAttendee("1", meeting.id, NAME, KnownAs.WALK_IN))
        assert await erased(ready, await id_of(ready), yes=True, with_words=False) == DONE
        assert [line for line in await rows(hall) if NAME in line] == []


async def test_a_name_that_a_member_has_too_stays_in_sentences(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    forum = await hall.set_up()
    await hall.meet(forum, venue=f"The hall of {GRACE.name}")
    async with hall.open() as uow:
        form = Interest(InterestId("1"), forum.id, GRACE.name, ADDRESS, ADDRESS, "", "May I come?", NOW)
        await uow.public.add_interest(form)
    await erased(ready, ADDRESS, yes=True, with_words=False)
    assert "Somebody else has the same name" in capsys.readouterr().out
    left = await rows(hall)
    assert sum(f"The hall of {GRACE.name}" in line for line in left) == 1
    assert [line for line in left if ADDRESS in line] == []


async def test_a_legal_hold_on_the_forum_keeps_the_name(ready: Erasing, hall: Hall) -> None:
    forum = await hall.set_up()
    await wrote(hall, forum)
    async with hall.open() as uow:
        await uow.holds.add(LegalHold(HoldId("1"), forum.id, None, "An inquiry", "", NOW, None))
    with pytest.raises(BadSettings, match="legal hold is on what is kept of Faith Forum"):
        await erased(ready, ADDRESS, yes=True, with_words=False)
    assert any(NAME in line for line in await rows(hall))


async def test_a_legal_hold_on_whoever_has_the_address_keeps_the_form(ready: Erasing, hall: Hall) -> None:
    """A chair typed it, and nobody has answered from there: it may be hers, and nothing that may be is erased."""
    forum = await hall.set_up()
    await wrote(hall, forum)
    typed = await id_of(ready)
    async with hall.open() as uow:
        (await hall.person(uow, MIRIAM)).email = None
        way = Correspondent(forum.id, person_id(MIRIAM), person_id(CARYS), NOW, email=ADDRESS, email_key=ADDRESS)
        await uow.correspondents.add(way)
        await uow.holds.add(LegalHold(HoldId("1"), None, person_id(MIRIAM), "A claim", "", NOW, None))
    with pytest.raises(BadSettings, match=r"legal hold on somebody covers this.*A claim.*hold list"):
        await erased(ready, typed, yes=True, with_words=False)
    assert any(NAME in line for line in await rows(hall))


async def test_a_legal_hold_on_a_forum_to_which_somebody_only_wrote_keeps_what_they_sent(
    ready: Erasing, hall: Hall
) -> None:
    forum = await hall.set_up()
    assert OMAR.email
    async with hall.open() as uow:
        form = Interest(InterestId("1"), forum.id, OMAR.name, OMAR.email, OMAR.email.lower(), "", "May I come?", NOW)
        await uow.public.add_interest(form)
        await uow.holds.add(LegalHold(HoldId("1"), forum.id, None, "An inquiry", "", NOW, None))
        assert not await uow.holds.concerning(person_id(OMAR)), "nothing else of Omar is in it"
    with pytest.raises(BadSettings, match="legal hold is on what is kept of Faith Forum"):
        await erased(ready, OMAR.name, yes=True, with_words=False)
    assert any("May I come?" in line for line in await rows(hall))


async def named_as_contact(hall: Hall, forum: Forum, name: str, email: str) -> None:
    async with hall.open() as uow:
        contact = BoardContact(
            BoardContactId("1"), forum.id, name, "Clerk", email, email.lower(), person_id(CARYS), NOW
        )
        await uow.board_contacts.add(contact)


async def test_the_boards_contact_is_for_a_chair_to_remove(ready: Erasing, hall: Hall) -> None:
    await named_as_contact(hall, await hall.set_up(), NAME, ADDRESS)
    with pytest.raises(BadSettings, match=r"contact of Faith Forum.*until a chair removes it"):
        await erased(ready, ADDRESS, yes=True, with_words=False)
    async with hall.database.transaction() as session:
        assert await session.scalar(select(metadata.tables["board_contacts"].c.name)) == NAME


async def test_the_plan_for_a_member_names_the_boards_contact_at_their_address(
    ready: Erasing, hall: Hall, capsys: pytest.CaptureFixture[str]
) -> None:
    forum = await hall.set_up()
    await named_as_contact(hall, forum, "The clerk", GRACE.email or "")
    assert await erased(ready, person_id(GRACE), yes=False, with_words=False) == NOT_YET
    assert "the board’s contact of Faith Forum. That stays" in capsys.readouterr().out
    await erased(ready, "Miriam Stern", yes=False, with_words=False)
    assert "board’s contact" not in capsys.readouterr().out


async def test_a_member_goes_from_lists_however_the_name_is_written_there(ready: Erasing, hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.attendance.keep_stranger(UnknownAttendee("1", meeting.id, "OKAFOR, Dr Grace", KnownAs.WALK_IN))
        at = GRACE.email or ""
        form = Interest(InterestId("1"), forum.id, "G. Okafor-Bell", at, at.lower(), "", "May I come?", NOW)
        await uow.public.add_interest(form)
    assert await erased(ready, person_id(GRACE), yes=True, with_words=False) == DONE
    assert [line for line in await rows(hall) if "okafor" in line.lower() and not line.startswith("invited")] == []

"""Ids and codes of confidential things cannot be derived from anything others see, yet a repeated press finds them."""

import asyncio
from hashlib import sha256
from itertools import product

import pytest
from sqlalchemy import text

from forum.keys import Seal, key_from
from storage.engine.erasure import UNDATED
from storage.jobs.job_upkeep import JobUpkeep
from storage.jobs.sql_jobs import job_client
from storage.unit_of_work import UnitsOfWork
from tests.cast import BRANWEN, CARYS, GRACE, HOME, MIRIAM, ODILE, YUSUF, ZEHRA
from tests.far_end.caller import Answered
from tests.far_end.cards import button_of
from tests.stories.agenda import test_comments
from tests.stories.agenda.publishing import SECRET
from tests.stories.forums.circle import set_up_circle
from tests.stories.town import Town


def code_of(shown: Answered) -> str:
    return button_of(shown.card, "What became of it")["data"]["code"]


async def column(town: Town, query: str) -> list[str]:
    async with town.bot.database.transaction() as session:
        return list((await session.scalars(text(query))).all())


async def test_the_code_of_a_topic_does_not_follow_from_its_form(town: Town) -> None:
    await town.set_up()
    form = await town.say(MIRIAM, "suggest")
    once = button_of(form.card, "Send")["data"]["once"]
    code = code_of(await town.press(MIRIAM, form, "Send", SECRET))
    assert len(code) * 5 >= 80 and code == code_of(await town.press(MIRIAM, form, "Send", SECRET))
    assert code[:16] != sha256(f"folkmoot:code:{once}".encode()).hexdigest()[:16]
    others = await town.forge(YUSUF, form, "Send", **SECRET, anyway=True)
    assert code not in str(others.body), "whoever knows the form and the words gets a topic of their own"
    ids = await column(town, "SELECT id FROM suggestions")
    assert len(ids) == 2
    people = ("", *(town.person_id(user) for user in town.people))
    known = {key_from("suggestion", once, *([who] if who else [])) for who in people}
    assert not known & set(ids)
    found = (await town.say(MIRIAM, f"my topics {code.upper()}")).words
    assert SECRET["title"] in found
    wrong = await town.say(YUSUF, f"my topics {code[:12]}0000")
    assert SECRET["title"] not in wrong.words


async def test_a_comment_is_taken_back_by_an_id_that_nobody_can_work_out(town: Town) -> None:
    await test_comments.agenda_is_out(town)
    form = await town.say(MIRIAM, "comment")
    once = button_of(form.card, "Send to the chairs")["data"]["once"]
    for user in (MIRIAM, MIRIAM, GRACE):
        typed = {"words": test_comments.WORDS, "attribution": "unattributed"}
        await (town.press(user, form, "Send to the chairs", typed) if user is MIRIAM else _forged(town, form, typed))
    ids = await column(town, "SELECT id FROM agenda_comments")
    assert len(ids) == 2, "the same person's is the same, another one's is another"
    known = {key_from("comment", once, *rest) for rest in ([], [town.person_id(MIRIAM)], [town.person_id(GRACE)])}
    assert not known & set(ids)


async def _forged(town: Town, form: Answered, typed: dict[str, str]) -> Answered:
    return await town.forge(GRACE, form, "Send to the chairs", **typed)


async def test_a_point_of_a_circle_leads_to_no_message_and_no_order(town: Town) -> None:
    await set_up_circle(town)
    await town.schedule()
    [meeting] = await town.meetings()
    await town.move_to(meeting.starts_at)
    said = [await town.say(user, "note The buses stop at eight.", HOME) for user in (ZEHRA, ODILE, BRANWEN)]
    assert all(answer.status == 200 for answer in said)
    keys = {key for answer in said for key in (answer.where.id,)}
    async with town.bot.database.transaction() as session:
        rows = (await session.execute(text("SELECT id, number, noted_at FROM points"))).all()
    assert len(rows) == 3 and {row.number for row in rows} == {0}
    assert all("00:00:00" in str(row.noted_at) for row in rows)
    guesses = {key_from("point", meeting.id, key, *who) for key, who in product(keys, ([], [town.person_id(ZEHRA)]))}
    assert not guesses & {row.id for row in rows}


async def test_no_job_and_no_row_shows_when_a_topic_came(town: Town) -> None:
    await town.set_up()
    await town.press(MIRIAM, await town.say(MIRIAM, "suggest"), "Send", SECRET)
    await town.press(GRACE, town.card("Complaints"), "I’d like this")
    assert await column(town, "SELECT key FROM jobs WHERE kind = 'Show'") == []
    client = job_client(town.bot.database)
    upkeep = JobUpkeep(town.bot.database, town.clock, client)
    async with asyncio.timeout(30):
        while [row for row in (await town.stored()).splitlines() if row.startswith("workflow") and "Show:" in row]:
            await upkeep.forget_ended()
    await asyncio.to_thread(client.destroy)
    if town.bot.database.is_sqlite:
        kept = await column(town, "SELECT name FROM pragma_table_list WHERE wr = 1")
        assert set(UNDATED) <= set(kept), "tables that SQLite keeps by their keys alone"


@pytest.mark.whole
async def test_a_new_key_lets_what_waits_be_found_under_the_old_one(town: Town) -> None:
    await town.set_up()
    form = await town.say(MIRIAM, "suggest")
    old, new = Seal(b"o" * 32), Seal(b"n" * 32)
    codes: list[str] = []
    units: UnitsOfWork = town.bot.pipeline._units  # pyright: ignore[reportPrivateUsage]
    for seals in ([old], [new, old], [new, old]):
        units._seals = seals  # pyright: ignore[reportPrivateUsage]
        codes.append(code_of(await town.press(MIRIAM, form, "Send", SECRET)))
    assert len(set(codes)) == 1 and len(await column(town, "SELECT id FROM suggestions")) == 1
    units._seals = [new]  # pyright: ignore[reportPrivateUsage]
    assert SECRET["title"] in (await town.say(CARYS, f"my topics {codes[0]}")).words, "codes hang on no key"

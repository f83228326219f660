"""`folkmoot keys`: makes a key, says which keys the database needs, and encrypts it with the newest one."""

import asyncio
from datetime import UTC, datetime

from bot.beside import with_database
from bot.data_keys import keys_fit
from bot.settings import BadSettings
from forum.audit import Deed
from forum.use_cases.people.note_deed import noted_of_operator
from storage.engine.database import Database, Session
from storage.engine.keyring import DataKey
from storage.keys_in_use import clear_traces, encrypt_all, keys_in_use
from storage.no_jobs import NoJobs
from storage.unit_of_work import SqlUnitOfWork

NONE_SET = "DATA_KEYS is missing: `folkmoot keys new` prints a key, and docs/keys.md says where to keep it"
REMAINS = "Something was in the way of clearing up: run this once more, or what was there before stays in the files."


def run(what: str) -> int:
    """One of `new`, `status` and `rotate`. The exit status: 1 if something is left to do."""
    if what == "new":
        print(DataKey.new().text)
        return 0
    return asyncio.run(with_database(_say_status if what == "status" else _encrypt))


async def _say_status(database: Database) -> int:
    names, counts = database.keys.names, await keys_in_use(database)
    if plain := counts.get("", 0):
        said = "1 value is not encrypted" if plain == 1 else f"{plain} values are not encrypted"
        print(f"{said}: {'run `folkmoot keys rotate`' if names else NONE_SET}.")
    for name in names:
        use = "encrypts what is written" if name == names[0] else "still needed" if counts.get(name) else "not needed"
        print(f"{name}: {counts.get(name, 0)} values; {use}.")
    for name in sorted(set(counts) - {"", *names}):
        print(f"{name}: {counts[name]} values; MISSING: put this key back behind the others in DATA_KEYS.")
    return 1 if set(counts) - {"", *names} else 0


async def _encrypt(database: Database) -> int:
    if not database.keys.names:
        raise BadSettings([NONE_SET])
    await keys_fit(database)
    rows = await encrypt_all(database)
    await database.run(_note)
    is_clear = await clear_traces(database)
    what = "1 row" if rows == 1 else f"{rows} rows"
    print(f"Encrypted {what} with the key {database.keys.names[0]}. All are encrypted with it now.")
    if not is_clear:
        print(REMAINS)
    elif len(database.keys.names) > 1:
        print("The other keys are needed only for copies that were made before: keep them as long as those.")
    return 0 if is_clear else 1


async def _note(session: Session) -> None:
    """It takes many transactions, so the audit trail tells once that it is done."""
    await noted_of_operator(SqlUnitOfWork(session, NoJobs()), None, Deed.KEYS_ROTATED, datetime.now(UTC))

"""The doctor's look at the keys with which the database is encrypted."""

from bot.data_keys import ring_of
from bot.findings import Finding, Mark
from bot.settings import BadSettings, ServeSettings
from bot.start import CannotStart
from storage.engine.database import Database
from storage.engine.trouble import DatabaseError
from storage.keys_in_use import keys_in_use

DATA_KEYS = "encryption of what is confided"
NO_KEYS = "needs, notes, addresses and numbers are stored as they are"


async def look_at_data_keys(settings: ServeSettings) -> Finding:
    """Whether everything is encrypted with the newest key, and every key is there that the database needs."""
    try:
        ring = await ring_of(settings)
    except (BadSettings, CannotStart) as error:
        return Finding(Mark.FAIL, DATA_KEYS, str(error))
    database = Database(settings.database_url, keys=ring)
    try:
        counts = await keys_in_use(database)
    except (DatabaseError, OSError):
        return Finding(Mark.SKIP, DATA_KEYS, "cannot be looked at without the database")
    finally:
        await database.aclose()
    if missing := sorted(set(counts) - {"", *ring.names}):
        remedy = "put it back behind the others in DATA_KEYS"
        return Finding(Mark.FAIL, DATA_KEYS, f"a key that the database needs is missing: {', '.join(missing)}", remedy)
    if not ring.names:
        return Finding(Mark.WARN, DATA_KEYS, NO_KEYS, "set DATA_KEYS (docs/keys.md), then run `folkmoot keys rotate`")
    if old := sum(count for name, count in counts.items() if name != ring.names[0]):
        return Finding(Mark.WARN, DATA_KEYS, f"{old} values without the newest key", "run `folkmoot keys rotate`")
    return Finding(Mark.OK, DATA_KEYS, f"everything is encrypted with the newest key, {ring.names[0]}")

"""What `folkmoot backup` and `folkmoot restore` say, and what `folkmoot migrate` asks for first."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.data_keys import ring_of
from bot.erasing.restored import erasures_after
from bot.settings import BadSettings, DatabaseSettings, load_serve
from bot.start import CannotStart
from bot.version import VERSION
from storage.copies.backup import back_up
from storage.copies.manifest import NAMES, Kind
from storage.copies.restore import Restored, check, restore

KEYS = {
    Kind.SQLITE: "DATA_KEYS, the file ending in .keys beside the database",
    Kind.POSTGRESQL: "DATA_KEYS, SECRET_KEYS",
}
COPY_FIRST = (
    "this version changes the tables of a database that is in use, and only a copy leads back to the version before",
    "to make a copy first, and then migrate: folkmoot migrate --backup FOLDER",
    "if you have just made one: folkmoot migrate --copied",
)
LOST_HOLDS = (
    "Legal holds are as they were then. Before `folkmoot serve` compare `folkmoot hold list` with your own list: begin "
    "those again that are lost, and end those that had ended."
)
COUNTED = (
    ("forums", "forum", "forums"),
    ("people", "person", "people"),
    ("meetings", "meeting", "meetings"),
    ("suggestions", "topic", "topics"),
)
UNITS = ((1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB"))


def backed_up(settings: DatabaseSettings, where: Path) -> list[str]:
    """Makes a copy. Returns what to say. Raises CannotCopy, and whatever the database raises."""
    copied = back_up(settings.database_url, where, VERSION, datetime.now(UTC))
    return [
        f"Wrote {copied.file} ({_size(copied.size)}).",
        "It holds what people said in confidence: keep it as carefully as the database, and delete it in time.",
        f"Not in it: settings and keys (.env, {KEYS[copied.manifest.kind]}), and files in OneDrive or SharePoint.",
    ]


def checked(settings: DatabaseSettings, copy: Path) -> list[str]:
    """Proves that a copy can be put back. Returns what to say. Raises as `backed_up` does."""
    now = datetime.now(UTC)
    found = check(settings.database_url, copy, now)
    older = "It is of an earlier version: `folkmoot migrate` has to follow `folkmoot restore`. That was tried, too."
    return [
        f"{copy} can be restored: it was put back in another place, and deleted there.",
        *_about(found, now),
        *_about_keys(settings, found),
        *([older] if found.is_older else []),
    ]


def put_back(settings: DatabaseSettings, copy: Path) -> list[str]:
    """Puts a copy back. Returns what to say. Raises as `backed_up` does."""
    now = datetime.now(UTC)
    found = restore(settings.database_url, copy, now)
    steps = "`folkmoot migrate --copied` and `folkmoot serve`" if found.is_older else "`folkmoot serve`"
    return [
        f"Restored {copy}.",
        *_about(found, now),
        *_about_keys(settings, found),
        *erasures_after(settings, found.manifest.copied_at, is_older=found.is_older),
        f"{_many(found.in_doubt, 'job', 'jobs')} may have been done since: what is sent only once is not sent again.",
        LOST_HOLDS,
        "The chairs are told what is gone. Where a post may be missing, they are asked to look.",
        f"Next: put back the keys ({KEYS[found.manifest.kind]}), then {steps}.",
    ]


def _about(found: Restored, now: datetime) -> list[str]:
    """In numbers alone."""
    of, rows = found.manifest, found.manifest.rows
    some = ", ".join(_many(rows.get(table, 0), one, many) for table, one, many in COUNTED)
    return [
        f"It was made on {of.copied_at:%d %B %Y at %H:%M} UTC, {_ago(now - of.copied_at)}, "
        f"by Folkmoot {of.version} from {NAMES[of.kind]}.",
        f"It holds {some}.",
        "The checksum is right, the tables are whole, and each has as many rows as when the copy was made:",
        "  " + ", ".join(f"{table} {count}" for table, count in sorted(rows.items()) if count),
    ]


def _about_keys(settings: DatabaseSettings, found: Restored) -> list[str]:
    """Whether those are here without which what was confided cannot be read again."""
    if not found.keys:
        return []
    if missing := sorted(found.keys - _keys_here(settings)):
        what = f"DATA_KEYS here does not have {'the key' if len(missing) == 1 else 'the keys'} {', '.join(missing)}"
        return [f"Needs, notes and addresses are encrypted, and {what}: without it they are lost, and no bot starts."]
    return ["Needs, notes and addresses are encrypted, and DATA_KEYS here has every key that they need."]


def _keys_here(settings: DatabaseSettings) -> frozenset[str]:
    try:
        ring = asyncio.run(ring_of(load_serve() if settings.data_keys_vault else settings))
    except (BadSettings, CannotStart):
        return frozenset()
    return frozenset(ring.names)


def _many(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _ago(past: timedelta) -> str:
    hours = past // timedelta(hours=1)
    return f"{hours // 24} days ago" if hours >= 48 else f"{hours} hours ago" if hours else "less than an hour ago"


def _size(count: int) -> str:
    return next((f"{count / size:.1f} {unit}" for size, unit in UNITS if count >= size), f"{count} bytes")

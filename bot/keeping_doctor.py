"""What the doctor says about what is kept: the oldest of each kind, and whether anything should be gone by now."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from bot.findings import Finding, Mark
from bot.keeping_settings import KeepingSettings
from forum.retention.kinds import SWEPT
from forum.retention.periods import Kept, put_in_force
from forum.retention.row import Oldest
from storage.engine.database import Database
from storage.readings import oldest_kept

KEPT = "what is kept"
LATE = timedelta(days=1)
"""Deletions run at night, and at most this much after their time."""


async def look_at_what_is_kept(settings: KeepingSettings, now: datetime) -> Sequence[Finding]:
    """A line for each kind of which there is something. The database must have its tables; nothing is changed."""
    put_in_force(settings.kept)
    database = Database(settings.database_url)
    try:
        oldest = await oldest_kept(database)
    finally:
        await database.aclose()
    found = [_said(kind, oldest[kind], now) for kind in SWEPT if kind in oldest]
    return found or [Finding(Mark.OK, KEPT, "nothing yet that goes by itself")]


def _said(kind: Kept, oldest: Oldest, now: datetime) -> Finding:
    what = f"{KEPT}: {kind.replace('_', ' ')}"
    since, until = f"{oldest.since.astimezone(UTC):%Y-%m-%d}", f"{oldest.until.astimezone(UTC):%Y-%m-%d}"
    if now > oldest.until + LATE:
        remedy = "start `folkmoot serve`, which deletes it; if it runs, look for Forget in its log"
        return Finding(Mark.WARN, what, f"the oldest, of {since}, should have gone on {until}", remedy)
    return Finding(Mark.OK, what, f"the oldest is of {since} and goes on {until}")

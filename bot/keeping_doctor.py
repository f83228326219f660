"""What the doctor says about what is kept: the oldest of each kind, and whether anything should be gone by now."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.data_keys import ring_of
from bot.findings import Finding, Mark
from bot.held_back import because_of_a_hold
from bot.keeping_settings import KeepingSettings
from bot.settings import BadSettings
from bot.start import CannotStart
from forum.retention.kinds import SWEPT
from forum.retention.periods import Kept, put_in_force
from forum.retention.row import Oldest
from storage.engine.database import Database
from storage.readings import kept_back, oldest_kept

KEPT, HOLDS = "what is kept", "legal holds"
LATE = timedelta(days=1)
"""Deletions run at night, and at most this much after their time."""


async def look_at_what_is_kept(settings: KeepingSettings, now: datetime) -> Sequence[Finding]:
    """A line for each kind of which there is something. The database must have its tables; nothing is changed."""
    put_in_force(settings.kept)
    try:
        ring = await ring_of(settings)
    except (BadSettings, CannotStart) as error:
        return [Finding(Mark.SKIP, KEPT, f"cannot be looked at without the keys: {error}")]
    database = Database(settings.database_url, keys=ring)
    try:
        oldest, (holds, back) = await oldest_kept(database), await kept_back(database, now)
    finally:
        await database.aclose()
    found = [_said(kind, oldest.get(kind), back.get(kind, 0), now) for kind in SWEPT if kind in oldest or kind in back]
    on_hold = [_on_hold(holds, back)] if holds else []
    return [*found, *on_hold] or [Finding(Mark.OK, KEPT, "nothing yet that goes by itself")]


def _on_hold(holds: int, back: Mapping[Kept, int]) -> Finding:
    """What they keep is counted in the line of its kind."""
    said = "" if back else "; nothing is kept beyond its time yet"
    return Finding(Mark.OK, HOLDS, f"{holds} in force{said}", "`folkmoot hold list` says which")


def _said(kind: Kept, oldest: Oldest | None, back: int, now: datetime) -> Finding:
    """What a hold keeps is not late. It is counted apart."""
    what = f"{KEPT}: {kind.replace('_', ' ')}"
    if oldest is None:
        return Finding(Mark.OK, what, because_of_a_hold(back))
    apart = f"; {because_of_a_hold(back)}" if back else ""
    since, until = f"{oldest.since.astimezone(UTC):%Y-%m-%d}", f"{oldest.until.astimezone(UTC):%Y-%m-%d}"
    if now > oldest.until + LATE:
        remedy = "start `folkmoot serve`, which deletes it; if it runs, look for Forget in its log"
        return Finding(Mark.WARN, what, f"the oldest, of {since}, should have gone on {until}{apart}", remedy)
    return Finding(Mark.OK, what, f"the oldest is of {since} and goes on {until}{apart}")

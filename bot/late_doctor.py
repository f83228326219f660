"""What the doctor says about what should have happened by now: due jobs, and the nightly copy.

The alerts of deploy/prometheus/alerts.yml and the commands of docs/operating.md have the same limits: tests compare.
"""

from datetime import UTC, datetime, timedelta

from bot.basic_settings import DatabaseSettings
from bot.findings import Finding, Mark
from storage.engine.database import Database
from storage.watched import Watched, watched_at

JOBS, COPY = "due jobs", "last copy"
LATE = timedelta(hours=2)
"""Longer than the far end may ask us to wait (storage.jobs.pauses)."""

NIGHTLY = timedelta(hours=26)
"""From one night's copy to the next, and two hours more."""


async def look_at_what_is_late(settings: DatabaseSettings, now: datetime) -> tuple[Finding, Finding]:
    """The database must have its tables; nothing is changed. `now` is a UTC instant."""
    database = Database(settings.database_url)
    try:
        found = await watched_at(database, now)
    finally:
        await database.aclose()
    return _of_jobs(found, now), _of_copies(found, now)


def _of_jobs(found: Watched, now: datetime) -> Finding:
    if found.oldest is None or now - found.oldest <= LATE:
        return Finding(Mark.OK, JOBS, "none is late")
    remedy = "start `folkmoot serve`, which does them; if it is running, its log says what was put off"
    some = "1 is waiting: it" if found.due == 1 else f"{found.due} are waiting: the first"
    return Finding(Mark.WARN, JOBS, f"{some} was due on {_said(found.oldest)}", remedy)


def _of_copies(found: Watched, now: datetime) -> Finding:
    remedy = "run `folkmoot backup` every night: docs/operating.md has the timer, and why a copy may not be known"
    if found.copied_at is None:
        return Finding(Mark.WARN, COPY, "there is none yet", remedy)
    if now - found.copied_at > NIGHTLY:
        return Finding(Mark.WARN, COPY, f"made on {_said(found.copied_at)}, and none since", remedy)
    return Finding(Mark.OK, COPY, f"made on {_said(found.copied_at)}")


def _said(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"

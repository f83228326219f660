"""What should have happened by now: the doctor, the alerts and the page for operators have the same limits."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import yaml
from sqlalchemy import delete, insert

from bot.basic_settings import DatabaseSettings
from bot.findings import Finding, Mark
from bot.late_doctor import COPY, JOBS, LATE, NIGHTLY, look_at_what_is_late
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.pauses import Pauses
from storage.tables import copies
from tests.clock import NOON
from tests.hall import Hall

ROOT = Path(__file__).parents[2]
MOMENT = timedelta(seconds=1)


async def found(hall: Hall, *due: timedelta, copied: datetime | None = None) -> tuple[Finding, Finding]:
    """What it says at NOON of jobs that have been due for so long, and a copy."""
    async with hall.database.transaction() as session:
        await session.execute(delete(jobs))
        for number, age in enumerate(due):
            row = {"key": str(number), "kind": "Ring", "lane": "l", "payload": {}, "state": JobState.OPEN}
            await session.execute(insert(jobs).values(row | {"generation": 1, "due_at": NOON - age}))
        if copied:
            await session.execute(insert(copies).values(copied_at=copied))
    url = hall.database.url.render_as_string(hide_password=False)
    return await look_at_what_is_late(DatabaseSettings(database_url=url), NOON)


async def test_all_is_in_time(hall: Hall) -> None:
    of_jobs, of_copies = await found(hall, LATE, copied=NOON - NIGHTLY)
    assert (of_jobs.what, of_jobs.state, of_copies.what, of_copies.state) == (JOBS, Mark.OK, COPY, Mark.OK)
    assert of_copies.detail == "made on 2030-03-03 10:00 UTC"


async def test_jobs_and_a_copy_that_are_late(hall: Hall) -> None:
    of_jobs, of_copies = await found(hall, LATE + MOMENT, timedelta(), copied=NOON - NIGHTLY - MOMENT)
    assert (of_jobs.state, of_copies.state) == (Mark.WARN, Mark.WARN)
    assert of_jobs.detail == "2 are waiting: the first was due on 2030-03-04 09:59 UTC"
    assert "folkmoot serve" in of_jobs.remedy
    assert of_copies.detail == "made on 2030-03-03 09:59 UTC, and none since"
    assert "folkmoot backup" in of_copies.remedy


async def test_no_copy_at_all(hall: Hall) -> None:
    _, of_copies = await found(hall)
    assert (of_copies.state, of_copies.detail) == (Mark.WARN, "there is none yet")


def test_nobody_is_called_late_for_waiting_as_long_as_the_far_end_asked() -> None:
    assert timedelta(seconds=Pauses().honoured) < LATE


@pytest.mark.parametrize(("alert", "limit"), [("FolkmootJobsLate", LATE), ("FolkmootNotCopied", NIGHTLY)])
def test_the_alerts_have_the_same_limits(alert: str, limit: timedelta) -> None:
    groups = yaml.safe_load(ROOT.joinpath("deploy/prometheus/alerts.yml").read_text(encoding="utf-8"))["groups"]
    [rule] = [rule for group in groups for rule in group["rules"] if rule["alert"] == alert]
    assert rule["expr"].endswith(f" > {limit // timedelta(hours=1)} * 3600")


def test_the_command_for_other_monitoring_has_the_same_limit() -> None:
    page = ROOT.joinpath("docs/operating.md").read_text(encoding="utf-8")
    minutes = NIGHTLY // timedelta(minutes=1)
    assert re.findall(r"-mmin -(\d+) .* a copy of the last (\d+) hours", page) == [(str(minutes), str(minutes // 60))]

"""Every kind of job has somebody who knows what it means."""

from types import SimpleNamespace
from typing import cast

from almanac.advisor import Almanac
from bot.metrics import Metrics
from bot.outside import Outside
from bot.worker import Worker
from dialogs.table import build_posts
from forum.jobs import Job
from tests.clock import SetClock


def test_every_job_is_planned_by_somebody() -> None:
    almanac, nowhere = Almanac(), cast(Outside, SimpleNamespace(**dict.fromkeys(Outside.__annotations__)))
    worker = Worker(nowhere, build_posts(almanac), almanac, SetClock(), Metrics())
    kinds = {kind for name, kind in Job.kinds.items() if kind.__module__.startswith("forum.jobs.")}
    assert kinds == worker.kinds

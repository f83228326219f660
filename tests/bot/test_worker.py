"""Every kind of job has somebody who knows what it means."""

from types import SimpleNamespace
from typing import cast

from almanac.advisor import Almanac
from bot.metrics import Metrics
from bot.outside import Outside
from bot.worker import Worker
from dialogs.table import build_posts
from tests.clock import SetClock
from tests.kinds_of_jobs import kinds_of_jobs


def test_every_job_is_planned_by_somebody() -> None:
    almanac, nowhere = Almanac(), cast(Outside, SimpleNamespace(**dict.fromkeys(Outside.__annotations__)))
    worker = Worker(nowhere, build_posts(almanac), almanac, SetClock(), Metrics())
    kinds = set(kinds_of_jobs().values())
    assert kinds == worker.kinds

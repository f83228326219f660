"""Every kind of job has somebody who knows what it means."""

from almanac.advisor import Almanac
from bot.metrics import Metrics
from bot.worker import Worker
from dialogs.table import build_posts
from forum.jobs import Job
from tests.clock import SetClock


def test_every_job_is_planned_by_somebody() -> None:
    posts = build_posts(Almanac())
    worker = Worker(None, None, None, None, posts, SetClock(), Metrics(), (None, None, None), (None, None))  # pyright: ignore[reportArgumentType]
    kinds = {kind for name, kind in Job.kinds.items() if kind.__module__.startswith("forum.jobs.")}
    assert kinds == worker.kinds

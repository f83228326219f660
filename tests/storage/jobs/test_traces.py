"""What follows a job is kept in its row from the put to the run, and no longer."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from forum.jobs import Job
from storage.jobs.job_upkeep import JobUpkeep
from tests.clock import NOON, SetClock
from tests.storage.jobs.jobs_at_work import Bells, Ring, Works, raises

BELL = Ring("tower")
SOON = NOON + timedelta(hours=1)


class Notebook:
    """Implements Traces: `next` is what the next put carries."""

    def __init__(self) -> None:
        self.next: str | None = "first"
        self.said: list[str] = []

    def putting(self, job: Job, *, later: bool) -> str | None:
        self.said.append(f"put {job.kind}{' later' if later else ''}")
        return self.next

    def not_put(self, trace: str) -> None:
        self.said.append(f"not put {trace}")

    @contextmanager
    def running(self) -> Generator[None]:
        self.said.append("begins")
        yield
        self.said.append("ends")

    def claimed(self, job: Job, trace: str | None) -> None:
        self.said.append(f"{job.kind} came from {trace}")

    def ended(self, outcome: str) -> None:
        self.said.append(outcome)


@pytest.fixture
def notebook(works: Works) -> Notebook:
    """For whatever is made of `works` from here on."""
    works.traces = notebook = Notebook()
    return notebook


async def run(works: Works) -> None:
    engine = works.engine()
    await engine.launch()
    await engine.idle()
    await engine.aclose()


async def test_it_reaches_the_run_and_is_forgotten(works: Works, notebook: Notebook) -> None:
    await works.put(BELL)
    assert (await works.row(BELL)).trace == "first"
    await run(works)
    assert notebook.said == ["put Ring", "begins", "Ring came from first", "done", "ends"]
    assert (await works.row(BELL)).trace is None


async def test_a_job_that_is_woken_after_a_restart_still_has_it(
    works: Works, notebook: Notebook, clock: SetClock
) -> None:
    await works.put(BELL, due=SOON)
    clock.move_to(SOON)
    notebook.next = None
    await JobUpkeep(works.database, works.clock, works.client).wake_due()
    await run(works)
    assert notebook.said[0] == "put Ring later"
    assert "Ring came from first" in notebook.said


async def test_whoever_puts_it_anew_for_another_moment_decides(works: Works, notebook: Notebook) -> None:
    await works.put(BELL, due=SOON)
    notebook.next = None
    await works.put(BELL)
    assert (await works.row(BELL)).trace is None


async def test_what_serves_already_takes_nothing_on(works: Works, notebook: Notebook) -> None:
    jobs = works.jobs
    await works.put(BELL, due=NOON)
    notebook.next = "second"
    later = NOON + timedelta(seconds=0.5)
    await works.database.run(lambda session: jobs(session).put_unless_waiting(BELL, later))
    assert (await works.row(BELL)).trace == "first"


async def test_a_failure_is_told_and_forgotten_too(works: Works, notebook: Notebook, bells: Bells) -> None:
    bells.acts["tower"] = [raises(LookupError())]
    await works.put(BELL)
    await run(works)
    assert notebook.said[-2:] == ["failed", "ends"]
    assert (await works.row(BELL)).trace is None


async def test_once_nobody_follows_any_longer_it_is_forgotten(works: Works, notebook: Notebook) -> None:
    await works.put(BELL, due=SOON)
    works.traces = None
    await run(works)
    assert (await works.row(BELL)).trace is None


async def test_without_anybody_who_follows_nothing_is_kept(works: Works) -> None:
    await works.put(BELL)
    assert (await works.row(BELL)).trace is None

"""The seam for an operator who wants to follow jobs: from where one is put to where it runs, in whatever process."""

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from forum.jobs import Job


class Traces(Protocol):
    """What the one who follows is told. `trace` is kept in the job's row, and means something to them alone."""

    def putting(self, job: Job, *, later: bool) -> str | None:
        """A job is about to be put, to run at once or `later`. What is to be kept in its row, if it is followed."""
        ...

    def not_put(self, trace: str) -> None:
        """It was not put after all: another one was waiting that serves for it."""
        ...

    def running(self) -> AbstractContextManager[None]:
        """A run, from the alarm to the recorded outcome."""
        ...

    def claimed(self, job: Job, trace: str | None) -> None:
        """Which job it is that runs, and what its row held. Told again with each attempt."""
        ...

    def ended(self, outcome: str) -> None:
        """How the run went: done, failed, put_off (it goes on)."""
        ...


class Untraced:
    """Implements Traces: nobody follows."""

    def putting(self, job: Job, *, later: bool) -> None:
        """Nothing."""

    def not_put(self, trace: str) -> None:
        """Nothing."""

    @contextmanager
    def running(self) -> Generator[None]:
        """Nothing."""
        yield

    def claimed(self, job: Job, trace: str | None) -> None:
        """Nothing."""

    def ended(self, outcome: str) -> None:
        """Nothing."""

"""What doing a job means, and how the far end can fail."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from forum.jobs.job import Job

if TYPE_CHECKING:
    from forum.ports import UnitOfWork


class NotNow(Exception):
    """The far end certainly did nothing and asked for a pause of `after` seconds."""

    def __init__(self, why: str, after: float = 5.0) -> None:
        super().__init__(why)
        self.after = after


class Refused(Exception):
    """The far end certainly did nothing and will not. `code` is its own reason; `status` is the HTTP status, if any."""

    def __init__(self, code: str, why: str = "", status: int = 0) -> None:
        super().__init__(f"{code}: {why}" if why else code)
        self.code = code
        self.why = why
        self.status = status


class OutcomeUnknown(Exception):
    """The far end may have done it: a timeout, a reset, a 5xx, or a process that died while waiting."""


def cause(why: Refused | OutcomeUnknown) -> str:
    """Why it failed, in a word fit for a log: what the far end says in full may name somebody."""
    return why.code if isinstance(why, Refused) else type(why).__name__


@dataclass(frozen=True)
class Step:
    """One effect outside: `act` runs without a transaction, then `settle` or `failed` runs in one.

    `repeatable` says that acting twice does no harm (an update, a meeting with its transactionId). An effect that is
    not repeatable and may have happened is never repeated: `failed` gets OutcomeUnknown instead. `put_off` runs in a
    transaction each time the far end wants to be asked again later.
    """

    act: Callable[[], Awaitable[Any]]
    settle: Callable[["UnitOfWork", Any], Awaitable[None]]
    failed: Callable[["UnitOfWork", Refused | OutcomeUnknown], Awaitable[None]]
    repeatable: bool = False
    put_off: Callable[["UnitOfWork", NotNow], Awaitable[None]] | None = None


Plan = Callable[["UnitOfWork", Job], Awaitable[Step | None]]
"""Asks the domain, inside a transaction, what a due job still means. None: nothing is left to do."""

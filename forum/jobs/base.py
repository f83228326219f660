"""What a job is, and what doing one means."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from forum.ports import UnitOfWork


CARD_REST = timedelta(seconds=3)
"""A card that stands in a channel changes at most this often, however many people answer on it."""


@dataclass(frozen=True)
class Job:
    """A kind of work and whom it concerns. Fields are plain strings, numbers or None, as JSON has them."""

    kinds: ClassVar[dict[str, type["Job"]]] = {}
    patience: ClassVar[timedelta] = timedelta(seconds=1)
    """One that waits serves for the same wanted this much sooner: of two answers at once, either may read the clock
    first.
    """

    leaves_a_trace: ClassVar[bool] = True
    """Whether it is kept for a while that it ran. False where the time would show when somebody confided something."""

    def __init_subclass__(cls) -> None:
        if cls.__name__ in Job.kinds:
            raise TypeError(f"two kinds of job are called {cls.__name__}")
        Job.kinds[cls.__name__] = cls

    @property
    def kind(self) -> str:
        """The name under which the job is stored."""
        return type(self).__name__

    @property
    def key(self) -> str:
        """What makes two jobs the same."""
        return ":".join([self.kind, *(str(getattr(self, f.name)) for f in fields(self) if f.compare)])

    @property
    def lane(self) -> str:
        """Jobs of one lane run one after the other, a second apart: one lane for each conversation or mailbox."""
        return self.key

    def payload(self) -> dict[str, Any]:
        """The fields, ready for JSON."""
        return asdict(self)

    @classmethod
    def revive(cls, kind: str, payload: Mapping[str, Any]) -> "Job":
        """The job that `payload` was made of. Raises KeyError for a kind that this version does not know."""
        return cls.kinds[kind](**payload)


class NotNow(Exception):
    """The far end surely did nothing and asked for a pause of `after` seconds."""

    def __init__(self, why: str, after: float = 5.0) -> None:
        super().__init__(why)
        self.after = after


class Refused(Exception):
    """The far end surely did nothing and will not. `code` is its own word for why; `status` that of HTTP, if any."""

    def __init__(self, code: str, why: str = "", status: int = 0) -> None:
        super().__init__(f"{code}: {why}" if why else code)
        self.code = code
        self.why = why
        self.status = status


class OutcomeUnknown(Exception):
    """The far end may have done it: a timeout, a reset, a 5xx, or a process that died while waiting."""


def cause(why: Refused | OutcomeUnknown) -> str:
    """Why it failed, in a word that is fit for a log: what the far end says in full may name somebody."""
    return why.code if isinstance(why, Refused) else type(why).__name__


@dataclass(frozen=True)
class Step:
    """One effect outside: `act` runs without a transaction, then `settle` or `failed` runs in one.

    `repeatable` says that acting twice does no harm (an update, a meeting with its transactionId). What is not
    repeatable and may have happened is never done again: `failed` is told OutcomeUnknown instead. `put_off` runs in a
    transaction each time that the far end wants to be asked again later.
    """

    act: Callable[[], Awaitable[Any]]
    settle: Callable[["UnitOfWork", Any], Awaitable[None]]
    failed: Callable[["UnitOfWork", Refused | OutcomeUnknown], Awaitable[None]]
    repeatable: bool = False
    put_off: Callable[["UnitOfWork", NotNow], Awaitable[None]] | None = None


Plan = Callable[["UnitOfWork", Job], Awaitable[Step | None]]
"""Asks the domain what a due job still means, inside a transaction. None: nothing is left to do."""

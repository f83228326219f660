"""What a job is."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import timedelta
from typing import Any, ClassVar

CARD_REST = timedelta(seconds=3)
"""A card in a channel changes at most this often, however many people answer on it."""


@dataclass(frozen=True)
class Job:
    """A kind of work and what it is about. Fields are plain strings, numbers or None, as JSON has them."""

    kinds: ClassVar[dict[str, type["Job"]]] = {}
    patience: ClassVar[timedelta] = timedelta(seconds=1)
    """A waiting job also serves for the same job due this much sooner: of two simultaneous answers, either may read the
    clock first.
    """

    leaves_a_trace: ClassVar[bool] = True
    """Whether a record that it ran is kept for a while. False if the time would show when somebody confided
    something, or that there was something of which nobody is to know later.
    """

    def __init_subclass__(cls) -> None:
        if cls.__name__ in Job.kinds:
            raise TypeError(f"two kinds of job are called {cls.__name__}")
        Job.kinds[cls.__name__] = cls

    @classmethod
    def ends_with_its_row(cls) -> bool:
        """Whether nothing is recorded of a run whose row was deleted meanwhile: whoever it concerns was erased, or
        nobody is to know any longer what it was about. Other kinds lose their row whenever they are cancelled.
        """
        return cls.leaves_a_trace or any(one.name == "person_id" and one.compare for one in fields(cls))

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
        """The job that `payload` was made from. Raises KeyError for a kind that this version does not know."""
        return cls.kinds[kind](**payload)

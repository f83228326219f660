"""How long a job waits between two attempts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pauses:
    """Seconds between attempts: `first`, doubled each time, never more than `longest`.

    A pause that the far end asks for is observed to the second, up to `honoured`.
    """

    first: float = 1.0
    longest: float = 300.0
    honoured: float = 3600.0

    def before(self, retry: int, wanted: float = 0.0) -> float:
        """The pause before retry 1, 2, ...; longer if the far end `wanted` it, within the limit."""
        return max(min(self.honoured, wanted), min(self.longest, self.first * 2 ** min(retry - 1, 30)))

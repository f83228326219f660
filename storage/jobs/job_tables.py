"""What is due, in our own rows: the job engine is only the alarm clock for them."""

from enum import StrEnum

from sqlalchemy import JSON, BigInteger, Column, Index, String, Table, Text

from storage.columns import Instant, word
from storage.tables import metadata


class JobState(StrEnum):
    """OPEN is waiting or running; the others have ended. FAILED: refused, unknown for good, or a lasting bug."""

    OPEN = "open"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


IN_DOUBT = 0
"""See `jobs`."""


def is_in_doubt(tried: int | None) -> bool:
    """Whether `tried` says that nobody can know."""
    return tried is not None and tried <= IN_DOUBT


jobs = Table(
    "jobs",
    metadata,
    Column("key", Text, primary_key=True),
    Column("kind", String(64), nullable=False),
    Column("lane", Text, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("state", word(JobState), nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("generation", BigInteger, nullable=False),
    Column("tried", BigInteger),
    Column("rests_until", Instant),
    Column("ended_at", Instant),
    Column("trace", String(80)),
    Index(None, "state", "due_at"),
    Index(None, "ended_at"),
)
"""One row for each key.

`generation` grows with each put and cancel; the engine's workflow is called key#generation, and a workflow whose
generation is not the row's is stale. `tried` is the generation that made an attempt whose outcome is not recorded: if
another process finds it set, the effect may have happened, however often the job has been put since. IN_DOUBT, or the
generation with a minus before it once an attempt is made: nobody can know, because the database was restored from a
copy that is older than the time at which the job was due. `rests_until` is when the far end wants to be asked again
("Retry-After"), by any process. `trace` is what follows the job carries from its put to its run
(storage/jobs/traces.py); nothing unless traces are switched on, and nothing once it has ended.
"""

rests = Table(
    "rests",
    metadata,
    Column("whom", Text, primary_key=True),
    Column("until", Instant, nullable=False),
)
"""What the far end wants left alone, and until when by the real clock. The first request after its end deletes it, or
else the hourly upkeep.
"""

replicas = Table(
    "replicas",
    metadata,
    Column("id", String(128), primary_key=True),
    Column("beat", BigInteger, nullable=False),
)
"""One row for each running process; `beat` is incremented while it lives, so that no two clocks are ever compared."""

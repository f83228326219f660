"""Who was erased: keyed digests, from which nobody can tell who that was, so that nothing brings them back unasked."""

from sqlalchemy import Column, ForeignKey, String, Table

from storage.columns import Instant
from storage.tables.base import NO_ORDER, Id, metadata

# What the list outside the database says, too: an erasure that is there and not here has to be done again.
erasures = Table(
    "erasures",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Instant, nullable=False),
)

# They go when somebody comes back by themselves; the erasure stays.
erased_ids = Table(
    "erased_ids",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("erasure_id", Id, ForeignKey("erasures.id"), primary_key=True, index=True),
    **NO_ORDER,
)

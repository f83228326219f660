"""When the database was last copied."""

from sqlalchemy import Column, Table

from storage.columns import Instant
from storage.tables.base import metadata

# One row, once there is a copy. Where the copies are is the operator's business.
copies = Table("copies", metadata, Column("copied_at", Instant, primary_key=True))

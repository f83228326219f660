"""What a database's errors mean: a race that was lost, or a lock that somebody else holds."""

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from storage.engine.trouble import trouble_of

RACES_LOST = {"40001", "40P01", "55P03", "23503", "23505"}
"""PostgreSQL Error Codes: serialization_failure, deadlock_detected, lock_not_available, unique_violation; and
foreign_key_violation, if a row that is referred to has just been joined to another.
"""

SQLITE_RACES_LOST = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"}
"""SQLite Result and Error Codes. The SQLITE_BUSY family is recognised by its prefix."""

LOCKED = {"55P03", "57014"}
"""PostgreSQL Error Codes: lock_not_available, query_canceled (by a time limit)."""


def lost_a_race(error: DBAPIError | StaleDataError) -> bool:
    """Whether a second attempt may go better: the transaction was rolled back, or its connection broke."""
    if isinstance(error, StaleDataError) or error.connection_invalidated:
        return True
    return _state(error) in RACES_LOST or _is_busy(error) or _name(error) in SQLITE_RACES_LOST


def is_locked(error: BaseException) -> bool:
    """Whether somebody else held a lock for longer than we wait. The transaction was rolled back."""
    return isinstance(error, DBAPIError) and (_is_busy(error) or _state(error) in LOCKED)


def database_is_away(error: Exception) -> str | None:
    """Why a transaction can only be tried again later; None if it failed for a reason of its own."""
    if trouble := trouble_of(error):
        return trouble
    is_away = isinstance(error, (OperationalError, InterfaceError, OSError)) or is_locked(error)
    return type(error).__name__ if is_away else None


def _state(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""


def _name(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlite_errorname", "")


def _is_busy(error: DBAPIError) -> bool:
    return _name(error).startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))

"""Sessions that take no detour: what a transaction holds is found at once, and SQLite is not waited for.

A turn asks for its person, its meeting and its forum several times. SQLAlchemy answers from memory too, but only after
some forty calls. And it runs each statement in a greenlet of its own, so that a driver may wait; SQLite runs in the
event loop (`storage.engine.sqlite_in_loop`), and after BEGIN nothing of it waits.
"""

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.util import identity_key


class HoldingSession(AsyncSession):
    """AsyncSession, with a shorter way to what it holds."""

    async def get(self, entity: Any, ident: Any, **options: Any) -> Any:
        """By the primary key, one value or a tuple; None if there is no such row."""
        held = None if options else self.sync_session.identity_map.get(identity_key(entity, ident))
        if held is not None and not inspect(held).expired:
            return held
        return await self._read(entity, ident, **options)

    async def _read(self, entity: Any, ident: Any, **options: Any) -> Any:
        return await super().get(entity, ident, **options)


class InLoopSession(HoldingSession):
    """For SQLite, once `connection` has begun: everything is done when it returns, so no cancellation comes between."""

    async def execute(self, statement: Any, params: Any = None, **options: Any) -> Any:
        """Like AsyncSession.execute."""
        return self.sync_session.execute(statement, params, **options)

    async def scalars(self, statement: Any, params: Any = None, **options: Any) -> Any:
        """Like AsyncSession.scalars."""
        return self.sync_session.scalars(statement, params, **options)

    async def scalar(self, statement: Any, params: Any = None, **options: Any) -> Any:
        """Like AsyncSession.scalar."""
        return self.sync_session.scalar(statement, params, **options)

    async def flush(self, objects: Any = None) -> None:
        """Like AsyncSession.flush."""
        self.sync_session.flush(objects)

    async def commit(self) -> None:
        """Like AsyncSession.commit."""
        self.sync_session.commit()

    async def close(self) -> None:
        """Like AsyncSession.close: rolls back what was not committed."""
        self.sync_session.close()

    async def __aexit__(self, *_: object) -> None:
        """Without the task that AsyncSession closes itself in, which protects it from being cancelled."""
        self.sync_session.close()

    async def _read(self, entity: Any, ident: Any, **options: Any) -> Any:
        return self.sync_session.get(entity, ident, **options)

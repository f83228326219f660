"""Off, or on."""

import logging
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.tracing.asked import asked
from bot.tracing.parts import Parts
from storage.engine.database import Database

if TYPE_CHECKING:
    from opentelemetry.trace import Tracer

log = logging.getLogger(__name__)


@asynccontextmanager
async def tracer_if_asked() -> AsyncGenerator["Tracer | None"]:
    """What spans are made with, if the environment asks for traces. Raises BadSettings."""
    if (found := asked()) is None:
        yield None
        return
    from bot.tracing.provider import tracer_for

    log.info("traces of how meetings are arranged go to %s", found.shown)
    async with tracer_for(found) as tracer:
        yield tracer


def parts_for(tracer: "Tracer | None", word_of: Callable[[str], str | None], database: Database) -> Parts:
    """Followed ones if there is a tracer. `word_of` says which of our words a typed text is."""
    if tracer is None:
        return Parts()
    from bot.tracing.followed_parts import FollowedParts
    from bot.tracing.tracing import Tracing

    return FollowedParts(Tracing(tracer, word_of, "sqlite" if database.is_sqlite else "postgresql"))

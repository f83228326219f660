"""The parts of the bot that can be followed, as they are when nobody follows."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

import aiohttp

from bot.teams.adapter import OnTurn, TeamsAdapter
from forum.ports import Mailer
from storage.engine.database import Database
from storage.jobs.traces import Traces

if TYPE_CHECKING:
    from graph.calls import Calls


class Parts:
    """Each as it is; the places where somebody could listen are empty."""

    make_adapter: Callable[..., TeamsAdapter] = TeamsAdapter
    http: list[aiohttp.TraceConfig] | None = None
    traces: Traces | None = None
    calls: "Calls | None" = None
    heard: Callable[[str], None] | None = None

    def transactions(self, database: Database) -> AbstractContextManager[None]:  # noqa: ARG002
        """While this is entered, transactions may be followed."""
        return nullcontext()

    def mailer(self, mailer: Mailer) -> Mailer:
        """The mailer as it is used."""
        return mailer

    def turn(self, on_turn: OnTurn) -> OnTurn:
        """The path of a turn as it is used."""
        return on_turn

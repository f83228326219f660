"""Everything of Microsoft's that the contestants talk to, as stand-ins on this machine."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graph.standin import StandIn
from graph.standin import start as start_calendar
from tests.far_end.sign_in import SignIn
from tests.far_end.teams import TeamsService


class WallClock:
    """Implements forum.ports.Clock: the contestants have no clock but the machine's."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, eq=False)
class FarEnd:
    """Teams, Entra and the calendar, and a folder for what a contestant keeps."""

    teams: TeamsService
    sign_in: SignIn
    calendar: StandIn
    folder: Path

    @property
    def token(self) -> str:
        """As Teams signs its requests."""
        return self.teams.signer.token(self.teams.service_url)


@asynccontextmanager
async def far_end(folder: Path) -> AsyncGenerator[FarEnd]:
    """Fresh for each contestant. Tokens come from the sign-in, so the stand-in for Teams accepts any."""
    calendar = await start_calendar()
    try:
        async with TeamsService(WallClock(), requires_token=False) as teams, SignIn(folder) as sign_in:
            yield FarEnd(teams, sign_in, calendar, folder)
    finally:
        await calendar.aclose()

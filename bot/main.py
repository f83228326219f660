"""The only wiring: which part is given to which."""

import asyncio
import gc
import logging
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import aiohttp
from aiohttp import web
from sqlalchemy import select

from almanac.advisor import Almanac
from bot.metrics import Metrics
from bot.pipeline import Pipeline, UnitsOfWork, sorry
from bot.settings import LocalSettings, ServeSettings
from bot.teams.adapter import TeamsAdapter
from bot.teams.bearer import Bearer
from bot.teams.http import Messages
from bot.teams.keys import SigningKeys
from bot.teams.outbound import Connector
from bot.teams.tokens import TokenChecker
from bot.teams.trust import LocalTrust, Trust, TrustedServices
from bot.teams.uploads import FileUploads
from bot.web import health
from bot.web import notices as notices_page
from bot.web.server import asked_to_stop, listening
from bot.worker import Worker
from dialogs.table import build_posts, build_router
from forum.jobs import CARD_REST
from forum.ports import Clock
from forum.use_cases.watch_calendar import Notice, hear
from graph.calendar import GraphCalendar
from graph.channel_files import GraphChannelFiles
from graph.client import GRAPH_SECONDS, GraphClient
from graph.invitation import GraphInvitations
from graph.outlook import GraphOutlook
from graph.pace import Pace
from graph.schedules import GraphSchedules
from papers.maker import PaperMaker
from storage.database import Database
from storage.job_engine import JobEngine
from storage.job_runner import Pauses
from storage.jobs import job_client
from storage.migrate import migrate, schema_is_current
from storage.rests import SqlRests
from storage.tables import forums, people

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential

log = logging.getLogger(__name__)

MakeTrust = Callable[[aiohttp.ClientSession], Trust]


class SystemClock:
    """Keeps forum.ports.Clock with the machine's time."""

    def now(self) -> datetime:
        """The current UTC instant."""
        return datetime.now(UTC)


@dataclass(frozen=True)
class Wiring:
    """What differs between serving, trying out and testing. `credential` None: nobody signs in (loopback only).

    `graph_seconds` is how long an answer of Microsoft Graph may take, `card_rest` how long a card in a channel stays as
    it is at least. `school_holidays` is a folder with more of them than are known already. `public_url` is where
    Microsoft can reach the bot.
    """

    database_url: str
    bot_id: str
    tenant_id: str
    graph_url: str
    make_trust: MakeTrust
    credential: "AsyncTokenCredential | None"
    clock: Clock
    hold_seconds: float = 1.0
    polling: float = 0.5
    pauses: Pauses | None = None
    graph_seconds: float = GRAPH_SECONDS
    card_rest: timedelta = CARD_REST
    school_holidays: Path | None = None
    public_url: str | None = None


@dataclass(frozen=True)
class Running:
    """The bot at work."""

    app: web.Application
    database: Database
    engine: JobEngine
    pipeline: Pipeline


@asynccontextmanager
async def running(wiring: Wiring) -> AsyncGenerator[Running]:
    """The bot with its jobs running and its routes ready to be listened to. The database must be migrated."""
    async with AsyncExitStack() as stack:
        database = Database(wiring.database_url)
        stack.push_async_callback(database.aclose)
        client = job_client(database)
        stack.push_async_callback(asyncio.to_thread, client.destroy)
        session = await stack.enter_async_context(aiohttp.ClientSession())
        metrics, clock = Metrics(), wiring.clock
        services = TrustedServices(await known_services(database), loopback=wiring.credential is None)
        bearer = Bearer(wiring.credential, clock) if wiring.credential else None
        connector = Connector(session, services, clock, bot_id=wiring.bot_id, tenant_id=wiring.tenant_id, bearer=bearer)
        pace = Pace(SqlRests(database, (wiring.pauses or Pauses()).honoured), lambda: engine.replicas)
        graph = GraphClient(wiring.graph_url, wiring.credential, wiring.graph_seconds, pace)
        stack.push_async_callback(graph.aclose)
        units = UnitsOfWork(clock, client)
        calendar, invitations, outlook = GraphCalendar(graph), GraphInvitations(graph), GraphOutlook(graph)
        # In production Microsoft calls at https addresses only; the stand-in calls on this machine.
        notices = wiring.public_url + notices_page.PATH if wiring.public_url else None
        almanac = Almanac(wiring.school_holidays)
        # Without Teams (on one's own machine) papers are had by a link.
        posts = build_posts(almanac, papers_at=wiring.public_url if wiring.credential is None else None)
        papers = (PaperMaker(), FileUploads(session, services, clock), GraphChannelFiles(graph))
        looking, rest = (GraphSchedules(graph), almanac), wiring.card_rest
        worker = Worker(
            connector, calendar, invitations, outlook, posts, clock, metrics, papers, looking, rest, notices
        )
        engine = JobEngine(
            database,
            clock,
            worker,
            units,
            client=client,
            # One process owns a SQLite file, so after a restart it knows what was in its hands.
            replica_id="one" if database.is_sqlite else str(uuid4()),
            hold_seconds=wiring.hold_seconds,
            polling=wiring.polling,
            pauses=wiring.pauses,
        )
        await engine.launch()
        stack.push_async_callback(engine.aclose)
        pipeline = Pipeline(database, units, build_router(), metrics, almanac)
        trust = wiring.make_trust(session)
        adapter = TeamsAdapter(trust, services, connector, clock, on_turn=pipeline.on_turn, sorry=sorry)
        app = _routes(adapter, database, engine, metrics)
        app.add_routes([notices_page.route(_hearing(database, units, clock))])
        yield Running(app, database, engine, pipeline)


def _routes(adapter: TeamsAdapter, database: Database, engine: JobEngine, metrics: Metrics) -> web.Application:
    app = web.Application()
    app.router.add_post("/api/messages", Messages(adapter))
    checks = {"database": _reaches(database), "schema": _is_current(database), "jobs": _runs(engine)}
    app.add_routes(health.routes(checks, metrics.registry))
    return app


def _hearing(database: Database, units: UnitsOfWork, clock: Clock) -> notices_page.Hear:
    async def listen(notices: Sequence[Notice]) -> None:
        await database.run(lambda session: hear(units(session), notices, clock.now()))

    return listen


def _reaches(database: Database) -> health.Ready:
    async def check() -> bool:
        await database.ping()
        return True

    return check


def _is_current(database: Database) -> health.Ready:
    async def check() -> bool:
        return await schema_is_current(database)

    return check


def _runs(engine: JobEngine) -> health.Ready:
    async def check() -> bool:
        return engine.ready()

    return check


async def known_services(database: Database) -> list[str]:
    """The serviceUrls that verified activities named before the last restart."""

    async def read(session: Any) -> list[str]:
        of_forums = await session.scalars(select(forums.c.service_url).distinct())
        of_people = await session.scalars(
            select(people.c.service_url).where(people.c.service_url.is_not(None)).distinct()
        )
        return [*of_forums, *of_people]

    return await database.run(read)


async def run_serve(settings: ServeSettings) -> None:
    """The bot for production, until it is asked to stop."""
    from bot.credentials import make_credential

    clock = SystemClock()

    def trust(session: aiohttp.ClientSession) -> Trust:
        keys = SigningKeys(session, settings.bot_openid_metadata, clock)
        return TokenChecker(settings.microsoft_app_id, settings.allowed_tenants, keys, clock)

    async with make_credential(settings) as credential:
        wiring = Wiring(
            database_url=settings.database_url,
            bot_id=settings.microsoft_app_id,
            tenant_id=settings.microsoft_app_tenant_id,
            graph_url=settings.graph_base_url,
            make_trust=trust,
            credential=credential,
            clock=clock,
            school_holidays=settings.school_holidays,
            public_url=settings.public_url,
        )
        async with running(wiring) as bot, listening(bot.app, settings.host, settings.port) as url:
            # What is there now stays: the collector need not walk through all of it again and again.
            gc.freeze()
            log.info("listening at %s", url)
            await asked_to_stop()


async def run_local(settings: LocalSettings) -> None:
    """The try-out on this machine, until it is asked to stop."""
    from bot.local.run import run

    await run(settings)


async def migrated(database_url: str) -> None:
    """Brings a database to the newest schema."""
    database = Database(database_url)
    try:
        await migrate(database)
    finally:
        await database.aclose()


def local_trust(_: aiohttp.ClientSession) -> Trust:
    """Nobody signs in; only this machine is answered."""
    return LocalTrust()

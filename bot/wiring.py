"""The only wiring: which part is given to which."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import aiohttp
from aiohttp import web

from almanac.advisor import Almanac
from bot.metrics import Metrics
from bot.outside import Outside
from bot.pipeline import Pipeline, sorry
from bot.proxies import proxy_for
from bot.teams.bearer import Bearer
from bot.teams.outbound import SECONDS as TEAMS_SECONDS
from bot.teams.outbound import Connector
from bot.teams.trust import Trust, TrustedServices
from bot.teams.uploads import FileUploads
from bot.tracing.parts import Parts
from bot.tracing.switch import parts_for
from bot.web import notices as notices_page
from bot.web import pages
from bot.web.app import make_app
from bot.web.strangers import Networks
from bot.work.mailing import MailRoom
from bot.work.poster import OnTheWeb
from bot.worker import Worker
from dialogs.kit.router import Router
from dialogs.table import build_letters, build_posts, build_router
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.correspondents import NO_WAY, SetUp
from forum.jobs import CARD_REST, Forget
from forum.keys import OF_THIS_PROCESS, Seal
from forum.ports import Clock, Mailer, Texter
from forum.retention.periods import Kept, put_in_force
from graph.calendar import GraphCalendar
from graph.channel_files import GraphChannelFiles
from graph.client import GRAPH_SECONDS, GraphClient
from graph.invitation import GraphInvitations
from graph.outlook import GraphOutlook
from graph.pace import Pace
from graph.schedules import GraphSchedules
from papers.maker import PaperMaker
from storage.engine.database import Database
from storage.jobs.job_engine import JobEngine
from storage.jobs.pauses import Pauses
from storage.jobs.sql_jobs import JobClient, job_client
from storage.jobs.throttle_pauses import SqlThrottlePauses
from storage.readings import known_services
from storage.unit_of_work import UnitsOfWork

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential
    from opentelemetry.trace import Tracer

MakeTrust = Callable[[aiohttp.ClientSession], Trust]
MakeMailer = Callable[[GraphClient], Mailer]
"""Email goes through Microsoft Graph, or past it."""


@dataclass(frozen=True)
class Wiring:
    """What differs between serving, trying out and testing. `credential` None: nobody signs in (loopback only).

    `teams_seconds` and `graph_seconds` are how long an answer from Teams and from Microsoft Graph may take, `card_rest`
    the least time a card in a channel stays as it is. `school_holidays` is a folder with further ones. `public_url` is
    where Microsoft can reach the bot. `proxies` are in front of it, and believed when they say whom they ask for.
    `seals` make the ids of confidential things. `make_mailer` None: nobody is reached by email; `texter` None: nobody
    by text message. `controller` is who runs the forums, as people know it, and whom they ask about what is kept.
    `sign_in_ends` is when the credential's secret or certificate expires, if that is known. `languages` are those that
    pages and emails speak. `kept`: for how many days things are kept, where that was chosen. `tracer` None: nobody
    follows what is done.
    """

    database: Database
    bot_id: str
    tenant_id: str
    graph_url: str
    make_trust: MakeTrust
    credential: "AsyncTokenCredential | None"
    clock: Clock
    hold_seconds: float = 1.0
    polling: float = 1.0
    pauses: Pauses | None = None
    teams_seconds: float = TEAMS_SECONDS
    graph_seconds: float = GRAPH_SECONDS
    card_rest: timedelta = CARD_REST
    school_holidays: Path | None = None
    public_url: str | None = None
    proxies: Networks = ()
    seals: Sequence[Seal] = OF_THIS_PROCESS
    make_mailer: MakeMailer | None = None
    texter: Texter | None = None
    controller: Controller = field(default_factory=Controller)
    sign_in_ends: datetime | None = None
    languages: Languages = field(default_factory=Languages)
    kept: Mapping[Kept, int] = field(default_factory=dict[Kept, int])
    tracer: "Tracer | None" = None


@dataclass(frozen=True)
class Running:
    """The bot at work."""

    app: web.Application
    database: Database
    engine: JobEngine
    pipeline: Pipeline
    units: UnitsOfWork


@asynccontextmanager
async def running(wiring: Wiring) -> AsyncGenerator[Running]:
    """The bot with its jobs running and its routes ready to be served.

    The database must be migrated. Its connections are closed at the end, and opened again if it is used again.
    """
    async with AsyncExitStack() as stack:
        put_in_force(wiring.kept)
        database = wiring.database
        stack.push_async_callback(database.aclose)
        client = job_client(database)
        stack.push_async_callback(asyncio.to_thread, client.destroy)
        router = build_router()
        parts = parts_for(wiring.tracer, router.word_in, database)
        stack.enter_context(parts.transactions(database))
        session = await stack.enter_async_context(aiohttp.ClientSession(trace_configs=parts.http))
        metrics, clock = Metrics(), wiring.clock
        if wiring.sign_in_ends:
            metrics.sign_in_ends(wiring.sign_in_ends)
        services = TrustedServices(await known_services(database), loopback=wiring.credential is None)
        connector = _connector(wiring, session, services)
        pace = Pace(SqlThrottlePauses(database, (wiring.pauses or Pauses()).honoured), lambda: engine.replicas)
        proxy = proxy_for(wiring.graph_url)
        graph = GraphClient(wiring.graph_url, wiring.credential, wiring.graph_seconds, pace, proxy, parts.calls)
        stack.push_async_callback(graph.aclose)
        mail_room = _mail_room(wiring, graph, parts)
        ways = mail_room.ways if mail_room else NO_WAY
        units = UnitsOfWork(clock, client, wiring.seals, parts.traces, ways)
        almanac = Almanac(wiring.school_holidays)
        outside = _outside(connector, FileUploads(session, services, clock), graph)
        worker = _worker(wiring, outside, almanac, metrics, mail_room)
        engine = _engine(wiring, client, units, worker, parts)
        await engine.launch(always=[Forget()])
        stack.push_async_callback(engine.aclose)
        # Whatever is overdue: a time may be shorter than before, and a copy of the database may have been put back.
        await database.run(lambda session: units(session).jobs.put_unless_waiting(Forget()))
        pipeline = _pipeline(wiring, router, units, metrics, almanac, parts, ways=ways)
        trust, on_turn = wiring.make_trust(session), parts.turn(pipeline.on_turn)
        adapter = parts.make_adapter(trust, services, connector, clock, on_turn=on_turn, sorry=sorry)
        app = make_app(adapter, database, engine, metrics, units, clock, wiring.proxies)
        if wiring.public_url is not None:
            said = pages.Said(wiring.public_url, wiring.controller, wiring.languages, ways)
            pages.mount(app, database, units, metrics, clock, wiring.proxies, said)
        yield Running(app, database, engine, pipeline, units)


def _connector(wiring: Wiring, session: aiohttp.ClientSession, services: TrustedServices) -> Connector:
    bearer = Bearer(wiring.credential, wiring.clock) if wiring.credential else None
    ids = {"bot_id": wiring.bot_id, "tenant_id": wiring.tenant_id}
    return Connector(session, services, wiring.clock, **ids, bearer=bearer, seconds=wiring.teams_seconds)


def _outside(connector: Connector, uploads: FileUploads, graph: GraphClient) -> Outside:
    return Outside(
        messenger=connector,
        uploads=uploads,
        calendar=GraphCalendar(graph),
        invitations=GraphInvitations(graph),
        outlook=GraphOutlook(graph),
        schedules=GraphSchedules(graph),
        channel_files=GraphChannelFiles(graph),
        papers=PaperMaker(),
    )


def _pipeline(
    wiring: Wiring,
    router: Router,
    units: UnitsOfWork,
    metrics: Metrics,
    almanac: Almanac,
    parts: Parts,
    *,
    ways: SetUp,
) -> Pipeline:
    return Pipeline(
        wiring.database,
        units,
        router,
        metrics,
        almanac,
        ways=ways,
        pages_at=wiring.public_url or "",
        controller=wiring.controller,
        heard=parts.heard,
    )


def _mail_room(wiring: Wiring, graph: GraphClient, parts: Parts) -> MailRoom | None:
    """Emails and texts lead to our pages, so people outside must be able to reach them."""
    if (wiring.make_mailer is None and wiring.texter is None) or wiring.public_url is None:
        return None
    mailer = parts.mailer(wiring.make_mailer(graph)) if wiring.make_mailer else None
    return MailRoom(mailer, wiring.texter, build_letters(), wiring.public_url, wiring.controller.name, wiring.languages)


def _worker(wiring: Wiring, outside: Outside, almanac: Almanac, metrics: Metrics, mail: MailRoom | None) -> Worker:
    # Without Teams, on this machine alone, papers are downloaded from a link.
    posts = build_posts(almanac, papers_at=wiring.public_url if wiring.credential is None else None)
    # In production Microsoft calls at https addresses only; the stand-in calls on this machine.
    at = wiring.public_url
    notices = at + notices_page.PATH if at else None
    web = OnTheWeb(at, wiring.controller.name, wiring.languages) if at else None
    return Worker(outside, posts, almanac, wiring.clock, metrics, wiring.card_rest, notices, mail, web)


def _engine(wiring: Wiring, client: JobClient, units: UnitsOfWork, worker: Worker, parts: Parts) -> JobEngine:
    return JobEngine(
        wiring.database,
        wiring.clock,
        worker,
        units,
        client=client,
        # One process owns an SQLite file, so after a restart it knows what it had in hand.
        replica_id="one" if wiring.database.is_sqlite else str(uuid4()),
        hold_seconds=wiring.hold_seconds,
        polling=wiring.polling,
        pauses=wiring.pauses,
        traces=parts.traces,
    )

"""The bot's HTTP routes: activities, Microsoft's notices, and pages for the operator."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from aiohttp import web

from bot.metrics import Metrics
from bot.teams.adapter import TeamsAdapter
from bot.web import health
from bot.web import notices as notices_page
from bot.web.bodies import wait_to_be_asked
from bot.web.messages import Messages
from bot.web.strangers import Networks, Strangers, unhurried
from bot.web.watchwords import Watchwords
from forum.ports import Clock
from forum.use_cases.outlook.watch_calendar import Notice, hear
from storage.engine.database import Database
from storage.engine.trouble import DatabaseError, trouble_of
from storage.jobs.job_engine import JobEngine
from storage.readings import words_given_to_microsoft
from storage.schema import Schema, schema_of
from storage.unit_of_work import UnitsOfWork
from storage.watched import watched_at

DATABASE_SECONDS = 2.5
"""How long the database may take to show that it keeps things: less than the page waits, so that the page can say
so.
"""


def make_app(
    adapter: TeamsAdapter,
    database: Database,
    engine: JobEngine,
    metrics: Metrics,
    units: UnitsOfWork,
    clock: Clock,
    proxies: Networks = (),
) -> web.Application:
    """Everything that can be requested over HTTP. `proxies` are believed when they say whom they ask for."""
    app = web.Application(middlewares=[unhurried(Strangers(proxies))])
    app.router.add_post("/api/messages", Messages(adapter), expect_handler=wait_to_be_asked)
    checks = {"database": _keeps(database), "schema": _is_current(database), "jobs": _runs(engine)}
    metrics.job_engine(engine.ready)
    app.add_routes(health.routes(checks, metrics.registry, look_up=_watched(database, metrics, clock)))
    genuine = Watchwords(partial(words_given_to_microsoft, database)).genuine
    app.add_routes([notices_page.route(_hearing(database, units, clock), genuine)])
    return app


def _hearing(database: Database, units: UnitsOfWork, clock: Clock) -> notices_page.Hear:
    async def listen(notices: Sequence[Notice]) -> None:
        await database.run(lambda session: hear(units(session), notices, clock.now()))

    return listen


def _keeps(database: Database) -> health.Ready:
    async def check() -> bool:
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                await database.ping()
                await database.standing.look()
        except TimeoutError:
            raise health.NotReady("the database does not answer in time") from None
        except (DatabaseError, OSError) as error:
            raise health.NotReady(trouble_of(error) or "the database does not work") from error
        return True

    return check


def _watched(database: Database, metrics: Metrics, clock: Clock) -> Callable[[], Awaitable[None]]:
    async def look_up() -> None:
        now = clock.now()
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                found = await watched_at(database, now)
        except (TimeoutError, DatabaseError, OSError):
            metrics.nobody_knows()
        else:
            metrics.jobs_due(found.due, (now - found.oldest).total_seconds() if found.oldest else 0)
            metrics.copied(found.copied_at)

    return look_up


def _is_current(database: Database) -> health.Ready:
    async def check() -> bool:
        try:
            schema = await schema_of(database)
        except (DatabaseError, OSError) as error:
            raise health.NotReady(trouble_of(error) or "the database does not work") from error
        if schema is not Schema.CURRENT:
            raise health.NotReady(schema)
        return True

    return check


def _runs(engine: JobEngine) -> health.Ready:
    async def check() -> bool:
        if not engine.ready():
            raise health.NotReady("the job engine has stopped: restart Folkmoot")
        return True

    return check

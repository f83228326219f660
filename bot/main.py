"""The ways to run the bot: for production, on your own machine, and the step before both."""

import asyncio
import gc
import logging
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import aiohttp

from bot.data_keys import keys_fit, ring_of
from bot.erasing.replay import replay, replay_the_rest
from bot.mailers import mailer_for, texter_for
from bot.proxies import check_proxy
from bot.secret_keys import seals_for_serving
from bot.settings import ServeSettings
from bot.start import alone, has_its_tables, port_is_free
from bot.stopping import Stopping
from bot.system_clock import SystemClock
from bot.teams.keys import SigningKeys
from bot.teams.tokens import TokenChecker
from bot.teams.trust import Trust
from bot.tracing.asked import asked
from bot.tracing.switch import tracer_if_asked
from bot.version import VERSION
from bot.warming import warm
from bot.web.server import listening
from bot.wiring import Wiring, running
from dialogs.texts.switched_on import Languages
from forum.keys import Seal
from storage.engine.database import Database

if TYPE_CHECKING:
    from azure.core.credentials_async import AsyncTokenCredential
    from opentelemetry.trace import Tracer

log = logging.getLogger(__name__)


async def run_serve(settings: ServeSettings, stopping: Stopping) -> None:
    """Runs the bot for production, until it is asked to stop. Raises CannotStart."""
    check_proxy()
    asked()
    database = Database(settings.database_url, keys=await ring_of(settings))
    async with alone(database, settings.host, settings.port):
        try:
            await port_is_free(settings.host, settings.port)
            await has_its_tables(database)
            await keys_fit(database)
        finally:
            await database.aclose()
        async with tracer_if_asked() as tracer:
            await _serve(settings, database, stopping, tracer)


def _wiring(
    settings: ServeSettings,
    database: Database,
    credential: "AsyncTokenCredential",
    seals: Sequence[Seal],
    ends: datetime | None,
    tracer: "Tracer | None",
) -> Wiring:
    clock = SystemClock()

    def trust(session: aiohttp.ClientSession) -> Trust:
        keys = SigningKeys(session, settings.bot_openid_metadata, clock)
        return TokenChecker(settings.microsoft_app_id, settings.allowed_tenants, keys, clock)

    return Wiring(
        database=database,
        bot_id=settings.microsoft_app_id,
        tenant_id=settings.microsoft_app_tenant_id,
        graph_url=settings.graph_base_url,
        make_trust=trust,
        credential=credential,
        clock=clock,
        school_holidays=settings.school_holidays,
        public_url=settings.public_url,
        proxies=settings.trusted_proxies,
        seals=seals,
        make_mailer=mailer_for(settings, clock),
        texter=texter_for(settings),
        controller=settings.controller,
        languages=Languages(settings.languages),
        kept=settings.kept,
        sign_in_ends=ends,
        tracer=tracer,
    )


async def _serve(settings: ServeSettings, database: Database, stopping: Stopping, tracer: "Tracer | None") -> None:
    from bot.credentials import make_credential, sign_in_ends

    seals = seals_for_serving(settings)
    replayed = await replay(database, seals, settings.list_of_erasures)
    async with make_credential(settings) as credential:
        wiring = _wiring(settings, database, credential, seals, sign_in_ends(settings), tracer)
        async with running(wiring) as bot, listening(bot.app, settings.host, settings.port) as url:
            # What is loaded now stays loaded, so the garbage collector need not walk through it again and again.
            gc.freeze()
            _say(settings, url)
            beside = [asyncio.create_task(warm())]
            if replayed.waiting:
                beside.append(asyncio.create_task(replay_the_rest(database, seals, settings.list_of_erasures)))
            await stopping.wait()
            for task in beside:
                task.cancel()


def _say(settings: ServeSettings, url: str) -> None:
    from bot.sign_in_doctor import expires_soon

    log.info("Folkmoot %s, listening at %s", VERSION, url)
    if expires_soon(settings):
        log.warning("what the bot signs in with has expired or soon will: `folkmoot doctor` says when, and what to do")
    if settings.mail_way is None and not settings.sends_texts:
        log.info("email is not set up: members without Teams are reached by people alone")

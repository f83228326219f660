"""The whole bot in a process that dies: `python -m tests.crash.bot_child DATABASE METADATA GRAPH NOW PORT HONOURED
POLLING [MAILBOX]`.

It is wired as for production. Its clock stands at NOW until `GET /clock?now=` moves it, and `GET /idle` answers when no
job is due any longer. No pause is longer than HONOURED seconds, whatever the far end asks for. Every POLLING seconds it
looks for jobs. With MAILBOX it sends emails from there, through GRAPH.
"""

import asyncio
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from aiohttp import web
from azure.core.credentials import AccessToken

from bot.stopping import Stopping, until_stopped
from bot.teams.keys import SigningKeys
from bot.teams.tokens import TokenChecker
from bot.teams.trust import Trust
from bot.tracing.switch import tracer_if_asked
from bot.web.server import listening
from bot.wiring import Wiring, running
from forum.keys import Seal
from graph.mail import GraphMailer
from storage.engine.database import Database
from storage.jobs import job_engine, replicas
from storage.jobs.job_engine import JobEngine
from storage.jobs.pauses import Pauses
from tests.clock import SetClock
from tests.far_end.places import TENANT
from tests.far_end.signing import APP_ID
from tests.patience import PATIENT

SILENT_SECONDS = 4.0
"""How soon another process takes over: no process is silent for so long only because this machine is slow."""

FAR_END_SECONDS = 3600.0
"""However slow this machine is, what hangs stays in the air until the end."""

SEALS = (Seal(b"the crash tests"),)


class AnyToken:
    """A credential for a far end that takes any token."""

    async def get_token(self, *scopes: str, **_: object) -> AccessToken:
        return AccessToken("any", 2**33)


def idle(engine: JobEngine) -> Any:
    async def answer(_: web.Request) -> web.Response:
        await engine.idle()
        return web.Response()

    return answer


def moving(clock: SetClock, engine: JobEngine) -> Any:
    async def answer(request: web.Request) -> web.Response:
        clock.move_to(datetime.fromisoformat(request.query["now"]))
        await engine.wake_due()
        return web.Response()

    return answer


async def main(
    stopping: Stopping,
    database_url: str,
    metadata_url: str,
    graph_url: str,
    now: str,
    port: str,
    honoured: str,
    polling: str,
    mailbox: str = "",
) -> None:
    clock = SetClock(datetime.fromisoformat(now))
    replicas.SILENT_SECONDS, job_engine.BEAT_SECONDS = SILENT_SECONDS, SILENT_SECONDS / 4

    def trust(session: aiohttp.ClientSession) -> Trust:
        return TokenChecker(APP_ID, {TENANT}, SigningKeys(session, metadata_url, clock, seconds=PATIENT.end), clock)

    wiring = Wiring(
        database=Database(database_url, PATIENT),
        bot_id=APP_ID,
        tenant_id=TENANT,
        graph_url=graph_url,
        make_trust=trust,
        credential=AnyToken(),  # pyright: ignore[reportArgumentType]
        clock=clock,
        # The same after each death, as the file beside the database would be.
        seals=SEALS,
        hold_seconds=0,
        polling=float(polling),
        pauses=Pauses(first=0.2, longest=1.0, honoured=float(honoured)),
        teams_seconds=FAR_END_SECONDS,
        graph_seconds=FAR_END_SECONDS,
        card_rest=timedelta(0),
        make_mailer=(lambda graph: GraphMailer(graph, mailbox)) if mailbox else None,
        public_url=f"http://127.0.0.1:{port}" if mailbox else None,
    )
    async with tracer_if_asked() as tracer, running(replace(wiring, tracer=tracer)) as bot:
        bot.app.router.add_get("/idle", idle(bot.engine))
        bot.app.router.add_get("/clock", moving(clock, bot.engine))
        async with listening(bot.app, "127.0.0.1", int(port), grace=0.1):
            print("listening", flush=True)  # noqa: T201
            await stopping.wait()


if __name__ == "__main__":
    asyncio.run(until_stopped(lambda stopping: main(stopping, *sys.argv[1:])))

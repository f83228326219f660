"""As real processes, where a proxy is the only way out and no name can be looked up: serving, and the doctor."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.migrated import migrated
from bot.system_clock import SystemClock
from bot.version import VERSION
from graph.standin.server import StandIn, start
from storage.copies.backup import back_up
from storage.engine.keyring import DataKey
from tests.bot.test_doctor import ROLES, answering
from tests.cast import CARYS
from tests.far_end.caller import Caller
from tests.far_end.notify import KEY, TEMPLATE, NotifyStandIn
from tests.far_end.places import TENANT
from tests.far_end.ports import reserved_port
from tests.far_end.proxy import PASSWORD, WRITTEN, Proxy
from tests.far_end.sign_in import SignIn
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService

pytestmark = pytest.mark.timeout(300)

TEAMS, KEYS, ENTRA, GRAPH, NOTIFY, OURS = (
    f"{name}.council.test" for name in ("smba", "keys", "login", "graph", "notify", "forum")
)


class Outside:
    """Everything that the bot reaches, and the one way to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.teams = TeamsService(SystemClock(), requires_token=False, known_as=f"https://{TEAMS}")
        self.sign_in = SignIn(folder)
        self.notify = NotifyStandIn()
        self.graph: StandIn
        self.proxy: Proxy
        self._held = reserved_port()
        self.port = self._held.getsockname()[1]

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Outside"]:
        async with AsyncExitStack() as stack:
            stack.enter_context(self._held)
            for one in (self.teams, self.sign_in, self.notify):
                await stack.enter_async_context(one)
            self.graph = await start()
            stack.push_async_callback(self.graph.aclose)
            self.sign_in.roles = ROLES
            leads_to = {TEAMS: self.teams.own_url, KEYS: self.teams.own_url, ENTRA: self.sign_in.url}
            leads_to |= {GRAPH: self.graph.url, NOTIFY: self.notify.url}
            leads_to |= {OURS: await stack.enter_async_context(answering(401))}
            self.proxy = await stack.enter_async_context(Proxy(self.folder, leads_to))
            url = f"sqlite+aiosqlite:///{self.folder}/folkmoot.db"
            await migrated(url)
            await asyncio.to_thread(back_up, url, self.folder / "copy.zip", VERSION, datetime.now(UTC))
            yield self

    @property
    def settings(self) -> dict[str, str]:
        """What the bot needs to know of it."""
        return {
            "HTTPS_PROXY": self.proxy.url,
            "SSL_CERT_FILE": str(self.proxy.certificate),
            "MICROSOFT_APP_ID": APP_ID,
            "MICROSOFT_APP_TENANT_ID": TENANT,
            "MICROSOFT_APP_PASSWORD": "correct horse",
            "MICROSOFT_APP_PASSWORD_ENDS": "2099-04-05",
            "ENTRA_AUTHORITY": f"https://{ENTRA}",
            "BOT_OPENID_METADATA": f"https://{KEYS}/v1/.well-known/openidconfiguration",
            "GRAPH_BASE_URL": f"https://{GRAPH}/v1.0",
            "PUBLIC_URL": f"https://{OURS}",
            "NOTIFY_BASE_URL": f"https://{NOTIFY}",
            "NOTIFY_API_KEY": KEY,
            "NOTIFY_TEMPLATE_ID": TEMPLATE,
            "PORT": str(self.port),
            "DATA_KEYS": DataKey.new().text,
            "ORGANISATION_NAME": "Hillview Council",
            "PRIVACY_CONTACT": "Data Protection Officer, dpo@forum.example",
            "LOG_LEVEL": "debug",
        }

    async def start(self, command: str) -> Process:
        words = [sys.executable, "-m", "bot", command]
        environment = self.settings | {"PYTHONPATH": str(Path(__file__).parents[2]), "PATH": os.environ["PATH"]}
        return await asyncio.create_subprocess_exec(*words, cwd=self.folder, env=environment, stdout=PIPE, stderr=PIPE)


@pytest.fixture
async def outside(tmp_path: Path) -> AsyncIterator[Outside]:
    async with Outside(tmp_path).open() as outside:
        yield outside


async def test_the_doctor_reaches_everything(outside: Outside) -> None:
    said, complained = await (await outside.start("doctor")).communicate()
    lines = said.decode().splitlines()
    assert any("go through 127.0.0.1:" in line for line in lines)
    assert [line for line in lines if not line.startswith("ok   - ")] == [], complained.decode()
    assert set(outside.proxy.asked) == {KEYS, OURS, NOTIFY, ENTRA, GRAPH}
    assert not [secret for secret in (PASSWORD, WRITTEN) if secret in (said + complained).decode()]


async def test_somebody_is_answered(outside: Outside) -> None:
    process = await outside.start("serve")
    assert process.stderr
    logged = b""
    try:
        while b"listening at" not in (line := await process.stderr.readline()):
            logged += line
            assert line, logged.decode()
        async with Caller(outside.teams, f"http://127.0.0.1:{outside.port}") as caller:
            answered = await caller.say(CARYS, "help")
        assert answered.status == 200
        assert answered.posts
    finally:
        process.terminate()
        logged += (await process.communicate())[1]
    assert set(outside.proxy.asked) == {KEYS, TEAMS, ENTRA}
    assert not [secret for secret in (PASSWORD, WRITTEN) if secret in logged.decode()]

"""Microsoft 365 Agents Playground as a child process: the client to try the bot in, without a tenant or a sign-in.

Its licence allows evaluation only, so npm installs it and nothing of it is kept here. See docs/playground.md.
"""

import asyncio
import json
import os
import shutil
import socket
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import aiohttp

from bot.local.sample_forum import playground_config

USUAL_PORT = 56150
ENDS_IN = 20.0
"""Seconds until it is no longer asked to end."""
HOW_TO_ADD = (
    "To chat with the bot in a browser, install Node 20 or newer (https://nodejs.org) and call `make run` again."
)

_ROOT = Path(__file__).parents[2]
_COMMAND = _ROOT / "node_modules/@microsoft/m365agentsplayground/cli.js"
_PRELOADED = Path(__file__).with_name("playground_child.cjs")


class PlaygroundFailed(Exception):
    """The Playground is installed but did not start. The message contains the last lines of its log."""


@dataclass(frozen=True)
class Playground:
    """A running Playground. As an async context manager it is stopped on leaving."""

    url: str
    """The address to open in a browser."""
    process: Process

    async def stop(self) -> None:
        """Stops it and waits until it has ended. Harmless if it already has."""
        if self.process.returncode is None:
            self.process.terminate()
        try:
            await asyncio.wait_for(self.process.wait(), ENDS_IN)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()


async def start_playground(
    bot_port: int, state: Path, port: int = USUAL_PORT, seconds: float = 120
) -> Playground | None:
    """Starts the Playground for the bot at 127.0.0.1:`bot_port` and waits until it answers, at most `seconds`.

    Configuration and log go into the folder `state`, which is created. `port` or the next free one is used; 0 means
    any. Returns None if Node or the npm package is missing (then tell people HOW_TO_ADD); raises PlaygroundFailed.
    """
    node = shutil.which("node")
    if node is None or not _COMMAND.exists():
        return None
    environment = _environment(state)
    port = free_port(port)
    command = (node, "--require", str(_PRELOADED), str(_COMMAND), *_arguments(bot_port, port))
    process = await asyncio.create_subprocess_exec(
        *command, cwd=state, env=environment, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL
    )
    playground = Playground(f"http://127.0.0.1:{port}", process)
    try:
        async with asyncio.timeout(seconds):
            await _answers(playground, _log(state))
    except BaseException as error:
        await playground.stop()
        if isinstance(error, TimeoutError):
            raise PlaygroundFailed(_last_words(_log(state))) from error
        raise
    return playground


def free_port(first: int) -> int:
    """The first port from `first` on that is free on the loopback interface; any free one for 0."""
    for port in range(first, first + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return probe.getsockname()[1]
    raise PlaygroundFailed(f"no port is free between {first} and {first + 99}")


def _arguments(bot_port: int, port: int) -> list[str]:
    endpoint = f"http://127.0.0.1:{bot_port}/api/messages"
    connector = f"http://127.0.0.1:{port}/_connector"
    options = ["--app-endpoint", endpoint, "--service-url", connector, "--port", str(port), "--channel-id", "msteams"]
    return ["start", *options, "--disable-telemetry"]


def _environment(state: Path) -> dict[str, str]:
    state.mkdir(parents=True, exist_ok=True)
    config = state / "playground.yml"
    config.write_text(json.dumps(playground_config(), indent=2), encoding="utf-8")
    _log(state).unlink(missing_ok=True)
    no_proxy = ",".join(filter(None, [os.environ.get("NO_PROXY") or os.environ.get("no_proxy"), "127.0.0.1"]))
    return {
        **os.environ,
        "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(config.resolve()),
        "M365_AGENTS_PLAYGROUND_LOGFILE": str(_log(state).resolve()),
        "TEAMSAPPTESTER_BROWSER": "none",
        "NO_PROXY": no_proxy,
        "no_proxy": no_proxy,
    }


async def _answers(playground: Playground, log: Path) -> None:
    async with aiohttp.ClientSession() as http:
        while playground.process.returncode is None:
            try:
                async with http.get(f"{playground.url}/_debug/ping") as answer:
                    if answer.ok:
                        return
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.05)
    raise PlaygroundFailed(_last_words(log))


def _log(state: Path) -> Path:
    return state / "playground.log"


def _last_words(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    return "The Agents Playground did not start. " + (" / ".join(lines[-3:]) or "It left no log.")

"""The Caddyfile, as Caddy itself reads it: what gets through from outside, what does not, and what is logged of it."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.delivery.worktree import ROOT
from tests.far_end.ports import reserved_port

CADDY = shutil.which("caddy") or shutil.which("caddy", path=ROOT / ".tools/usr/bin")
pytestmark = pytest.mark.skipif(
    CADDY is None, reason="Caddy is not here: `apt-get install caddy`, or from its web site"
)
LINK = "/l/the-address-of-a-page-that-is-somebodys-own"


class Bot(BaseHTTPRequestHandler):
    """Answers with what it was asked."""

    def _answer(self) -> None:
        size = len(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        said = f"{self.command} {self.path} {size} {self.headers['X-Forwarded-For']} {self.headers['Host']}"
        with suppress(ConnectionError):  # Caddy goes away when a body is too big
            self.send_response(200)
            self.end_headers()
            self.wfile.write(said.encode())

    do_GET = do_POST = _answer  # noqa: N815  the names that http.server looks for

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class Door:
    """Caddy in front of a bot."""

    def __init__(self, folder: Path) -> None:
        self.bot = ThreadingHTTPServer(("127.0.0.1", 0), Bot)
        self._held = [reserved_port(), reserved_port()]
        self.port, self.alive = (held.getsockname()[1] for held in self._held)
        file = ROOT.joinpath("Caddyfile").read_text(encoding="utf-8")
        file = file.replace("folkmoot:3978", f"127.0.0.1:{self.bot.server_port}")
        folder.joinpath("Caddyfile").write_text(file.replace("127.0.0.1:8080", f"127.0.0.1:{self.alive}"), "utf-8")
        self.logged: list[str] = []
        settings = {"PUBLIC_URL": f"http://127.0.0.1:{self.port}", "HOME": str(folder), "PATH": os.environ["PATH"]}
        words = [str(CADDY), "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
        self.process = subprocess.Popen(words, cwd=folder, env=settings, stderr=subprocess.PIPE, text=True)
        self._serves = Event()
        Thread(target=self._read, daemon=True).start()
        Thread(target=self.bot.serve_forever, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stderr
        for line in self.process.stderr:
            self.logged.append(line)
            if "serving initial configuration" in line:
                self._serves.set()
        self._serves.set()

    def wait(self) -> None:
        """Returns once it serves."""
        self._serves.wait(60)
        assert self.process.poll() is None, self.logged

    def give_up_ports(self) -> None:
        """Once it has ended."""
        for held in self._held:
            held.close()

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, port: int | None = None
    ) -> tuple[int, str]:
        connection = HTTPConnection("127.0.0.1", port or self.port, timeout=20)
        connection.request(method, path, body, {"X-Forwarded-For": "203.0.113.9"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    door = Door(tmp_path_factory.mktemp("caddy"))
    door.wait()
    yield door
    door.process.send_signal(signal.SIGTERM)
    door.process.wait(60)
    door.bot.server_close()
    door.give_up_ports()


@pytest.mark.parametrize("path", ["/api/messages", "/graph/notifications", LINK, "/f/east-street", "/l/style.css"])
def test_what_people_and_microsoft_need_gets_through(door: Door, path: str) -> None:
    status, said = door.ask(path, "POST", b"x" * 1000)
    assert status == 200
    # Whoever calls cannot say that they are somebody else, and the bot sees under which name it was called.
    assert said == f"POST {path} 1000 127.0.0.1 127.0.0.1:{door.port}"


@pytest.mark.parametrize(
    "path", ["/", "/metrics", "/readyz", "/healthz", "/api/messages/", "/l", "/../metrics", "/l/../metrics"]
)
def test_nothing_else_does(door: Door, path: str) -> None:
    assert door.ask(path) == (404, "")


def test_it_says_in_the_container_that_it_lives(door: Door) -> None:
    assert door.ask("/", port=door.alive) == (200, "")


def test_what_is_too_big_is_refused(door: Door) -> None:
    assert door.ask("/api/messages", "POST", b"x" * 1_100_000)[0] in (413, 502)


def test_no_address_of_a_personal_page_is_logged_even_if_the_bot_does_not_answer(door: Door) -> None:
    door.bot.shutdown()
    door.bot.server_close()
    assert door.ask(LINK)[0] == 502
    door.process.send_signal(signal.SIGTERM)  # so that all is written
    door.process.wait(60)
    assert "somebodys-own" not in "".join(door.logged)

"""A whole bot with its Playground as a child process, which prints the address to open."""

import os
import re
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

_ADDRESS = re.compile(r"Open (http://\S+)")


class DidNotStart(Exception):
    """The child ended, or did not print an address in time. The message is what it printed."""


@contextmanager
def running(command: list[str], folder: Path, env: Mapping[str, str], seconds: float = 200) -> Iterator[str]:
    """Runs `command` in `folder` until left, and gives the address of its line "Open http://...".

    `env` is added to the environment. What it prints goes to `folder`/output.txt as well.
    """
    child = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **env},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    addresses: SimpleQueue[str | None] = SimpleQueue()
    output = folder / "output.txt"
    reader = threading.Thread(target=_read, args=(child, output, addresses), daemon=True)
    reader.start()
    try:
        yield _first(addresses, output, seconds)
    finally:
        child.terminate()
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        reader.join(5)


def _read(child: subprocess.Popen[str], output: Path, addresses: "SimpleQueue[str | None]") -> None:
    assert child.stdout
    with output.open("w", encoding="utf-8") as copy:
        for line in child.stdout:
            copy.write(line)
            copy.flush()
            if found := _ADDRESS.search(line):
                addresses.put(found[1].rstrip("/."))
    addresses.put(None)


def _first(addresses: "SimpleQueue[str | None]", output: Path, seconds: float) -> str:
    try:
        address = addresses.get(timeout=seconds)
    except Empty:
        address = None
    if address is None:
        raise DidNotStart(output.read_text(encoding="utf-8"))
    return address

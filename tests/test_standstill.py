"""What stands still is interrupted, wherever it does (tests/standstill.py): shown with a pytest of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

AFTER_A_FAILURE = """
import time
import pytest

@pytest.fixture
def visitor():
    yield
    time.sleep(1e6)

def test_that_fails(visitor):
    assert False, "this is why"

def test_the_next_one():
    pass
"""

SWALLOWED = """
import asyncio
import pytest

async def test_that_waits():
    def swallow():
        try:
            while True:
                pass
        except BaseException:
            pass
    asyncio.get_running_loop().call_soon(swallow)
    await asyncio.Event().wait()
"""

DEAF = """
import signal
import time

def test_that_hears_no_signal():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    time.sleep(1e6)

def test_the_next_one():
    pass
"""


def told(folder: Path, test: str, *options: str) -> str:
    """What pytest says of a file with these tests, each of which may take a second."""
    file = folder / "test_still.py"
    file.write_text(test, encoding="utf-8")
    limited = ["--timeout=1", "-p", "tests.standstill", "-o", "asyncio_mode=auto", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", "-q", f"--rootdir={folder}", "-c", "/dev/null", *limited, *options]
    done = subprocess.run(
        [*command, str(file)], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_what_is_put_away_after_a_failure_is_interrupted(tmp_path: Path) -> None:
    said = told(tmp_path, AFTER_A_FAILURE)
    assert "this is why" in said
    assert "Timeout (>1.0s)" in said
    assert "1 failed, 1 passed, 1 error" in said


def test_an_interruption_that_was_swallowed_is_repeated_and_says_who_waits(tmp_path: Path) -> None:
    said = told(tmp_path, SWALLOWED)
    assert "1 failed" in said
    assert "test_that_waits\n" in said
    assert "Event.wait\n" in said


def test_what_hears_no_interruption_ends_its_process_and_the_others_go_on(tmp_path: Path) -> None:
    said = told(tmp_path, DEAF, "-n1")
    assert "Timeout (0:00:05)!" in said
    assert "crashed while running" in said and "test_that_hears_no_signal" in said
    assert "1 failed, 1 passed" in said

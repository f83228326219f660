"""A process that is killed in the middle of an erasure: nothing was done, or it is done at the next start."""

import asyncio
import sys
from pathlib import Path

import pytest

from bot.erasing.replay import replay
from forum.keys import Seal
from tests.cast import GRACE, MIRIAM
from tests.hall import Hall
from tests.storage.erasing.test_person import naming, rows

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

SECRET = "a secret of this installation"
HALTS = ("in_transaction", "before_list", "after_list", "after_commit")


async def killed(url: str, file: Path, halt: str) -> None:
    """The command in a process of its own, killed where it halts."""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.crash.erasing_child", url, str(file), SECRET, halt),
        stdout=asyncio.subprocess.PIPE,
    )
    assert child.stdout is not None
    while b"HALTED" not in (line := await child.stdout.readline()):
        assert line, "it ended without coming there"
    child.kill()
    await child.wait()


@pytest.mark.parametrize("halt", HALTS)
async def test_it_is_not_done_or_goes_on(hall: Hall, tmp_path: Path, halt: str) -> None:
    await hall.evening(await hall.set_up())
    url, file = hall.database.url.render_as_string(hide_password=False), tmp_path / "list"
    await hall.database.aclose()
    await killed(url, file, halt)
    was_there = bool(naming(await rows(hall), GRACE))
    assert was_there == (halt != "after_commit")
    await replay(hall.database, (Seal(SECRET.encode()),), file)
    is_there = bool(naming(await rows(hall), GRACE))
    assert is_there == (halt in ("before_list", "in_transaction")), "once it is on the list, it is made"
    assert naming(await rows(hall), MIRIAM) != []

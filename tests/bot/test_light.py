"""Nobody who types has to wait for Microsoft's SDK to be imported."""

import subprocess
import sys
from pathlib import Path


def test_a_turn_is_answered_without_microsofts_sdk(sqlite_url: str) -> None:
    command = [sys.executable, "-m", "tests.bot.a_turn", sqlite_url]
    said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]).stdout
    reply, loaded = said.splitlines()
    assert reply
    assert "bot.main" in loaded.split()
    assert not {"msgraph", "kiota_abstractions"} & set(loaded.split())

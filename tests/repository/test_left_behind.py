"""Nothing that Folkmoot writes when somebody tries it out here is ever committed: what is committed is released."""

import subprocess
from pathlib import Path

import pytest

from bot.basic_settings import DatabaseSettings

ROOT = Path(__file__).parents[2]


def beside_the_usual_database() -> list[str]:
    """The database that is used if nobody says another, and what lies beside it."""
    usual = DatabaseSettings(database_url=DatabaseSettings.model_fields["database_url"].default).list_of_erasures
    assert usual is not None and usual.suffix == ".erased"
    database = usual.with_suffix("")
    return [str(usual), *(f"{database}{end}" for end in ("", "-wal", "-shm", ".keys", ".lock", ".lock-journal"))]


@pytest.mark.parametrize("name", beside_the_usual_database())
def test_git_takes_no_notice_of_it(name: str) -> None:
    ignored = subprocess.run(["git", "check-ignore", "--quiet", "--no-index", name], cwd=ROOT, check=False)
    assert ignored.returncode == 0
    known = subprocess.run(["git", "ls-files", name], cwd=ROOT, capture_output=True, text=True, check=True)
    assert known.stdout == ""

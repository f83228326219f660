"""What `folkmoot doctor` says about the list of erasures."""

from datetime import UTC, datetime
from pathlib import Path

from bot.erasing_doctor import look_at_erasures
from bot.findings import Mark
from bot.settings import DatabaseSettings
from forum.erasing.erased import Erasure
from storage.copies.erasure_list import ErasureList

POSTGRES = "postgresql+psycopg://folkmoot@localhost/folkmoot"


def settings(file: Path | None, url: str = POSTGRES) -> DatabaseSettings:
    return DatabaseSettings(_env_file=None, database_url=url, erasures_file=file)  # pyright: ignore[reportCallIssue]


def test_a_list_that_is_not_set_keeps_anybody_from_being_erased(tmp_path: Path) -> None:
    assert look_at_erasures(settings(None)).state is Mark.WARN
    with_sqlite = look_at_erasures(settings(None, f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"))
    assert with_sqlite.state is Mark.OK and "folkmoot.db.erased" in str(with_sqlite)


def test_a_list_that_can_be_written_is_counted_and_not_made(tmp_path: Path) -> None:
    file = tmp_path / "erasures"
    assert "nobody has been erased yet" in str(look_at_erasures(settings(file))) and not file.exists()
    ErasureList(file).add(Erasure("1", datetime(2030, 4, 9, tzinfo=UTC), ("a",)))
    found = look_at_erasures(settings(file))
    assert found.state is Mark.OK and "erasures on it: 1" in str(found)


def test_a_list_that_cannot_be_written_fails(tmp_path: Path) -> None:
    for file in (tmp_path / "missing" / "erasures", tmp_path):
        found = look_at_erasures(settings(file))
        assert found.state is Mark.FAIL and str(file) in str(found)

"""PostgreSQL's own programs make the copy: their versions, their errors, and what they are told."""

import os
import re
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, make_url, select, text

from storage.copies import restore as restoring
from storage.copies.backup import Copied, back_up
from storage.copies.manifest import CannotCopy
from storage.copies.restore import check, restore
from storage.engine.database import Database
from storage.schema import Schema, schema_of
from storage.tables import copies
from tests.clock import NOON

ROOT = Path(__file__).parents[3]
SECRET = "hunter2"

Shim = Callable[[str, str], None]


@pytest.fixture
def shim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shim:
    """Puts a program of ours before one of PostgreSQL's. REAL in it stands for the real one."""
    folder = tmp_path / "bin"
    folder.mkdir()
    real = os.environ["PATH"]
    monkeypatch.setenv("PATH", f"{folder}:{real}")

    def put(name: str, script: str) -> None:
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n".replace("REAL", shutil.which(name, path=real) or ""))
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    return put


@pytest.fixture
def with_password(postgres_url: str) -> str:
    return make_url(postgres_url).set(password=SECRET).render_as_string(hide_password=False)


def copied_to(folder: Path, url: str) -> Copied:
    return back_up(url, folder / "copy.zip", "1.2.3", NOON)


def test_the_password_is_never_on_a_command_line(shim: Shim, tmp_path: Path, with_password: str) -> None:
    for program in ("pg_dump", "pg_restore"):
        shim(program, f'echo "$@ / $PGPASSWORD" >> {tmp_path}/{program}; exec REAL "$@"')
    copied = copied_to(tmp_path, with_password)
    check(with_password, copied.file, NOON)
    for program in ("pg_dump", "pg_restore"):
        lines = (tmp_path / program).read_text().splitlines()
        told = [line for line in lines if "dbname=" in line]
        assert told
        assert all(line.count(SECRET) == line.count(f"/ {SECRET}") == 1 for line in told)


def test_an_older_program_is_explained(shim: Shim, tmp_path: Path, postgres_url: str) -> None:
    copied = copied_to(tmp_path, postgres_url)
    shim("pg_dump", "echo 'pg_dump (PostgreSQL) 9.6.24'")
    with pytest.raises(CannotCopy, match=r"pg_dump here is version 9\.6\.24, and the server version 1\d"):
        back_up(postgres_url, tmp_path / "other.zip", "1", NOON)
    assert not (tmp_path / "other.zip").exists()
    shim("pg_restore", "echo 'pg_restore (PostgreSQL) 9.6.24'")
    with pytest.raises(CannotCopy, match=r"pg_restore here is version 9\.6\.24"):
        check(postgres_url, copied.file, NOON)


def test_a_missing_program_is_explained(tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotCopy, match="pg_dump is not installed"):
        copied_to(tmp_path, postgres_url)


def test_what_broke_off_is_no_copy(shim: Shim, tmp_path: Path, postgres_url: str) -> None:
    fails = "echo half; echo 'pg_dump: error: could not write: No space left on device' >&2; exit 1"
    shim("pg_dump", f'case "$1" in --version) exec REAL "$@";; esac; {fails}')
    with pytest.raises(CannotCopy, match="pg_dump failed: could not write: No space left on device"):
        copied_to(tmp_path, postgres_url)
    assert not list(tmp_path.glob("*.zip*")) + list(tmp_path.glob(".*"))


def test_a_role_that_may_not_make_databases_is_told_how_it_may(tmp_path: Path, postgres_url: str) -> None:
    copied = copied_to(tmp_path, postgres_url)
    engine = create_engine(postgres_url.replace("asyncpg", "psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE ROLE modest LOGIN"))
        modest = make_url(postgres_url).set(username="modest").render_as_string()
        try:
            with pytest.raises(CannotCopy, match="`ALTER ROLE modest CREATEDB`"):
                check(modest, copied.file, NOON)
            connection.execute(text("ALTER ROLE modest CREATEDB"))
            assert check(modest, copied.file, NOON).manifest.rows
        finally:
            connection.execute(text("DROP ROLE modest"))
    engine.dispose()


async def test_no_bot_starts_on_what_was_put_back_by_half(
    tmp_path: Path, postgres_url: str, bare_postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies after pg_restore, before the jobs that may have been done are marked."""
    copied = copied_to(tmp_path, postgres_url)

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "settle", dies)
    with pytest.raises(KeyboardInterrupt):
        restore(bare_postgres_url, copied.file, NOON)
    half = Database(bare_postgres_url)
    assert await schema_of(half) is Schema.MISSING
    await half.aclose()
    with pytest.raises(CannotCopy, match="is not empty"):
        restore(bare_postgres_url, copied.file, NOON)


def test_a_table_of_somebody_else_is_in_the_way(tmp_path: Path, postgres_url: str, bare_postgres_url: str) -> None:
    copied = copied_to(tmp_path, postgres_url)
    engine = create_engine(bare_postgres_url.replace("asyncpg", "psycopg"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (number int)"))
    engine.dispose()
    with pytest.raises(CannotCopy, match="is not empty"):
        restore(bare_postgres_url, copied.file, NOON)


def test_a_role_that_cannot_write_says_what_it_could_not_do(
    postgres_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It may read everything, and owns nothing."""
    (tmp_path / "other").mkdir()
    engine = create_engine(postgres_url.replace("asyncpg", "psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE ROLE reader LOGIN IN ROLE pg_read_all_data"))
        try:
            copied_to(tmp_path, make_url(postgres_url).set(username="reader").render_as_string())
            [order, noted] = caplog.messages
            assert "in which order they came" in order and "the database could not be told" in noted
            copied_to(tmp_path / "other", postgres_url)
            assert caplog.messages == [order, noted]
        finally:
            connection.execute(text("DROP ROLE reader"))
    engine.dispose()


def test_a_role_that_only_reads_can_tell_the_database_with_the_rights_that_the_page_gives_it(
    postgres_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = ROOT.joinpath("docs/operating.md").read_text(encoding="utf-8")
    [grant] = re.findall(r"`(GRANT [^`]+ ON copies TO folkmoot_backup)`", page)
    engine = create_engine(postgres_url.replace("asyncpg", "psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE ROLE folkmoot_backup LOGIN IN ROLE pg_read_all_data"))
        try:
            connection.execute(text(grant))
            copied_to(tmp_path, make_url(postgres_url).set(username="folkmoot_backup").render_as_string())
            assert "could not be told" not in caplog.text
            assert connection.scalar(select(func.max(copies.c.copied_at))) == NOON
        finally:
            connection.execute(text("DROP OWNED BY folkmoot_backup"))
            connection.execute(text("DROP ROLE folkmoot_backup"))
    engine.dispose()

"""docs/operating.md: its commands do what it says, in an empty folder, on a forum that an earlier version left."""

import configparser
import gzip
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT.joinpath("docs/operating.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^## (.*?)$|```(sh|ini)\n(.*?)```", PAGE, re.DOTALL | re.MULTILINE)
EARLIER = ROOT / "tests/fixtures/before_the_layout/sqlite.sql.gz"
NAMED = "folkmoot-20301130T023000Z.zip"


def blocks(language: str, under: str = "") -> list[str]:
    """What stands in blocks of that language, in the section `under`."""
    found, section = list[str](), ""
    for heading, kind, block in BLOCKS:
        section = heading or section
        if kind == language and under in section:
            found.append(block)
    return found


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine with Folkmoot on it. `systemctl`, `journalctl`, `pip` and `doctor` only say that they were asked;
    there is one user."""
    for folder in ("opt/folkmoot/bin", "var/lib/folkmoot", "var/backups/folkmoot", "bin", "new"):
        (tmp_path / folder).mkdir(parents=True)
    asked = f'#!/bin/sh\necho "$(basename $0) $*" >> {tmp_path}/asked\n'
    program(tmp_path / "bin/systemctl", asked)
    program(tmp_path / "bin/runuser", '[ "$1 $2 $3" = "-u folkmoot --" ] || exit 1\nshift 3\nexec "$@"\n')
    program(tmp_path / "bin/install", "exec mkdir -p \"$(eval echo '$'$#)\"\n")
    program(tmp_path / "opt/folkmoot/bin/pip", asked)
    ours = f'[ "$1" = doctor ] && exit 0\nPYTHONPATH={ROOT} exec {sys.executable} -m bot "$@"\n'
    program(tmp_path / "opt/folkmoot/bin/folkmoot", asked + ours)
    with sqlite3.connect(tmp_path / "var/lib/folkmoot/folkmoot.db") as connection:
        connection.executescript(gzip.decompress(EARLIER.read_bytes()).decode())
    connection.close()
    (tmp_path / "var/lib/folkmoot/folkmoot.db.keys").write_text("SECRET_KEYS=" + "k" * 40)
    return tmp_path


def program(path: Path, script: str) -> None:
    path.write_text(script)
    path.chmod(0o755)


def typed(machine: Path, block: str, copy: str = NAMED) -> subprocess.CompletedProcess[str]:
    """What somebody types, with the folders of that machine. The first command that fails ends it."""
    for folder in ("/opt/folkmoot", "/var/lib/folkmoot", "/var/backups/folkmoot"):
        block = re.sub(rf"(?<![\w/]){folder}", f"{machine}{folder}", block)
    environment = {"PATH": f"{machine}/bin:{os.environ['PATH']}", "HOME": str(machine)}
    script = f"set -e\n{block.replace(NAMED, copy)}"
    return subprocess.run(
        ["bash", "-c", script], cwd=machine / "new", env=environment, capture_output=True, text=True, check=False
    )


def copies(machine: Path) -> list[str]:
    return sorted(file.name for file in (machine / "var/backups/folkmoot").iterdir())


def revision(machine: Path) -> str:
    with sqlite3.connect(machine / "var/lib/folkmoot/folkmoot.db") as connection:
        [found] = connection.execute("SELECT version_num FROM alembic_version")
    connection.close()
    return found[0]


def test_upgrade_and_the_way_back(machine: Path) -> None:
    """With the database of an earlier version; the programs stay the same, as both versions can restore their own."""
    before = revision(machine)
    [upgrade], [back] = blocks("sh", "Upgrade"), blocks("sh", "The way back")
    done = typed(machine, upgrade)
    assert done.returncode == 0, done.stderr
    assert "It holds what people said in confidence" in done.stdout
    assert revision(machine) != before
    [copy] = copies(machine)
    done = typed(machine, back, copy)
    assert done.returncode == 0, done.stderr
    assert revision(machine) == before
    assert "then `folkmoot migrate --copied` and `folkmoot serve`" in done.stdout
    assert (machine / "var/lib/folkmoot/folkmoot.db.keys").exists()
    asked = (machine / "asked").read_text().splitlines()
    assert [line for line in asked if line.startswith("systemctl")] == [
        "systemctl stop folkmoot",
        "systemctl start folkmoot",
    ] * 2


def test_without_a_copy_nothing_is_migrated(machine: Path) -> None:
    before = revision(machine)
    refused = typed(machine, "cd /var/lib/folkmoot\n/opt/folkmoot/bin/folkmoot migrate")
    assert refused.returncode == 2
    assert "folkmoot migrate --backup FOLDER" in refused.stderr
    assert revision(machine) == before
    copied = "cd /var/lib/folkmoot\n/opt/folkmoot/bin/folkmoot migrate --copied\n/opt/folkmoot/bin/folkmoot migrate"
    assert typed(machine, copied).returncode == 0
    assert revision(machine) != before


def test_copy_check_and_restore(machine: Path) -> None:
    made = typed(machine, blocks("sh", "Make a copy")[0])
    assert made.returncode == 0, made.stderr
    [copy] = copies(machine)
    assert re.fullmatch(r"folkmoot-\d{8}T\d{6}Z\.zip", copy)
    checked = typed(machine, f"cd /var/lib/folkmoot\n{blocks('sh', 'Is a copy any good?')[0]}", copy)
    assert checked.returncode == 0, checked.stderr
    assert "less than an hour ago" in checked.stdout
    assert re.search(r"It holds 1 forum, \d+ people", checked.stdout)
    assert "Carys" not in checked.stdout, "numbers alone"
    restored = typed(machine, blocks("sh", "Put a copy back")[0], copy)
    assert restored.returncode == 0, restored.stderr
    home = machine / "var/lib/folkmoot"
    assert (home / "folkmoot.db").stat().st_mode & 0o077 == 0
    assert {"folkmoot.db", "folkmoot.db.keys"} <= {file.name for file in home.iterdir()}
    again = typed(machine, blocks("sh", "Put a copy back")[0].replace("mkdir -m 700 lost && mv", ": "), copy)
    assert again.returncode == 2
    assert "nothing is overwritten" in again.stderr


UNITS = dict(zip(re.findall(r"`/etc/systemd/system/(\S+)`", PAGE), blocks("ini", "Every night"), strict=True))


def units() -> list[configparser.RawConfigParser]:
    read: list[configparser.RawConfigParser] = []
    for block in UNITS.values():
        parser = configparser.RawConfigParser(strict=False)
        parser.optionxform = str  # pyright: ignore
        parser.read_string(block)
        read.append(parser)
    return read


def commands(section: str = "Every night") -> list[str]:
    """What the nightly service runs, in order, as a shell takes it."""
    service = blocks("ini", section)[0]
    return [line.replace("$$", "$") for line in re.findall(r"^Exec\w+=(.*)$", service, re.MULTILINE)]


def test_every_night_a_copy_is_made_and_tried_and_what_is_old_goes(machine: Path) -> None:
    folder = machine / "var/backups/folkmoot"
    ages = {"folkmoot-old.zip": 31, ".folkmoot-left.zip.1.part": 31, "folkmoot-new.zip": 28, "notes.txt": 400}
    for name, days in ages.items():
        (folder / name).write_bytes(b"")
        at = time.time() - days * 86_400
        os.utime(folder / name, (at, at))
    for command in commands():
        done = typed(machine, f"cd /var/lib/folkmoot\n{command}")
        assert done.returncode == 0, done.stderr
    left = copies(machine)
    assert len(left) == 3 and {"folkmoot-new.zip", "notes.txt"} < set(left)


def test_if_no_copy_can_be_made_the_old_ones_stay(machine: Path) -> None:
    """systemd runs ExecStartPost only after success."""
    (machine / "var/lib/folkmoot/folkmoot.db").write_bytes(b"no database " * 1000)
    done = typed(machine, f"cd /var/lib/folkmoot\n{commands()[0]}")
    assert done.returncode == 2
    assert "no database, or a damaged one" in done.stderr
    assert copies(machine) == []


def test_the_units_say_what_they_run_as(tmp_path: Path) -> None:
    service, failed, timer = units()
    assert service["Unit"]["OnFailure"] in UNITS and failed["Service"]["Type"] == "oneshot"
    assert service["Service"]["User"] == "folkmoot"
    assert service["Service"]["UMask"] == "0077"
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Install"]["WantedBy"] == "timers.target"
    if (verify := shutil.which("systemd-analyze")) is None:
        return
    for name, block in UNITS.items():
        (tmp_path / name).write_text(block.replace("/opt/folkmoot/bin/folkmoot", "/bin/true"))
    said = subprocess.run(
        [verify, "verify", *map(str, tmp_path.glob("folkmoot-backup*"))], capture_output=True, text=True, check=False
    )
    assert "folkmoot-backup" not in said.stderr, said.stderr


def test_the_number_of_days_is_the_same_everywhere() -> None:
    privacy = ROOT.joinpath("docs/privacy.md").read_text(encoding="utf-8")
    assert "-mtime +29" in commands()[-1]
    assert "for 30 days" in PAGE and "for 30 days" in privacy


@pytest.mark.parametrize("block", blocks("sh"), ids=lambda block: block.splitlines()[0][:40])
def test_every_command_is_called_as_the_user_of_the_service(block: str) -> None:
    """What root makes, the service cannot read."""
    called = [line for line in block.splitlines() if "/bin/folkmoot " in line]
    assert [line for line in called if not line.startswith("runuser -u folkmoot -- ")] == []


@pytest.mark.parametrize("block", blocks("sh"), ids=lambda block: block.splitlines()[0][:40])
def test_a_shell_can_read_it(block: str) -> None:
    read = subprocess.run(["bash", "-n"], input=block, text=True, capture_output=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


IN_CONTAINER = "docker compose run --volume=/var/backups/folkmoot:/var/backups/folkmoot --rm --no-TTY folkmoot "


def test_in_containers_the_same_is_done_every_night() -> None:
    """What `docker compose run` starts has the words of the command as its own."""
    here = [
        line.replace(IN_CONTAINER, "folkmoot ").replace("/usr/bin/folkmoot", "folkmoot")
        for line in commands("in containers")
    ]
    assert here == [line.replace("/opt/folkmoot/bin/folkmoot", "folkmoot") for line in commands()]


def test_in_containers_a_copy_is_put_back_into_another_database(tmp_path: Path) -> None:
    [_, back] = blocks("sh", "in containers")
    [change] = re.findall(r"^sed .*$", back, re.MULTILINE)
    address = tmp_path / "secrets/database_url"
    address.parent.mkdir()
    address.write_text("postgresql+asyncpg://folkmoot:abc@database/folkmoot\n")
    address.chmod(0o444)
    subprocess.run(["bash", "-c", change], cwd=tmp_path, check=True)
    assert address.read_text() == "postgresql+asyncpg://folkmoot:abc@database/folkmoot_again\n"
    assert address.stat().st_mode & 0o777 == 0o444
    assert "createdb --username=folkmoot folkmoot_again" in back and f"{IN_CONTAINER}restore " in back


def test_whether_there_is_a_copy_of_last_night_can_be_asked(machine: Path) -> None:
    [asks] = [block for block in blocks("sh", "Every night") if block.startswith("find")]
    assert typed(machine, asks).returncode != 0
    file = machine / "var/backups/folkmoot/folkmoot-1.zip"
    file.write_bytes(b"")
    assert typed(machine, asks).returncode == 0
    at = time.time() - 27 * 3600
    os.utime(file, (at, at))
    assert typed(machine, asks).returncode != 0

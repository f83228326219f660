"""docs/install.md: its commands can be read by the programs they are for, and none of them does harm."""

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot import secret_files
from bot.__main__ import main
from bot.data_keys import ring_of
from bot.settings import load_serve
from tests.bot.test_settings import NAMES

ROOT = Path(__file__).parents[1]
PAGE = ROOT.joinpath("docs/install.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", PAGE, re.DOTALL)
SETTINGS = re.compile(r"([A-Z_]+=.*\n)+")
SHELL = [block for language, block in BLOCKS if language == "sh" and not SETTINGS.fullmatch(block)]
SETTINGS_BLOCKS = [block for language, block in BLOCKS if language == "sh" and SETTINGS.fullmatch(block)]
COMPOSE = yaml.safe_load(ROOT.joinpath("compose.yaml").read_text(encoding="utf-8"))
[BOT_USER] = re.findall(r"^USER (.*)$", ROOT.joinpath("Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
[UNIT] = [block for language, block in BLOCKS if language == "ini"]


@pytest.mark.parametrize("block", SHELL, ids=[block.split("\n")[0][:40] for block in SHELL])
def test_a_shell_can_read_it(block: str) -> None:
    written = re.sub(r"<[^>\n]+>", "something", block)  # what people fill in
    read = subprocess.run(["bash", "-n"], input=written, text=True, capture_output=True, check=False)
    assert (read.returncode, read.stderr) == (0, "")


def test_each_command_of_ours_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    offered = set(re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE))
    assert set(re.findall(r"folkmoot (\w+)", "".join(SHELL) + UNIT)) - {"user"} <= offered


def test_no_command_takes_away_the_secrets_that_there_are() -> None:
    pages = [*ROOT.glob("docs/**/*.md"), *ROOT.glob("*.md"), *ROOT.glob("bot/**/*.py"), *ROOT.glob("graph/**/*.py")]
    found = [line for page in pages for line in page.read_text("utf-8").splitlines() if "credential reset" in line]
    assert len(found) >= 4
    assert [line for line in found if "credential reset --append" not in line] == []


def test_the_service_never_migrates_by_itself() -> None:
    assert "migrate" not in UNIT
    upgrade = PAGE.partition("- **Upgrade**")[2].partition("\n- ")[0]
    assert "folkmoot migrate --backup" in upgrade


def test_each_kind_of_bot_is_registered_with_what_it_needs() -> None:
    made = re.findall(r"az bot create (?:.*\\\n)*.*", PAGE)
    assert len(made) == 2
    for command in made:
        assert "--tenant-id" in command and "--appid" in command
        assert ("UserAssignedMSI" in command) is ("--msi-resource-id" in command)


def test_people_look_before_a_policy_is_replaced() -> None:
    assert PAGE.index("Get-CsOnlineUser") < PAGE.index("Grant-CsApplicationAccessPolicy")


def test_production_installs_its_own_lock() -> None:
    assert "-r requirements-production.lock" in PAGE
    assert "-r requirements.lock" not in PAGE


def test_the_guides_own_commands_make_secrets_that_folkmoot_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [settings] = [block for block in SETTINGS_BLOCKS if "PUBLIC_URL" in block]
    [commands] = [block for block in SHELL if "mkdir -m 700 secrets" in block]
    # What `docker run --rm folkmoot` would start, and nothing for the rest of Docker.
    engine = f'docker() {{ [ "$1" = run ] || return 0; "{sys.executable}" -m bot "${{@:4}}"; }}\n'
    done = subprocess.run(
        ["bash", "-eu", "-c", engine + commands],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        input="correct~horse\n",
        text=True,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    guid = "1f0e8a52-7c1e-4b63-9d35-0a7d3c4c1b11"
    filled_in = re.sub(r"=the (application|directory).*", f"={guid}", settings).replace(
        "the day on which", "2027-04-30 #"
    )
    tmp_path.joinpath(".env").write_text(re.sub(r" #.*", "", filled_in), encoding="utf-8")
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(secret_files, "IN_CONTAINERS", str(tmp_path / "secrets"))
    found = load_serve()
    assert found.sign_in_secrets == ["correct~horse"]
    assert found.database_password == tmp_path.joinpath("secrets/database_password").read_text("utf-8").strip()
    assert found.database_url.endswith("@database/folkmoot")
    assert len(asyncio.run(ring_of(found)).names) == 1
    modes = {path.name: path.stat().st_mode & 0o777 for path in [tmp_path / "secrets", *tmp_path.glob("secrets/*")]}
    assert modes.pop("secrets") == 0o700
    assert modes == dict.fromkeys(COMPOSE["secrets"], 0o444)


def test_each_command_for_containers_is_about_a_service_that_there_is() -> None:
    calls = re.findall(r"^docker compose (\w+) ?(.*)$", "".join(SHELL), re.MULTILINE)
    assert len(calls) == 11
    assert {verb for verb, _ in calls} == {"build", "pull", "run", "up", "stop"}
    for verb, rest in calls:
        words = [word for word in rest.split() if not word.startswith("-")]
        assert (words[0] in COMPOSE["services"]) is (verb in {"run", "stop", "exec"}) if words else True


def test_a_container_is_migrated_after_a_copy_was_made() -> None:
    """A copy that `folkmoot restore` can put back: what pg_dump alone writes would say things twice."""
    [upgrade] = [block for block in SHELL if "compose build --pull" in block]
    order = [
        upgrade.index(words) for words in ("install -d", "stop folkmoot", "folkmoot migrate --backup", "up --detach")
    ]
    assert order == sorted(order)
    [user, _] = BOT_USER.split(":")
    assert f"install -d -o {user} -g {user} -m 700 /var/backups/folkmoot" in upgrade

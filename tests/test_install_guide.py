"""docs/install.md: its commands can be read by the programs they are for, and none of them does harm."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.__main__ import main

ROOT = Path(__file__).parents[1]
PAGE = ROOT.joinpath("docs/install.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", PAGE, re.DOTALL)
SETTINGS = re.compile(r"([A-Z_]+=.*\n)+")
SHELL = [block for language, block in BLOCKS if language == "sh" and not SETTINGS.fullmatch(block)]
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
    assert upgrade.index("copy the database") < upgrade.index("folkmoot migrate")


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

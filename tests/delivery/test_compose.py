"""compose.yaml and the Dockerfile are well-formed, and true in what they promise about each other and about settings.

No container engine is needed: the schema is that of the Compose Specification.
"""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import ServeSettings
from tests.delivery.dockerfile import stages
from tests.delivery.worktree import ROOT

TEXT = ROOT.joinpath("compose.yaml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
BOT, DATABASE, CADDY = (SERVICES[name] for name in ("folkmoot", "database", "caddy"))
LAST = stages()[-1]


def tool(*words: str) -> str:
    """What a tool of the development environment prints, which has to be satisfied."""
    done = subprocess.run(
        [str(ROOT / ".venv/bin" / words[0]), *words[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def said(word: str) -> str:
    [step] = [step for step in LAST.steps if step.word == word]
    return step.rest


def test_the_dockerfile_has_no_lint() -> None:
    assert tool("hadolint", "Dockerfile") == ""


def test_the_compose_file_is_one() -> None:
    tool("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "compose.yaml")


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_can_do_as_little_as_possible(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("cap_add", []) == (["NET_BIND_SERVICE"] if name == "caddy" else [])
    assert not service.keys() & {"privileged", "network_mode", "pid", "devices"}
    assert service["mem_limit"] and service["pids_limit"]
    assert "healthcheck" in service or name == "folkmoot"  # whose image has its own


def test_every_image_is_pinned_to_a_version() -> None:
    images = [service["image"] for service in SERVICES.values() if "build" not in service]
    assert len(images) == 2
    assert [image for image in images if not re.fullmatch(r"[a-z]+:\d+(\.\d+)?-[a-z]+", image)] == []


def test_only_caddy_can_be_reached_and_nobody_reaches_the_database_but_the_bot() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert (DATABASE["networks"], CADDY["networks"]) == (["inside"], ["outside"])
    assert BOT["environment"]["TRUSTED_PROXIES"] == COMPOSE["networks"]["outside"]["ipam"]["config"][0]["subnet"]


def test_secrets_are_settings_and_each_goes_only_where_it_is_needed() -> None:
    assert set(BOT["secrets"]) <= set(ServeSettings.model_fields)
    assert DATABASE["secrets"] == ["database_password"]
    assert set(BOT["secrets"]) | set(DATABASE["secrets"]) == set(COMPOSE["secrets"])
    assert all(where == {"file": f"./secrets/{name}"} for name, where in COMPOSE["secrets"].items())
    assert "secrets/" in ROOT.joinpath(".gitignore").read_text(encoding="utf-8").splitlines()
    assert not re.search(
        r"(?i)password: |_key: ", TEXT.replace("database_password: {", "").replace("app_password: {", "")
    )


def test_it_never_migrates_by_itself() -> None:
    commands = [service.get(word) for service in SERVICES.values() for word in ("command", "entrypoint", "post_start")]
    assert set(commands) == {None}
    assert (said("ENTRYPOINT"), said("CMD")) == ('["folkmoot"]', '["serve"]')


def test_what_the_image_writes_lies_in_volumes() -> None:
    assert BOT["volumes"] == [f"folkmoot:{said('VOLUME')}"]
    named = {volume.split(":")[0] for service in SERVICES.values() for volume in service["volumes"]}
    assert named - {"./Caddyfile"} == set(COMPOSE["volumes"])


def test_it_is_given_the_time_that_it_needs_to_stop() -> None:
    from bot.stopping import STOP_SECONDS

    assert int(BOT["stop_grace_period"].removesuffix("s")) > STOP_SECONDS


def test_what_it_says_about_files_here_is_true() -> None:
    assert Path(ROOT, CADDY["volumes"][0].split(":")[0]).is_file()
    assert f"reverse_proxy folkmoot:{said('EXPOSE')}" in ROOT.joinpath("Caddyfile").read_text(encoding="utf-8")

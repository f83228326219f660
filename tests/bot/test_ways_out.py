"""No call to the outside leaves unnoticed: each is told about the proxy, and each host is in docs/install.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import ServeSettings

ROOT = Path(__file__).parents[2]
PACKAGES = ("almanac", "bot", "dialogs", "forum", "graph", "mail", "manifest", "pages", "papers", "storage")
ON_THIS_MACHINE = ("bot/local/", "bot/start.py", "graph/standin/")
"""What these call is on this machine, and plain http."""

MAKES_A_CLIENT = {"ClientSession", "AsyncClient", "Client", "Session", "urlopen", "NotificationsAPIClient"}
TOLD = {
    "bot/data_keys.py": 1,
    "bot/doctor.py": 1,
    "bot/tracing/provider.py": 1,
    "bot/wiring.py": 1,  # the session whose every call is told, as below
    "graph/sdk.py": 1,
    "mail/notify.py": 1,
}
"""Where clients are made, and how many."""

CALLS = {"get", "post", "put", "patch", "delete", "request", "head"}
ONLY_NAMED = {
    "vault.azure.net",
    "api.botframework.com",
    "portal.azure.com",
    "teams.microsoft.com",
    "nodejs.org",
    "example.org",
    "aka.ms",
}
"""In the code, but never called: what a token is for and who issued it, and addresses that people open."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for file in sorted(ROOT.joinpath(package).rglob("*.py")):
            yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text(encoding="utf-8"))


def calls(tree: ast.Module) -> Iterator[tuple[str, str, set[str | None]]]:
    """Of each call: on what, what is called, and the names of its arguments."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            on = ast.unparse(node.func.value) if isinstance(node.func, ast.Attribute) else ""
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)
            yield on, name, {keyword.arg for keyword in node.keywords}


def test_clients_are_made_where_we_know_of_it() -> None:
    found: dict[str, int] = {}
    for file, tree in modules():
        made = [name for _, name, _ in calls(tree) if name in MAKES_A_CLIENT]
        if made and not file.startswith(ON_THIS_MACHINE):
            found[file] = len(made)
    assert found == TOLD


def test_each_call_over_the_shared_session_is_told_about_the_proxy() -> None:
    found = {
        f"{file}: {on}.{name}": "proxy" in given
        for file, tree in modules()
        for on, name, given in calls(tree)
        if file.startswith("bot/teams/") and on.endswith("session") and name in CALLS
    }
    assert len(found) == 3
    assert all(found.values()), found


def test_each_client_for_graph_is_told_about_the_proxy() -> None:
    source = [ROOT.joinpath(file).read_text(encoding="utf-8") for file in ("bot/wiring.py", "bot/doctor.py")]
    for text in source:
        assert re.search(r"GraphClient\([^)]*\bproxy[,)]|GraphClient\([^)]*proxy=proxy\)", text)


def listed() -> set[str]:
    """The hosts in the table of docs/install.md."""
    page = ROOT.joinpath("docs/install.md").read_text(encoding="utf-8")
    section = page.partition("## What it has to reach")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `([^`]+)`", section, re.MULTILINE))


def test_the_guide_lists_every_host_in_the_code() -> None:
    named: set[str] = set()
    for file, tree in modules():
        if file.startswith(ON_THIS_MACHINE):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named |= set(re.findall(r"https://([a-z0-9-]+(?:\.[a-z0-9-]+)+)", node.value))
    assert named - ONLY_NAMED - listed() == set()
    assert not ONLY_NAMED & listed()


@pytest.mark.parametrize("name", ["bot_openid_metadata", "entra_authority", "graph_base_url", "notify_base_url"])
def test_the_guide_lists_what_the_settings_reach(name: str) -> None:
    host = str(ServeSettings.model_fields[name].default).split("/")[2]
    assert host in listed()


def test_the_guide_lists_what_no_setting_names() -> None:
    """Teams says in each activity where it is answered and where a file goes; a managed identity asks its machine."""
    assert {"smba.trafficmanager.net", "*-my.sharepoint.com", "169.254.169.254"} <= listed()

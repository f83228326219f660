"""The Teams app package, against Microsoft's own schemas and the limits its documentation names."""

import io
import json
import re
from pathlib import Path
from typing import Any
from uuid import UUID
from zipfile import ZipFile

import pytest
from jsonschema import Draft4Validator

from bot.settings import PackageSettings
from dialogs.table import build_router
from dialogs.understanding.guessing import understood
from dialogs.understanding.intents import ByWord
from manifest.build import app_id, build

BOT = "1f0e8a52-7c1e-4b63-9d35-0a7d3c4c1b11"
SCHEMAS = Path(__file__).parent / "schema"
EVERYWHERE = {"help", "suggest", "agenda", "schedule", "poll", "action", "actions", "settings", "my data"}
MOST = 12
"""Commands in one list ("App manifest schema")."""


def settings(**more: str) -> PackageSettings:
    given = {"microsoft_app_id": BOT, "organisation_url": "https://council.example", **more}
    return PackageSettings.model_validate(given)


def opened(package: bytes) -> dict[str, Any]:
    """The files of a package: JSON parsed, the rest as bytes."""
    with ZipFile(io.BytesIO(package)) as zipped:
        return {n: json.loads(zipped.read(n)) if n.endswith(".json") else zipped.read(n) for n in zipped.namelist()}


@pytest.fixture(scope="module")
def package() -> dict[str, Any]:
    return opened(
        build(settings(public_url="https://folkmoot.example.org:8443/pages", organisation_name="A Council"), "1.0.0")
    )


def faults(content: Any, schema: str) -> list[str]:
    loaded = json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))
    return [f"{list(fault.path)}: {fault.message}" for fault in Draft4Validator(loaded).iter_errors(content)]


def test_the_manifest_keeps_microsofts_schema(package: dict[str, Any]):
    assert faults(package["manifest.json"], "MicrosoftTeams.schema.json") == []
    broken = package["manifest.json"] | {"accentColor": "teal"}
    assert len(faults(broken, "MicrosoftTeams.schema.json")) == 1


def test_every_language_keeps_microsofts_schema(package: dict[str, Any]):
    manifest = package["manifest.json"]
    for language in manifest["localizationInfo"]["additionalLanguages"]:
        assert faults(package[language["file"]], "MicrosoftTeams.Localization.schema.json") == []


def test_the_package_holds_what_the_manifest_names_and_no_folder(package: dict[str, Any]):
    assert sorted(package) == ["color.png", "cy.json", "manifest.json", "outline.png"]


def test_the_app_is_not_the_bot(package: dict[str, Any]):
    manifest = package["manifest.json"]
    assert manifest["bots"][0]["botId"] == BOT
    assert manifest["id"] == app_id(BOT.upper()) == "96ede559-b6e7-5f70-bcab-6b598eaa8670"
    assert UUID(manifest["id"]).version == 5
    assert app_id("00000000-0000-0000-0000-000000000001") != manifest["id"]


def test_every_scope_offers_words_that_there_are(package: dict[str, Any]):
    bot = package["manifest.json"]["bots"][0]
    assert bot["scopes"] == [scope for listed in bot["commandLists"] for scope in listed["scopes"]]
    for listed in bot["commandLists"]:
        words = [command["title"] for command in listed["commands"] if "prompt" not in command]
        assert EVERYWHERE <= set(words) <= build_router().vocabulary
        assert len(set(words)) == len(words) <= len(listed["commands"]) <= MOST
        assert "mention" in listed["triggers"]
        assert ("slash" in listed["triggers"]) == (listed["scopes"] != ["personal"])
    assert len(bot["commandLists"]) == 3
    [private] = [listed for listed in bot["commandLists"] if listed["scopes"] == ["personal"]]
    assert sum(command.get("type") == "prompt" for command in private["commands"]) == 3
    assert bot["supportsTargetedMessages"]
    assert bot["supportsFiles"], "papers are offered as files"


def test_a_prompt_says_something_that_is_understood_at_once(package: dict[str, Any]):
    lists = package["manifest.json"]["bots"][0]["commandLists"]
    prompts = [command["prompt"] for listed in lists for command in listed["commands"] if "prompt" in command]
    found = {prompt: understood(prompt, "en").surely for prompt in prompts}
    assert found == {
        "When is the next meeting?": ByWord("meeting"),
        "What became of my topic?": ByWord("my topics"),
        "I need an interpreter or step-free access": ByWord("needs"),
    }


def test_words_to_be_typed_are_not_translated_and_all_else_is(package: dict[str, Any]):
    welsh = package["cy.json"]
    assert not [key for key in welsh if key.startswith("bots") and key.endswith(".title")]
    lists = package["manifest.json"]["bots"][0]["commandLists"]
    described = {
        f"bots[0].commandLists[{i}].commands[{j}].description": command["description"]
        for i, listed in enumerate(lists)
        for j, command in enumerate(listed["commands"])
        if "prompt" not in command
    }
    assert described.keys() == {key for key in welsh if key.startswith("bots")}
    assert all(welsh[key] != english for key, english in described.items())


def test_the_menu_of_a_message_offers_buttons_that_there_are_in_every_language(package: dict[str, Any]):
    [extension] = package["manifest.json"]["composeExtensions"]
    assert extension["botId"] == BOT
    for i, command in enumerate(extension["commands"]):
        assert command["id"] in build_router().verbs
        assert command["fetchTask"]
        assert command["context"] == ["message"]
        for name in ("title", "description"):
            assert package["cy.json"][f"composeExtensions[0].commands[{i}].{name}"] not in ("", command[name])


def test_the_app_asks_only_to_hear_of_a_meetings_begin_and_end_and_trusts_one_host(package: dict[str, Any]):
    manifest = package["manifest.json"]
    consent = {"name": "OnlineMeeting.ReadBasic.Chat", "type": "Application"}
    assert manifest["authorization"] == {"permissions": {"resourceSpecific": [consent]}}
    assert manifest["webApplicationInfo"]["id"] == BOT
    assert "permissions" not in manifest
    assert manifest["validDomains"] == ["folkmoot.example.org"]
    assert opened(build(settings(), "1.0.0"))["manifest.json"]["validDomains"] == []


def test_who_runs_it_comes_from_the_settings(package: dict[str, Any]):
    assert package["manifest.json"]["developer"] == {
        "name": "A Council",
        "websiteUrl": "https://council.example",
        "privacyUrl": "https://council.example/privacy",
        "termsOfUseUrl": "https://council.example/terms",
    }


def test_the_same_settings_and_version_give_the_same_bytes():
    assert build(settings(), "1.0.0") == build(settings(), "1.0.0")
    assert opened(build(settings(), "1.2.3"))["manifest.json"]["version"] == "1.2.3"


@pytest.mark.parametrize(("name", "size"), [("color.png", 192), ("outline.png", 32)])
def test_icons_have_the_size_that_teams_wants(package: dict[str, Any], name: str, size: int):
    png = package[name]
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(png[16:20]), int.from_bytes(png[20:24])) == (size, size)
    assert png[25] == 6  # true colour with transparency


def test_the_outline_icon_is_white_on_nothing():
    svg = (Path(__file__).parents[2] / "manifest/icons/outline.svg").read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", svg)) == {"#FFFFFF"}
    assert "<rect" not in svg

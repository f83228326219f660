"""Builds the Teams app package: manifest.json filled in from the settings, a file for each further language, two icons.

The rules come from "App manifest schema" and "Localize your app" in Microsoft's documentation. `manifest.json` names
the oldest version of the schema that has everything in it (slash commands came with 1.29), because a client that knows
a newer one accepts it too. It asks for one resource-specific consent, to be told when the meeting of a chat begins and
ends ("Get meeting details and events"): the bot hears mentions and buttons, and reads the roster, without any. For that
Teams wants a `resource` beside the application's id, and uses it for nothing ("Grant RSC permissions to your app").
"""

import io
import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Protocol
from urllib.parse import urlsplit
from uuid import UUID, uuid5
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

DEFAULT_LANGUAGE = "en"
ICONS = ("color.png", "outline.png")


class PackageValues(Protocol):
    """What the package says about the bot and about who runs it; addresses are https."""

    @property
    def microsoft_app_id(self) -> str: ...  # noqa: D102
    @property
    def public_url(self) -> str | None: ...  # noqa: D102
    @property
    def organisation_name(self) -> str: ...  # noqa: D102
    @property
    def organisation_url(self) -> str: ...  # noqa: D102
    @property
    def privacy_url(self) -> str: ...  # noqa: D102
    @property
    def terms_url(self) -> str: ...  # noqa: D102


def build(settings: PackageValues, version: str) -> bytes:
    """The package as a zip file; the same settings give the same bytes.

    `version` is three numbers with dots. Teams accepts an upload as an update only if its version is higher.
    """
    manifest = _manifest(settings, version)
    content = {"manifest.json": _dump(manifest)}
    for language in manifest["localizationInfo"]["additionalLanguages"]:
        words = _read(f"languages/{language['file']}")
        content[language["file"]] = _dump(_localisation(manifest, words))
    content |= {name: files("manifest").joinpath("icons", name).read_bytes() for name in ICONS}
    return _zip(content)


def app_id(bot_id: str) -> str:
    """The id of the Teams app, which is not that of the bot: derived from it, so that it is the same in every build."""
    return str(uuid5(UUID(bot_id), "folkmoot teams app"))


def _manifest(settings: PackageValues, version: str) -> dict[str, Any]:
    manifest = _read("manifest.json")
    words = _read(f"languages/{DEFAULT_LANGUAGE}.json")
    manifest["id"] = app_id(settings.microsoft_app_id)
    manifest["version"] = version
    manifest["name"]["full"] = words["name"]
    manifest["description"] = {"short": words["short"], "full": words["full"]}
    manifest["developer"] = {
        "name": settings.organisation_name,
        "websiteUrl": settings.organisation_url,
        "privacyUrl": settings.privacy_url,
        "termsOfUseUrl": settings.terms_url,
    }
    manifest["validDomains"] = _domains(settings.public_url)
    bot = manifest["bots"][0]
    bot["botId"] = manifest["webApplicationInfo"]["id"] = settings.microsoft_app_id
    for listed in bot["commandLists"]:
        listed["commands"] = [{"title": word, "description": words["commands"][word]} for word in listed["commands"]]
        listed["commands"] += [{"type": "prompt", **words["prompts"][name]} for name in listed.pop("prompts", [])]
    extension = manifest["composeExtensions"][0]
    extension["botId"] = settings.microsoft_app_id
    for command in extension["commands"]:
        command.update(words["messageCommands"][command["id"]])
    return manifest


def _localisation(manifest: Mapping[str, Any], words: Mapping[str, Any]) -> dict[str, str]:
    """Only what people read is translated. A command's title is what they type, and the bot knows it in English; so is
    what a prompt puts into the box.
    """
    schema = manifest["$schema"].replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema")
    texts = {
        "$schema": schema,
        "name.short": manifest["name"]["short"],
        "name.full": words["name"],
        "description.short": words["short"],
        "description.full": words["full"],
    }
    for i, listed in enumerate(manifest["bots"][0]["commandLists"]):
        for j, command in enumerate(listed["commands"]):
            if command.get("type") != "prompt":
                texts[f"bots[0].commandLists[{i}].commands[{j}].description"] = words["commands"][command["title"]]
    for i, command in enumerate(manifest["composeExtensions"][0]["commands"]):
        for name, said in words["messageCommands"][command["id"]].items():
            texts[f"composeExtensions[0].commands[{i}].{name}"] = said
    return texts


def _domains(public_url: str | None) -> list[str]:
    host = urlsplit(public_url).hostname if public_url else None
    return [host] if host else []


def _read(name: str) -> dict[str, Any]:
    return json.loads(files("manifest").joinpath(name).read_text(encoding="utf-8"))


def _dump(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _zip(content: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, data in content.items():
            # Without a fixed date an entry would carry the time of the build.
            package.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return buffer.getvalue()

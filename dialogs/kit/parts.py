"""The few parts that every card is made of. Text is always plain: what people type is never read as Markdown."""

import json
from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any, cast

from dialogs.kit.apart import told_apart
from dialogs.kit.elements import AnyButton, CardElement, action, element, open_url
from dialogs.kit.plain import plain, run
from forum.bounds import Bounds
from forum.keys import key_from
from forum.ports import Message

# Teams certainly takes 80 KB, counted as UTF-16 (Teams, "Format your bot messages").
SAFE_BYTES = 80_000
# Teams fetches their own view for at most this many people ("Universal Actions for Adaptive Cards": userIds).
REFRESH_LIMIT = 60
# How short paragraphs become, step by step, until a card fits.
SHORTER = (2000, 1000, 500, 250, 120, 60)


def heading(text: str) -> CardElement:
    """The card's title; screen readers announce it as a heading, unless it contains something that would be read as
    Markdown.
    """
    return plain(text, size="Large", weight="Bolder", heading=True)


def subheading(text: str) -> CardElement:
    """A title inside the card."""
    return plain(text, size="Medium", weight="Bolder", heading=True, spacing="Medium")


def line(text: str, *, bold: bool = False, subtle: bool = False, warning: bool = False) -> CardElement:
    """One paragraph.

    `subtle` is harder to read. It is for what may be missed: why a message came, or codes for the operator. A
    `warning` is on a tint, in the usual colour: Teams' red text cannot be read well on its dark card.
    """
    said = plain(text, weight="Bolder" if bold else None, subtle=subtle, spacing=None if warning else "Small")
    return element("Container", style="attention", items=[said], spacing="Small") if warning else said


def fact(label: str, value: str) -> CardElement:
    """ "Where: St Mary's Hall" as one paragraph, the label in bold."""
    runs = [run(f"{label}: ", weight="Bolder"), run(value)]
    return element("RichTextBlock", inlines=runs, spacing="Small")


def link(words: str, url: str) -> CardElement:
    """Words with a link. `url` has been checked: nobody can type one."""
    return element("RichTextBlock", inlines=[run(words, selectAction=open_url(url))], spacing="Small")


def group(*elements: CardElement, separated: bool = True) -> CardElement:
    """Elements that belong together."""
    return element("Container", items=list(elements), separator=separated or None, spacing="Medium")


def buttons(*actions: AnyButton) -> CardElement:
    """Buttons inside the card, under what they are about."""
    return element("ActionSet", actions=list(actions))


def fold(name: str, title: str, *elements: CardElement, is_open: bool = False) -> list[CardElement]:
    """Elements that the button `title` above them shows and hides; `name` is an id of their own.

    Inputs in it are sent even while they are hidden, and a wrong one would then block the form unseen: so none in it
    may be required or have bounds (Action.ToggleVisibility). The button can be reached and pressed with the keyboard,
    and tells screen readers what it controls.
    """
    button = action("Action.ToggleVisibility", title=title, targetElements=[name])
    hidden = element("Container", id=name, items=list(elements), isVisible=None if is_open else False, spacing="Small")
    return [element("ActionSet", actions=[button], spacing="Small"), hidden]


def text_input(
    name: str, label: str, *, value: str = "", required: str = "", long: bool = False, hint: str = "", limit: int = 0
) -> CardElement:
    """A text field. `required` is what to say if it is left empty."""
    return element(
        "Input.Text",
        id=name,
        label=label,
        value=value or None,
        isRequired=bool(required) or None,
        errorMessage=required or None,
        isMultiline=long or None,
        placeholder=hint or None,
        maxLength=limit or None,
    )


def number_input(
    name: str, label: str, *, value: int | None, bounds: Bounds | None = None, wrong: str = ""
) -> CardElement:
    """A whole number; outside the `bounds`, it says `wrong`."""
    low, high = (bounds.low, bounds.high) if bounds else (None, None)
    return element("Input.Number", id=name, label=label, value=value, min=low, max=high, errorMessage=wrong or None)


def tick(name: str, label: str, words: str, *, on: bool) -> CardElement:
    """A box to tick with `words` beside it; it comes back as "true" or "false"."""
    return element("Input.Toggle", id=name, label=label, title=words, value="true" if on else "false", wrap=True)


def date_input(name: str, label: str, *, value: date | None, required: str = "") -> CardElement:
    """A day."""
    shown = value.isoformat() if value else None
    return element(
        "Input.Date",
        id=name,
        label=label,
        value=shown,
        isRequired=bool(required) or None,
        errorMessage=required or None,
    )


def time_input(name: str, label: str, *, value: time | None, required: str = "") -> CardElement:
    """A wall-clock time."""
    shown = value.strftime("%H:%M") if value else None
    return element(
        "Input.Time",
        id=name,
        label=label,
        value=shown,
        isRequired=bool(required) or None,
        errorMessage=required or None,
    )


def choice_input(
    name: str,
    label: str,
    choices: Iterable[tuple[str, str]],
    *,
    value: str | Sequence[str] = "",
    many: bool = False,
    open_list: bool = False,
    required: str = "",
    hint: str = "",
) -> CardElement:
    """A list to choose from. `choices` are (value, words); `open_list` shows all of them at once. `hint` stands where
    nothing is chosen yet: without it some clients choose the first, unasked.

    With other choices it is a different list to the client, which would otherwise go on showing the choices from before
    the card was redrawn.
    """
    chosen = value if isinstance(value, str) else ",".join(value)
    listed = told_apart(list(choices))
    return element(
        "Input.ChoiceSet",
        id=name,
        key=key_from("list", name, *(part for choice in listed for part in choice)),
        label=label,
        choices=[{"title": words, "value": key} for key, words in listed],
        value=chosen or None,
        isMultiSelect=many or None,
        style="expanded" if open_list else "compact",
        placeholder=hint or None,
        wrap=True,
        isRequired=bool(required) or None,
        errorMessage=required or None,
    )


def card(
    summary: str,
    *body: CardElement | None,
    actions: Iterable[AnyButton] = (),
    refresh: AnyButton | None = None,
    refresh_for: Sequence[str] = (),
    language: str = "en",
) -> Message:
    """A whole card. `refresh` asks for the own view of each of `refresh_for` (Teams user ids).

    If there are more of them than Teams does that for, it is a button for everybody instead, so that nobody is left
    out.
    """
    by_button = [refresh] if refresh and needs_view_button(refresh_for) else []
    by_itself = refresh if refresh_for and not by_button else None
    shown = element(
        "AdaptiveCard",
        version="1.5",
        refresh={"action": by_itself, "userIds": list(refresh_for)} if by_itself else None,
        body=[part for part in body if part is not None],
        actions=[*actions, *by_button] or None,
        fallbackText=summary,
        # What the older immersive readers use; the summary says the same as the card's first lines.
        speak=summary,
        lang=language,
    )
    return Message(summary=summary, card=_fitting(shown))


def needs_view_button(refresh_for: Sequence[str]) -> bool:
    """Whether a card for these people has a button for their own view, one of the six that Teams shows."""
    return len(refresh_for) > REFRESH_LIMIT


def _fitting(shown: dict[str, Any]) -> dict[str, Any]:
    """If a card is too big for Teams, its longest paragraphs are cut. What was typed into an input is never cut."""
    for limit in SHORTER:
        if len(json.dumps(shown, ensure_ascii=False).encode("utf-16-le", "surrogatepass")) <= SAFE_BYTES:
            break
        shown = shown | {"body": _cut(shown["body"], limit)}
    return shown


def _cut(part: Any, limit: int) -> Any:
    if isinstance(part, list):
        return [_cut(each, limit) for each in cast("list[Any]", part)]
    if not isinstance(part, dict):
        return part
    parts = cast("dict[str, Any]", part).items()
    cut = {name: value if name == "data" else _cut(value, limit) for name, value in parts}
    words = "title" if "type" not in cut and "value" in cut else "text"
    if len(cut.get(words, "")) > limit:
        cut[words] = cut[words][: limit - 1] + "…"
    return cut


def note(text: str) -> Message:
    """A card that only says something: text for screen readers too, never read as Markdown."""
    return card(text, line(text))

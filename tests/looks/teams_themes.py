"""What cards look like in Teams, light and dark, for Microsoft's `adaptivecards` renderer.

The values are those of microsoft/AdaptiveCards, MIT licence: samples/HostConfig/microsoft-teams-light.json and
microsoft-teams-dark.json, and the designer's teams-container-light.css and teams-container-dark.css. They are the only
ones that Microsoft publishes; Teams itself may use others by now. Teams' font, Segoe UI, may not be passed on; Open
Sans is its nearest relative, and a little wider.
"""

from dataclasses import dataclass
from typing import Any

FONT = "'Open Sans', sans-serif"
SIZES = {"small": 12, "default": 14, "medium": 14, "large": 18, "extraLarge": 24}
WEIGHTS = {"lighter": 200, "default": 400, "bolder": 600}
GOOD, WARNING = ("#92c353", "#e592c353"), ("#f8d22a", "#e5f8d22a")
TINTS = {
    "accent": ("#C7DEF9", "#62A8F7"),
    "good": ("#CCFFCC", "#69E569"),
    "attention": ("#FFC5B2", "#FF764C"),
    "warning": ("#FFE2B2", "#FFBC51"),
}
"""Background and border, the same in both themes."""


@dataclass(frozen=True)
class Theme:
    """Colours as a host config writes them, #AARRGGBB if there are eight digits; each pair is default and subtle."""

    name: str
    page: str
    card: str
    emphasis: str
    text: tuple[str, str]
    on_tint: tuple[str, str]
    dark: tuple[str, str]
    light: tuple[str, str]
    accent: tuple[str, str]
    attention: tuple[str, str]
    button: str
    button_border: str
    filled: str
    field: str
    link: str


LIGHT = Theme(
    name="light",
    page="#F6F6F6",
    card="#ffffff",
    emphasis="#fff9f8f7",
    text=("#ff252424", "#bf252424"),
    on_tint=("#ff252424", "#bf252424"),
    dark=("#252424", "#bf252424"),
    light=("#ffffff", "#fff3f2f1"),
    accent=("#6264a7", "#8b8cc7"),
    attention=("#c4314b", "#e5c4314b"),
    button="#6264A7",
    button_border="#BFC0DA",
    filled="#6264A7",
    field="#F3F2F1",
    link="#6264A7",
)
DARK = Theme(
    name="dark",
    page="#201E1F",
    card="#ff2d2c2c",
    emphasis="#ff292828",
    text=("#ffffffff", "#bfffffff"),
    on_tint=("#ff201f1f", "#ff2d2c2c"),
    dark=("#ff201f1f", "#ff2d2c2c"),
    light=("#ffffffff", "#bfffffff"),
    accent=("#ffa6a7dc", "#ff8b8cc7"),
    attention=("#ffd74654", "#e5d74654"),
    button="#ffffff",
    button_border="#BFC0DA",
    filled="#6264A7",
    field="#201E1F",
    link="#8686ff",
)
THEMES = (LIGHT, DARK)


def host_config(theme: Theme) -> dict[str, Any]:
    """As the renderer takes it."""
    plain = _foreground(theme, theme.text)
    tinted = _foreground(theme, theme.on_tint)
    styles = {
        "default": {"foregroundColors": plain, "borderColor": "#CCCCCC", "backgroundColor": theme.card},
        "emphasis": {"foregroundColors": plain, "borderColor": "#666666", "backgroundColor": theme.emphasis},
    }
    for name, (background, border) in TINTS.items():
        styles[name] = {"foregroundColors": tinted, "borderColor": border, "backgroundColor": background}
    return {
        "choiceSetInputValueSeparator": ",",
        "supportsInteractivity": True,
        "spacing": {"small": 8, "default": 12, "medium": 16, "large": 20, "extraLarge": 24, "padding": 16},
        "separator": {"lineThickness": 1, "lineColor": "#EEEEEE"},
        "imageSizes": {"small": 32, "medium": 52, "large": 100},
        "fontTypes": {name: _font(family) for name, family in (("default", FONT), ("monospace", "monospace"))},
        "textStyles": {"heading": {"size": "large", "weight": "bolder"}},
        "textBlock": {"headingLevel": 2},
        "containerStyles": styles,
        "actions": {
            "maxActions": 6,
            "spacing": "Default",
            "buttonSpacing": 8,
            "showCard": {"actionMode": "Inline", "inlineTopMargin": 16, "style": "emphasis"},
            "actionsOrientation": "Horizontal",
            "actionAlignment": "Left",
        },
        "adaptiveCard": {"allowCustomStyle": False},
        "factSet": {"title": {"weight": "Bolder"}, "spacing": 16},
    }


def _font(family: str) -> dict[str, Any]:
    return {"fontFamily": family, "fontSizes": SIZES, "fontWeights": WEIGHTS}


def _foreground(theme: Theme, text: tuple[str, str]) -> dict[str, dict[str, str]]:
    pairs = {
        "default": text,
        "dark": theme.dark,
        "light": theme.light,
        "accent": theme.accent,
        "good": GOOD,
        "warning": WARNING,
        "attention": theme.attention,
    }
    return {name: {"default": default, "subtle": subtle} for name, (default, subtle) in pairs.items()}


def style_sheet(theme: Theme) -> str:
    """Buttons, inputs and links, which a host config does not describe, and the card's frame.

    Teams lets buttons go on in the next line (AdaptiveCards issue 8792), which the renderer alone does not.
    """
    text = f"#{theme.text[0][-6:]}"
    return f"""
    body {{ margin: 0; padding: 16px; background: {theme.page}; color: {text}; font: 14px/20px {FONT}; }}
    .shown {{ background: #{theme.card[-6:]}; border-radius: 4px; margin: 0 0 16px; overflow: hidden; }}
    a.ac-anchor {{ color: {theme.link}; text-decoration: none; }}
    .ac-actionSet {{ flex-wrap: wrap; gap: 8px; }}
    .ac-actionSet > :not(.ac-pushButton) {{ display: none !important; }}
    .ac-pushButton {{ box-sizing: border-box; max-width: 100%; background: transparent;
      color: {theme.button}; border: 2px solid {theme.button_border}; border-radius: 4px;
      height: 32px; padding: 4px 10px 5px; font: 14px/18px {FONT}; overflow: hidden; text-overflow: ellipsis; }}
    .ac-pushButton.style-positive {{ background: {theme.filled}; border-color: {theme.filled}; color: white; }}
    .ac-input {{ color: {text}; font: 14px/20px {FONT}; box-sizing: border-box; }}
    .ac-input.ac-textInput, .ac-input.ac-numberInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput,
    .ac-input.ac-multichoiceInput {{ background: {theme.field}; border: 1px solid {theme.field}; border-radius: 4px;
      padding: 4px 8px; height: 31px; color-scheme: {theme.name}; }}
    .ac-input.ac-textInput {{ resize: none; }}
    .ac-input.ac-textInput.ac-multiline {{ height: 72px; }}
    """

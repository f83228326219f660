"""The pictures of the docs, and what they were drawn from: `docs/images/shown.json` has the words of each scene.

A picture tells nobody when it has become old. These words do.
"""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TypedDict

from PIL import Image

from tests.looks.teams_themes import DARK, LIGHT, Theme
from tests.stories.guides.scenes import Scenes

DOCS = Path(__file__).parents[3] / "docs"
RECORD = DOCS / "images/shown.json"
COLOURS = 64
"""Enough for letters and lines, and a third of the bytes."""


@dataclass(frozen=True)
class Picture:
    """One file, below `docs/`. `width` and `height` are CSS pixels; what is below `height` is cut off, unless it is 0.

    `sharpness` is pixels of the file for one of those. The picture of a page begins at the words `begins`.
    """

    path: str
    scene: str
    width: int
    sharpness: int
    height: int = 0
    begins: str = ""
    theme: Theme = LIGHT

    @property
    def file(self) -> Path:
        return DOCS / self.path


def _beside_the_text(scene: str, theme: Theme = LIGHT) -> Picture:
    """As wide as in the Playground, and shown pixel by pixel."""
    dark = "-dark" if theme is DARK else ""
    return Picture(f"images/{scene}{dark}.png", scene, 446, 1, theme=theme)


def _in_a_guide(scene: str, height: int = 0, begins: str = "") -> Picture:
    """As on a small phone, and sharp enough for paper."""
    return Picture(f"guides/images/{scene}.png", scene, 320, 2, height, begins)


PICTURES = (
    _beside_the_text("action-list"),
    _beside_the_text("announcement"),
    _beside_the_text("date-poll"),
    _beside_the_text("home", DARK),
    _beside_the_text("published-agenda"),
    _beside_the_text("roll"),
    _in_a_guide("announcement"),
    _in_a_guide("suggest-form"),
    _in_a_guide("outcome"),
    _in_a_guide("invitation", 500),
    _in_a_guide("answer-page", 455, "Are you coming?"),
    _in_a_guide("home-of-a-chair"),
    _in_a_guide("roll"),
    _in_a_guide("care-list"),
    _in_a_guide("care-form", 622),
    _in_a_guide("board-email", 470),
    _in_a_guide("board-page", 462, "Read the whole brief"),
    _in_a_guide("date-advice", 472),
    _in_a_guide("you-said-we-did"),
    Picture("guides/images/sample-brief.png", "sample-brief", 560, 1),
)
PAPERS = ("guides/sample-brief.docx", "guides/sample-brief.pdf")
"""The sample brief itself, below `docs/`."""


class Known(TypedDict):
    """What is kept of a scene: what it said, and the SHA-256 of each picture, by its path below `docs/`."""

    words: list[str]
    pictures: dict[str, str]


def pictures_of(scene: str) -> list[Picture]:
    """Where a scene is shown."""
    return [picture for picture in PICTURES if picture.scene == scene]


def recorded() -> dict[str, Known]:
    """By scene."""
    return json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}


def record(scenes: Scenes) -> None:
    """Notes what the pictures of these scenes, which have just been drawn, were drawn from."""
    known = recorded() | {name: Known(words=scene.words, pictures=_drawn(name)) for name, scene in scenes.items()}
    ordered = {name: known[name] for name in sorted(known)}
    RECORD.write_text(json.dumps(ordered, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _files(scene: str) -> list[str]:
    return [*(picture.path for picture in pictures_of(scene)), *(PAPERS if scene == "sample-brief" else ())]


def _drawn(scene: str) -> dict[str, str]:
    files = {path: DOCS / path for path in _files(scene)}
    return {path: sha256(file.read_bytes()).hexdigest() for path, file in files.items() if file.exists()}


def keep(png: bytes, picture: Picture) -> None:
    """Writes it, cut to its height, with few colours; not if it looks as before, so that nobody commits it again."""
    whole = Image.open(BytesIO(png)).convert("RGB")
    height = min(whole.height, picture.height * picture.sharpness or whole.height)
    few = whole.crop((0, 0, whole.width, height)).quantize(COLOURS, dither=Image.Dither.NONE)
    if not picture.file.exists() or Image.open(picture.file).convert("RGB").tobytes() != few.convert("RGB").tobytes():
        picture.file.parent.mkdir(parents=True, exist_ok=True)
        few.save(picture.file, optimize=True)


def outdated(scene: str, words: Sequence[str]) -> str:
    """What is wrong with a scene's pictures, or ""."""
    known = recorded().get(scene)
    if known is None:
        return f"{scene}: nothing has been drawn of it"
    now, before = Counter(words), Counter(known["words"])  # what came at the same instant has no order
    if now != before:
        return f"{scene}: says now {list(now - before)}, and no longer {list(before - now)}"
    if len(drawn := _drawn(scene)) < len(_files(scene)):
        return f"{scene}: a picture is missing"
    return "" if drawn == known["pictures"] else f"{scene}: a picture is not the one that was drawn"

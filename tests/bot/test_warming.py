"""What is understood is loaded soon after the start, and not with it."""

import subprocess
import sys
from pathlib import Path

from bot.warming import warm
from dialogs.understanding.classifier import WEIGHTS, classifier


async def test_nobody_s_first_sentence_waits_for_the_weights() -> None:
    classifier.cache_clear()
    await warm(idle=0)
    loaded = classifier.cache_info().currsize
    assert loaded == len([file for file in WEIGHTS.iterdir() if file.name.endswith(".gz")]) > 0
    assert classifier("en")
    assert classifier.cache_info().currsize == loaded


def test_the_start_does_not_load_them() -> None:
    said = "import bot.main; from dialogs.understanding.classifier import classifier; print(classifier.cache_info())"
    root = Path(__file__).parents[2]
    found = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True, cwd=root).stdout
    assert "currsize=0" in found

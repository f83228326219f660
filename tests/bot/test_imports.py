"""What a start does not need is not loaded at a start: it would keep people waiting and take memory."""

import subprocess
import sys

RARE = ("alembic", "mako", "pygments", "docx", "typst", "msgraph", "azure.identity", "rapidfuzz")
"""Migrations, papers, the calendar, and what is typed in a form."""

ASKED_FOR = (
    "opentelemetry",
    "google.protobuf",
    "bot.tracing.tracing",
    "bot.tracing.followed_parts",
    "storage.engine.followed",
)
"""Traces."""


def test_the_bot_starts_without_what_is_rarely_needed() -> None:
    asked = f"import sys, bot.main; print(*[name for name in {RARE + ASKED_FOR!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

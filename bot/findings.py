"""What the doctor says about one thing."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a check ended. WARN: it works, and soon will not. SKIP: not asked for, or Folkmoot does without it."""

    OK = "ok"
    WARN = "warn"
    FAIL = "FAIL"
    SKIP = "skip"


@dataclass(frozen=True)
class Finding:
    """One line of the report."""

    state: Mark
    what: str
    detail: str
    remedy: str = ""

    def __str__(self) -> str:
        return " - ".join(part for part in (f"{self.state:<4}", self.what, self.detail, self.remedy) if part)

"""What the doctor says about one thing."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a check ended. SKIP: not asked for, or Folkmoot does without it."""

    OK = "ok"
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

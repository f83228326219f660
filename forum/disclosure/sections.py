"""The sections under which information is possibly exempt: Freedom of Information Act 2000, Part II; Freedom of
Information (Scotland) Act 2002, Part 2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """By its number in the Act of 2000."""

    ELSEWHERE = "21"
    LATER = "22"
    LAW = "31"
    CONDUCT = "36"
    SAFETY = "38"
    PERSONAL = "40"
    CONFIDENCE = "41"
    PRIVILEGE = "42"


@dataclass(frozen=True)
class About:
    """What a section is about, the same section in Scotland, and whether the public interest has to be weighed."""

    what: str
    in_scotland: str
    is_weighed: bool


SECTIONS: Mapping[Section, About] = {
    Section.ELSEWHERE: About("reasonably accessible by other means", "25", is_weighed=False),
    Section.LATER: About("intended for future publication", "27(1)", is_weighed=True),
    Section.LAW: About("law enforcement", "35", is_weighed=True),
    Section.CONDUCT: About(
        "prejudice to the effective conduct of public affairs: the qualified person’s reasonable opinion is needed",
        "30",
        is_weighed=True,
    ),
    Section.SAFETY: About("health and safety", "39(1)", is_weighed=True),
    Section.PERSONAL: About("personal information", "38(1)(b)", is_weighed=False),
    Section.CONFIDENCE: About("information provided in confidence", "36(2)", is_weighed=False),
    Section.PRIVILEGE: About("legal professional privilege", "36(1)", is_weighed=True),
}

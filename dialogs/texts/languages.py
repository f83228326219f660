"""The languages that there are words in, where each is spoken, and who has signed it. This is the place to sign.

A language awaits a speaker until somebody who speaks it has read all that pages and emails say in it and stands by it.
Until then pages and emails speak it only where an operator has switched it on knowingly (LANGUAGES).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Signed:
    """Who has read the language, and when."""

    by: str
    on: date


@dataclass(frozen=True)
class Language:
    """`name` is what its own speakers call it. `dates` is how its dates are written (a CLDR locale).

    `in_teams`: cards in Teams speak it, as far as it has words for them. `outside`: it has words for everything that
    pages and emails say.
    """

    code: str
    name: str
    dates: str
    in_teams: bool
    outside: bool
    signed: Signed | None
    is_right_to_left: bool = False

    @property
    def direction(self) -> str:
        """As HTML calls it."""
        return "rtl" if self.is_right_to_left else "ltr"


ENGLISH = Language(
    # English dates are written the British way, "Tuesday 8 December".
    code="en",
    name="English",
    dates="en_GB",
    in_teams=True,
    outside=True,
    signed=Signed("whoever wrote it", date(2026, 11, 30)),
)
WELSH = Language(code="cy", name="Cymraeg", dates="cy", in_teams=True, outside=True, signed=None)
URDU = Language(
    # Cards in Teams have no words in it yet, and read from left to right.
    code="ur",
    name="اردو",
    dates="ur",
    in_teams=False,
    outside=True,
    signed=None,
    is_right_to_left=True,
)

LANGUAGES: Mapping[str, Language] = {language.code: language for language in (ENGLISH, WELSH, URDU)}


def language_in(locale: str | None) -> Language | None:
    """The language of a locale such as "cy-GB"; None if there are no words in it."""
    return LANGUAGES.get((locale or "").partition("-")[0].lower())

"""Which languages pages and emails speak here: those that are signed, and those that an operator has switched on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from dialogs.texts import Texts, bundles_of
from dialogs.texts.languages import ENGLISH, LANGUAGES, Language, language_in

SIGNED = tuple(code for code, language in LANGUAGES.items() if language.signed)
ASKED = "lang"
"""What the address of a page says beforehand: "?lang=cy"."""


@dataclass(frozen=True)
class Languages:
    """`codes` are those that are on. English always is: it is what everything falls back to."""

    codes: Sequence[str] = SIGNED

    def __iter__(self) -> Iterator[Language]:
        """Each, in the order in which people choose from them."""
        on = {ENGLISH.code, *self.codes}
        return iter([language for language in LANGUAGES.values() if language.code in on and language.outside])

    def named(self, locale: str | None) -> Language | None:
        """The language of a locale such as "cy-GB", if it is on."""
        wanted = language_in(locale)
        return wanted if wanted in tuple(self) else None

    def texts(self, locale: str | None, *, by_text: bool = False) -> Texts:
        """What pages and emails say to somebody with this locale; in English if their language is off, or unknown.

        `by_text`: they are reached by text message.
        """
        return _texts(self.named(locale) or ENGLISH, by_text)

    def of_browser(self, accepted: str) -> Texts:
        """What pages say while nobody knows who is asking. `accepted` is the header Accept-Language, best first."""
        wished = (self.named(part.partition(";")[0].strip()) for part in accepted[:_LONGEST].split(","))
        return _texts(next(filter(None, wished), ENGLISH))

    def besides(self, texts: Texts) -> list[Language]:
        """The others that the same could be read in."""
        return [language for language in self if language.code != texts.locale]


def read_in(address: str, language: Language) -> str:
    """The address of a page of ours in that language."""
    return f"{address}?{ASKED}={language.code}"


_LONGEST = 200


@cache
def _texts(language: Language, by_text: bool = False) -> Texts:
    return Texts(language, bundles_of(language), sets_apart=True, by_text=by_text)

"""The words, in Fluent (projectfluent.org). No sentence lives in code: `texts("poll-closed", when=...)`."""

import sys
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache, partial
from math import ceil
from pathlib import Path
from typing import Any, cast

from babel import Locale
from babel.dates import format_date, format_time, format_timedelta, get_timezone_location
from fluent.runtime import FluentBundle, FluentResource, resolver

from dialogs.texts.directions import isolated
from dialogs.texts.languages import ENGLISH, LANGUAGES, Language, language_in
from forum.errors import Invalid
from forum.limits import TooLong
from forum.retention.periods import Kept, kept_for
from forum.wall_clock import end_shown

HERE = Path(__file__).parent
LOCALES = tuple(LANGUAGES)

# Its limit of 2,500 guards against malicious translations; ours are safe, and the names of sixty people exceed it.
resolver.MAX_PART_LENGTH = 100_000


BY_TEXT = "-by-text"
"""Follows the name of a sentence, in what is said for it to somebody who is reached by text message."""


class Texts:
    """One language. Anything it lacks is said in English.

    `sets_apart`: what is put into a sentence keeps its own direction, and the sentence its own. `by_text`: it is said
    to somebody who is reached by text message, so "page-stopped-title-by-text" is said for "page-stopped-title".
    """

    def __init__(
        self, language: Language, bundles: list[FluentBundle], *, sets_apart: bool = False, by_text: bool = False
    ) -> None:
        self.locale = language.code
        self.direction = language.direction
        self.dates = language.dates
        self._is_right_to_left = language.is_right_to_left
        self._sets_apart = sets_apart
        self._by_text = by_text
        self._bundles = bundles
        # What people wrote is in `words`, and must not be cached.
        self._without_words = cache(self._fill)
        self._from_to = lru_cache(maxsize=1024)(self._span)

    def __call__(self, text: str, /, **words: Any) -> str:
        """The sentence called `text`, filled in with `words`. Raises KeyError if no language has it."""
        return self._fill(text, **words) if words else self._without_words(text)

    def _fill(self, text: str, /, **words: Any) -> str:
        for bundle in self._bundles:
            name = f"{text}{BY_TEXT}" if self._by_text and bundle.has_message(f"{text}{BY_TEXT}") else text
            if bundle.has_message(name):
                value = bundle.get_message(name).value
                if self._sets_apart:
                    words = {name: self.apart(word) if isinstance(word, str) else word for name, word in words.items()}
                said, errors = bundle.format_pattern(value, words)  # pyright: ignore[reportArgumentType]
                if errors:
                    raise KeyError(f"{text}: {errors[0]}")
                return str(said)
        raise KeyError(text)

    def apart(self, words: str) -> str:
        """`words` as they stand by themselves, or among others of this language, without mixing up their order."""
        return isolated(words, is_right_to_left=self._is_right_to_left) if self._sets_apart else words

    def problem(self, invalid: Invalid) -> str:
        """What needs correcting; for something too long also how long it is."""
        said = self(invalid.problem, **invalid.words)
        return f"{said} {self('too-long-yours', length=invalid.length)}" if isinstance(invalid, TooLong) else said

    def has(self, text: str) -> bool:
        """Whether some language has this sentence."""
        return any(bundle.has_message(text) for bundle in self._bundles)

    def day(self, day: date) -> str:
        """E.g. "Tuesday 8 December 2026"."""
        return _date(day, "EEEE d MMMM y", self.dates)

    def short_day(self, day: date) -> str:
        """E.g. "8 December"."""
        return _date(day, "d MMMM", self.dates)

    def weekday(self, day: date) -> str:
        """E.g. "Tuesday 8 December"."""
        return _date(day, "EEEE d MMMM", self.dates)

    def city(self, time_zone: str) -> str:
        """The city after which a time zone (IANA) is called: "London"."""
        return get_timezone_location(time_zone, locale=self.dates, return_city=True)

    def clock(self, moment: time | datetime) -> str:
        """E.g. "18:00"."""
        return _clock(moment.hour, moment.minute, self.dates)

    def span(self, starts: datetime, time_zone: str, minutes: int) -> str:
        """E.g. "18:00 to 19:30": what clocks in `time_zone` (IANA) show from naive `starts` to the end."""
        return self._from_to(self.clock(starts), self.clock(end_shown(starts, time_zone, minutes)))

    def _span(self, start: str, end: str) -> str:
        return self._fill("span", start=start, end=end)

    def country(self, code: str) -> str:
        """The name of a country (ISO 3166-1, "FR"); the code itself where it has none."""
        names = cast("Mapping[str, str]", Locale.parse(self.dates).territories)
        return names.get(code, code)

    def language(self, code: str) -> str:
        """The name of a language by its tag (BCP 47, "cy" or "en-GB"); the tag itself where it has none."""
        names = cast("Mapping[str, str]", Locale.parse(self.dates).languages)
        return names.get(code.partition("-")[0].lower(), code)

    def join(self, names: list[str]) -> str:
        """E.g. "Amina, Ben and Chaya"; "Okoro, Sam; Patel, Asha; and Chaya" if a name contains a comma."""
        if len(names) < 2:
            return "".join(names)
        if any("," in name for name in names):
            return self("list-and-apart", first="; ".join(names[:-1]), last=names[-1])
        return self("list-and", first=", ".join(names[:-1]), last=names[-1])


@lru_cache(maxsize=1024)
def _date(day: date, form: str, locale: str) -> str:
    return format_date(day, form, locale=locale)


@lru_cache(maxsize=1440)
def _clock(hour: int, minute: int, locale: str) -> str:
    return format_time(time(hour, minute), "HH:mm", locale=locale)


def kept_in_days(kind: str, locale: str) -> str:
    """For how long something is kept, as sentences say it with KEPT("needs"): "14 days". Whole years, with the leap
    days that may be among them, are said as people say them: "2 years" for 731 days.
    """
    kept = kept_for(Kept(kind))
    years = int(kept.days // 365.25)
    unit = "year" if years and kept.days == ceil(years * 365.25) else "day"
    # Up to this many of a unit, Babel says the next smaller one.
    return format_timedelta(kept, granularity=unit, threshold=sys.maxsize if unit == "day" else 0.9, locale=locale)


def texts_for(locale: str | None) -> Texts:
    """What is said in Teams to somebody with a locale such as "cy-GB"; in English if cards do not speak the language.

    Pages and emails ask `dialogs.texts.switched_on`.
    """
    language = language_in(locale)
    return _texts(language if language and language.in_teams else ENGLISH)


@cache
def _texts(language: Language) -> Texts:
    return Texts(language, bundles_of(language))


def bundles_of(language: Language) -> list[FluentBundle]:
    """The words of a language, and those that stand in for what it lacks."""
    return [_bundle(each) for each in dict.fromkeys((language, ENGLISH))]


@cache
def _bundle(language: Language) -> FluentBundle:
    # Isolation marks would show up as boxes in some Teams clients; quotes set apart names in other scripts there.
    kept: dict[str, Any] = {"KEPT": partial(kept_in_days, locale=language.dates)}
    bundle = FluentBundle([language.dates.replace("_", "-")], use_isolating=False, functions=kept)
    for path in sorted((HERE / language.code).rglob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")), allow_overrides=False)
    return bundle

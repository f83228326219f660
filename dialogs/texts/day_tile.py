"""A day in three short words, for a tile on a card."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from dialogs.texts import Texts


def day_tile(texts: Texts, day: date) -> tuple[str, str, str]:
    """E.g. "Tue", "8", "Dec"."""
    return _parts(day, texts.dates)


@lru_cache(maxsize=1024)
def _parts(day: date, locale: str) -> tuple[str, str, str]:
    weekday, number, month = (format_date(day, form, locale=locale) for form in ("EEE", "d", "MMM"))
    return weekday, number, month

"""The hour that people say beside a day: "Friday 17:00", "Friday at 5pm", "by noon on Friday".

A promise has a day and no hour, so the day is read without it; what was said about the hour stays in the words.
"""

import re
from typing import NamedTuple

# "Friday 18.30" is an hour; "Friday 10.12" may be a date, and only "at 10.12" is certainly an hour.
_CLOCK = (
    r"(?:(?:at )?(?:(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]m| ?hrs| ?h)?|(?:[01]?\d|2[0-3])\.(?:00|1[3-9]|[2-5]\d)"
    r"|\d{1,2}(?:[:.][0-5]\d)? ?(?:am|pm|a\.m\.?|p\.m\.?)|\d{1,2} o'clock|(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours|h)"
    r"|(?:12 )?noon|midday|(?:12 )?midnight)|at (?:[01]?\d|2[0-3])(?:\.[0-5]\d)?)"
)
_PART = (
    r"(?:(?:at )?lunch ?time|(?:by |at )?(?:the )?(?:end|close) of (?:play|business|the day|day)|cop|cob|eod"
    r"|first thing|last thing)"
)
_AFTER = re.compile(
    rf"(?<=\w),? (?<!this )(?:(?:in the )?(?:morning|afternoon|evening|night)|{_PART}|(?:by )?{_CLOCK})$"
)
_BEFORE = re.compile(rf"(?:{_PART}|{_CLOCK}),? (?:on )?(?=\w)")


class WithoutHour(NamedTuple):
    """Words for a day without the hour, and the hour as it was given; "" for none."""

    words: str
    hour: str


def without_hour(words: str) -> WithoutHour:
    """Takes the hour off `words` (lower case, single spaces), if there is a day beside it."""
    if before := _BEFORE.match(words):
        return WithoutHour(words[before.end() :], before[0].removesuffix("on ").strip(" ,"))
    if after := _AFTER.search(words):
        return WithoutHour(words[: after.start()], after[0].strip(" ,"))
    return WithoutHour(words, "")

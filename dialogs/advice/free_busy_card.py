"""How full people's calendars are, in plain sentences: numbers (for few calendars not even those), and never a name."""

from dataclasses import dataclass
from datetime import datetime

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import line
from dialogs.texts import Texts
from forum.free_busy import CalendarsSeen, Fullness


@dataclass(frozen=True)
class Calendars:
    """What is known about people's calendars: nothing; that the bot is looking; or what was seen."""

    looking: bool = False
    seen: CalendarsSeen | None = None


NOT_LOOKED_AT = Calendars()


def about_one_time(texts: Texts, calendars: Calendars, starts: datetime) -> list[CardElement]:
    """All there is to say if one time (naive, wall-clock) is in question."""
    seen = calendars.seen
    if seen is None or not seen.seen:
        return about_all_times(texts, calendars)
    return [line(" ".join([_words(texts, seen.at(starts)), *_others(texts, seen)]))]


def beside_a_time(texts: Texts, calendars: Calendars, starts: datetime) -> list[CardElement]:
    """The part that goes under each of several times."""
    seen = calendars.seen
    return [line(_words(texts, seen.at(starts)))] if seen and seen.seen else []


def about_all_times(texts: Texts, calendars: Calendars) -> list[CardElement]:
    """The part that is said once: that the bot is looking, that none could be seen, or which could not."""
    if calendars.looking:
        return [line(texts("calendars-looking"), subtle=True)]
    if calendars.seen is None:
        return []
    if not calendars.seen.seen:
        return [line(texts("calendars-not-seen"), subtle=True)]
    others = _others(texts, calendars.seen)
    return [line(" ".join(others))] if others else []


def _words(texts: Texts, found: Fullness) -> str:
    few = "" if found.is_tellable else "-few"
    if not found.full:
        return texts(f"calendars-none{few}", seen=found.seen)
    return texts(f"advice-calendars{few}", full=found.full, seen=found.seen)


def _others(texts: Texts, seen: CalendarsSeen) -> list[str]:
    outside = [texts("calendars-outside", count=seen.outside)] if seen.outside else []
    unknown = [texts("calendars-unknown", count=seen.unknown)] if seen.unknown else []
    return [*outside, *unknown]

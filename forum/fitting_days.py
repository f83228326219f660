"""Days that suit a forum as far as anybody knows: for the dates that are proposed, and for closing a poll."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from forum.advice import AdviceSettings, DateAdvisor, Severity

CLOSING_HOUR = time(18)
"""In the daytime, so that whoever asked is told by day, but not before people are home."""
USUAL_WAIT = timedelta(weeks=1)
LONGEST_WAIT = 14
"""Days among which a better one for closing is looked for."""

Fits = Callable[[datetime], bool]
"""Whether nothing is known that may keep people away at that time (naive, wall-clock)."""


def fits(advisor: DateAdvisor, settings: AdviceSettings, minutes: int) -> Fits:
    """As the advisor says itself, when it is asked about a date."""
    return lambda starts: all(
        clash.severity is not Severity.MAY_KEEP_AWAY for clash in advisor.advise(settings, starts, minutes)
    )


def closing_day(today: date, fit: Fits) -> date:
    """The last day for answers: in a week, or on the first day after that which is no holiday."""
    usual = today + USUAL_WAIT
    days = [usual + timedelta(days=later) for later in range(LONGEST_WAIT)]
    return next((day for day in days if fit(datetime.combine(day, CLOSING_HOUR))), usual)

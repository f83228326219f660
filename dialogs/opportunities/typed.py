"""What people type for an opportunity, as values."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.days.day_at_end import day_at_end
from dialogs.days.day_rules import Asked
from dialogs.days.plain_dates import understand_days
from dialogs.kit.context import Context
from dialogs.kit.fields import clock
from dialogs.opportunities.opportunity_forms_card import CheckOpportunity
from dialogs.texts import Texts
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.use_cases.opportunities.post_opportunity import OpportunityForm


@dataclass(frozen=True)
class Typed:
    """What follows the word: "Work experience at the museum by 12 December". `wrong`: its day needs another look."""

    title: str
    day: str = ""
    clock: str = ""
    wrong: Invalid | None = None


async def typed_after_word(context: Context, forum: Forum, words: str) -> Typed:
    """What cannot be read as a day stays in the title."""
    if not words:
        return Typed("")
    today, next_meeting = day_of(forum, context.now), await _next_meeting_day(context, forum)
    found = await asyncio.to_thread(day_at_end, " ".join(words.split()), today, next_meeting)
    if len(found.days) == 1:
        hour = clock(found.hour)
        return Typed(found.before, found.days[0].isoformat(), hour.strftime("%H:%M") if hour else "")
    return Typed(found.before, wrong=_which_day(context.texts, found.days, today) if found.days else None)


async def form_from(context: Context, forum: Forum, values: CheckOpportunity) -> OpportunityForm:
    """The form's words as values. Raises Invalid."""
    hour = clock(values.clock)
    if values.clock.strip() and hour is None:
        raise Invalid("opportunity-clock-unread")
    return OpportunityForm(
        title=values.title,
        what=values.what,
        day=await _day(context, forum, values.day),
        clock=hour,
        who_for=values.who_for,
        link=values.link,
        how=values.how,
    )


async def _day(context: Context, forum: Forum, words: str) -> date:
    """An ISO day from a field, or plain words where a client has no such field."""
    if not words.strip():
        raise Invalid("opportunity-needs-day")
    today = day_of(forum, context.now)
    days = await understand_days(Asked(words, today, await _next_meeting_day(context, forum)))
    if not days:
        raise Invalid("opportunity-day-unread")
    if len(days) > 1:
        raise _which_day(context.texts, days, today)
    return days[0]


def _which_day(texts: Texts, days: Sequence[date], today: date) -> Invalid:
    first, *_, second = days
    problem = "opportunity-which-day" if first >= today else "opportunity-day-passed"
    return Invalid(problem, first=texts.day(first), second=texts.day(second))


async def _next_meeting_day(context: Context, forum: Forum) -> date | None:
    meeting = await context.next_meeting(forum)
    return meeting.starts.date() if meeting else None

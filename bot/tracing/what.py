"""What is traced: this list, and nothing else (docs/decisions/038-what-a-trace-may-tell.md).

A span has an exact time, and the shape of a trace tells what was done: one job for yes, another for no. Whoever knows
when somebody wrote to the bot could learn from it what they did. So what members say and press is not here, whatever it
is about: that they suggested something unattributed must not be told by a trace, nor by a gap among traces. Here is
how the chairs arrange meetings, which everybody in the channel sees anyway. A row that is not listed is not traced.
"""

from dialogs.kit.turn import Arrival
from forum.jobs import (
    CancelEvent,
    CreateEvent,
    Job,
    LookAtCalendars,
    MoveEvent,
    OfferLink,
    OfferSetUp,
    ReadJoinLink,
    ReadRoster,
    ShowCalendars,
    Tell,
    UpdateInvitation,
    UpdateInvitees,
    WatchCalendar,
    WithdrawEvent,
)

WORDS = frozenset(
    {
        *("schedule", "schedule meeting", "reschedule", "move meeting", "cancel meeting"),
        *("link", "join link", "calendar", "calendars"),
    }
)
"""Typed words, each for chairs alone."""

BUTTONS = frozenset(
    {
        *("meeting.check", "meeting.change", "meeting.confirm", "meeting.cancel"),
        *("meeting.retry", "meeting.without", "meeting.link", "meeting.putback", "meeting.takeover"),
        *("next.set_up", "next.another", "next.dates", "next.not_now"),
        *("calendars.open", "calendars.save", "dates.check", "dates.revise", "dates.post", "dates.choose"),
    }
)
"""Verbs of buttons, each for chairs alone."""

ARRIVALS = frozenset({Arrival.BOT_ADDED})
"""The bot comes into a team: the first thing that somebody who installs it wants to follow."""

JOBS: frozenset[type[Job]] = frozenset(
    {
        *(CreateEvent, MoveEvent, CancelEvent, ReadJoinLink, UpdateInvitation, UpdateInvitees, WithdrawEvent),
        *(WatchCalendar, LookAtCalendars, ShowCalendars, OfferLink, ReadRoster, OfferSetUp, Tell),
    }
)
"""Kinds of jobs, if what put them is traced. None whose record would show that somebody confided something."""

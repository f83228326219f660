"""The date of a meeting as a file for somebody's own calendar (RFC 5545).

For people who get no invitation of Exchange's own. It is published, not sent: nobody is asked to accept anything, and
an entry that was imported again replaces the one before where the calendar goes by UID and SEQUENCE.
"""

from typing import Any

from icalendar import Calendar, Event

from forum.meetings import Meeting, MeetingState
from forum.openness import is_circle
from forum.use_cases.home.home_views import ahead_of
from pages.visit import Answer, File, Go, Visit


async def download(visit: Visit) -> Answer:
    """The next meeting's; the first page says how it stands if there is none."""
    meeting, _ = await ahead_of(visit.uow, visit.forum, visit.person, visit.now)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return Go()
    return File(_file(visit, meeting), 'text/calendar; charset=utf-8; method="PUBLISH"', "meeting.ics")


def _file(visit: Visit, meeting: Meeting) -> bytes:
    """In UTC, so that no calendar has to know the zone's rules."""
    calendar, event = Calendar(), Event()
    _fill(calendar, prodid="-//Folkmoot//EN", version="2.0", method="PUBLISH")
    _fill(
        event,
        uid=f"{meeting.id}@folkmoot",
        sequence=meeting.revision,
        dtstamp=visit.now,
        dtstart=meeting.starts_at,
        dtend=meeting.planned_end,
        # Others may see a calendar.
        summary=visit.texts("page-date-circle") if is_circle(visit.forum) else visit.forum.name,
        location=meeting.venue,
        description=meeting.link or "",
    )
    calendar.add_component(event)
    return calendar.to_ical()


def _fill(component: Any, **values: object) -> None:
    for name, value in values.items():
        if value != "":
            component.add(name, value)

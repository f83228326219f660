"""People, topics and meetings made by hand, for rules that need no database. What does not matter is filled in."""

from datetime import UTC, datetime
from typing import Any

from forum.agenda import Attribution, Suggestion
from forum.ids import ForumId, MeetingId, PersonId, SuggestionId
from forum.meetings import Meeting, Mode
from forum.people import Person

LONG_AGO = datetime(2030, 1, 1, tzinfo=UTC)


def person(name: str) -> Person:
    return Person(id=PersonId(name), tenant_id="t", name=name)


def topic(title: str = "Youth", **changed: Any) -> Suggestion:
    filled = {
        "id": SuggestionId(title),
        "forum_id": ForumId("f"),
        "why": "",
        "attribution": Attribution.NAMED,
        "author_id": None,
        "code_hash": None,
        "created_at": LONG_AGO,
    }
    return Suggestion(title=title, **filled | changed)


def meeting(starts: datetime, minutes: int = 90, **changed: Any) -> Meeting:
    """`starts` is by the clocks of London."""
    filled = {
        "id": MeetingId("m"),
        "forum_id": ForumId("f"),
        "time_zone": "Europe/London",
        "mode": Mode.ONLINE,
        "venue": "",
        "note": "",
        "organiser_id": PersonId("p"),
        "transaction_id": "t",
        "created_at": LONG_AGO,
    }
    return Meeting(starts=starts, minutes=minutes, **filled | changed)

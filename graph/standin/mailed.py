"""Whom Exchange would email when an event changes ("Update event", attendees property and meeting updates)."""

from typing import Any

Json = dict[str, Any]


def addresses(event: Json) -> list[str]:
    """Everybody invited, in lower case."""
    return [str(one["emailAddress"]["address"]).lower() for one in event.get("attendees", [])]


def mails_of_change(before: Json, wanted: Json) -> list[list[str]]:
    """New people are invited, removed ones hear that it is cancelled; the others hear of it unless only the list
    changed.

    A change of the body alone is also emailed to everybody.
    """
    was = addresses(before)
    now = addresses(wanted) if "attendees" in wanted else was
    only_the_list = set(wanted) - {"@odata.type"} == {"attendees"}
    stay = [] if only_the_list else [one for one in now if one in was]
    return [
        *(["invitation", one] for one in now if one not in was),
        *(["cancellation", one] for one in was if one not in now),
        *(["update", one] for one in stay),
    ]

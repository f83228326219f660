"""Who was in an online meeting, according to Graph's attendance reports."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from forum.address import parse
from forum.ports import Sighting

Json = dict[str, Any]


def merge(sessions: Iterable[list[Json]]) -> list[Sighting]:
    """One sighting for each person, over all sessions; each session is a list of `attendanceRecord`.

    People are told apart by object id, otherwise by email address. A guest who has neither goes by name, so that coming
    back makes nobody two people; two with the same name in one session stay two.
    """
    people: dict[str, Sighting] = {}
    for records in sessions:
        namesakes: Counter[str] = Counter()
        for seen in map(_sighting, records):
            namesakes[seen.name] += 1
            address = parse(seen.email)
            who = seen.entra_id or (address.key if address else f"{seen.name}#{namesakes[seen.name]}")
            before = people.get(who)
            people[who] = replace(before, seconds=before.seconds + seen.seconds) if before else seen
    return list(people.values())


def _sighting(record: Json) -> Sighting:
    identity: Json = record.get("identity") or {}
    return Sighting(
        name=identity.get("displayName") or "",
        entra_id=_object_id(identity),
        email=record.get("emailAddress") or None,
        seconds=record.get("totalAttendanceInSeconds") or 0,
    )


def _object_id(identity: Json) -> str | None:
    """Only people who signed in have an Entra object id; a guest's or a telephone's id means nothing elsewhere."""
    if "Guest" in (identity.get("@odata.type") or ""):
        return None
    try:
        return str(UUID(identity.get("id") or ""))
    except ValueError:
        return None

"""Whoever calls the use case, a forum stores no setting that it cannot work with."""

from datetime import UTC, time
from typing import Any

import pytest

from forum import limits
from forum.errors import Invalid, OnlyAChair
from forum.forums import Forum, Rhythm
from tests.cast import CARYS, GRACE
from tests.far_end.places import TEAM, TENANT
from tests.hall import FORM, Hall

FAR = 10**9


def rhythm(every_months: int = 2, nth: int = 2, weekday: int = 1) -> dict[str, Any]:
    return {"rhythm": Rhythm(every_months, nth, weekday)}


AT_THE_BOUNDS: list[dict[str, Any]] = [
    {"name": "F"},
    {"name": "F" * limits.FORUM_NAME},
    {"time_zone": "Pacific/Kiritimati"},
    {"default_start": time(0)},
    {"default_start": time(23, 59)},
    {"default_minutes": 15},
    {"default_minutes": 600},
    {"default_venue": ""},
    {"default_venue": "V" * limits.VENUE},
    {"board_name": "B" * limits.BOARD_NAME},
    {"support": "S" * limits.SUPPORT},
    {"reminder_days": ()},
    {"reminder_days": (1,)},
    {"reminder_days": (60, 1)},
    {"cut_off_days": 0},
    {"cut_off_days": 60},
    {"digest_days": 0},
    {"digest_days": 90},
    {"rest_days": ()},
    {"rest_days": (0, 1, 2, 3, 4, 5)},
    {"rest_days": (1, 2, 3, 4, 5, 6)},
    {"notes_months": 1},
    {"notes_months": 36},
    *(rhythm(every_months=months) for months in (1, 2, 3, 4, 6, 12)),
    *(rhythm(nth=nth) for nth in (1, 2, 3, 4, -1)),
    *(rhythm(weekday=weekday) for weekday in range(7)),
]

BEYOND: list[tuple[str, dict[str, Any]]] = [
    ("setup-needs-name", {"name": " \u200b "}),
    ("too-long", {"name": "F" * (limits.FORUM_NAME + 1)}),
    *(("setup-zone-wrong", {"time_zone": zone}) for zone in ("", "Europe", "Europe/Atlantis", "../passwd", "Z" * 5000)),
    *(("setup-time-wrong", {"default_start": start}) for start in (time(18, 0, 1), time(18, tzinfo=UTC))),
    *(("setup-minutes-wrong", {"default_minutes": minutes}) for minutes in (14, 601, 0, -90, FAR, -FAR)),
    ("too-long", {"default_venue": "V" * (limits.VENUE + 1)}),
    ("too-long", {"board_name": "B" * (limits.BOARD_NAME + 1)}),
    ("too-long", {"support": "S" * (limits.SUPPORT + 1)}),
    *(("setup-reminders-wrong", {"reminder_days": days}) for days in ((0,), (61, 2), (-7,), (7, FAR), (3, 2, 1))),
    *(("setup-cut-off-wrong", {"cut_off_days": days}) for days in (-1, 61, FAR, -FAR)),
    *(("setup-digest-wrong", {"digest_days": days}) for days in (-1, 91, FAR, -FAR)),
    *(("setup-rest-wrong", {"rest_days": days}) for days in (tuple(range(7)), (7,), (-1,), (5, FAR))),
    *(("setup-notes-wrong", {"notes_months": months}) for months in (0, 37, FAR, -FAR)),
    *(("setup-every-wrong", rhythm(every_months=months)) for months in (0, 5, 13, -1, FAR)),
    *(("setup-nth-wrong", rhythm(nth=nth)) for nth in (0, 5, -2, FAR)),
    *(("setup-weekday-wrong", rhythm(weekday=weekday)) for weekday in (-1, 7, FAR)),
]


async def stored_settings(hall: Hall, forum: Forum) -> dict[str, Any]:
    async with hall.open() as uow:
        stored = await uow.forums.get(forum.id)
        assert stored is not None
        return {name: getattr(stored, name) for name in vars(FORM) if hasattr(stored, name)}


async def test_what_lies_at_the_bounds_is_kept_as_it_is(hall: Hall) -> None:
    forum = await hall.set_up()
    for changed in AT_THE_BOUNDS:
        await hall.save(CARYS, **changed)
        stored = await stored_settings(hall, forum)
        assert {name: stored[name] for name in changed} == changed


@pytest.mark.parametrize(("problem", "changed"), BEYOND)
async def test_what_lies_beyond_is_refused_by_name_and_nothing_of_the_form_is_kept(
    hall: Hall, problem: str, changed: dict[str, Any]
) -> None:
    with pytest.raises(Invalid) as first:
        await hall.set_up(**changed)
    async with hall.open() as uow:
        assert await uow.forums.of_team(TENANT, TEAM) is None
    forum = await hall.set_up()
    before = await stored_settings(hall, forum)
    with pytest.raises(Invalid) as later:
        await hall.save(CARYS, **{"board_name": "Another board", "digest_days": 7} | changed)
    assert first.value.problem == later.value.problem == problem
    assert await stored_settings(hall, forum) == before


async def test_days_are_kept_in_order_and_once(hall: Hall) -> None:
    forum = await hall.set_up(reminder_days=(2, 7), rest_days=(6, 5, 5))
    stored = await stored_settings(hall, forum)
    assert (stored["reminder_days"], stored["rest_days"]) == ((7, 2), (5, 6))


async def test_whoever_may_not_change_it_does_not_hear_what_is_wrong_with_a_form(hall: Hall) -> None:
    await hall.set_up()
    with pytest.raises(OnlyAChair):
        await hall.save(GRACE, default_minutes=FAR)

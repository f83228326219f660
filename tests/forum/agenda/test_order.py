"""Whatever numbers the chairs give, the agenda has every accepted topic once, in their order, and no others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.agenda import LedBy, Outcome, Suggestion
from forum.balance import balance_of
from forum.forums import Forum
from forum.ids import SuggestionId
from forum.meetings import Meeting
from forum.use_cases.agenda.shape_agenda import Decision, shape_agenda
from forum.use_cases.agenda.shaping_views import shaping_view
from forum.use_cases.lifecycle.publish_agenda import in_order, publish_agenda
from storage.tables import agenda_versions, passed_over, suggestions
from tests.cast import CARYS, GRACE
from tests.forum.agenda.test_shape_agenda import put
from tests.hall import Hall
from tests.nouns import topic

PLACES = st.none() | st.integers(1, 5) | st.integers()
NOON = datetime(2030, 3, 4, 12, tzinfo=UTC)


def placed(number: int, place: int | None, minutes: int | None = None, led_by: LedBy = LedBy.COMMUNITY) -> Suggestion:
    came = NOON + timedelta(minutes=number // 2)
    return topic(
        f"Topic {number}",
        id=SuggestionId(f"{number:03}"),
        created_at=came,
        position=place,
        minutes=minutes,
        led_by=led_by,
    )


@given(st.lists(PLACES, max_size=40), st.randoms())
def test_any_numbers_give_each_topic_one_place(places: list[int | None], random: Random) -> None:
    came = [placed(number, place) for number, place in enumerate(places)]
    shuffled = list(came)
    random.shuffle(shuffled)
    ordered = in_order(shuffled)
    assert sorted(it.id for it in ordered) == [it.id for it in came]
    numbered = [it.position for it in ordered if it.position is not None]
    assert numbered == sorted(numbered)
    assert all(it.position is None for it in ordered[len(numbered) :]), "those without a number come last"
    for place in set(places):
        alike = [it.id for it in ordered if it.position == place]
        assert alike == sorted(alike), "where numbers are the same, the topic that came first stands first"


@given(st.lists(PLACES, max_size=40))
def test_numbering_what_is_in_order_moves_nothing(places: list[int | None]) -> None:
    once = in_order(placed(number, place) for number, place in enumerate(places))
    for number, it in enumerate(once, start=1):
        it.position = number
    assert [it.id for it in in_order(reversed(once))] == [it.id for it in once]


@given(st.lists(st.tuples(st.none() | st.integers(1, 600), st.sampled_from(LedBy))), st.integers(15, 600))
def test_the_balance_counts_every_minute_on_one_side(items: list[tuple[int | None, LedBy]], length: int) -> None:
    topics = [placed(number, None, minutes, side) for number, (minutes, side) in enumerate(items)]
    balance = balance_of(topics, length)
    assert balance.total == sum(minutes or 0 for minutes, _ in items)
    assert (balance.hosts == 0) or any(side is LedBy.HOSTS for _, side in items)
    assert balance.too_many == max(0, balance.total - length)


@dataclass
class Waiting:
    """A meeting, and seven topics that are waiting for it, oldest first."""

    hall: Hall
    forum: Forum
    meeting: Meeting
    topics: list[SuggestionId]


@pytest.fixture
async def waiting(hall: Hall) -> Waiting:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    topics: list[SuggestionId] = []
    for number in range(7):
        hall.clock.advance(minutes=1)
        topics.append(await put(hall, GRACE, f"Topic {number}"))
    return Waiting(hall, forum, meeting, topics)


class Undo(Exception):
    """Rolls back an example."""


DECISIONS = st.builds(
    Decision,
    st.sampled_from([Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.PARKED, Outcome.TO_BOARD, Outcome.DECLINED, None]),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 600),
    st.just("A reason."),
)


@given(decided=st.lists(DECISIONS, min_size=7, max_size=7))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
async def test_publishing_loses_nothing_and_publishing_again_changes_nothing(
    waiting: Waiting, decided: list[Decision]
) -> None:
    assume(any(one.outcome is Outcome.ACCEPTED for one in decided))
    hall = waiting.hall
    with pytest.raises(Undo):
        async with hall.database.transaction() as session:
            await _published_twice(session, waiting, decided)
            raise Undo


async def _published_twice(session: AsyncSession, waiting: Waiting, decided: Sequence[Decision]) -> None:
    forum, hall, now = waiting.forum, waiting.hall, waiting.hall.clock.now()
    uow = hall.uow(session)
    chair, wanted = await hall.person(uow, CARYS), dict(zip(waiting.topics, decided, strict=True))
    meeting = await shape_agenda(uow, chair, forum, waiting.meeting.id, wanted)
    drawn = [it.id for it in (await shaping_view(uow, forum, meeting, now)).topics]
    assert sorted(drawn) == sorted(waiting.topics), "the chairs' card shows each of them"
    await publish_agenda(uow, chair, forum, meeting.id, now)
    agenda = [it.id for it in await uow.agenda.of_meeting(meeting.id)]
    assert agenda == [it for it in drawn if wanted[it].outcome is Outcome.ACCEPTED], "in the order of the card"
    assert [it.position for it in await uow.agenda.of_meeting(meeting.id)] == [*range(1, len(agenda) + 1)]
    for it in await uow.agenda.many(waiting.topics):
        assert it.outcome is (wanted[it.id].outcome or Outcome.OPEN)
    rows = await _rows(session)
    await publish_agenda(uow, chair, forum, meeting.id, now + timedelta(hours=1))
    assert await _rows(session) == rows
    assert meeting.agenda_published_at == now


async def _rows(session: AsyncSession) -> list[object]:
    await session.flush()
    return [
        sorted(map(repr, (await session.execute(select(table))).all()))
        for table in (suggestions, passed_over, agenda_versions)
    ]

"""The queue for the database: in order, within the deadline, and nobody is forgotten."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from forum.errors import TooBusy
from storage.engine.line import Deadline, Line, Patience


class LocalPage:
    """A queue with a clock that stands still. Somebody holds its place until told to leave."""

    def __init__(self, places: int = 1, turns: int = 1, others: int = 1) -> None:
        self.now = 0.0
        self.line = Line(places, turns, others, seconds=lambda: self.now)
        self.served: list[str] = []
        self.tasks: list[asyncio.Task[None]] = []

    def deadline(self, **patience: float) -> Deadline:
        return Deadline(self.now, Patience(**patience))

    async def hold(self) -> Callable[[], Awaitable[None]]:
        """Takes a turn's place. The result gives it up."""
        leave, inside = asyncio.Event(), asyncio.Event()

        async def stay() -> None:
            async with self.line.turn(self.deadline()):
                inside.set()
                await leave.wait()

        task = asyncio.create_task(stay())
        await inside.wait()

        async def go() -> None:
            leave.set()
            await task

        return go

    async def queue(self, name: str, deadline: Deadline | None = None) -> asyncio.Task[None]:
        """Somebody joins the queue. A name in capitals is not a turn."""

        async def wait() -> None:
            async with self.line.other() if name.isupper() else self.line.turn(deadline or self.deadline()):
                self.served.append(name)

        task = asyncio.create_task(wait())
        self.tasks.append(task)
        await asyncio.sleep(0)
        return task


async def test_first_come_first_served() -> None:
    desk = LocalPage()
    leave = await desk.hold()
    for name in "abc":
        await desk.queue(name)
    await leave()
    await asyncio.gather(*desk.tasks)
    assert desk.served == ["a", "b", "c"]


async def test_jobs_have_their_share_however_many_turns_wait_and_turns_theirs() -> None:
    desk = LocalPage()
    leave = await desk.hold()
    for name in [*"abcdefgh", *"XYZ"]:
        await desk.queue(name)
    await leave()
    await asyncio.gather(*desk.tasks)
    assert "".join(desk.served) == "abXcdeYfghZ"


async def test_neither_sort_takes_all_places() -> None:
    desk = LocalPage(places=3, turns=2, others=2)
    for _ in range(2):
        await desk.hold()
    waiting = await desk.queue("a")
    await (await desk.queue("X"))
    assert not waiting.done()
    waiting.cancel()


async def test_who_is_not_let_in_in_time_is_told_and_leaves_no_gap() -> None:
    desk = LocalPage()
    leave = await desk.hold()
    late = await desk.queue("late", desk.deadline(begin=0.01))
    await desk.queue("next")
    with pytest.raises(TooBusy):
        await late
    await leave()
    await asyncio.gather(*desk.tasks[1:])
    assert desk.served == ["next"]


async def test_who_gives_up_leaves_no_gap() -> None:
    desk = LocalPage()
    leave = await desk.hold()
    gone = await desk.queue("gone")
    await desk.queue("next")
    gone.cancel()
    await leave()
    await desk.tasks[1]
    assert desk.served == ["next"]


async def test_who_would_come_too_late_is_told_at_once() -> None:
    desk = LocalPage()
    for _ in range(150):
        async with desk.line.turn(desk.deadline()):
            desk.now += 0.2
    leave = await desk.hold()
    while len(desk.tasks) < 100 and not any(task.done() for task in desk.tasks):
        await desk.queue("waits", desk.deadline(begin=2.0))
    assert 8 < len(desk.tasks) < 14
    with pytest.raises(TooBusy):
        await desk.tasks[-1]
    await leave()
    await asyncio.gather(*desk.tasks[:-1])


async def test_at_a_lock_that_does_not_open_nobody_waits_twice() -> None:
    desk = LocalPage()
    leave = await desk.hold()
    old = await desk.queue("old", desk.deadline(lock=1.0))
    desk.now += 1.5
    young = await desk.queue("young", desk.deadline(lock=1.0))
    desk.line.is_stuck = True
    await leave()
    with pytest.raises(TooBusy):
        await old
    await young
    assert desk.served == ["young"]


async def test_at_a_lock_that_does_not_open_those_in_line_are_told_without_a_place() -> None:
    """Something else uses the place meanwhile: a job that tries the lock too may take long."""
    desk = LocalPage()
    leave = await desk.hold()
    old = await desk.queue("old", desk.deadline(lock=1.0))
    desk.now += 1.5
    young = await desk.queue("young", desk.deadline(lock=1.0))
    desk.line.is_stuck = True
    with pytest.raises(TooBusy):
        await old
    assert not young.done()
    await leave()
    await young


async def test_a_slow_moment_refuses_few_and_a_fast_one_is_soon_counted_on() -> None:
    desk = LocalPage()
    for seconds in [*[0.01] * 50, *[0.2] * 3]:
        async with desk.line.turn(desk.deadline()):
            desk.now += seconds
    leave = await desk.hold()
    while len(desk.tasks) < 300 and not any(task.done() for task in desk.tasks):
        await desk.queue("waits", desk.deadline(begin=2.0))
    assert 80 < len(desk.tasks) < 200
    with pytest.raises(TooBusy):
        await desk.tasks[-1]
    await leave()
    await asyncio.gather(*desk.tasks[:-1])


async def test_places_side_by_side_are_reckoned_by_how_fast_the_line_moves() -> None:
    """Ten turns side by side that take a second each make ten turns a second."""
    desk = LocalPage(places=10, turns=10)
    for _ in range(30):
        leaving = [await desk.hold() for _ in range(10)]
        for leave in leaving:
            desk.now += 0.1
            await leave()
    inside = [await desk.hold() for _ in range(10)]
    while len(desk.tasks) < 100 and not any(task.done() for task in desk.tasks):
        await desk.queue("waits", desk.deadline(begin=2.0))
    assert 15 < len(desk.tasks) < 25
    with pytest.raises(TooBusy):
        await desk.tasks[-1]
    for leave in inside:
        await leave()
    await asyncio.gather(*desk.tasks[:-1])

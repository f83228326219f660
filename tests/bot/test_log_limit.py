"""A flood in the log is cut to the first lines, and how many more there were."""

import io
import logging
from collections.abc import Callable, Iterator

import pytest

from bot.log_limit import MOST, MOST_KINDS, SECONDS, LogLimit


class Written:
    """A log with a clock that stands still."""

    def __init__(self) -> None:
        self.now = 0.0
        self.stream = io.StringIO()
        handler = logging.StreamHandler(self.stream)
        self.limit = LogLimit(handler, lambda: self.now)
        handler.addFilter(self.limit)
        self.handle = handler.handle

    def log(self, message: str, *args: object, name: str = "bot.web.messages", level: int = logging.WARNING) -> None:
        self.handle(logging.LogRecord(name, level, "x.py", 1, message, args, None))

    @property
    def lines(self) -> list[str]:
        return self.stream.getvalue().splitlines()


@pytest.fixture
def written() -> Iterator[Written]:
    it = Written()
    yield it
    if timer := it.limit._timer:  # pyright: ignore[reportPrivateUsage]
        timer.cancel()


def many(written: Written, times: int, **more: object) -> None:
    for number in range(times):
        written.log("refused an activity (%s)", number, **more)  # pyright: ignore[reportArgumentType]


def test_the_first_lines_are_written_and_the_others_are_counted(written: Written) -> None:
    many(written, MOST + 2314)
    assert len(written.lines) == MOST
    written.log("something else")
    written.now += SECONDS
    written.log("later")
    assert written.lines[MOST:] == [
        "something else",
        "and 2,314 more like this within a minute: refused an activity (%s)",
        "later",
    ]
    many(written, 1)
    assert written.lines[-1] == "refused an activity (0)"


def test_few_lines_are_all_written_and_not_summed_up(written: Written) -> None:
    many(written, MOST)
    written.now += SECONDS
    many(written, MOST)
    assert len(written.lines) == 2 * MOST


def test_errors_of_ours_are_never_left_out(written: Written) -> None:
    many(written, 500, level=logging.ERROR)
    assert len(written.lines) == 500


def test_errors_of_libraries_are(written: Written) -> None:
    many(written, 500, level=logging.ERROR, name="asyncio")
    assert len(written.lines) == MOST


def test_a_flood_of_kinds_is_a_flood_too(written: Written) -> None:
    for number in range(MOST_KINDS * 10):
        written.log(f"made up {number}", name="library")
    assert len(written.lines) <= MOST_KINDS + MOST


def test_the_sum_is_written_when_nothing_else_ever_is(written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Callable[[], None]] = []

    class Timer:
        def __init__(self, _: float, then: Callable[[], None]) -> None:
            asked.append(then)

        def start(self) -> None:
            pass

        def cancel(self) -> None:
            pass

    monkeypatch.setattr("threading.Timer", Timer)
    many(written, MOST + 1)
    [sum_up] = asked
    sum_up()
    assert written.lines[-1] == "and 1 more like this within a minute: refused an activity (%s)"

"""Nothing stands still for ever: not a test, and not what is put away after it.

pytest-timeout interrupts once, and looks away as soon as a test has failed. So a failed test could wait without end for
what it had started; and so could one whose only interruption fell into a callback of asyncio, which swallows it.
"""

import asyncio
import faulthandler
import signal
import sys
from collections.abc import Generator
from types import FrameType
from typing import Any

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key

GIVES_UP_AFTER = 5
"""So many times its limit after it began, or after it failed, a test ends its process: nothing else interrupts a loop
in C. xdist says which test it was, and goes on with another process."""

_LIMIT = pytest.StashKey[Any]()


@pytest.hookimpl(wrapper=True)
def pytest_timeout_set_timer(item: pytest.Item, settings: Any) -> Generator[None, object, object]:
    """Interrupts again and again, and says each time who waits for what."""
    done = yield
    if settings.method == "signal":
        interrupt = signal.getsignal(signal.SIGALRM)
        assert callable(interrupt)

        def say_and_interrupt(number: int, frame: FrameType | None) -> None:
            __tracebackhide__ = True
            sys.stderr.writelines(f"{line}\n" for line in _waits())
            interrupt(number, frame)

        signal.signal(signal.SIGALRM, say_and_interrupt)
        signal.setitimer(signal.ITIMER_REAL, settings.timeout, settings.timeout)
    stderr = item.config.stash[fault_handler_stderr_fd_key]
    faulthandler.dump_traceback_later(GIVES_UP_AFTER * settings.timeout, file=stderr, exit=True)
    item.stash[_LIMIT] = settings
    return done


@pytest.hookimpl(wrapper=True)
def pytest_timeout_cancel_timer(item: pytest.Item) -> Generator[None, object, object]:
    done = yield
    faulthandler.cancel_dump_traceback_later()
    return done


@pytest.hookimpl(trylast=True)
def pytest_exception_interact(node: pytest.Item | pytest.Collector) -> None:
    """The limit begins again for what is left to do after a failure: putting everything away."""
    if settings := node.stash.get(_LIMIT, None):
        node.config.hook.pytest_timeout_set_timer(item=node, settings=settings)


def _waits() -> Generator[str]:
    """Each task of the running loop, and what it waits for, outermost first: a traceback shows only the loop."""
    loop = asyncio._get_running_loop()
    for task in asyncio.all_tasks(loop) if loop else ():
        yield f"{task.get_name()} waits:"
        waiting: Any = task.get_coro()
        while waiting is not None:
            code, frame = getattr(waiting, "cr_code", None), getattr(waiting, "cr_frame", None)
            yield f"  {code.co_filename}:{frame.f_lineno} {code.co_qualname}" if code and frame else f"  {waiting!r}"
            waiting = getattr(waiting, "cr_await", None)

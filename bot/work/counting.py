"""Counts how an effect outside ended."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from forum.ports import NotNow, Refused

T = TypeVar("T")


def counted(count: Callable[[str], None], act: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
    """`act`, telling `count` how it ended: made, put_off, refused or unknown."""

    async def counting() -> T:
        outcome = "unknown"
        try:
            result = await act()
            outcome = "made"
        except NotNow:
            outcome = "put_off"
            raise
        except Refused:
            outcome = "refused"
            raise
        finally:
            count(outcome)
        return result

    return counting

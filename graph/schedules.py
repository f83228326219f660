"""When people's calendars are full, as `forum.ports.Schedules` wants it. (Microsoft Graph, "calendar: getSchedule".)

Only the digits that say free or busy are read from each answer: what people do then, and where, is ignored here and
goes no further. An address that Microsoft cannot resolve has its own error, and is not free but unknown.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any

from forum.address import parse
from forum.ports import FullTimes, Span
from graph.client import GraphClient

Json = dict[str, Any]

MOST_ADDRESSES = 20
MOST_DAYS = timedelta(days=62)
_QUARTER = timedelta(minutes=15)
_FULL = frozenset("23")
"""Busy, and out of office. "1" is tentative: somebody was invited, or has not made up their mind."""
_DIGITS = frozenset("01234")


class GraphSchedules:
    """Implements the Protocol `forum.ports.Schedules`."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    async def full_times(self, mailbox: str, addresses: Sequence[str], spans: Sequence[Span]) -> list[FullTimes]:
        """One for each address. A calendar that could not be seen in one of the spans counts as not seen."""
        wanted = sorted({_key(address) for address in addresses})
        found: dict[str, list[Span] | None] = {address: [] for address in wanted}
        for span in (piece for whole in spans for piece in _pieces(whole)):
            for first in range(0, len(wanted), MOST_ADDRESSES):
                asked = wanted[first : first + MOST_ADDRESSES]
                views = await self._views(mailbox, asked, span)
                for address in asked:
                    found[address] = _joined(found[address], _full(views.get(address), span))
        return list(found.values())

    async def _views(self, mailbox: str, addresses: Sequence[str], span: Span) -> dict[str, str]:
        """The digits by address; those that could not be seen are missing."""
        requests = await self._client.requests()
        answer = await self._client.read(requests.schedules(mailbox, addresses, span))
        items: list[Json | None] = answer.get("value") or []
        return dict(filter(None, map(_view, items)))


def _view(item: Json | None) -> tuple[str, str] | None:
    """Address and digits; None if there is an error instead."""
    view = (item or {}).get("availabilityView")
    if not item or item.get("error") or not isinstance(view, str):
        return None
    return _key(str(item.get("scheduleId"))), view


def _key(address: str) -> str:
    found = parse(address)
    return found.key if found else address.strip().lower()


def _pieces(whole: Span) -> Iterator[Span]:
    """The span in whole quarters, in pieces short enough for one call."""
    begins, ends = _quarter(whole.begins), _quarter(whole.ends + _QUARTER - timedelta(microseconds=1))
    while begins < ends:
        piece = Span(begins, min(begins + MOST_DAYS, ends))
        yield piece
        begins = piece.ends


def _quarter(instant: datetime) -> datetime:
    instant = instant.astimezone(UTC)
    return instant.replace(minute=instant.minute // 15 * 15, second=0, microsecond=0)


def _full(view: str | None, span: Span) -> list[Span] | None:
    """The full times in the digits; None for digits that are missing, too few, or invalid."""
    quarters = (span.ends - span.begins) // _QUARTER
    if view is None or len(view) < quarters or not set(view) <= _DIGITS:
        return None
    runs = groupby(range(quarters), key=lambda at: view[at] in _FULL)
    full = [list(places) for is_full, places in runs if is_full]
    return [Span(span.begins + _QUARTER * run[0], span.begins + _QUARTER * (run[-1] + 1)) for run in full]


def _joined(before: list[Span] | None, more: list[Span] | None) -> list[Span] | None:
    return None if before is None or more is None else [*before, *more]

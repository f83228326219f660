"""Gives the pages behind personal links what they need, and mounts them."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from aiohttp import web

from bot.metrics import Metrics
from bot.web.bodies import read_body
from bot.web.strangers import Networks, client_of, vouch_for
from dialogs.texts.switched_on import Languages
from forum.controller import Controller
from forum.correspondents import SetUp
from forum.errors import Refusal, TooBusy
from forum.ports import Clock, UnitOfWork
from pages.app import add_pages
from pages.room import NotKept, Room, Transactions
from storage.engine.database import Database
from storage.engine.line import arrived_at
from storage.engine.trouble import trouble_of
from storage.unit_of_work import UnitsOfWork

T = TypeVar("T")


@dataclass(frozen=True)
class Said:
    """Where people reach the pages, whose they are, in which languages they speak, and how people are written to."""

    public_url: str
    controller: Controller
    languages: Languages
    ways: SetUp


def mount(
    app: web.Application,
    database: Database,
    units: UnitsOfWork,
    metrics: Metrics,
    clock: Clock,
    proxies: Networks,
    said: Said,
) -> None:
    """The pages at "/l/"."""
    room = Room(
        run=_transactions(database, units),
        read_body=read_body,
        clock=clock,
        public_url=said.public_url,
        controller=said.controller,
        languages=said.languages,
        ways=said.ways,
        address_of=lambda request: client_of(request.remote, request.headers.getall("X-Forwarded-For", ()), proxies),
        vouch=vouch_for,
        count=metrics.page,
        seconds=time.monotonic,
        sleep=asyncio.sleep,
    )
    add_pages(app, room)


def _transactions(database: Database, units: UnitsOfWork) -> Transactions:
    """In time like turns: somebody is waiting."""

    async def run(work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        arrived_at.set(time.monotonic())
        try:
            return await database.run_in_time(lambda session: work(units(session)), database.deadline())
        except (Refusal, TooBusy):
            raise
        except Exception as error:
            if (trouble := trouble_of(error)) is None:
                raise
            raise NotKept(trouble.value) from error

    return run

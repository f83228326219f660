"""A bot that answers one turn: `python -m tests.bot.a_turn DATABASE`. Prints the reply, then the modules loaded."""

import asyncio
import sys

from bot.main import SystemClock  # with everything that `folkmoot serve` loads
from bot.teams.trust import LocalTrust
from bot.wiring import Wiring, running
from dialogs.kit.turn import Place, PlaceKind, Turn
from storage.engine.database import Database
from tests.cast import CARYS
from tests.far_end.places import TENANT
from tests.patience import PATIENT


async def main(database_url: str) -> None:
    clock = SystemClock()
    wiring = Wiring(
        database=Database(database_url, PATIENT),
        bot_id="bot",
        tenant_id=TENANT,
        graph_url="http://127.0.0.1:9/v1.0",
        make_trust=lambda _: LocalTrust(),
        credential=None,
        clock=clock,
    )
    async with running(wiring) as bot:
        place = Place(PlaceKind.PERSONAL, "a:chat", "https://smba.example/uk/", TENANT)
        reply = await bot.pipeline.on_turn(Turn(key="key", who=CARYS, where=place, now=clock.now(), text="schedule"))
    print(reply.message.summary if reply.message else "")  # noqa: T201
    print(*sys.modules)  # noqa: T201


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

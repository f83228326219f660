"""The process that dies: `python -m tests.crash.erasing_child DATABASE LIST SECRET HALT`. It erases Grace, and comes as
far as HALT.
"""

import asyncio
import sys
import time
from pathlib import Path
from typing import Any

from bot.erasing.opened import erasing
from bot.erasing.person import erased
from forum.keys import Seal
from storage.copies.erasure_list import ErasureList
from storage.engine.database import Database
from storage.engine.erasure import Erasure
from storage.repositories.erasures import SqlErasures


def halt(*_: Any, **__: Any) -> Any:
    """Waits to be killed, with whatever is open."""
    sys.stdout.write("HALTED\n")
    sys.stdout.flush()
    while True:
        time.sleep(60)


def halting(where: str) -> None:
    listed = ErasureList.add
    if where == "before_list":
        ErasureList.add = halt
    elif where == "after_commit":
        Erasure.rewrite_tables = halt
    elif where == "after_list":

        def added(self: ErasureList, erasure: Any) -> None:
            listed(self, erasure)
            halt()

        ErasureList.add = added
    else:
        keep = SqlErasures.keep

        async def kept(self: SqlErasures, erasure: Any) -> None:
            await keep(self, erasure)
            if erasure.digests:  # not while it is only shown what would be done
                halt()

        SqlErasures.keep = kept


async def main(url: str, file: str, secret: str, where: str) -> None:
    halting(where)
    database = Database(url)
    async with erasing(database, (Seal(secret.encode()),), Path(file)) as ready:
        await erased(ready, "Grace Okafor", yes=True, with_words=False)
    await database.aclose()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

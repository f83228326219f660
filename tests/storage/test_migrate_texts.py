"""Numbers that were noted before there were texts."""

import asyncio

import pytest
from sqlalchemy import select

from storage.engine.database import Database
from storage.migrate import migrate, upgrade
from storage.tables import correspondents
from tests.storage.test_migrate import add_row, bare

__all__ = ["bare"]


@pytest.mark.parametrize(
    ("phone", "key"), [("+447911123456", "+447911123456"), ("+442079460123", None), ("\x01sealed", None), (None, None)]
)
async def test_mobile_numbers_are_told_apart(bare: Database, phone: str | None, key: str | None) -> None:
    await asyncio.to_thread(upgrade, bare, "c40044f3b403")
    async with bare.transaction() as session:
        await add_row(session, "people", {"id": "p"})
        await add_row(session, "forums", {"id": "f"})
        row = {
            "forum_id": "f",
            "person_id": "p",
            "added_by": "p",
            "consent": "not_asked",
            "mail": "none",
            "phone": phone,
        }
        await add_row(session, "correspondents", row)
    await migrate(bare)
    async with bare.transaction() as session:
        assert (await session.scalars(select(correspondents.c.phone_key))).all() == [key]

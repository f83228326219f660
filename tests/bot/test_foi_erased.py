"""What stands where somebody was who has been erased is nobody's name: the record stays readable."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from sqlalchemy import update

from bot.erasing.opened import say
from bot.foi.export import MAY, Asked, exported
from dialogs.texts import LOCALES
from storage.erasing.former import former_member
from storage.tables import metadata
from tests.bot.disclosed_forum import AFTER, filled
from tests.cast import GRACE
from tests.hall import Hall


@pytest.mark.parametrize("locale", LOCALES)
async def test_words_of_the_language_are_not_taken_out_because_somebody_was_erased(
    hall: Hall, tmp_path: Path, locale: str
) -> None:
    await filled(hall)
    said = say(locale)
    words = f"Members and former members asked what was removed. Grace agreed, {said.former} did not. {said.no_name}"
    async with hall.database.transaction() as session:
        await former_member(session, GRACE.tenant_id, said)
        await session.execute(update(metadata.tables["agenda_versions"]).values(items=()))
        await session.execute(update(metadata.tables["actions"]).values(text=words, owner_name=said.former))
        await session.execute(update(metadata.tables["visits"]).values(along_name=said.no_name))
        await session.execute(update(metadata.tables["suggestions"]).values(presenter=said.nobody))
    hall.clock.move_to(AFTER)
    async with hall.open() as uow:
        [forum] = await uow.forums.everywhere()
    to = tmp_path / "foi"
    await exported(hall.database, Asked(forum.id, date(2030, 4, 1), date(2030, 4, 30), to), hall.clock)
    may = "\n".join(line.text for line in Document(str(to / MAY)).paragraphs)
    assert words.replace("Grace", "[name]") in may

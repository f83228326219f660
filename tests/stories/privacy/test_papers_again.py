"""A file that named somebody is made again without the name, by the bot, once they have been erased."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from forum.papers import PaperKind
from storage.tables import minutes_papers
from tests.cast import SAM
from tests.stories.minutes.minuted import POINT, has_met, published
from tests.stories.privacy.test_erased import erase
from tests.stories.town import Town

pytestmark = pytest.mark.whole


async def papers(town: Town) -> list[str]:
    """What the PDFs of minutes say."""
    async with town.bot.database.transaction() as session:
        wanted = select(minutes_papers.c.content).where(minutes_papers.c.kind == PaperKind.PDF)
        found = (await session.scalars(wanted)).all()
    return sorted(" ".join(page.extract_text() for page in PdfReader(BytesIO(one)).pages) for one in found)


async def test_minutes_are_made_again_without_the_name(town: Town, tmp_path: Path) -> None:
    await has_met(town)
    await published(town)
    await town.settled()
    before = await papers(town)
    assert any(SAM.name in one for one in before)
    await erase(town, SAM.name, tmp_path / "list")
    after = await papers(town)
    assert len(after) == len(before)
    assert not [one for one in after if SAM.name in one]
    assert all(POINT in " ".join(one.split()) for one in after), "the rest is as it was"
    assert any("a former member" in one for one in after)

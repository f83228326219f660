"""`folkmoot person export`: everything of one person is in the file, nothing of anybody else, and nobody can read it
without its password.
"""

import json
import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PdfReader
from sqlalchemy import update

from bot.settings import BadSettings
from bot.subjects.copy_paper import DATA, SHARES
from bot.subjects.copy_words import HEADINGS, label
from bot.subjects.export_command import exported
from forum.retention.columns import TABLES
from storage.engine.database import Database
from storage.tables import people
from tests.bot.subjects.everywhere import ADDRESS, NAME, SUBJECT, Everywhere, fill_everywhere, other

NOW = datetime(2030, 5, 1, 9, tzinfo=UTC)


@pytest.fixture
async def everywhere(database: Database) -> Everywhere:
    async with database.transaction() as session:
        return await fill_everywhere(session)


async def copied(database: Database, target: Path, typed: str = SUBJECT) -> tuple[str, dict[str, Any]]:
    """The words on its pages, without spaces, and the data inside."""
    said = await exported(database, typed, target, NOW, is_under_18=True)
    return opened(target, said[2].strip())


def opened(target: Path, password: str) -> tuple[str, dict[str, Any]]:
    reader = PdfReader(BytesIO(target.read_bytes()), password=password)
    pages = "".join(page.extract_text() for page in reader.pages)
    with pikepdf.open(target, password=password) as pdf:
        data = json.loads(pdf.attachments[DATA].get_file().read_bytes())
    return squeezed(pages), data


async def test_each_word_of_theirs_is_in_it_and_none_of_anybody_elses(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    pages, data = await copied(database, tmp_path / "copy.pdf")
    all_of_theirs(everywhere, pages, data)
    assert squeezed(SHARES) not in pages


async def test_of_two_people_with_one_address_each_has_their_own_rows(
    everywhere: Everywhere, database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as session:
        await session.execute(update(people).where(people.c.id == other(1)).values(email=ADDRESS))
    pages, data = await copied(database, tmp_path / "copy.pdf")
    all_of_theirs(everywhere, pages, data)
    assert squeezed(SHARES) in pages
    with pytest.raises(BadSettings):
        await copied(database, tmp_path / "another.pdf", typed=ADDRESS)


def all_of_theirs(everywhere: Everywhere, pages: str, data: dict[str, Any]) -> None:
    told = json.dumps(data, ensure_ascii=False)
    assert NAME in told and squeezed(NAME) in pages
    assert {where for word, where in everywhere.mine.items() if word not in told} == set(), "not in the data"
    assert {where for word, where in everywhere.mine.items() if word not in pages} == set(), "not on the pages"
    for text in (told, pages):
        assert {where for word, where in everywhere.theirs.items() if word in text} == set()
        assert not re.search("1901|987654|Theirs", text), "a day, a number or a file of somebody else"


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_table_has_a_heading_and_no_column_shows_how_it_is_called_inside() -> None:
    assert HEADINGS.keys() == TABLES.keys()
    told = [label(column) for columns in TABLES.values() for column in columns.telling]
    assert not [one for one in told if "_" in one or not one[0].isupper()]

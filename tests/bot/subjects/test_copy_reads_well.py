"""A copy is for somebody who is not technical: none of the words that only the program uses is on its pages."""

import re
from enum import Enum
from io import BytesIO
from pathlib import Path

import pikepdf
from pypdf import PdfReader
from sqlalchemy import Column

from bot.subjects.copy_words import MACHINERY
from bot.subjects.export_command import exported
from bot.subjects.value_words import VALUES, in_words
from bot.subjects.values import language_name, matter_in_words
from forum.audit import Deed
from forum.care import Why
from storage.confided import Confided, WordText
from storage.engine.database import Database
from storage.jobs.job_tables import metadata
from tests.bot.subjects.everywhere import SUBJECT, fill_everywhere
from tests.bot.subjects.test_person_export import NOW

_MADE_UP = re.compile(r"\bx\d+\w*|\b(?:Mine|Theirs)\d+")
"""What the table filler writes."""


def kind_of(column: Column[object]) -> type[Enum] | None:
    kind = column.type.inner if isinstance(column.type, Confided) else column.type
    return kind.kind if isinstance(kind, WordText) else getattr(kind, "enum_class", None)


def test_each_value_of_a_column_that_has_only_a_few_is_said_in_words() -> None:
    kinds = {
        kind
        for table in metadata.sorted_tables
        for column in table.columns
        if (kind := kind_of(column)) and column.name not in MACHINERY
    }
    assert len(kinds) > 25
    unsaid = {one for kind in kinds - {Deed} for one in kind if one not in VALUES.get(kind, {})}
    assert unsaid == set()
    assert not [one for one in Deed if "_" in in_words(one)]


def test_what_a_facilitator_was_told_is_said_without_the_key() -> None:
    assert matter_in_words("unanswered:3f2a") == "did not answer" and matter_in_words("x:3f2a") == "x:3f2a"
    assert {one for one in Why if one not in VALUES[Why]} == set()


def test_a_language_is_named() -> None:
    assert language_name("cy") == "Welsh" and language_name("en-GB") == "English (United Kingdom)"
    assert language_name("nobody’s") == "nobody’s"


async def test_the_pages_are_british_english_without_the_words_of_the_inside(
    database: Database, tmp_path: Path
) -> None:
    async with database.transaction() as session:
        await fill_everywhere(session)
    file = tmp_path / "copy.pdf"
    password = (await exported(database, SUBJECT, file, NOW, is_under_18=True))[2].strip()
    with pikepdf.open(file, password=password) as pdf:
        assert str(pdf.Root["/Lang"]) == "en-GB"
    reader = PdfReader(BytesIO(file.read_bytes()), password=password)
    pages = _MADE_UP.sub("", "\n".join(page.extract_text() for page in reader.pages))
    assert re.findall(r"\b[a-z]+_[a-z_]+\b", pages) == []
    assert re.findall(r"\b[0-9a-f]{8}-[0-9a-f]{4}-", pages) == []
    assert re.findall(r"\b(?:True|False|None|null)\b", pages) == []
    assert re.findall(r"\b(?:731|366) days", pages) == [] and "2 years after the meeting" in pages
    assert "Reached in Teams: nobody has tried yet" in pages
    assert re.findall(r"\bIs [a-z]+:", pages) == []

"""A year of a forum, and then everything that anybody read is looked at.

Was it too much, was anybody forgotten, was anything given away? The whole of it is kept in test-results/a-year.txt.
"""

import json
import logging
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import pikepdf
import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from forum.agenda import Outcome, Suggestion
from tests.cast import CARYS, ISMAIL, MIRIAM, OMAR, PAUL
from tests.far_end.places import chat_with
from tests.far_end.sent import Sent
from tests.stories.agenda.publishing import SECRET
from tests.stories.board.board import words_of
from tests.stories.town import Town
from tests.stories.whole.diary import Diary
from tests.stories.whole.year import PEOPLE, at, autumn, spring, summer
from tests.stories.whole.year_end import NEED, POINT, winter

ROOT = Path(__file__).parents[3]
TRANSCRIPT = ROOT / "test-results" / "a-year.txt"
A_WEEK_OF_A_MEMBER, A_WEEK_OF_A_CHAIR = 3, 4
"""The most private messages that anybody got unasked in any seven days of this year."""
A_YEAR_IN_BYTES = 1_500_000
"""docs/it.md says that the database of such a forum grows by about 1 MB a year."""
EVERYBODY = 11
"""So many names, or more, are those of the whole forum."""
TEXTS = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "dialogs/texts/en").rglob("*.ftl"))]
KEYS = [key for text in TEXTS for key in re.findall(r"^([a-z0-9-]+) =", text, re.MULTILINE) if "-" in key]
LEAKED = re.compile(rf"[{{}}\u2068]|\bNone\b(?! of the)|(?<![\w-])(?:{'|'.join(KEYS)})(?![\w-])")
"""What a text that went wrong would hold: the marks of a template, or the name of a text in its stead."""


@pytest.mark.timeout(400)
async def test_a_year_is_bearable_and_nobody_is_forgotten_or_given_away(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    town.people = list(PEOPLE)
    await town.set_up()
    diary = Diary(town, [*PEOPLE, OMAR])
    empty = await _bytes_stored(town)
    try:
        await spring(diary)
        await summer(diary)
        await autumn(diary)
        await winter(diary)
    finally:
        diary.keep(TRANSCRIPT)
    assert await _bytes_stored(town) - empty < A_YEAR_IN_BYTES
    _nobody_was_told_too_much(diary)
    await _every_contribution_has_an_outcome_or_is_open(diary)
    _every_message_can_be_read(diary)
    stored = await town.stored()
    assert POINT in stored
    assert NEED not in stored, "forgotten two weeks after the meeting"
    _the_papers_name_nobody(diary)
    rows = [row for row in stored.splitlines() if not row.startswith("people ")]
    await _the_unattributed_topic_is_linked_to_nobody(diary, rows, caplog.text.splitlines())


async def _bytes_stored(town: Town) -> int:
    """What the database takes up, without what it has set free."""

    async def read(session: AsyncSession) -> int:
        asked = ("page_count", "freelist_count", "page_size")
        pages, free, size = [(await session.scalar(text(f"PRAGMA {name}"))) or 0 for name in asked]
        return (pages - free) * size

    return await town.bot.database.run(read) if town.bot.database.is_sqlite else 0


def _nobody_was_told_too_much(diary: Diary) -> None:
    weeks = {user.name: diary.most_in(7, user) for user in diary.people}
    chairs = weeks.pop(CARYS.name)
    assert len(chairs) <= A_WEEK_OF_A_CHAIR, chairs
    most = max(weeks.values(), key=len)
    assert len(most) <= A_WEEK_OF_A_MEMBER, most
    assert not [it for it in diary.unasked(ISMAIL) if it.at > at(2030, 4, 10, 11)], "he asked to be left in peace"
    assert not [it for it in diary.unasked(PAUL) if it.at > at(2030, 9, 2)], "he has left"


async def _every_contribution_has_an_outcome_or_is_open(diary: Diary) -> None:
    names = {diary.town.person_id(user): user for user in diary.people}

    async def read(session: AsyncSession) -> list[Suggestion]:
        return list(await session.scalars(select(Suggestion)))

    topics = await diary.town.bot.database.run(read)
    assert len(topics) == 10
    for topic in topics:
        if topic.author_id is None:
            assert (topic.title, topic.outcome) == (SECRET["title"], Outcome.ANSWERED)
            continue
        author = names[topic.author_id]
        told = [entry for entry in diary.entries if entry.reader == author.name and topic.title in entry.words]
        if topic.outcome is Outcome.OPEN:
            assert any("your topic is in" in entry.words for entry in told), topic.title
        else:
            assert any("because you suggested" in entry.words and not entry.asked for entry in told), topic.title


async def _the_unattributed_topic_is_linked_to_nobody(diary: Diary, rows: list[str], log: list[str]) -> None:
    """No row, line of the log or card holds both the topic and its author."""
    [topic_id] = [
        json.loads(row.partition(" ")[2])["id"]
        for row in rows
        if row.startswith("suggestions ") and SECRET["title"] in row
    ]
    topic = [topic_id, SECRET["title"], SECRET["why"]]
    author = [MIRIAM.name, MIRIAM.email, MIRIAM.entra_id, diary.town.person_id(MIRIAM)]
    seen = [sent for sent in diary.town.teams.everything() if sent.conversation != chat_with(MIRIAM).id]
    cards = [_as_text(shown) for sent in seen for shown in (sent.activity, *sent.before)]
    read = [_as_text(answered.body) for user, answered in diary.answers if user != MIRIAM]
    for places in (rows, cards, read):
        about = [it for it in places if any(word in it for word in topic)]
        assert about, "or nothing has been looked at"
        assert not [it for it in about if any(word in it for word in author)]
    assert not [line for line in log if any(word in line for word in topic[1:])]
    assert not [line for line in log if topic_id in line and any(word in line for word in author)]


def _the_papers_name_nobody(diary: Diary) -> None:
    """Neither in their words nor in what a file says of itself."""
    pdf, word = sorted(diary.town.teams.files.values(), key=lambda file: not file.startswith(b"%PDF"))
    with ZipFile(BytesIO(word)) as parts:
        word_whole = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels")))
    with pikepdf.open(BytesIO(pdf)) as opened:
        pdf_about_itself = f"{dict(opened.docinfo)} {opened.open_metadata()}"
    assert SECRET["title"] in word_whole
    for words in (word_whole, words_of(word), pdf_about_itself):
        assert not [user for user in diary.people if user.name in words]


def _as_text(shown: object) -> str:
    return json.dumps(_without_rosters(shown), ensure_ascii=False)


def _without_rosters(part: object) -> object:
    """A card without its lists of everybody, whom it may be shown to or who may be chosen: they tell nothing of one."""
    if isinstance(part, Mapping):
        named = cast(Mapping[str, object], part)
        kept = {
            name: value for name, value in named.items() if name not in ("choices", "userIds") or not _is_long(value)
        }
        return {name: _without_rosters(value) for name, value in kept.items()}
    return [_without_rosters(it) for it in cast(list[object], part)] if isinstance(part, list) else part


def _is_long(value: object) -> bool:
    return isinstance(value, list) and len(cast(list[object], value)) >= EVERYBODY


def _every_message_can_be_read(diary: Diary) -> None:
    for sent in diary.town.teams.everything():
        for shown in (sent.activity, *sent.before):
            words = Sent(sent.id, sent.conversation, shown).words
            assert (shown.get("summary") or shown.get("text") or "").strip(), shown
            assert words and not LEAKED.search(words), words
    for _, answered in diary.answers:
        assert answered.words and not LEAKED.search(answered.words), answered.words

"""The templates claim nothing that no test shows, and name no number but the code's."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.keeping_page import page
from dialogs.privacy.notice import KEEP, NEVER, RIGHTS, SEES, Reader, notice
from dialogs.texts import texts_for
from forum.controller import Controller
from forum.forums import Forum, Openness
from tests.dialogs.cards.full_forum import FullForum
from tests.repository.claims import (
    DOCUMENTS,
    NUMBERS,
    ROOT,
    TAG,
    by_hand,
    claims,
    functions,
    numbers,
    shown,
)

TEXTS = texts_for("en")
LEADS = re.compile(r"^\[([TLD]\d+)\]: (\S+)$", re.MULTILINE)
each = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.stem)


@each
def test_every_claim_has_a_tag(document: Path) -> None:
    found = claims(by_hand(document))
    assert len(found) > 5
    assert [claim for claim in found if not TAG.search(claim)] == []


@each
def test_every_tag_leads_somewhere_and_none_is_left_over(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    leads = dict(LEADS.findall(text))
    assert set(TAG.findall(text)) == leads.keys()
    for tag, to in leads.items():
        if tag.startswith("T"):
            assert to == f"shown.md#{tag.lower()}" and tag in shown()
        elif tag.startswith("L"):
            assert to.startswith(("https://www.legislation.gov.uk/", "https://ico.org.uk/", "https://www.gov.uk/"))
        else:
            assert (document.parent / to.partition("#")[0]).is_file(), to


def test_every_test_that_is_named_exists_and_runs() -> None:
    missing = [
        (tag, file, test) for tag, (_, named) in shown().items() for file, test in named if test not in functions(file)
    ]
    assert missing == []
    assert all(named for _, named in shown().values())


def test_every_test_in_the_list_shows_some_claim() -> None:
    used = {tag for document in DOCUMENTS for tag in TAG.findall(document.read_text(encoding="utf-8"))}
    assert sorted(shown().keys() - used) == []


@each
def test_every_number_is_the_one_in_the_code(document: Path) -> None:
    if document.stem == "privacy-notice":
        return  # the sentences are the product's own: see below
    found = numbers(by_hand(document))
    assert [number.said for number in found if NUMBERS.get(number.name) != number.value] == []


def test_the_tables_are_those_of_the_code() -> None:
    text = (ROOT / "docs/templates/record-of-processing.md").read_text(encoding="utf-8")
    [table] = re.findall(r"<!-- retention: made by .*? -->\n(.*?)\n<!-- /retention -->", text, re.DOTALL)
    assert table == page(), "run `folkmoot retention` and put what it prints there"


def _said_by_the_product() -> set[str]:
    """Every line of the notice, of an open forum, a listening circle and none, for each reader."""
    places: list[Forum | None] = [None, *(replace(FullForum("x").forum, openness=openness) for openness in Openness)]
    sections = [one for place in places for reader in Reader for one in notice(TEXTS, Controller(), place, reader)]
    return {line for one in sections if one.name in (KEEP, NEVER, SEES, RIGHTS) for line in one.lines}


def test_the_notice_is_the_one_that_the_product_says() -> None:
    text = (ROOT / "docs/templates/privacy-notice.md").read_text(encoding="utf-8")
    written = {
        re.sub(r" \[[TLD]\d+\]", "", line.removeprefix("- ")) for line in text.splitlines() if line.startswith("- ")
    }
    months = {line for line in _said_by_the_product() if "months after" in line}
    assert written == _said_by_the_product() - months, "the months are each forum's own"

"""A text stands in the folder of the subject that says it; in `common` if several do."""

from pathlib import Path

import pytest

from dialogs.texts import LOCALES
from tests.dialogs.text_uses import ROOT, files, users

COMMON = "common"
NO_SUBJECT = {"kit", "days", "texts"}
SUBJECTS = {path.parent.name for path in (ROOT / "dialogs").glob("*/__init__.py")} - NO_SUBJECT
OTHERS = [locale for locale in LOCALES if locale != "en"]


def subject_of(module: Path) -> str:
    """The folder of `dialogs/` to which a module of dialogs belongs. Web pages are a way of corresponding; those that
    anybody may read are a subject of their own.
    """
    of_pages = "public" if "open" in module.parts else "correspondence"
    subject = of_pages if module.parts[0] == "pages" else module.parts[1]
    return subject if subject in SUBJECTS else COMMON


def verb_of(module: Path) -> str:
    """The subject of a use case. What all subjects feel, and the nouns, have none in `dialogs/`."""
    return module.parts[2] if module.parts[:2] == ("forum", "use_cases") and module.parts[2] in SUBJECTS else ""


def homes(text: str) -> set[str]:
    """The folders in which the text may stand; none if no subject says it, as the refusals in `forum/errors.py`."""
    found = users(text)
    surely, perhaps = ({subject_of(path) for path in paths if path.parts[0] in ("dialogs", "pages")} for paths in found)
    if not surely | perhaps:
        return {verb_of(path) for paths in found for path in paths} - {""}
    if len(surely | perhaps) == 1:
        return surely | perhaps
    return {COMMON} if len(surely) > 1 else surely | perhaps | {COMMON}


def test_texts_stand_in_the_folders_of_dialogs() -> None:
    folders = {path.split("/")[0] for locale in LOCALES for path in files(locale).values()}
    assert len(folders) > 10
    assert folders - SUBJECTS == {COMMON}


def test_every_text_stands_with_the_subject_that_says_it() -> None:
    where = {text: path.split("/")[0] for text, path in files("en").items()}
    assert len(where) > 1000
    assert {text: homes(text) for text, folder in where.items() if homes(text) and folder not in homes(text)} == {}


@pytest.mark.parametrize("locale", OTHERS)
def test_every_language_has_a_text_in_the_same_file(locale: str) -> None:
    english = files("en")
    assert {text: english[text] for text, path in files(locale).items() if path != english[text]} == {}


def test_a_text_of_one_subject_a_shared_one_and_a_refusal_are_told_apart() -> None:
    assert homes("comments-none") == {"agenda"}
    assert homes("answer-online") == {COMMON}
    assert homes("too-long") == set()

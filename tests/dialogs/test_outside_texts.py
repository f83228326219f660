"""Everything that pages and emails say can be said in each language that is there for them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from babel import Locale
from fluent.syntax import ast as fluent

from dialogs.texts.languages import LANGUAGES, Language
from tests.dialogs.said_outside import reached, said_outside
from tests.dialogs.test_texts import parts, variables
from tests.dialogs.text_uses import ROOT, messages, sources

COMPLETE = [language for language in LANGUAGES.values() if language.outside and language.code != "en"]
SAME_IN_ALL = frozenset({"Folkmoot", "Outlook", "Teams", "Microsoft", "Excel", "Word", "PDF", "QR", "Agenda"})
"""Names, and words that a language shares with English."""
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        """the and you your this that with for not have has had are was were will would which what when where who from
        about into they them their there here please can cannot could may might must yes only our by it its if or but
        meeting email link page topic group""",
    )
)
"""Words that are no words in Welsh."""


def said(message: fluent.Message) -> str:
    """The letters of a message, in each of its forms."""
    return " ".join(part.value for part in parts(message) if isinstance(part, fluent.TextElement))


def choices(message: fluent.Message) -> Iterator[tuple[str, set[str]]]:
    """What each choice goes by, and the forms that it knows."""
    for part in parts(message):
        if isinstance(part, fluent.SelectExpression) and isinstance(part.selector, fluent.VariableReference):
            yield part.selector.id.name, {_key(variant.key) for variant in part.variants}


def _key(key: Any) -> str:
    return key.value if isinstance(key, fluent.NumberLiteral) else key.name


def forms(language: Language) -> set[str]:
    """The forms that numbers have in a language."""
    return {*Locale.parse(language.dates).plural_form.rules, "other"}


def test_what_pages_and_emails_say_is_found_wherever_they_take_it_from() -> None:
    found = said_outside()
    assert {"page-skip", "letter-greeting", "invitation-subject-open", "mine-link-letter-text"} <= found
    assert {"poll-closed", "need-prayer", "digest-told-done", "my-data-chair", "span", "too-long"} <= found
    assert not {"digest-post", "my-data-microsoft", "person-needs-name", "help-title"} & found
    assert 400 < len(found) < len(messages("en")) / 2 and len(reached()) > 300


def test_pages_and_emails_ask_for_the_languages_that_are_switched_on() -> None:
    outside = [path for path in sources() if path.parts[0] == "pages" or path.name == "mailing.py"]
    assert len(outside) > 20
    assert [path for path in outside if "texts_for" in (ROOT / path).read_text("utf-8")] == []


@pytest.mark.parametrize("language", COMPLETE, ids=lambda language: language.code)
def test_a_language_for_pages_and_emails_has_all_of_their_texts(language: Language) -> None:
    assert sorted(said_outside() - messages(language.code).keys()) == []


@pytest.mark.parametrize("language", COMPLETE, ids=lambda language: language.code)
def test_a_translation_takes_the_same_words_and_has_every_form_of_a_number(language: Language) -> None:
    english, translated = messages("en"), messages(language.code)
    for name in said_outside() & translated.keys():
        assert variables(translated[name]) == variables(english[name]), name
        counts = {what for what, keys in choices(english[name]) if keys & {"one", "two", "few", "many"}}
        for what, known in choices(translated[name]):
            exact = {"zero": "0", "one": "1", "two": "2", "few": "3", "many": "6"} if language.code == "cy" else {}
            missing = {form for form in forms(language) if form not in known and exact.get(form) not in known}
            assert not (missing and what in counts), (name, missing)


@pytest.mark.parametrize("language", COMPLETE, ids=lambda language: language.code)
def test_nothing_is_left_in_english(language: Language) -> None:
    for name in said_outside() & messages(language.code).keys():
        words = set(re.findall(r"[A-Za-z]+", said(messages(language.code)[name]))) - SAME_IN_ALL
        if language.is_right_to_left:
            assert not words, (name, words)
        else:
            assert not {word.lower() for word in words} & ENGLISH, (name, words)
        theirs, ours = said(messages(language.code)[name]), said(messages("en")[name])
        assert theirs != ours or not re.search(r"[a-z]{3}", ours) or ours in SAME_IN_ALL, name


def test_numbers_and_days_are_written_in_figures_that_everybody_reads() -> None:
    for language in COMPLETE:
        for name in said_outside() & messages(language.code).keys():
            figures = [letter for letter in said(messages(language.code)[name]) if letter.isdigit()]
            assert all(letter.isascii() for letter in figures), name

"""One function decides what is visible in a typed text, when it is empty, and when two texts are the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.typed_text import as_compared, is_blank, one_line, paragraphs, same, visible, without_repeats

WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"

UNSEEN = [
    *("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2063", "\u2066", "\u2069", "\u202a", "\u202e"),
    *("\ufeff", "\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u3164", "\uffa0", "\u17b4", "\u180e", "\ufe0f"),
    *("\ufffc", "\ufff9", "\x00", "\x7f", "\x90", "\U000e0001", "\U000e0041", "\U000e007f", "\U0001d173"),
]
KEPT = {
    "Persian": "می\u200cخواهم",
    "Sinhala": "ශ\u0dca\u200dරී",
    "Marathi": "दर\u094d\u200dया",
    "a family": "👩\u200d👩\u200d👧\u200d👦",
    "a heart on fire": "❤\ufe0f\u200d🔥",
    "a profession with a shade of skin": "👩🏽\u200d⚕\ufe0f",
    "the flag of Wales": WALES,
    "a keycap": "1\ufe0f\u20e3",
    "Khmer": "ភាសា\u200bខ្មែរ",
    "Hebrew with a sign of Latin": "שלום C++\u200e",
    "a verse of the Quran": "قُلْ هُوَ ٱللَّهُ أَحَدٌ \u06dd",
    "an ideograph in one of its forms": "葛\U000e0100城",
    "Mongolian": "ᠪᠠᠭ\u180bᠠ",
    "Tibetan": "བོད་སྐད་",
    "Vietnamese": "Tiếng Việt",
}


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_what_cannot_be_seen_goes_and_is_blank_alone(sign: str) -> None:
    assert visible(f"{sign}suggest{sign} wo{sign}rk{sign}") == "suggest work"
    assert visible(sign * 5) == ""
    assert is_blank(f" {sign}\n{sign}\t")
    assert same(f"Wo{sign}rk", "work")


@pytest.mark.parametrize("words", KEPT.values(), ids=KEPT.keys())
def test_what_a_script_or_an_emoji_is_written_with_stays(words: str) -> None:
    composed = unicodedata.normalize("NFC", words)
    assert visible(words) == composed
    assert one_line(f"  {words}  and {words}") == f"{composed} and {composed}"
    assert same(words, f"\u200b{words}\ufeff")


@pytest.mark.parametrize("blank", ["", " ", "\u2800", "\u00a0\u3000", "\u0301", "\u2028\u2029", "\x85", "\u200b\u20e3"])
def test_blank(blank: str) -> None:
    assert visible(blank) == ""
    assert is_blank(blank)


def test_nothing_turns_what_follows_around() -> None:
    assert visible("Grant \u202edenied\u202c") == "Grant denied"
    assert visible("\u200fsuggest\u200f: حديث") == "suggest: حديث"


def test_a_letter_has_no_more_marks_than_a_language_needs() -> None:
    assert len(visible("e" + "\u0315\u0300" * 1000)) < 40


def test_lines_and_spaces() -> None:
    assert one_line(" Work\u00a0 experience\u2028for\u200b all ") == "Work experience for all"
    assert paragraphs("\n one  two\r\n\u200b\r\n\n \n\u2029three\x0bfour \n") == "one two\n\nthree\nfour"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Work experience", "  work  EXPERIENCE\u200b"),
        ("Caf\u00e9", "CAFE\u0301"),
        ("ﬁeld trip", "field trip"),
        ("STRASSE", "straße"),
        ("Ｍｏｓｑｕｅ", "mosque"),
        ("می\u200cخواهم", "میخواهم"),
        ("☎\ufe0f", "☎"),
    ],
)
def test_the_same_to_a_reader(one: str, other: str) -> None:
    assert same(one, other)
    assert as_compared(one) == as_compared(other)
    assert without_repeats([one, "else", other]) == [one, "else"]


def test_not_the_same_to_a_reader() -> None:
    assert not same("मेला", "मूल")
    assert not same("Cafe", "Café")
    assert not same("Topic 1", "Topic 2")


@given(st.text())
def test_looking_twice_changes_nothing(text: str) -> None:
    seen = visible(text)
    assert visible(seen) == seen
    assert same(text, seen)
    assert is_blank(text) == (seen == "")
    assert paragraphs(paragraphs(text)) == paragraphs(text)


@given(st.text(alphabet=[*UNSEEN, "a", "🔥", "ی", "1", "\u0301", "\u20e3", "+", " "]))
def test_looking_twice_changes_nothing_where_much_is_unseen(text: str) -> None:
    seen = visible(text)
    assert visible(seen) == seen
    assert same(text, seen)
    assert is_blank(text) == (seen == "")

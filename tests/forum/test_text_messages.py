"""Which letters of a text arrive, and in how many parts it goes: as GOV.UK Notify counts."""

import pytest

from forum.text_messages import carried, is_carried, parts_of


@pytest.mark.parametrize(
    ("written", "arrives"),
    [
        ("St Mary’s Hall – “tea”…", 'St Mary\'s Hall - "tea"...'),
        ("Llŷr â’r Gŵyr", "Llŷr â'r Gŵyr"),
        ("Łukasz, Škoda, Ngũgĩ", "Lukasz, Skoda, Ngugi"),
        ("10\u00a0am \u2068here\u2069", "10 am here"),
        ("é £5 [x] €", "é £5 [x] €"),
    ],
)
def test_what_looks_alike_stands_in(written: str, arrives: str) -> None:
    assert carried(written) == arrives
    assert is_carried(written)


@pytest.mark.parametrize("written", ["اردو", "ਪੰਜਾਬੀ", "Привет", "中文", "🙂"])
def test_other_alphabets_are_lost(written: str) -> None:
    assert set(carried(written)) == {"?"}
    assert not is_carried(written)


def test_a_question_is_not_lost() -> None:
    assert is_carried("Are you coming?")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("é" * 160, 1),
        ("ŵ" * 70, 1),
        ("ŵ" * 71, 2),
        ("ŵ" + "a" * 134, 3),
    ],
)
def test_how_many_parts_are_paid_for(text: str, parts: int) -> None:
    assert parts_of(text) == parts

"""A name is found however people type it, and not where it is a word, or a part of another."""

import json
from unicodedata import normalize

import pytest

from storage.erasing.names import NameInWords


def without(name: str, text: str) -> str:
    return NameInWords([name], is_theirs_alone=True).replaced(text, "NOBODY")


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Siobhán O'Brien", "Thanks to Siobhan O’Brien, who rang", "Thanks to NOBODY, who rang"),
        ("Siobhán O’Brien", "SIOBHÁN O'BRIEN's notes", "NOBODY's notes"),
        ("Siobhan OBrien", "Siobhan O'Brien", "Siobhan O'Brien"),
        ("Siobhán O’Brien", "Siobhan OBrien rang", "NOBODY rang"),
        ("Siân Ŵyn", normalize("NFD", "Siân Ŵyn a Siân Ŵyndham"), "NOBODY a Siân Ŵyndham"),
        ("محمد الأمين", "شكرًا محمَّد الأمين على الحضور", "شكرًا NOBODY على الحضور"),
        ("דוד כהן", "\u2068דָּוִד כֹּהֵן\u2069 spoke", "\u2068NOBODY\u2069 spoke"),
        (
            "Hope May",
            "We hope May is fine. Hope  May came, and Hope Mayfield",
            "We NOBODY is fine. NOBODY came, and Hope Mayfield",
        ),
        ("Will", "Will Will come?", "Will Will come?"),
        ("Ann Lee (she/her) *", "Ann Lee (she/her) * spoke", "NOBODY spoke"),
    ],
)
def test_it_is_found_as_people_type_it(name: str, text: str, left: str) -> None:
    assert without(name, text) == left


def test_words_beside_it_stay_as_they_were_typed() -> None:
    assert without("Grace Okafor", "Zoë met Grace Okafor at the café") == "Zoë met NOBODY at the café"
    decomposed = normalize("NFD", "café")
    assert without("Grace Okafor", decomposed) == decomposed


def test_a_name_that_is_a_word_goes_only_where_nothing_but_a_name_stands() -> None:
    hope = NameInWords(["Hope"], is_theirs_alone=True)
    assert hope.replaced("Hope", "NOBODY") == "Hope", "a topic may be called so"
    assert hope.replaced("hope", "NOBODY", is_a_name=True) == "NOBODY"


@pytest.mark.parametrize("escaped", [True, False])
def test_it_is_found_in_json(escaped: bool) -> None:
    text = json.dumps([{"title": 'Siân O’Dowd said “\\n"', "topic": "x"}], ensure_ascii=escaped)
    after = NameInWords(["Siân O'Dowd"], is_theirs_alone=True).replaced_in_json(text, 'a "former" member')
    assert json.loads(after) == [{"title": 'a "former" member said “\\n"', "topic": "x"}]

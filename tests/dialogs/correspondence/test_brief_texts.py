"""Every text in every language: in how many parts it goes at its longest, and whether it arrives."""

import pytest

from dialogs.texts.languages import LANGUAGES
from dialogs.texts.switched_on import Languages
from forum.safe_links import TOKEN_LENGTH
from forum.text_messages import carried, is_carried, parts_of
from tests.dialogs.text_uses import files

KINDS = sorted(name for name, file in files("en").items() if file.endswith("text-messages.ftl") and "when" not in name)
PAGE = "https://forum.northamptonshire.police.uk/l/" + "A" * TOKEN_LENGTH
DAYS = {"en": "Wednesday 30 September", "cy": "dydd Mercher 30 Medi", "ur": "بدھ 30 ستمبر"}
MOST_PARTS = {"en": 2, "cy": 2}
MOST_PARTS_OF_ALL = 4
"""As soon as one letter is not of the telephones' own."""


def written(name: str, language: str, organisation: str, giver: str, place: str) -> str:
    texts = Languages(tuple(LANGUAGES)).texts(language)
    when = texts("text-when-where", day=DAYS[language], clock="18:30", place=place)
    when = DAYS[language] if name == "text-called-off" else when
    return carried(texts(name, organisation=organisation, giver=giver, when=when, page=PAGE, days=120, minutes=30))


def test_there_are_all_of_them() -> None:
    assert len(KINDS) == 8


@pytest.mark.parametrize("language", MOST_PARTS)
@pytest.mark.parametrize("name", KINDS)
def test_at_its_longest_it_goes_in_two_parts(name: str, language: str) -> None:
    text = written(name, language, "O" * 32, "G" * 30, "P" * 30)
    assert text.endswith(f" {PAGE}"), "the link comes last, so that no telephone takes what follows for a part of it"
    assert "?" not in text.replace("are you coming", "").replace("May we", "") or is_carried(text)
    assert parts_of(text) <= MOST_PARTS[language], (len(text), text)


@pytest.mark.parametrize("language", MOST_PARTS)
@pytest.mark.parametrize("name", KINDS)
def test_with_a_letter_of_welsh_alone_in_four(name: str, language: str) -> None:
    text = written(name, language, "Heddlu Dyffryn Gŵyr", "Siân Llŷr", "Neuadd y Pentref, Tŷ Croes")
    assert parts_of(text) <= MOST_PARTS_OF_ALL, (len(text), text)


@pytest.mark.parametrize("name", KINDS)
def test_urdu_would_not_arrive(name: str) -> None:
    assert "???" in written(name, "ur", "Anytown Police", "Carys", "Hall")


def test_which_languages_arrive_is_told_by_their_own_names() -> None:
    assert [code for code, language in LANGUAGES.items() if is_carried(language.name)] == ["en", "cy"]

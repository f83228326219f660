"""Names as councils, police forces and hospitals write them in Teams: found by any part, and never confused."""

import pytest

from forum.names import by_name, called, folded, found_by, initials, named_in, same_name, sharing_a_word, ways_to_write
from forum.people import Person
from tests.nouns import person


def people(*names: str) -> list[Person]:
    return [person(name) for name in names]


def found(typed: str, *names: str) -> list[str]:
    return [one.name for one in called(typed, people(*names))]


DIRECTORY = ("OKORO, Sam (Youth Council)", "Patel, Asha", "Yusuf Rahman", "Grace O’Brien", "Anne-Marie Smith-Jones")


@pytest.mark.parametrize(
    "written",
    [
        *("OKORO, Sam (Youth Council)", "Okoro, Sam 1234", "Sam Okoro | NHS", "Dr. Sam Okoro", "Sam Okoro [External]"),
        *("Sam  Okoro", "okoro, SAM", "Sam Ọkọrọ", "Sam Okoro/Leeds", "Rev. Dr Sam Okoro", "Sam Okoro (Youth) (Leeds)"),
    ],
)
@pytest.mark.parametrize("typed", ["Sam", "Okoro", "sam okoro", "Okoro Sam", "Okoro, Sam", "Dr Sam Okoro", "SAM OKORO"])
def test_either_part_in_either_order(written: str, typed: str) -> None:
    assert found(typed, written, "Samira Khan", "Grace Bell") == [written]


@pytest.mark.parametrize(
    ("typed", "whose"),
    [
        *(("O'Brien", "Grace O’Brien"), ("O’Brien", "Grace O'Brien"), ("OʼBrien", "Grace O‘Brien")),
        *(("obrien", "Grace O´Brien"), ("Zoe", "Zoë Müller"), ("Zoë", "Zoe Muller"), ("Ulku", "Ülkü Yılmaz")),
        *(("Yilmaz", "Ülkü Yılmaz"), ("ülkü yılmaz", "ÜLKÜ YILMAZ"), ("Lukasz", "Łukasz Nowak")),
        *(("łukasz", "LUKASZ NOWAK"), ("Dordevic", "Đorđe Đorđević"), ("Soren", "Søren Aas"), ("Strass", "Eva Straß")),
        *(("Ipek", "İpek Kaya"), ("Smith Jones", "Anne Smith-Jones"), ("Smith‑Jones", "Anne Smith-Jones")),
        *(("Anne-Marie", "Anne Marie Bell"), ("محمد", "مُحَمَّد علي"), ("ਗੁਰਪ੍ਰੀਤ", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"), ("山田太郎", "山田太郎")),
        *(("Sio\u0302n", "Siôn Rees"), ("S\u200bam", "Sam Okoro"), ("Щербаков", "Олег Щербаков")),
    ],
)
def test_signs_and_marks_do_not_hide_anybody(typed: str, whose: str) -> None:
    assert found(typed, whose, "Grace Bell") == [whose]


def test_letters_that_make_another_name_stay() -> None:
    assert found("मेला", "मूल सिंह") == []
    assert folded("मेला") != folded("मूल")


@pytest.mark.parametrize("typed", ["Sam Patel", "Asha Okoro", "Okoro, Asha", "Sam James Okoro", "Sammy", "Ok"])
def test_nobody_is_found_by_half_of_what_was_typed(typed: str) -> None:
    assert found(typed, *DIRECTORY) == []


def test_whole_names_count_before_parts_and_the_organisation_decides_between_two() -> None:
    assert found("Sam Okoro", "Okoro, Sam", "Sam James Okoro") == ["Okoro, Sam"]
    two = ("Okoro, Sam (Youth Council)", "Sam Okoro | NHS")
    assert found("Sam Okoro", *two) == list(two)
    assert found("Sam Okoro (NHS)", *two) == [two[1]]
    assert found("Sam Okoro (Police)", *two) == []


@pytest.mark.parametrize("typed", ["", "  ", "()", "!", "\u200b"])
def test_nothing_typed_finds_nobody(typed: str) -> None:
    assert found(typed, *DIRECTORY, "") == []


def test_search_goes_by_beginnings_of_words_and_by_what_is_beside_the_name() -> None:
    listed = people(*DIRECTORY)
    assert [one.name for one in found_by("ok sa", listed)] == ["OKORO, Sam (Youth Council)"]
    assert [one.name for one in found_by("youth", listed)] == ["OKORO, Sam (Youth Council)"]
    assert [one.name for one in found_by("o'br", listed)] == ["Grace O’Brien"]
    assert found_by(" ", listed) == listed and found_by("zz", listed) == []


def test_one_name_in_two_ways_is_one() -> None:
    assert same_name("Amina Yusuf (Guest)", "YUSUF, Amina (Council)")
    assert not same_name("Amina Yusuf", "Amina") and not same_name("", "")
    assert [one.name for one in sharing_a_word("Dr Asha Okoro", people(*DIRECTORY, "Dr Bell"))] == list(DIRECTORY[:2])


def test_ways_in_which_a_text_may_name_somebody() -> None:
    assert ways_to_write("OKORO, Dr Sam (Youth Council)")[-1] == "sam okoro"
    assert ways_to_write("") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("In Grace O’Brien’s hall", ["Grace O’Brien"]),
        ("GRACE OBRIEN'S hall", ["Grace O’Brien"]),
        ("Sam Okoro\u2019s list, and Asha Patel`s", ["OKORO, Sam (Youth Council)", "Patel, Asha"]),
        ("Grace O’Briens", []),
        ("Ask Sam. Okorough, Patel; Asha\u2019s", ["Patel, Asha"]),
        ("Anne-Marie; Smith-Jones’s", ["Anne-Marie Smith-Jones"]),
    ],
)
def test_a_text_names_whom_it_says_something_is_of(text: str, whom: list[str]) -> None:
    assert [one.name for one in named_in(text, people(*DIRECTORY))] == whom


def test_a_single_name_is_not_enough_where_two_words_are_wanted() -> None:
    assert named_in("Sam’s", people("Sam"), fewest=2) == []
    assert [one.name for one in named_in("Sam’s", people("Sam"))] == ["Sam"]


def test_lists_go_by_the_letters_that_people_see() -> None:
    names = ["zoe", "Öz", "Łukasz", "Lara", "Olga", "", "Émile", "Eve", "\u200b"]
    assert [one.name for one in by_name(people(*names))][:7] == ["Émile", "Eve", "Lara", "Łukasz", "Olga", "Öz", "zoe"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Amina Yusuf", "AY"),
        ("OKORO, Sam (Youth Council)", "OS"),
        ("Rev. Dr. Miriam Ruth Adeyemi 4711", "MA"),
        ("Ægir", "A"),
        ("Imam", ""),
        ("Cher | NHS", "C"),
        ("🕌", ""),
        ("", ""),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name: str, short: str) -> None:
    assert initials(name) == short

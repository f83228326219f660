"""How people are shown: two with the same name are told apart by what the reader may know, and no row is empty."""

from datetime import date

import pytest

from dialogs.kit.fields import listed_names, typed_names
from dialogs.kit.people_shown import Known, choices, labels_of, name_of, names_of
from dialogs.texts import texts_for
from forum.ids import PersonId
from forum.names import said_aloud
from forum.people import Person

TEXTS = texts_for("en")
MAY, JUNE = date(2030, 5, 3), date(2030, 6, 9)


def person(number: int, name: str, email: str | None = None, *, guest: bool = False) -> Person:
    return Person(PersonId(str(number)), "t", name, email=email, is_guest=guest)


NHS = person(1, "Sam Okoro", "sam@nhs.example")
POLICE = person(2, "OKORO, Sam", "s.okoro@police.example", guest=True)
ASHA = person(3, "Patel, Asha")
ORGANISER = Known({PersonId("1"): MAY, PersonId("2"): JUNE}, places=True, addresses=True)


def labels(known: Known, *people: Person) -> list[str]:
    return list(labels_of(TEXTS, people, known).values())


def test_an_organiser_sees_the_address_and_whoever_else_reads_alone_the_organisation() -> None:
    assert labels(ORGANISER, NHS, POLICE, ASHA) == [
        "Sam Okoro (sam@nhs.example)",
        "OKORO, Sam (s.okoro@police.example)",
        "Patel, Asha",
    ]
    assert labels(Known(places=True), NHS, POLICE) == ["Sam Okoro (nhs.example)", "OKORO, Sam (police.example)"]


def test_where_others_read_along_nothing_of_an_address_is_shown() -> None:
    shown = labels(Known({PersonId("1"): MAY, PersonId("2"): JUNE}), NHS, POLICE)
    assert shown == ["Sam Okoro (joined 3 May)", "OKORO, Sam (joined 9 June)"]
    assert labels(Known(), NHS, POLICE) == ["Sam Okoro (not a guest)", "OKORO, Sam (guest)"]


def test_what_two_share_tells_nobody_apart_and_rows_always_differ() -> None:
    one, two = person(1, "Sam Okoro", "sam@a.example"), person(2, "Sam Okoro", "okoro@a.example")
    assert labels(Known(places=True), one, two) == [
        "Sam Okoro (1 of 2 with this name)",
        "Sam Okoro (2 of 2 with this name)",
    ]
    joined = Known({PersonId("1"): MAY, PersonId("2"): JUNE}, places=True)
    assert labels(joined, one, two) == ["Sam Okoro (joined 3 May)", "Sam Okoro (joined 9 June)"]


def test_an_organisation_in_each_name_is_enough() -> None:
    people = [person(1, "OKORO, Sam (Youth Council)"), person(2, "Sam Okoro | NHS")]
    assert labels(ORGANISER, *people) == [one.name for one in people]


@pytest.mark.parametrize("blank", ["", "  ", "\u200b", "\u2800"])
def test_a_guest_without_a_name_has_a_row_that_says_something(blank: str) -> None:
    nameless = person(1, blank, guest=True)
    known = Known({nameless.id: MAY}, places=True, addresses=True)
    assert choices(TEXTS, [nameless], known, guests=True) == [("1", "A guest without a name (joined 3 May)")]
    assert labels(known, person(1, blank, "sam@nhs.example", guest=True)) == [
        "A guest without a name (sam@nhs.example)"
    ]
    assert len(set(labels(Known(), nameless, person(2, blank, guest=True)))) == 2
    assert name_of(TEXTS, person(3, blank)) == "Somebody without a name"


def test_names_with_commas_stay_apart_in_a_sentence() -> None:
    assert names_of(TEXTS, [POLICE, ASHA]) == "OKORO, Sam; and Patel, Asha"
    assert names_of(TEXTS, [POLICE, ASHA, NHS]) == "OKORO, Sam; Patel, Asha; and Sam Okoro"
    assert names_of(TEXTS, [NHS, person(4, "Ben")]) == "Sam Okoro and Ben"
    assert names_of(TEXTS, [NHS, POLICE, ASHA, NHS], most=2) == "Sam Okoro; OKORO, Sam and 2 more"


@pytest.mark.parametrize("names", [(), ("Ben",), ("Ben", "Ada"), ("Okoro, Sam",), ("Okoro, Sam", "Ben")])
def test_names_typed_into_one_field_come_back_as_they_were(names: tuple[str, ...]) -> None:
    assert typed_names(listed_names(names)) == names


def test_a_directory_s_way_of_writing_is_not_how_people_are_greeted() -> None:
    assert said_aloud("Sam Okoro") == "Sam Okoro"
    assert {said_aloud(name) for name in ("OKORO, Sam (Youth)", "Sam Okoro | NHS", "Sam 1234", "\u200b")} == {""}

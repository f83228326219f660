"""Whom a typed action names: nobody becomes its owner because they share part of a name."""

from datetime import date

import pytest

from dialogs.actions.action_words import Said, understood
from dialogs.actions.owner_names import Mentioned, Named
from forum.people import Person
from tests.nouns import person

SAM = person("OKORO, Sam (Youth Council)")
ASHA, GRACE, JAN = person("Patel, Asha"), person("Grace O’Brien"), person("Jan van der Berg")
EVERYBODY = (SAM, ASHA, GRACE, JAN, person("Maria Price"), person("Ana Maria Lopez"))


def named(text: str, *mentioned: Mentioned, people: tuple[Person, ...] = EVERYBODY) -> Named:
    return understood(Said(text, people, mentioned, ASHA, date(2026, 10, 14), None)).named


@pytest.mark.parametrize(
    ("text", "owner", "what"),
    [
        ("Sam Okoro to book the hall by Friday", SAM, "book the hall"),
        ("sam okoro to book the hall", SAM, "book the hall"),
        ("Okoro, Sam book the hall", SAM, "book the hall"),
        ("OKORO, Sam (Youth Council) book the hall by Friday", SAM, "book the hall"),
        ("@OKORO, Sam (Youth Council): book the hall", SAM, "book the hall"),
        ("Sam to book the hall", SAM, "book the hall"),
        ("Sam Okoro Book the hall", SAM, "Book the hall"),
        ("Dr Sam Okoro will ring the school", SAM, "ring the school"),
        ("@okoro sam list of placements", SAM, "list of placements"),
        ("@Sam list of placements", SAM, "list of placements"),
        ("@Sam 30 chairs", SAM, "30 chairs"),
        ("@Sam: Patel family visit", SAM, "Patel family visit"),
        ("@Sam to Patel family", SAM, "Patel family"),
        ("@O'Brien keys", GRACE, "keys"),
        ("@Grace OʼBrien keys", GRACE, "keys"),
        ("Ana Maria Lopez to write the letter", EVERYBODY[-1], "write the letter"),
        ("Jan van der Berg to write the letter", JAN, "write the letter"),
        ("@Jan van der Berg letter", JAN, "letter"),
    ],
)
def test_a_name_in_any_order_names_its_bearer(text: str, owner: Person, what: str) -> None:
    found = named(text)
    assert (list(found.candidates), found.text, found.perhaps) == ([owner], what, "")


@pytest.mark.parametrize(
    ("text", "perhaps", "what"),
    [
        ("@Sam Smith list of placements", "Sam Smith", "Smith list of placements"),
        ("@Sam Patel list of placements", "Sam Patel", "Patel list of placements"),
        ("@Sam patel list of placements", "Sam patel", "patel list of placements"),
        ("@sam price list", "sam price", "price list"),
        ("@Sam price list", "Sam price", "price list"),
        ("@Okoro, Samuel list", "Okoro, Samuel", "Samuel list"),
        ("@Sam الحسن list", "Sam الحسن", "الحسن list"),
        ("@Sam Okoro Patel list", "Sam Okoro Patel", "Patel list"),
        ("@Sam O'Brien list", "Sam O'Brien", "O'Brien list"),
        ("Sam Smith to book the hall", "Sam", "Sam Smith to book the hall"),
        ("Grace period for late topics", "Grace", "Grace period for late topics"),
    ],
)
def test_a_name_that_may_go_on_is_asked_about_with_every_word_kept(text: str, perhaps: str, what: str) -> None:
    found = named(text)
    assert (list(found.candidates), found.perhaps, found.text) == ([], perhaps, what)
    assert found.likely


def test_small_words_of_a_task_are_not_taken_for_a_surname() -> None:
    found = named("@Maria price list", people=(*EVERYBODY[:4], EVERYBODY[4]))
    assert found.text == "price list" and not found.candidates and list(found.likely) == [EVERYBODY[4]]


def test_two_of_one_name_are_both_offered() -> None:
    other = person("Sam Okoro | NHS")
    assert list(named("Sam Okoro to book the hall", people=(SAM, other)).candidates) == [SAM, other]
    assert list(named("@Sam Okoro (NHS) keys", people=(SAM, other)).candidates) == [other]


@pytest.mark.parametrize("text", ["bread for everybody", "Meet Sam Okoro on Friday", "The hall", "to do"])
def test_words_that_begin_with_no_name_name_nobody(text: str) -> None:
    found = named(text)
    assert not found.candidates and not found.likely and not found.unknown


def test_a_mention_is_certain_whatever_follows() -> None:
    found = named("OKORO, Sam (Youth Council) Patel family visit", Mentioned(SAM.name, SAM))
    assert (list(found.candidates), found.text) == ([SAM], "Patel family visit")

"""Names and contact details are taken out of what may be disclosed, however they are written, and nothing else is."""

from collections.abc import Collection

import pytest

from forum.disclosure.redaction import Redaction

NAMES: Collection[str] = (
    "Grace Okafor",
    "OKORO, Sam (Youth Council)",
    "Dr. Li Na",
    "Siân O’Brien",
    "Will Hall",
    "प्रिया शर्मा",
)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Grace said so", "[name] said so"),
        ("okafor and Sam’s idea", "[name] and [name] idea"),
        ("sam okoro, Okoro Sam and Okoro", "[name] and [name]"),
        ("Li came, li na came", "[name] came, [name] came"),
        ("Na said: the li of China", "[name] said: the li of China"),
        ("प्रिया came with प्रिया शर्मा", "[name] came with [name]"),
        ("Sia\u0302n sang", "[name] sang"),
        ("Fatima brings the list; the Police come", "[name] brings the list; the Police come"),
        ("at 12 Mill Road, LS1 4AP", "at 12 Mill Road, [address]"),
        ("Siân O'Brien or Sian OBrien", "[name] or [name]"),
        ("we will meet in the hall; Will came", "we will meet in the hall; [name] came"),
        ("Youth Council meets", "Youth Council meets"),
        ("the transport team will see", "[name] will see"),
        ("ring 07911 123456 on 2030-04-09 at 18:00", "ring [number] on 2030-04-09 at 18:00"),
        ("x.y+z@a.example.org", "[address]"),
    ],
)
def test_names_and_contact_details_are_taken_out(said: str, left: str) -> None:
    assert Redaction(NAMES, ["The Transport Team", "Fatima", "Police"]).of(said) == left


def test_a_whole_name_goes_also_where_it_is_possessive_and_its_parts_are_others_too() -> None:
    taken_out = Redaction(["Grace Okafor"], unlike=["Grace Bell", "Amy Okafor"])
    for written in ("Grace Okafor", "Grace Okafor’s", "GRACE OKAFOR'S"):
        assert taken_out.without_names(f"In {written} hall, with Grace", "[name]") == "In [name] hall, with Grace"

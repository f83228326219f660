"""Pasted lists: each line is understood, or listed as not understood."""

import time

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from dialogs.correspondence.languages import language_of, languages
from dialogs.correspondence.list_reader import LONGEST_LINE, Unread, Why, read_list, region_of
from forum.limits import NAME
from forum.use_cases.correspondence.look_at_list import Entry

FATIMA = Entry("Fatima Noor", "fatima@mosque.example", "+447700900123", "ur", is_mobile=True)


@pytest.mark.parametrize(
    "line",
    [
        "Fatima Noor, fatima@mosque.example, 07700 900123, Urdu",
        "Fatima Noor;fatima@mosque.example;07700900123;ur",
        "Fatima Noor\tfatima@mosque.example\t+44 (0)7700 900123\tاردو",
        "UR, 0044 7700 900 123, fatima@mosque.example, Fatima Noor",
        '"Fatima Noor" , "fatima@mosque.example", "07700-900-123", "urdu"',
        "Fatima Noor <fatima@mosque.example>, 07700 900123 (mobile), Urdu",
        "Fatima Noor fatima@mosque.example 07700 900123, Urdu",
        "- Fatima Noor, Email: fatima@mosque.example, Tel: 07700 900123, Language: Urdu",
        "1. Fatima Noor, mailto:fatima@mosque.example, mobile 07700 900123, Urdu",
        "Fatima,Noor,fatima@mosque.example,7700900123,Urdu",
    ],
)
def test_one_person_however_they_are_written(line: str) -> None:
    reading = read_list(line)
    assert (reading.people, reading.unread) == ([FATIMA], [])


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Harri Lloyd", [Entry("Harri Lloyd")]),
        ("Gwen Price, 029 2018 0000", [Entry("Gwen Price", phone="+442920180000")]),
        ("Noor, Fatima <f@x.example>", [Entry("Noor, Fatima", "f@x.example")]),
        (
            '"Noor, Fatima" <f@x.example>; Gwen Price <g@x.example>;',
            [Entry("Noor, Fatima", "f@x.example"), Entry("Gwen Price", "g@x.example")],
        ),
        (
            "Noor, Fatima <f@x.example>; Price, Gwen <g@x.example>",
            [Entry("Noor, Fatima", "f@x.example"), Entry("Price, Gwen", "g@x.example")],
        ),
        ("Fatima <f@x.example>, Gwen <g@x.example>", [Entry("Fatima", "f@x.example"), Entry("Gwen", "g@x.example")]),
        ("Fatima 🌙 Noor, f@x.example", [Entry("Fatima 🌙 Noor", "f@x.example")]),
        ("Siân O’Neill-Jones, cy-GB", [Entry("Siân O’Neill-Jones", locale="cy-GB")]),
        ("فاطمہ نور, f@x.example", [Entry("فاطمہ نور", "f@x.example")]),
    ],
)
def test_other_ways_of_writing_somebody_down(line: str, people: list[Entry]) -> None:
    reading = read_list(line)
    assert (reading.people, reading.unread) == (people, [])


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("f@x.example", Why.NO_NAME),
        ("07700 900123", Why.NO_NAME),
        ("Fatima; f@x.example; g@x.example", Why.TWO),
        ("Fatima, 07700 900123, 029 2018 0000", Why.TWO),
        ("Fatima, Urdu, Welsh", Why.TWO),
        ("Gwen, 07700 9001", Why.UNCLEAR),
        ("Gwen, 07700 900123 ext 4", Why.UNCLEAR),
        ("Fatima, fatima@mosque", Why.UNCLEAR),
        ("Fatima, @mosque.example", Why.UNCLEAR),
        ("Fatima, Gwen, Harri", Why.UNCLEAR),
        ("Fatima, Gwen", Why.UNCLEAR),
        ("see https://example.org for the list", Why.UNCLEAR),
        ("please add everybody who was at the meeting last Tuesday", Why.UNCLEAR),
        ("😀🎉", Why.UNCLEAR),
        ("----", Why.NO_NAME),
        ("A" * 101, Why.UNCLEAR),
        ("Fatima " + "x" * LONGEST_LINE, Why.TOO_LONG),
    ],
)
def test_what_is_unclear_is_not_guessed(line: str, why: Why) -> None:
    reading = read_list(line)
    assert (reading.people, reading.unread) == ([], [Unread(line, why)])


def test_a_heading_says_what_is_in_the_columns() -> None:
    written = "First name\tSurname\tRole\tMobile\tIaith\nSo\tKim\tImam 2\t07700 900123\tKorean\n\t\t\t\t\nMay\tIt\n"
    reading = read_list(written)
    assert reading.people == [Entry("So Kim", phone="+447700900123", locale="ko", is_mobile=True), Entry("May It")]
    assert (reading.unread, reading.unused) == ([], ["Role"])


def test_a_name_in_its_own_column_may_have_a_number_in_it() -> None:
    assert read_list("Name,Email\nYear 9 reps,y9@school.example").people == [Entry("Year 9 reps", "y9@school.example")]


def test_numbers_without_a_code_belong_to_the_country_of_the_forum() -> None:
    assert region_of("Europe/London") == "GB"
    assert region_of("Europe/Dublin") == "IE"
    assert region_of("Nowhere/Else") == "GB"
    assert read_list("Gwen, 085 123 4567", "IE").people == [Entry("Gwen", phone="+353851234567", is_mobile=True)]


def test_the_names_of_languages_are_those_of_the_common_locale_data_repository() -> None:
    english = Locale.parse("en").languages
    for code, names in languages():
        assert list(names[:2]) == [english[code], Locale.parse(code).get_language_name()]
        assert {language_of(name) for name in (code, *names)} == {code}


CELLS = st.sampled_from(
    [
        "Fatima Noor",
        "f@x.example",
        "07700 900123",
        "Urdu",
        "🎉",
        "@",
        '"',
        "",
        " ",
        "a b c",
        "+",
        "Email",
        "Name",
        "<",
        "x" * 120,
    ]
)
LINES = st.lists(CELLS, max_size=6).flatmap(lambda cells: st.sampled_from([s.join(cells) for s in ",;\t "]))


@given(LINES | st.text(max_size=60), st.sampled_from(["", "Name,Email,Notes", "Email\tName"]))
def test_no_line_is_dropped(text: str, heading: str) -> None:
    for line in text.splitlines():
        reading = read_list(f"{heading}\n{line}")
        found = len(reading.people) + len(reading.unread) + reading.headings - bool(heading)
        assert found or not line.strip(',;" \t').strip(), line
        assert all(one.name.strip() and len(one.name) <= NAME for one in reading.people)
        assert all(one.line.strip() and one.line in line for one in reading.unread)


def test_the_time_taken_is_linear() -> None:
    def seconds(text: str) -> float:
        began = time.process_time()
        read_list(text)
        return time.process_time() - began

    read_list("Fatima, f@x.example, 07700 900123")
    for line in (
        "Fatima Noor, f@x.example, 07700 900123, Urdu\n",
        "+" * 900 + "\n",
        "(0" * 450 + "\n",
        "a@" * 450 + "\n",
    ):
        few, many = seconds(line * 20), seconds(line * 400)
        assert many < max(few, 0.001) * 100

"""What is a list of topics, and what only looks like one."""

import pytest

from dialogs.understanding.lists import MOST, by_commas, marked, unmarked


@pytest.mark.parametrize(
    ("said", "entries"),
    [
        ("- Housing\n- Buses", ["Housing", "Buses"]),
        ("• Housing\n\n•  Buses \n• Drugs", ["Housing", "Buses", "Drugs"]),
        ("I would like to raise:\n1. Housing\n2) Buses", ["Housing", "Buses"]),
        ("(a) Housing\n(b) Buses", ["Housing", "Buses"]),
        ("1: Housing\n2: Buses after 9pm", ["Housing", "Buses after 9pm"]),
        ("- Housing", []),
        ("Hello\nWhen is the next meeting?", []),
        ("- Housing\nBuses\nDrugs", []),
        ("2030 was a good year\n1999 was not", []),
        ("- " + "x" * 300 + "\n- Buses", []),
        ("\n".join(f"- Topic {number}" for number in range(MOST + 1)), []),
        ("- Housing\n" + "\n" * 250_000 + "- Buses", []),
        ("", []),
    ],
)
def test_a_list_with_marks(said: str, entries: list[str]) -> None:
    assert marked(said) == entries


@pytest.mark.parametrize(
    ("said", "entries"),
    [
        ("Housing\nBuses", ["Housing", "Buses"]),
        ("domestic abuse; forced marriage ;", ["domestic abuse", "forced marriage"]),
        ("Housing", []),
        (";", []),
    ],
)
def test_a_list_without(said: str, entries: list[str]) -> None:
    assert unmarked(said) == entries


@pytest.mark.parametrize(
    ("said", "surely", "entries"),
    [
        ("parking, lighting, and the school run", False, ["parking", "lighting", "the school run"]),
        ("Three things: parking, lighting, & the school run.", False, ["parking", "lighting", "the school run"]),
        ("parking, lighting and the school run", True, ["parking", "lighting", "the school run"]),
        ("drugs, guns, gangs", True, ["drugs", "guns", "gangs"]),
        ("women, children and elders", False, []),
        ("drugs, guns, gangs", False, []),
        ("hate crime, and what is done about it", True, []),
        ("I was late, I was tired, and nobody came to help me", True, []),
        ("parking, , and lighting", True, []),
        ("parking", True, []),
        ("", True, []),
    ],
)
def test_a_list_between_commas(said: str, surely: bool, entries: list[str]) -> None:
    assert by_commas(said, surely=surely) == entries

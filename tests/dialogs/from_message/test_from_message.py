"""How a message becomes the first draft of a topic or an action."""

import pytest

from dialogs.from_message.handlers import SHORT, shortened, title_and_rest

LONG = "The path behind the school is dark and the bins are never emptied, so nobody walks there any more in winter"


@pytest.mark.parametrize(
    ("text", "title", "why"),
    [
        ("Street lighting", "Street lighting", ""),
        ("Street lighting\n\nIt is dark.\nVery.", "Street lighting", "It is dark.\nVery."),
        ("", "", ""),
    ],
)
def test_a_short_first_line_is_the_title(text: str, title: str, why: str) -> None:
    assert title_and_rest(text) == (title, why)


def test_a_long_message_keeps_every_word() -> None:
    title, why = title_and_rest(LONG)
    assert why == LONG
    assert title.endswith("…")
    assert len(title) <= SHORT
    assert LONG.startswith(title[:-1] + " ")


def test_a_text_without_spaces_is_cut_all_the_same() -> None:
    assert shortened("x" * 100, 10) == "x" * 9 + "…"
    assert shortened("short", 10) == "short"

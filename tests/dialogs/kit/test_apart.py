"""Two rows of a list never read alike, whatever people have worded alike."""

from dialogs.kit.apart import told_apart
from dialogs.kit.parts import choice_input
from forum.typed_text import as_compared


def test_rows_that_say_the_same_are_counted_and_others_stay_as_they_are() -> None:
    rows = [("a", "Sam: call the school"), ("b", "Parking"), ("c", "sam:  Call the school\u200b"), ("d", "")]
    assert [words for _, words in told_apart(rows)] == [
        "Sam: call the school (1/2)",
        "Parking",
        "sam:  Call the school\u200b (2/2)",
        "",
    ]


def test_every_list_of_every_card_is_drawn_that_way() -> None:
    shown = choice_input("action", "Which action has moved on?", [(key, "call the school") for key in "abc"])
    rows = shown["choices"]
    assert len({as_compared(row["title"]) for row in rows}) == 3
    assert [row["value"] for row in rows] == ["a", "b", "c"]

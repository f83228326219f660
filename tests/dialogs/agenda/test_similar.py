"""Which topics count as much the same, and which do not."""

from datetime import UTC, datetime
from time import process_time

import pytest

from dialogs.agenda.similar import similar_topic
from forum.agenda import Suggestion
from tests.nouns import topic

NOW = datetime(2030, 3, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("street lighting", "Street lighting"),
        ("Lighting in the streets", "Street lighting"),
        ("Street lighting near the mosque", "Street lighting"),
        ("Work experiance for young people", "Work experience for young people"),
        ("Young people: work experience", "Work experience for young people"),
        ("Kosher meals in custody", "Kosher meals for people in custody"),
        ("युवाओं के लिए काम", "युवाओं के लिए काम"),
        ("ਗੁਰਦੁਆਰੇ ਦੀ ਪਾਰਕਿੰਗ", "ਗੁਰਦੁਆਰੇ ਦੀ ਪਾਰਕਿੰਗ"),
        ("العنف في الشوارع", "العنف فى الشوارع"),
        ("Ｙｏｕｔｈ ｗｏｒｋ", "Youth work"),
        ("Budget २०३०", "Budget 2030"),
    ],
)
def test_the_same_in_other_words(mine: str, theirs: str) -> None:
    found = similar_topic(mine, [topic("Parking at Friday prayers"), topic(theirs)])
    assert found is not None and found.title == theirs


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Young people and knife crime", "Work experience for young people"),
        ("Parking at the mosque", "Street lighting near the mosque"),
        ("Lighting", "Street lighting near the mosque"),
        ("Hate crime", "Knife crime"),
        ("Budget 2030", "Budget 2029"),
        ("Budget २०३०", "Budget २०२९"),
        # Vowels are signs of their own in these scripts, and tell one word from another.
        ("मेला", "मूल"),
        ("किताब", "कातिब"),
        ("ਮੇਲਾ", "ਮੂਲ"),
        ("ਪਾਣੀ", "ਪੁਣੇ"),
        ("মেলা", "মূল"),
        ("மேலே", "மாலை"),
        ("ที่", "ทำ"),
        ("မီး", "မူ"),
        ("Topic 1", "Topic 2"),
        ("", "Street lighting"),
        ("???", "!!!"),
    ],
)
def test_another_topic(mine: str, theirs: str) -> None:
    assert similar_topic(mine, [topic(theirs)]) is None


def test_the_most_alike_of_several_is_found() -> None:
    topics = [topic("Street lighting near the mosque"), topic("Street lighting"), topic("Lighting of streets")]
    found = similar_topic("street lighting", topics)
    assert found is not None and found.title == "Street lighting"


def test_among_two_hundred_it_is_found_at_once() -> None:
    topics = [topic(f"What {word} means to people of ward {n}") for n in range(100) for word in ("safety", "housing")]
    best = min(_timed(topics) for _ in range(5))
    assert best < 0.05, "seconds; a typed message is answered within the request"


def _timed(topics: list[Suggestion]) -> float:
    begun = process_time()
    similar_topic("Work experience for young people who have left school early", topics)
    return process_time() - begun

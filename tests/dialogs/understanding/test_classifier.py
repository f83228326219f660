"""What people type is understood: measured on sentences that nothing was learned from."""

import time
from pathlib import Path

import pytest

from dialogs.texts import LOCALES
from dialogs.understanding.classifier import Classifier, classifier
from dialogs.understanding.intents import MEANINGS
from dialogs.understanding.phrases import Phrase, fingerprint, languages, phrases

HELD_BACK = Path(__file__).with_name("heldback.tsv")
MOST_SECONDS = 0.02
"""Ten times what was asked for: the machine that tests may be busy."""


@pytest.fixture(scope="module")
def english() -> Classifier:
    found = classifier("en")
    assert found is not None
    return found


def held_back() -> list[Phrase]:
    return [Phrase(*line.split("\t", 1)) for line in HELD_BACK.read_text("utf-8").splitlines()]


def test_sentences_that_were_held_back_are_understood(english: Classifier) -> None:
    wanted = held_back()
    found = [[guess.intent for guess in english.guesses(phrase.words)[:3]] for phrase in wanted]
    first = sum(guesses[0] == phrase.intent for guesses, phrase in zip(found, wanted, strict=True)) / len(wanted)
    among_three = sum(phrase.intent in guesses for guesses, phrase in zip(found, wanted, strict=True)) / len(wanted)
    assert len(wanted) > 300
    assert (first >= 0.88, among_three >= 0.97) == (True, True), (first, among_three)


@pytest.mark.parametrize("locale", languages())
def test_the_weights_were_learned_from_these_phrases(locale: str) -> None:
    found = classifier(locale)
    assert found is not None
    assert found.learned_from == fingerprint(locale), "the phrases have changed: call make train"
    assert set(found.intents) == {phrase.intent for phrase in phrases(locale)} == set(MEANINGS)


def test_nothing_was_learned_from_what_was_held_back() -> None:
    learned = {phrase.words.casefold() for phrase in phrases("en")}
    assert not [phrase.words for phrase in held_back() if phrase.words.casefold() in learned]


def test_only_a_known_language_has_phrases() -> None:
    assert set(languages()) <= set(LOCALES)
    assert classifier("xx") is None


def test_likelihoods_add_up_whatever_is_typed(english: Classifier) -> None:
    for words in ("", "xyzzy", "🕌", "a" * 5000, "0 0 0", "؟", "I'm coming\n" * 500):
        guesses = english.guesses(words)
        assert sum(guess.likelihood for guess in guesses) == pytest.approx(1)
        assert len(guesses) == len(MEANINGS)


def test_a_sentence_is_read_quickly(english: Classifier) -> None:
    words = [phrase.words for phrase in held_back()]
    began = time.process_time()
    for sentence in words:
        english.guesses(sentence)
    assert (time.process_time() - began) / len(words) < MOST_SECONDS

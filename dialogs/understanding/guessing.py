"""Which of the meanings to act on, to offer, or to leave."""

from dataclasses import dataclass

from dialogs.understanding.classifier import classifier
from dialogs.understanding.intents import MEANINGS, ByWord, Line, Meaning, Topic

CLEAR = 0.5
"""From here on, 97 of 100 held-back sentences were understood rightly."""
CERTAIN = 0.8
"""From here on, all of them were. Below, the answer also says that nobody reads the chat: it may have been graver."""
POSSIBLE = 0.25
"""Below that even the likeliest is a shot in the dark."""
WORTH_OFFERING = 0.08
MOST = 3
LONG = 300
"""Letters: whoever writes more is telling something, and gives no command."""


@dataclass(frozen=True)
class Understood:
    """`surely` may be acted on; `perhaps` are intents to choose from, the likeliest first."""

    surely: Meaning | None
    perhaps: tuple[str, ...]
    is_certain: bool = False


def understood(said: str, locale: str) -> Understood:
    """What `said` means in the language of `locale`; nothing in a language that nobody has written phrases for."""
    learned = classifier(locale)
    if learned is None or not said or len(said) > LONG:
        return Understood(None, ())
    guesses = learned.guesses(said)
    first = guesses[0]
    if first.likelihood < POSSIBLE:
        return Understood(None, ())
    meaning = MEANINGS[first.intent]
    if first.likelihood >= CLEAR and not (isinstance(meaning, ByWord) and not meaning.at_once):
        return Understood(meaning, (first.intent,), first.likelihood >= CERTAIN)
    if isinstance(meaning, Topic):
        return Understood(meaning, (first.intent,))
    likely = [guess.intent for guess in guesses[:MOST] if guess.likelihood >= WORTH_OFFERING]
    return Understood(None, _worth_a_button(likely))


def _worth_a_button(intents: list[str]) -> tuple[str, ...]:
    """No two that do the same, and none that only says something. A topic has its own button on every such card."""
    found: dict[Meaning, str] = {}
    for intent in intents:
        meaning = MEANINGS[intent]
        if not isinstance(meaning, Line | Topic):
            found.setdefault(meaning, intent)
    return tuple(found.values())

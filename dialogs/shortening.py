"""Long words in a short place: what fits, cut between words, and what is said of the rest."""

from dialogs.buttons import new_key
from dialogs.cards.agenda import SendSuggestion
from forum.forums import Forum
from forum.limits import WHY, TooLong

SHORT = 80
"""Letters of a message that make a title that can be read at a glance."""


def title_and_rest(text: str) -> tuple[str, str]:
    """A short first line is the title. A long one is cut for it, and then the whole text says why."""
    first, _, rest = text.strip().partition("\n")
    if len(first) <= SHORT:
        return first, rest.strip()
    return shortened(first, SHORT), text.strip()


def shortened(text: str, limit: int) -> str:
    """At most `limit` letters, cut between words where that loses little."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + "…"


def topic_from(forum: Forum, text: str, letters: int = 0) -> tuple[SendSuggestion, TooLong | None]:
    """A form filled with what somebody wrote, and what is to be said when not all of it fits.

    `letters` is how many there were, where `text` is only their beginning.
    """
    title, why = title_and_rest(text)
    length = max(letters, len(why))
    values = SendSuggestion(forum=forum.id, once=new_key(), title=title, why=shortened(why, WHY))
    return values, TooLong(WHY, length, "suggest-not-all") if length > WHY else None

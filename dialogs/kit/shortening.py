"""Long text in a short place: what fits, cut between words, and what is said about the rest."""

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

"""Long text in a short place: what fits, cut between words, and what to say about the rest."""

SHORT = 80
"""Letters of a message that make a title readable at a glance."""


def title_and_rest(text: str) -> tuple[str, str]:
    """A short first line is the title. A long one is cut, and then the whole text says why."""
    first, _, rest = text.strip().partition("\n")
    if len(first) <= SHORT:
        return first, rest.strip()
    return shortened(first, SHORT), text.strip()


def shortened(text: str, limit: int) -> str:
    """At most `limit` letters, cut between words if that loses little."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut) + "…"

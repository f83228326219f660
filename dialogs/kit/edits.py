"""Which messages were not understood, so that an edit of one is read."""

MOST = 1000
"""The oldest are forgotten."""


class Unclear:
    """Keys of turns, in this process: after a restart, and in another replica, an edit is left alone.

    An edit of anything else is never read, so that nothing is done twice. One that was understood is read again only if
    Teams sends it again, as it does when its answer could not be posted.
    """

    def __init__(self) -> None:
        self._keys: dict[str, int | None] = {}
        """None while nothing was understood; then a hash of the edit that was."""

    def reads(self, key: str, text: str) -> bool:
        """Whether an edit of that message is read."""
        return key in self._keys and self._keys[key] in (None, hash(text))

    def note(self, key: str, text: str, *, unclear: bool) -> None:
        """After a message or its edit was answered."""
        if unclear:
            self._keys[key] = None
        elif key in self._keys:
            self._keys[key] = hash(text)
        if len(self._keys) > MOST:
            del self._keys[next(iter(self._keys))]

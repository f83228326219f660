"""Which messages were not understood, so that an edit of one is read."""

MOST = 1000
"""The oldest are forgotten."""


class Unclear:
    """Keys of turns, in this process: after a restart, and in another replica, an edit is left alone.

    An edit of anything else is never read, so that nothing is done twice.
    """

    def __init__(self) -> None:
        self._keys: dict[str, None] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def note(self, key: str, *, unclear: bool) -> None:
        """After a message or its edit was answered."""
        self._keys.pop(key, None)
        if unclear:
            self._keys[key] = None
        if len(self._keys) > MOST:
            del self._keys[next(iter(self._keys))]

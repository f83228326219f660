"""A refusal from Microsoft Graph itself: for good, or for now."""

from forum.ports import NotNow, Refused


class GraphRefused(Refused):
    """A refusal. `code` is the ODataError code, or "HTTP 403" if there was none; `status` is the HTTP status."""

    def __init__(self, code: str, why: str, status: int) -> None:
        super().__init__(code, why)
        self.status = status


class Throttled(NotNow):
    """Graph itself asked for the pause, from everybody who asks the same mailbox ("Throttling guidance")."""

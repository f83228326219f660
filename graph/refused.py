"""A refusal by Microsoft Graph, with the HTTP status beside Graph's own word."""

from forum.jobs import Refused


class GraphRefused(Refused):
    """`code` is the ODataError code, or "HTTP 403" where there was none; `status` is the HTTP status."""

    def __init__(self, code: str, why: str, status: int) -> None:
        super().__init__(code, why)
        self.status = status

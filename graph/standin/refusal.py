"""Graph's way of saying no."""

from typing import Any
from uuid import uuid4


class GraphSays(Exception):
    """An error answer: HTTP `status`, Graph's `code` and its `message`."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message

    def body(self) -> dict[str, Any]:
        """As an ODataError ("Microsoft Graph error responses and resource types")."""
        inner = {"request-id": str(uuid4())}
        return {"error": {"code": self.code, "message": self.message, "innerError": inner}}


def not_found() -> GraphSays:
    """What Graph answers about an event that is not, or no longer, in the calendar."""
    return GraphSays(404, "ErrorItemNotFound", "The specified object was not found in the store.")

"""The seam for an operator who wants to see which calls are made, and how long they take."""

import re
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote

if TYPE_CHECKING:
    from kiota_abstractions.request_information import RequestInformation


class Calls(Protocol):
    """What the one who looks is told: never an address, an id or anything that was sent."""

    def call(self, method: str, template: str, server: str) -> AbstractContextManager[None]:
        """One call, from its beginning to its answer. `template` has the names of ids in place of ids."""
        ...

    def answered(self, status: int) -> None:
        """The HTTP status of the answer to the call that is being made."""
        ...


def template_of(request: "RequestInformation") -> str:
    """As Microsoft's documentation writes the address: "/users/{user-id}/events". It is part of the SDK's source and
    holds no value, also where the request goes to an address that Graph gave us.
    """
    path = re.sub(r"\{[+?&][^}]*\}", "", request.url_template or "")
    return unquote(path) or "/"

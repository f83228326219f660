"""What every request to the stand-in brings: a body, and whose mailbox it is about."""

import json
from typing import Any
from uuid import UUID

from aiohttp import web

from forum.address import mail_text
from graph.standin.refusal import GraphSays

Json = dict[str, Any]


async def body_of(request: web.Request) -> Json:
    """Raises GraphSays for anything that is not JSON."""
    if request.content_type != "application/json":
        raise GraphSays(415, "UnsupportedMediaType", "The body has to be application/json.")
    try:
        return await request.json()
    except json.JSONDecodeError:
        raise GraphSays(400, "RequestBodyRead", "The body is not JSON.") from None


def mailbox_of(request: web.Request) -> str:
    """The object id of the mailbox's owner; a user principal name would do for email, but not for online meetings."""
    user = request.match_info["user"]
    try:
        return str(UUID(user))
    except ValueError:
        raise GraphSays(404, "ErrorInvalidUser", f"The requested user '{user}' is invalid.") from None


def sender_of(request: web.Request) -> str:
    """Whose mailbox it is sent from: an object id or a user principal name, which looks like an address."""
    user = request.match_info["user"]
    return user if mail_text(user) == user else mailbox_of(request)

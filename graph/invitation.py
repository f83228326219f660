"""The agenda in the invitation, as `forum.ports.Invitations` wants it: our part alone, and only if it is safe."""

import logging
from typing import Any

from forum.ports import InvitationPart
from graph.agenda_block import with_agenda
from graph.client import GraphClient

log = logging.getLogger(__name__)

Json = dict[str, Any]


class GraphInvitations:
    """Implements the Protocol `forum.ports.Invitations`."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    async def put_agenda(self, mailbox: str, event_id: str, part: InvitationPart, *, is_online: bool) -> bool:
        """Reads the body, changes our part of it, and writes only the body. Repeatable; an unchanged body is not
        written, because each change of a body is emailed to everybody invited.

        An edit that somebody makes between the reading and the writing is lost: Graph describes no condition for
        "Update event".
        """
        requests = await self._client.requests()
        event = await self._client.read(requests.read_body(mailbox, event_id))
        body: Json = event.get("body") or {}
        content = body.get("content")
        join_url = _join_url(event)
        if not isinstance(content, str) or str(body.get("contentType")).lower() != "html":
            return _left("is not HTML")
        if is_online and join_url is None:
            return _left("has no online meeting")
        changed = with_agenda(content, part, join_url)
        if changed is None:
            return _left("could not be understood")
        if changed != content:
            await self._client.write(requests.change_body(mailbox, event_id, changed))
        return True


def _left(why: str) -> bool:
    log.warning("an invitation was left as it is: its body %s", why)
    return False


def _join_url(event: Json) -> str | None:
    meeting: Json = event.get("onlineMeeting") or {}
    return (meeting.get("joinUrl") or None) if event.get("isOnlineMeeting") else None

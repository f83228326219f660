"""The files of a channel, as `forum.ports.ChannelFiles` wants them.

We ask for the folder each time: a renamed channel keeps its id, but its files may have moved.
"""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from forum.ports import Refused
from graph.client import GraphClient
from graph.refused import GraphRefused

Json = dict[str, Any]

_NOT_ALLOWED = (HTTPStatus.FORBIDDEN, HTTPStatus.UNAUTHORIZED)
_NOT_THERE = (HTTPStatus.NOT_FOUND, HTTPStatus.BAD_REQUEST)
"""Graph answers 400 for a channel whose name has "some special characters" ("Get filesFolder", known issue)."""


class GraphChannelFiles:
    """Implements the Protocol `forum.ports.ChannelFiles`."""

    def __init__(self, client: GraphClient) -> None:
        self._client = client

    async def keep(self, group_id: str, channel_id: str, files: Sequence[tuple[str, bytes]]) -> str:
        """The address of the folder that they are now in. Repeatable: a file of the same name is replaced."""
        requests = await self._client.requests()
        try:
            folder = await self._client.read(requests.files_folder(group_id, channel_id))
            drive_id, folder_id = _place(folder)
            for name, content in files:
                await self._client.write(requests.put_file(drive_id, folder_id, name, content))
        except GraphRefused as refusal:
            raise _told(refusal) from refusal
        return str(folder.get("webUrl") or folder_id)


def _place(folder: Json) -> tuple[str, str]:
    """The library and the folder in it ("driveItem resource type")."""
    library: Json = folder.get("parentReference") or {}
    drive_id, folder_id = library.get("driveId"), folder.get("id")
    if not drive_id or not folder_id:
        raise Refused("FolderNotFound", "Graph did not say where the channel's files are")
    return str(drive_id), str(folder_id)


def _told(refusal: GraphRefused) -> Refused:
    if refusal.status in _NOT_ALLOWED:
        return Refused("FilesNotAllowed", str(refusal))
    return Refused("FolderNotFound", str(refusal)) if refusal.status in _NOT_THERE else refusal

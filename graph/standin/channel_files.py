"""The files of channels in the stand-in: kept, replaced under the same name, and shown on its page."""

import base64
from html import escape
from typing import Any
from urllib.parse import quote, unquote

from aiohttp import web

from graph.standin import shapes
from graph.standin.refusal import GraphSays
from graph.standin.state import State

Json = dict[str, Any]


class ChannelFilesApi:
    """ "Get filesFolder", and "Upload or replace the contents of a driveItem"; also the files, for people to open."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """Below /v1.0, and the page's own links."""
        return [
            web.get("/v1.0/teams/{group}/channels/{channel}/filesFolder", self.folder),
            web.put("/v1.0/drives/{drive}/items/{target:[^/]+:/[^/]+:}/content", self.put),
            web.get("/files/{key}", self.show),
        ]

    async def folder(self, request: web.Request) -> web.Response:
        """Every channel has a folder, which is named after it."""
        shapes.check_query(request.query)
        group, channel = request.match_info["group"], request.match_info["channel"]
        folder = {
            "id": f"folder-{channel.encode().hex()}",
            "name": channel,
            "webUrl": f"{request.scheme}://{request.host}/#files",
            "parentReference": {"driveId": f"b!{group}", "driveType": "documentLibrary"},
            "folder": {"childCount": len(self._state.files)},
        }
        return web.json_response(folder)

    async def put(self, request: web.Request) -> web.Response:
        """201 for a new file, 200 for one that was replaced."""
        if request.content_type != "application/octet-stream":
            raise GraphSays(400, "BadRequest", "Entity only allows writes with JSON Content-Type header.")
        folder, _, name = request.match_info["target"].removesuffix(":").partition(":/")
        key, content = f"{request.match_info['drive']}/{folder}/{name}", await request.read()
        is_new = key not in self._state.files
        self._state.files[key] = {"name": name, "content": base64.b64encode(content).decode()}
        self._state.save()
        shown: Json = {"id": f"file-{key.encode().hex()}", "name": name, "size": len(content), "file": {}}
        return web.json_response(shown, status=201 if is_new else 200)

    async def show(self, request: web.Request) -> web.Response:
        """One file, as it was put there."""
        found = self._state.files.get(unquote(request.match_info["key"]))
        if found is None:
            raise web.HTTPNotFound(text="There is no such file.")
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(found['name'])}"}
        return web.Response(body=base64.b64decode(found["content"]), headers=headers)


def kept_files(state: State) -> str:
    """The files, as part of the page; nothing if there are none."""
    if not state.files:
        return ""
    links = "".join(
        f'<li><a href="/files/{quote(quote(key, safe=""), safe="")}">{escape(found["name"])}</a></li>'
        for key, found in state.files.items()
    )
    return f'<article id="files"><h2>Files of the channel</h2><ul>{links}</ul></article>'

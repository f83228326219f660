"""Sends into Teams: forum.ports.Messenger over the Bot Connector REST API ("Bot Connector API reference")."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import aiohttp
from yarl import URL

from bot.proxies import proxy_for
from bot.teams import failures
from bot.teams.activities import member_of, message_json
from bot.teams.bearer import Bearer
from bot.teams.rosters import speakers
from bot.teams.size import sendable
from bot.teams.trust import TrustedServices
from forum.conversation import Address
from forum.people import Speaker
from forum.ports import Clock, Message, OutcomeUnknown, Refused

SECONDS = 10.0
"""Teams sends an activity again after about 15, and the answer to a typed message goes out before that."""
OF_WHICH_CONNECTING = 0.4
PAGE = 500
MOST_PAGES = 100


class Connector:
    """One for each process, over one session. `bearer` is None in local mode: then calls carry no token.

    `bot_id` is the app id, and `tenant_id` the app's own tenant, for rosters that name none. An answer may take
    `seconds`.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        services: TrustedServices,
        clock: Clock,
        *,
        bot_id: str,
        tenant_id: str,
        bearer: Bearer | None,
        seconds: float = SECONDS,
    ) -> None:
        self._session = session
        self._services = services
        self._clock = clock
        self._bot_id = bot_id
        self._tenant_id = tenant_id
        self._bearer = bearer
        self._patience = aiohttp.ClientTimeout(total=seconds, sock_connect=seconds * OF_WHICH_CONNECTING)

    async def post(self, to: Address, message: Message) -> str:
        """Sends a new message and returns its activity id. Not repeatable."""
        return await self.send(to, message_json(sendable(message)))

    async def send(self, to: Address, activity: Mapping[str, Any], only_for: str | None = None) -> str:
        """Like `post`, for an activity in wire format.

        `only_for` is the Teams id of the one person who should see it ("Send and receive targeted messages").
        """
        path = "activities?isTargetedActivity=true" if only_for else "activities"
        addressed = dict(activity) | ({"recipient": {"id": only_for}} if only_for else {})
        return _id_in(await self._call("POST", to, path, addressed))

    async def update(self, to: Address, activity_id: str, message: Message) -> None:
        """Replaces a message of ours. Repeatable. Refused("ActivityGone") if it no longer exists."""
        path = f"activities/{quote(activity_id, safe='')}"
        try:
            await self._call("PUT", to, path, message_json(sendable(message)), repeatable=True)
        except Refused as refused:
            raise failures.for_update(refused) from refused

    async def open_chat(self, service_url: str, tenant_id: str, teams_id: str) -> str:
        """The conversation id of the personal chat with somebody; the same one each time, so repeatable."""
        wanted = {
            "bot": {"id": f"28:{self._bot_id}"},
            "members": [{"id": teams_id}],
            "isGroup": False,
            "tenantId": tenant_id,
            "channelData": {"tenant": {"id": tenant_id}},
        }
        answer = await self._request("POST", service_url, "v3/conversations", wanted, repeatable=True)
        return _id_in(answer)

    async def group_of(self, service_url: str, team_id: str) -> str:
        """The Entra group of a team ("Get Teams-specific context for your bot": aadGroupId). Repeatable."""
        answer = await self._request("GET", service_url, f"v3/teams/{quote(team_id, safe='')}", None, repeatable=True)
        if not (group := member_of(answer, "aadGroupId")):
            raise Refused("FolderNotFound", "Teams does not say which group the team is")
        return str(group)

    async def roster(self, of: Address) -> list[Speaker]:
        """Everybody in a team or chat, guests included, page by page."""
        members: list[Any] = []
        page = {"pageSize": str(PAGE)}
        whole = Address(of.service_url, of.conversation_id.partition(";")[0])
        for _ in range(MOST_PAGES):
            answer = await self._call("GET", whole, f"pagedmembers?{urlencode(page)}", repeatable=True)
            members += member_of(answer, "members") or []
            if not (token := member_of(answer, "continuationToken")):
                return speakers(members, self._tenant_id)
            page["continuationToken"] = str(token)
        raise Refused("RosterTooLong", f"more than {MOST_PAGES} pages")

    async def _call(
        self, method: str, to: Address, path: str, body: Mapping[str, Any] | None = None, *, repeatable: bool = False
    ) -> Any:
        path = f"v3/conversations/{quote(to.conversation_id, safe='')}/{path}"
        return await self._request(method, to.service_url, path, body, repeatable=repeatable)

    async def _request(
        self, method: str, service_url: str, path: str, body: Mapping[str, Any] | None, *, repeatable: bool
    ) -> Any:
        """The JSON that came back, or None. Redirects are not followed: they could leak the token."""
        if service_url not in self._services:
            raise Refused("ServiceNotTrusted", "no verified activity has named this serviceUrl")
        headers = await self._bearer.header() if self._bearer else {}
        url = URL(f"{service_url.rstrip('/')}/{path}", encoded=True)
        try:
            async with self._session.request(
                method,
                url,
                json=body,
                headers=headers,
                timeout=self._patience,
                allow_redirects=False,
                proxy=proxy_for(service_url),
            ) as answer:
                content = await answer.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise failures.from_exception(error, repeatable=repeatable) from error
        if answer.status < 300:
            return _json(content)
        raise self._failure(answer, content, repeatable=repeatable)

    def _failure(self, answer: aiohttp.ClientResponse, content: bytes, *, repeatable: bool) -> failures.Failure:
        if answer.status == 401 and self._bearer:
            self._bearer.drop()
        now = self._clock.now()
        return failures.from_status(answer.status, answer.headers, content, repeatable=repeatable, now=now)


def _json(content: bytes) -> Any:
    try:
        return json.loads(content) if content else None
    except (ValueError, RecursionError):
        return None


def _id_in(answer: Any) -> str:
    """Without an id we cannot find again what was made, which is as good as not knowing."""
    if not (made := member_of(answer, "id")):
        raise OutcomeUnknown("accepted, but without an id")
    return str(made)

"""Subscriptions to changes in a calendar, and the notices that the stand-in sends: to this machine alone.

("Set up notifications for changes in resource data", "Receive change notifications through webhooks", Microsoft Graph.)
"""

import asyncio
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import aiohttp
from aiohttp import web

from graph.standin import shapes
from graph.standin.asked import body_of
from graph.standin.refusal import GraphSays
from graph.standin.state import Event, State

Json = dict[str, Any]
Now = Callable[[], datetime]

LONGEST = timedelta(minutes=10_080)
_PATIENCE = aiohttp.ClientTimeout(total=10)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


class Subscriptions:
    """Keeps them, validates their addresses, and sends notices. `now` returns the present UTC instant."""

    def __init__(self, state: State, now: Now) -> None:
        self._state = state
        self._now = now
        self._sending: set[asyncio.Task[None]] = set()
        state.on_change = self._changed

    def routes(self) -> list[web.RouteDef]:
        """Below /v1.0."""
        one = "/v1.0/subscriptions/{subscription}"
        return [
            web.post("/v1.0/subscriptions", self.create),
            web.patch(one, self.renew),
            web.delete(one, self.delete),
        ]

    async def create(self, request: web.Request) -> web.Response:
        """ "Create subscription": 201, once the address has shown that it wants notices."""
        wanted = await body_of(request)
        shapes.check(wanted, shapes.SUBSCRIPTION)
        if missing := sorted(shapes.SUBSCRIPTION.keys() - wanted.keys()):
            raise GraphSays(400, "ValidationError", f"{missing[0]} is missing.")
        if re.fullmatch(r"/users/[^/]+/events", wanted["resource"]) is None:
            raise GraphSays(400, "ExtensionError", "The stand-in tells of changes in calendars only.")
        self._check_end(wanted["expirationDateTime"])
        for url in {wanted["notificationUrl"], wanted["lifecycleNotificationUrl"]}:
            await self._knock(url)
        made = wanted | {"id": str(uuid4())}
        self._state.subscriptions[made["id"]] = made
        self._state.save()
        return web.json_response({k: v for k, v in made.items() if k != "clientState"}, status=201)

    async def renew(self, request: web.Request) -> web.Response:
        """ "Update subscription": a later end."""
        found, wanted = self._found(request), await body_of(request)
        shapes.check(wanted, shapes.RENEWAL)
        self._check_end(wanted["expirationDateTime"])
        found |= wanted
        self._state.save()
        return web.json_response({k: v for k, v in found.items() if k != "clientState"})

    async def delete(self, request: web.Request) -> web.Response:
        """ "Delete subscription"."""
        del self._state.subscriptions[self._found(request)["id"]]
        self._state.save()
        return web.Response(status=204)

    def lifecycle(self, subscription_id: str, said: str) -> None:
        """Sends one of the notices about a subscription itself; "subscriptionRemoved" also ends it."""
        subscription = self._state.subscriptions[subscription_id]
        if said == "subscriptionRemoved":
            del self._state.subscriptions[subscription_id]
        self._send(subscription["lifecycleNotificationUrl"], _notice(subscription) | {"lifecycleEvent": said})

    async def sent(self) -> None:
        """Returns when every notice has been delivered, or has failed."""
        while self._sending:
            await asyncio.gather(*self._sending)

    async def aclose(self) -> None:
        """Drops what has not been delivered."""
        for task in self._sending:
            task.cancel()
        await asyncio.gather(*self._sending, return_exceptions=True)

    def _changed(self, event: Event, kind: str) -> None:
        resource = f"/users/{event.mailbox}/events"
        for one in list(self._state.subscriptions.values()):
            ends = datetime.fromisoformat(one["expirationDateTime"])
            if one["resource"] == resource and kind in one["changeType"].split(",") and self._now() < ends:
                data = {"@odata.type": "#Microsoft.Graph.Event", "id": event.shown["id"]}
                about = {"changeType": kind, "resource": f"{resource}/{event.shown['id']}", "resourceData": data}
                self._send(one["notificationUrl"], _notice(one) | about)

    def _send(self, url: str, notice: Json) -> None:
        task = asyncio.get_running_loop().create_task(_post(url, {"value": [notice]}))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _knock(self, url: str) -> None:
        """The address has to return the token it is sent, as plain text, within ten seconds."""
        parts, word = urlsplit(url), f"Validation: {uuid4()} <&>"
        if parts.scheme != "http" or parts.hostname not in _LOOPBACK:
            raise GraphSays(400, "ValidationError", "The stand-in sends notices to this machine only.")
        try:
            async with (
                aiohttp.ClientSession(timeout=_PATIENCE) as session,
                session.post(url, params={"validationToken": word}) as answer,
            ):
                fine = answer.status == 200 and answer.content_type == "text/plain" and await answer.text() == word
        except (aiohttp.ClientError, TimeoutError):
            fine = False
        if not fine:
            raise GraphSays(400, "ValidationError", "Subscription validation request failed.")

    def _check_end(self, said: str) -> None:
        try:
            ends = datetime.fromisoformat(said)
        except ValueError:
            raise GraphSays(400, "BadRequest", "expirationDateTime is no time.") from None
        if ends.tzinfo is None or not self._now() < ends <= self._now() + LONGEST:
            raise GraphSays(400, "ValidationError", "Subscription expiration can only be 10080 minutes in the future.")

    def _found(self, request: web.Request) -> Json:
        found = self._state.subscriptions.get(request.match_info["subscription"])
        if found is None or datetime.fromisoformat(found["expirationDateTime"]) <= self._now():
            raise GraphSays(404, "ResourceNotFound", "The object was not found.")
        return found


def _notice(subscription: Json) -> Json:
    return {
        "subscriptionId": subscription["id"],
        "clientState": subscription["clientState"],
        "subscriptionExpirationDateTime": subscription["expirationDateTime"],
        "tenantId": "00000000-0000-0000-0000-000000000000",
    }


async def _post(url: str, body: Json) -> None:
    """Graph tries for hours; here one try is enough, because nothing depends on it."""
    try:
        async with aiohttp.ClientSession(timeout=_PATIENCE) as session, session.post(url, json=body):
            return
    except (aiohttp.ClientError, TimeoutError):
        return

"""Puts a file into the upload session that Teams opened for it: forum.ports.Uploads.

"Send and receive files using a bot": PUT with Content-Range. The URL itself is the permission, so no token goes along.
"""

import re

import aiohttp
from yarl import URL

from bot.proxies import proxy_for
from bot.teams import failures
from bot.teams.trust import TrustedServices, is_loopback_url
from forum.ports import Clock, Refused

SHAREPOINT = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.sharepoint(\.com|\.us|-mil\.us|\.cn)")
"""Where Teams keeps people's files: SharePoint and OneDrive ("Send and receive files using a bot"), worldwide and in
the national clouds ("Microsoft 365 URLs and IP address ranges", and the same for GCC High, DoD and 21Vianet).
"""
TIMEOUT = aiohttp.ClientTimeout(total=60, sock_connect=4)


class FileUploads:
    """Uploads go to SharePoint alone; on this machine only to what a verified activity named as its own service, a
    stand-in's.

    The address comes from the person who answers an offer: it must not lead to anything that only the bot's own network
    can reach.
    """

    def __init__(self, session: aiohttp.ClientSession, services: TrustedServices, clock: Clock) -> None:
        self._session = session
        self._services = services
        self._clock = clock

    async def upload(self, url: str, content: bytes) -> None:
        """Uploads all of it in one piece. Repeating it does no harm. Redirects are not followed."""
        if not self._may_go_to(url):
            raise Refused("UploadNotTrusted", "no address of SharePoint")
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{len(content) - 1}/{len(content)}",
        }
        try:
            async with self._session.put(
                URL(url, encoded=True),
                data=content,
                headers=headers,
                timeout=TIMEOUT,
                allow_redirects=False,
                proxy=proxy_for(url),
            ) as answer:
                body = await answer.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise failures.from_exception(error, repeatable=True) from None
        if answer.status == 401:
            raise Refused("UploadOver", "whoever has the URL may no longer write there")
        if answer.status >= 300:
            now = self._clock.now()
            raise failures.from_status(answer.status, answer.headers, body, repeatable=True, now=now)

    def _may_go_to(self, url: str) -> bool:
        try:
            target = URL(url, encoded=True)
        except ValueError:
            return False
        if is_loopback_url(url):
            return target.user is None and url in self._services
        return _is_sharepoint(target)


def _is_sharepoint(target: URL) -> bool:
    """By its name, in the usual form: no numeric address, no other port, no user name or password."""
    if target.user is not None or target.password or (target.scheme, target.port) != ("https", 443):
        return False
    return SHAREPOINT.fullmatch((target.host or "").lower()) is not None

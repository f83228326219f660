"""Puts a file into the upload session that Teams opened for it: forum.ports.Uploads.

"Send and receive files using a bot": PUT with Content-Range. The URL itself is the permission, so no token goes along.
"""

import aiohttp
from yarl import URL

from bot.teams import failures
from bot.teams.trust import TrustedServices, is_loopback_url
from forum.jobs import Refused
from forum.ports import Clock

TIMEOUT = aiohttp.ClientTimeout(total=60, sock_connect=4)


class FileUploads:
    """Only https is put to; on this machine only what a verified activity named as its own service, a stand-in's."""

    def __init__(self, session: aiohttp.ClientSession, services: TrustedServices, clock: Clock) -> None:
        self._session = session
        self._services = services
        self._clock = clock

    async def upload(self, url: str, content: bytes) -> None:
        """All of it in one piece. The same again does no harm. Redirects are not followed."""
        if not self._may_go_to(url):
            raise Refused("UploadNotTrusted", "no https address")
        headers = {
            "Content-Type": "application/octet-stream",
            "Content-Range": f"bytes 0-{len(content) - 1}/{len(content)}",
        }
        try:
            async with self._session.put(
                URL(url, encoded=True), data=content, headers=headers, timeout=TIMEOUT, allow_redirects=False
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
        if target.host is None or target.user is not None:
            return False
        return url in self._services if is_loopback_url(url) else target.scheme == "https"

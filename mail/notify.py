"""Email and text messages through GOV.UK Notify, which many public bodies in the UK have (its "Python client
documentation").

Notify has the words of every email in a template of its own. Ours holds only ((subject)) and ((body)), and has what we
have written put there. It sends from an address of its own, and makes the HTML from the text. The template of texts
holds ((text)) alone.
"""

import asyncio
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from forum.mail_headers import recipient
from forum.ports import ADDRESS_REFUSED, Mail, NotNow, OutcomeUnknown, Refused, TextMessage
from forum.typed_text import one_line

SECONDS = 30.0
"""How long Notify may take to be reached, and again to answer."""

A_MINUTE, AN_HOUR = 60.0, 3600.0
NOTIFY = "https://api.notifications.service.gov.uk"
FIELDS = ("subject", "body")
"""What the template of emails has to hold."""
TEXT_FIELD = "text"
"""The same of texts, in their body."""

_BAD_ADDRESS = re.compile(r"^(email_address|phone_number)\b", re.IGNORECASE)
_NOT_ABROAD = re.compile(r"international", re.IGNORECASE)
"""A service sends texts abroad only if somebody has switched that on: until then such a number is of no use."""
_MARKS = re.compile(r"[\\\[\]`|]")
_BEGINNINGS = re.compile(r"^( *)([#*+•^]|\d+\.)", re.MULTILINE)
_Call = Callable[[Any], Any]
"""One call to the client, which has no types."""


@dataclass(frozen=True)
class NotifyService:
    """The service at Notify: its key, and the ids of the templates and of a reply-to address ("" for none)."""

    key: str = field(repr=False)
    template_id: str = ""
    reply_to_id: str = ""
    text_template_id: str = ""
    base_url: str = NOTIFY


class NotProcessed(OutcomeUnknown):
    """Notify's own error 500, in its own words and not those of a gateway before it: "unable to process the request,
    resend your notification".
    """


class NotifyMailer:
    """Implements the Protocols `forum.ports.Mailer` and `Texter`. Notify signs the headers for one click, so they are
    offered.

    `proxy` is the address of one that leads there.
    """

    def __init__(self, service: NotifyService, seconds: float = SECONDS, proxy: str | None = None) -> None:
        self._service = service
        self._seconds = seconds
        self._proxy = proxy

    async def send(self, mail: Mail) -> None:
        """Raises NotNow, Refused or OutcomeUnknown. If an answer is lost, Notify is asked once whether it has it."""
        to, way_out = recipient(mail.to), mail.way_out
        await self._send(
            mail.key,
            lambda notify: notify.send_email_notification(
                to,
                self._service.template_id,
                personalisation={"subject": one_line(mail.subject), "body": as_plain(mail.text)},
                reference=mail.key,
                email_reply_to_id=self._service.reply_to_id or None,
                one_click_unsubscribe_url=way_out.one_click if way_out else None,
            ),
        )

    async def send_text(self, message: TextMessage) -> None:
        """The same for a text message."""
        await self._send(
            message.key,
            lambda notify: notify.send_sms_notification(
                message.to,
                self._service.text_template_id,
                personalisation={TEXT_FIELD: message.text},
                reference=message.key,
            ),
        )

    async def _send(self, key: str, call: _Call) -> None:
        try:
            await self._ask(call)
        except OutcomeUnknown as unanswered:
            known = await self._has(key)
            if known is False and isinstance(unanswered, NotProcessed):
                raise NotNow(str(unanswered), A_MINUTE) from None
            if not known:
                raise

    async def template(self) -> Mapping[str, Any]:
        """The template that emails are put into. Raises NotNow or Refused."""
        return await self._template(self._service.template_id)

    async def text_template(self) -> Mapping[str, Any]:
        """The template that texts are put into. Raises NotNow or Refused."""
        return await self._template(self._service.text_template_id)

    async def _template(self, template_id: str) -> Mapping[str, Any]:
        try:
            return await self._ask(lambda notify: notify.get_template(template_id))
        except OutcomeUnknown as unanswered:
            raise NotNow(str(unanswered), A_MINUTE) from None

    async def _has(self, key: str) -> bool | None:
        """Whether it knows the message already; None if it does not say."""
        try:
            found = await self._ask(lambda notify: notify.get_all_notifications(reference=key))
        except (NotNow, Refused, OutcomeUnknown):
            return None
        return bool(found.get("notifications"))

    async def _ask(self, call: _Call) -> Mapping[str, Any]:
        return await asyncio.to_thread(self._called, call)

    def _called(self, call: _Call) -> Mapping[str, Any]:
        """In a thread. The client is not made for several at once, so each call has its own."""
        from notifications_python_client.errors import APIError
        from notifications_python_client.notifications import NotificationsAPIClient

        notify = NotificationsAPIClient(self._service.key, self._service.base_url, cast(int, self._seconds))
        with notify.request_session as session:
            session.max_redirects = 0
            # Whoever makes the mailer knows about the proxy. Further roots come from where our other clients look.
            session.trust_env = False
            session.proxies = {"https": self._proxy} if self._proxy else {}
            session.verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE") or True
            try:
                return cast(Mapping[str, Any], call(notify))
            except APIError as error:
                raise _in_our_words(error) from None


def as_plain(text: str) -> str:
    """Text that Notify shows as it is written: what people typed is never read as Markdown. Lists of ours, which begin
    with "- ", stay lists, and addresses of pages stay links.
    """
    return _BEGINNINGS.sub(_disarmed, _MARKS.sub(r"\\\g<0>", text))


def _disarmed(beginning: re.Match[str]) -> str:
    spaces, mark = beginning.groups()
    if mark in "•^":  # a backslash before them would be seen; an invisible joiner is not
        return f"{spaces}\u2060{mark}"
    return f"{spaces}\\{mark}" if len(mark) == 1 else f"{spaces}{mark[:-1]}\\."


def _in_our_words(error: Any) -> Exception:
    """From Notify's answer ("Error codes" of each call in its documentation), or from there being none."""
    if error.response is None:
        return _without_answer(error.__cause__)
    status = int(error.response.status_code)
    kind, why = _said(error)
    if status == 429:
        # Too many in a minute, or the service's limit for today.
        return NotNow(f"GOV.UK Notify said 429 {kind}", A_MINUTE if kind == "RateLimitError" else AN_HOUR)
    if status == 500 and kind == "Exception":
        return NotProcessed("GOV.UK Notify said 500")
    if status >= 500 or status == 408 or status < 400:
        return OutcomeUnknown(f"GOV.UK Notify said {status}")
    is_bad = _BAD_ADDRESS.match(why) if kind == "ValidationError" else _NOT_ABROAD.search(why)
    if status == 400 and is_bad:
        return Refused(ADDRESS_REFUSED, status=status)
    return Refused(kind or f"HTTP {status}", status=status)


def _said(error: Any) -> tuple[str, str]:
    """The first error of the answer: its kind and its words, which may name the recipient."""
    errors: Any = error.message
    if not isinstance(errors, list) or not errors or not isinstance(errors[0], dict):
        return "", ""
    first = cast(dict[str, Any], errors[0])
    kind = str(first.get("error", ""))
    return (kind if kind.isalnum() else ""), str(first.get("message", ""))


def _without_answer(cause: BaseException | None) -> Exception:
    """Nothing has left us if there was no connection; with one, nobody knows."""
    from requests.exceptions import ConnectionError as NoConnection
    from requests.exceptions import ConnectTimeout, ProxyError, SSLError
    from urllib3.exceptions import MaxRetryError, NewConnectionError

    tried: Any = cause.args[0] if isinstance(cause, NoConnection) and cause.args else None
    never_left = isinstance(tried, MaxRetryError) and isinstance(tried.reason, NewConnectionError)
    if never_left or isinstance(cause, (ConnectTimeout, ProxyError, SSLError)):
        return NotNow(f"GOV.UK Notify cannot be reached: {type(cause).__name__}", A_MINUTE)
    return OutcomeUnknown(f"GOV.UK Notify did not answer: {type(cause).__name__}")

"""An email in the form that servers exchange: plain text and HTML, with headers that nothing anybody typed can break.

Names and subjects are written as encoded words (RFC 2047) whatever is in them. Python's own folding loses spaces
between such words, reads "=?" in a subject as one of them, and encodes long links, so those headers are folded here.
"""

from datetime import datetime
from email.header import Header
from email.headerregistry import BaseHeader, HeaderRegistry
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime
from typing import Any, ClassVar, Literal

from forum.mail_headers import bare, recipient, ways_out
from forum.ports import Mail, WayOut
from forum.typed_text import one_line

LONGEST_NAME = 100
LONGEST_SUBJECT = 250


def message_of(mail: Mail, our_address: str, now: datetime, *, one_click: bool = False) -> EmailMessage:
    """The email as it goes out from `our_address`. Raises Refused if there is no sending to `mail.to`.

    `one_click`: whoever signs it (DKIM) covers both List-Unsubscribe headers; without that, mail programs are to be
    offered no more than the address of a page (RFC 8058, section 4).
    """
    message = EmailMessage(policy=_POLICY)
    message["From"] = f"{_encoded(mail.sender, LONGEST_NAME)} <{our_address}>".strip()
    message["To"] = recipient(mail.to)
    if bare(mail.reply_to):
        message["Reply-To"] = recipient(mail.reply_to)
    message["Subject"] = _encoded(mail.subject, LONGEST_SUBJECT)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{mail.key}@{our_address.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no answer from a machine is wanted
    _add_way_out(message, mail.way_out, one_click=one_click)
    message.set_content(mail.text, cte="base64")
    message.add_alternative(mail.html, subtype="html", cte="base64")
    message["Content-Language"] = mail.language
    return message


def _add_way_out(message: EmailMessage, way_out: WayOut | None, *, one_click: bool) -> None:
    links = ways_out(way_out, one_click=one_click)
    if links:
        message["List-Unsubscribe"] = ", ".join(links)
    if one_click and any(link.startswith("<https:") for link in links):
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


class _Ready(BaseHeader):
    """A header that is kept as it was put together, and folded between encoded words and between links alone."""

    max_count: ClassVar[Literal[1] | None] = 1

    @classmethod
    def parse(cls, value: str, kwds: dict[str, Any]) -> None:
        """What `HeaderRegistry` asks of a kind of header."""
        kwds["parse_tree"], kwds["decoded"] = None, value

    def fold(self, *, policy: Policy) -> str:
        """In lines, as they are sent."""
        value = str(self).replace("?= =?", f"?={policy.linesep} =?").replace(">, <", f">,{policy.linesep} <")
        return f"{self.name}: {value}{policy.linesep}"


def _policy() -> Policy:
    headers = HeaderRegistry()
    for name in ("from", "subject", "list-unsubscribe"):
        headers.map_to_type(name, _Ready)
    return SMTP.clone(header_factory=headers)


_POLICY = _policy()


def _encoded(text: str, longest: int) -> str:
    """As encoded words in one line, whatever is in it: nothing typed can end a header or begin another."""
    shown = one_line(text)
    shown = shown if len(shown) <= longest else shown[: longest - 1] + "…"
    return Header(shown, "utf-8").encode(linesep="")

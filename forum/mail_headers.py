"""What may stand in the headers of an email: an address to send to, and the ways of stopping."""

import re
from contextlib import suppress
from email.headerregistry import Address
from urllib.parse import quote

from forum.address import MailAddress
from forum.address import mail as read_address
from forum.ports import ADDRESS_REFUSED, Refused, WayOut

_LINK = re.compile(r"https://[!#-;=?-_a-z~]+")
"""What may stand between < and > in a header."""


def recipient(address: str) -> str:
    """A bare address in ASCII. Raises Refused for anything else."""
    found = bare(address)
    if found is not None and found.local.isascii():
        domain = found.key.rpartition("@")[2]
        with suppress(ValueError):
            return Address(username=found.local, domain=domain).addr_spec
    raise Refused(ADDRESS_REFUSED, "an email cannot be sent to this address")


def bare(address: str) -> MailAddress | None:
    """Nothing that is read as an address only after something around it was taken away."""
    found = read_address(address)
    return found if found is not None and found.text == address else None


def ways_out(way_out: WayOut | None, *, one_click: bool = False) -> list[str]:
    """The links of List-Unsubscribe (RFC 2369): one to a person, one to a page, or to where a POST alone does it."""
    if way_out is None:
        return []
    page = way_out.one_click if one_click else way_out.page
    mailbox = bare(way_out.mailbox)
    links = [f"<mailto:{quote(mailbox.text, safe='@')}?subject=unsubscribe>"] if mailbox else []
    return links + ([f"<{page}>"] if _LINK.fullmatch(page) else [])

"""Links that people give: to messages in Teams, and of their own for joining online."""

from urllib.parse import quote, urlsplit

from forum.errors import Invalid
from forum.limits import LINK as LINK_LIMIT

_SENTENCE_ENDS = frozenset(".,;:!?…\"'”’»>")
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_HOSTS = ("teams.microsoft.com", "teams.cloud.microsoft", "teams.microsoft.us")


def message_link(link: str) -> str:
    """The link when it leads to Teams, otherwise "".

    It comes back from a form, so it could be anything, and a chair should be able to press it without a second thought.
    """
    try:
        parts = urlsplit(link)
        is_plain = parts.scheme == "https" and parts.port in (None, 443) and parts.username is None
    except ValueError:
        return ""
    host = parts.hostname or ""
    is_teams = any(host == known or host.endswith(f".{known}") for known in _HOSTS)
    return link if is_plain and is_teams and len(link) <= LINK_LIMIT and not set(link) & set(" \t\r\n\\") else ""


def chat_with(address: str) -> str:
    """Opens a chat with somebody in Teams ("Deep link to a chat with specific users")."""
    return f"https://teams.microsoft.com/l/chat/0/0?users={quote(address, safe='')}"


def mail_to(address: str) -> str:
    """Opens an email to somebody, in whatever program they write emails with."""
    return f"mailto:{quote(address, safe='@')}"


def joining_link(typed: str) -> str:
    """A link of somebody's own for joining online; "" for none. Raises Invalid for anything but plain https.

    It is taken without what belongs to the sentence it was typed in: brackets or quotes around it, a full stop after
    it. Everybody in the forum will press it, so it has to say openly where it leads: no name or password before the
    host, no letters that look like others, no way to pass for something else.
    """
    link = _out_of_sentence(typed.strip())
    if link and not _is_plain(link):
        raise Invalid("link-wrong")
    return link


def _out_of_sentence(typed: str) -> str:
    link = typed.lstrip("<([{\"'“‘«")
    while link and (link[-1] in _SENTENCE_ENDS or _closes_what_never_opened(link)):
        link = link[:-1]
    return link


def _closes_what_never_opened(link: str) -> bool:
    opening = _BRACKETS.get(link[-1])
    return opening is not None and link.count(link[-1]) > link.count(opening)


def _is_plain(link: str) -> bool:
    """https, to a named host, in letters that look like nothing else."""
    if len(link) > LINK_LIMIT or not link.isascii() or not link.isprintable() or set(link) & set(' \\"<>'):
        return False
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError:
        return False
    return parts.scheme == "https" and "." in (parts.hostname or "") and "@" not in parts.netloc and port in (None, 443)


def host_of(link: str) -> str:
    """Where a link leads, for people to read before they press it."""
    return urlsplit(link).hostname or ""

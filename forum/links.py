"""Links to messages in Teams: what a topic or an action was made from."""

from urllib.parse import urlsplit

LINK_LIMIT = 1000
_HOSTS = ("teams.microsoft.com", "teams.cloud.microsoft", "teams.microsoft.us")


def message_link(link: str) -> str:
    """The link when it leads to Teams, otherwise "".

    It comes back from a form, so anything could stand in it, and a chair is to press it without a second thought.
    """
    try:
        parts = urlsplit(link)
        is_plain = parts.scheme == "https" and parts.port in (None, 443) and parts.username is None
    except ValueError:
        return ""
    host = parts.hostname or ""
    is_teams = any(host == known or host.endswith(f".{known}") for known in _HOSTS)
    return link if is_plain and is_teams and len(link) <= LINK_LIMIT and not set(link) & set(" \t\r\n\\") else ""

"""What somebody typed, without Teams' markup ("Channel and group chat conversations": mentions)."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import html
import re
from collections.abc import Iterator
from typing import Any

from bot.teams.activities import Activity, member_of, tenant_of
from forum.people import Speaker

_AT = re.compile(r"<at\b[^>]*>(.*?)</at>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)
_NO_PEOPLE = ("19:", "28:")
"""How the ids of channels, teams and tags, and of bots, begin."""


def text_of(activity: Activity) -> str:
    """The words: the bot's own mention left out, other mentions as names, HTML entities as the characters they mean.

    Lines are kept; other white space is made single. Nothing else that was typed is dropped.
    """
    bot_id = activity.recipient.id if activity.recipient else None
    own_names = {_plain(text) for mentioned, text in _mentions(activity) if bot_id and mentioned.get("id") == bot_id}

    def spoken(tag: re.Match[str]) -> str:
        name = _plain(tag.group(1))
        return " " if name in own_names else name

    return tidy(_unescaped(_AT.sub(spoken, activity.text or "")))


def mentioned_in(activity: Activity) -> tuple[Speaker, ...]:
    """The people mentioned, each once, in the order of the text. Bots, channels and tags are no people."""
    tenant_id = tenant_of(activity)
    people: dict[str, Speaker] = {}
    for mentioned, text in _mentions(activity):
        teams_id = mentioned.get("id")
        if not isinstance(teams_id, str) or not teams_id or _is_no_person(activity, teams_id):
            continue
        name = _plain(str(mentioned.get("name") or text))
        entra_id = str(mentioned.get("aadObjectId") or "") or None
        people.setdefault(teams_id, Speaker(tenant_id, teams_id, name, entra_id))
    return tuple(people.values())


def _is_no_person(activity: Activity, teams_id: str) -> bool:
    is_bot = bool(activity.recipient) and activity.recipient.id == teams_id
    return is_bot or teams_id.startswith(_NO_PEOPLE)


def _mentions(activity: Activity) -> Iterator[tuple[dict[str, Any], str]]:
    """Each mention: whom it names, and the text it stands for. Mentions of a wrong shape are passed over."""
    for entity in activity.entities or ():
        beside = entity.additional_properties or {}
        mentioned = member_of(beside, "mentioned")
        if entity.type == "mention" and isinstance(mentioned, dict):
            yield mentioned, str(beside.get("text") or "")


def _plain(marked_up: str) -> str:
    return tidy(_unescaped(_AT.sub(r"\1", marked_up)))


def _unescaped(text: str) -> str:
    """Only complete entities: html.unescape alone would turn a typed "R&copy" into a sign."""
    return _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)


def tidy(text: str) -> str:
    """Single spaces, at most one empty line; str.split counts the no-break space as white space."""
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()

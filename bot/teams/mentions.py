"""Whom a message mentions, and its words without what Teams adds ("Channel and group chat conversations": mentions).

A mention's words are marked in the text, `<at>Sam</at>`, and an entity says whom they name. People cut a mention short,
or delete something in its middle, which leaves two of them. The result has each person once, by words that the name
begins with, and two people of one name stay two.
"""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.teams.activities import Activity, tenant_of
from bot.teams.markup import unescaped_words
from bot.teams.shapes import member_of, text_in
from bot.teams.words import IN_A_MESSAGE, Marked, Part, parts_of, quoted_words, without_beginning
from forum.people import Speaker
from forum.typed_text import one_line, paragraphs

MOST_MENTIONS = 100
"""How many mentions in a message are read."""
_NO_PEOPLE = ("19:", "28:")
"""How the ids of channels, teams and tags, and of bots, begin."""
_AFTER_THE_BOT = " ,:;\n"


@dataclass
class Mention:
    """What an entity says: who is meant, by which words of the text, and what they are called."""

    teams_id: str
    words: str
    name: str
    entra_id: str | None
    is_taken: bool = False


@dataclass(frozen=True)
class Spoken:
    """Words in the text that mention somebody."""

    words: str
    teams_id: str


@dataclass(frozen=True)
class TypedMessage:
    """What was typed, and the people whom it mentions, each once."""

    text: str
    people: tuple[Speaker, ...]


def message_of(activity: Activity) -> TypedMessage:
    """The words: the bot's own mention left out, other mentions as names, HTML entities as the characters they mean.

    Lines are kept; other white space is collapsed. Nothing else that was typed is dropped.
    """
    mentions = _mentions(activity)
    parts = _spoken(activity, mentions)
    names = _names(mentions, parts)
    return TypedMessage(_text(activity, parts, names), _people(activity, mentions, names))


def _text(activity: Activity, parts: Sequence[str | Spoken], names: dict[str, str]) -> str:
    bot_id = _bot_id(activity)
    words = paragraphs("".join(_words(part, names, bot_id) for part in parts))
    first = next((part for part in parts if not isinstance(part, str) or part.strip()), "")
    if isinstance(first, Spoken) and first.teams_id == bot_id:
        words = words.lstrip(_AFTER_THE_BOT)
    return without_beginning(words, _quoted(activity))


def _people(activity: Activity, mentions: Sequence[Mention], names: dict[str, str]) -> tuple[Speaker, ...]:
    """In the order of the text. Bots, channels and tags are not people."""
    bot_id, tenant_id = _bot_id(activity), tenant_of(activity)
    people: dict[str, Speaker] = {}
    for one in mentions:
        if one.teams_id != bot_id and not one.teams_id.startswith(_NO_PEOPLE):
            known = Speaker(tenant_id, one.teams_id, names[one.teams_id], one.entra_id)
            people.setdefault(one.teams_id, known)
    return tuple(people.values())


def _bot_id(activity: Activity) -> str:
    return str(activity.recipient.id or "") if activity.recipient else ""


def _mentions(activity: Activity) -> list[Mention]:
    """What the entities say; bot/teams/shapes.py has left only mentions."""
    found: list[Mention] = []
    for entity in (activity.entities or ())[:MOST_MENTIONS]:
        beside = entity.additional_properties or {}
        mentioned = member_of(beside, "mentioned")
        words = _plain(text_in(beside, "text"))
        name = _plain(text_in(mentioned, "name")) or words
        entra_id = text_in(mentioned, "aadObjectId") or None
        found.append(Mention(text_in(mentioned, "id"), words or name, name, entra_id))
    return found


def _plain(marked_up: str) -> str:
    parts = parts_of(marked_up, unescaped_words, IN_A_MESSAGE)
    return one_line("".join(part.words if isinstance(part, Marked) else part for part in parts))


def _spoken(activity: Activity, mentions: Sequence[Mention]) -> list[str | Spoken]:
    """The text with its mentions; the parts of one that was broken in two are put together again."""
    left = MOST_MENTIONS
    joined: list[str | Spoken] = []
    for part in parts_of(activity.text or "", unescaped_words, IN_A_MESSAGE):
        if isinstance(part, Marked):
            left -= 1
            _join(joined, _of(part, mentions) if left >= 0 else part.words)
        else:
            joined.append(part)
    return joined


def _of(marked: Marked, mentions: Sequence[Mention]) -> str | Spoken:
    """By the whole words of an entity, or by part of a name; people who have not been found yet go first."""
    words = one_line(marked.words)
    whole = [one for one in mentions if one.words == words]
    found = whole or [one for one in mentions if words and f" {words} " in f" {one.name} "]
    if not found:
        return marked.words
    one = next((each for each in found if not each.is_taken), found[-1])
    one.is_taken = True
    return Spoken(words, one.teams_id)


def _join(joined: list[str | Spoken], part: str | Spoken) -> None:
    if isinstance(part, str):
        joined.append(part)
        return
    blank: list[str | Spoken] = []
    while joined and isinstance(joined[-1], str) and not joined[-1].strip():
        blank.append(joined.pop())
    before = joined[-1] if joined else ""
    if isinstance(before, Spoken) and before.teams_id == part.teams_id:
        joined[-1] = before if before.words == part.words else replace(before, words=f"{before.words} {part.words}")
        return
    joined += [*reversed(blank), " "] if isinstance(before, Spoken) else reversed(blank)
    joined.append(part)


def _names(mentions: Sequence[Mention], parts: Iterable[Part | Spoken]) -> dict[str, str]:
    """What everybody is called: in full if an entity says so, otherwise all that the text says of the name."""
    names: dict[str, str] = {}
    for one in mentions:
        names[one.teams_id] = max(names.get(one.teams_id, ""), one.name, key=len)
    for part in parts:
        if isinstance(part, Spoken) and f" {names[part.teams_id]} " in f" {part.words} ":
            names[part.teams_id] = part.words
    return names


def _words(part: str | Spoken, names: dict[str, str], bot_id: str) -> str:
    if isinstance(part, str):
        return part
    if part.teams_id == bot_id:
        return " "
    name = names[part.teams_id]
    return part.words if _begins_with(name, part.words) else name


def _begins_with(name: str, words: str) -> bool:
    return f"{name} ".casefold().startswith(f"{words} ".casefold())


def _quoted(activity: Activity) -> str:
    """The words that an older client may have put in front of a reply."""
    found = (quoted_words(str(each.content)) for each in activity.attachments or ())
    return next(filter(None, found), "")

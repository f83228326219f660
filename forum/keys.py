"""Keys that make a repeat find what exists."""

import re
from uuid import NAMESPACE_URL, uuid5


def key_from(*parts: str) -> str:
    """A GUID that is always the same for the same parts (RFC 9562, version 5)."""
    return str(uuid5(NAMESPACE_URL, "folkmoot:" + ":".join(parts)))


def about(kind: str, *parts: str | int) -> str:
    """What a post is about, e.g. "meeting:<id>"."""
    return ":".join([kind, *map(str, parts)])


def subject(key: str) -> str:
    """The kind of thing that a key is about, without any id."""
    return re.split("[:@]", key, maxsplit=1)[0]


def private(topic: str, person_id: str) -> str:
    """The key of a private message: what it is about, and for whom."""
    return f"{topic}@{person_id}"

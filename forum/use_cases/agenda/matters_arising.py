"""The open actions that belong to an agenda, as its readers may see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from forum.actions import Action
from forum.forums import Forum
from forum.openness import may_name_owner


@dataclass(frozen=True)
class MatterArising:
    """One of them. `owner` is "" for somebody whom Teams gives no name, and None where the reader may not know."""

    text: str
    due: date | None
    owner: str | None


def matters_arising(forum: Forum, actions: Iterable[Action], *, to_chairs: bool) -> Sequence[MatterArising]:
    """The caller has checked for a chair where they are shown `to_chairs`; else the channel reads them."""
    return [
        MatterArising(it.text, it.due, it.owner_name if to_chairs or may_name_owner(forum, it) else None)
        for it in actions
    ]

"""The open actions that belong to an agenda, as its readers may see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from forum.actions import Action
from forum.forums import Forum
from forum.meetings import Meeting
from forum.openness import may_name_owner
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class MatterArising:
    """One of them. `owner` is "" for somebody whom Teams gives no name, and None where the reader may not know."""

    text: str
    due: date | None
    owner: str | None


async def matters_for_everybody(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> Sequence[MatterArising]:
    """Those of a published agenda, as the channel reads them."""
    earlier = [it for it in await uow.actions.open_of(forum.id) if it.recorded_at < meeting.starts_at]
    return matters_arising(forum, earlier, to_chairs=False)


def matters_arising(forum: Forum, actions: Iterable[Action], *, to_chairs: bool) -> Sequence[MatterArising]:
    """The caller has checked for a chair where they are shown `to_chairs`; else the channel reads them."""
    return [
        MatterArising(it.text, it.due, it.owner_name if to_chairs or may_name_owner(forum, it) else None)
        for it in actions
    ]

"""What is to be done and what was done, as any member reads it; and saying how their own goes.

With a link for reading nobody learns whose an action is. A chair's link shows and changes no more than a member's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.actions.action_entry import (
    MOVES,
    REOPENED,
    ended_words,
    entry_details,
    entry_words,
    moves_offered,
    note_label,
)
from dialogs.texts import Texts
from forum.actions import Action, Progress
from forum.days import day_of
from forum.errors import Invalid
from forum.ids import ActionId
from forum.openness import may_name_owner
from forum.safe_links import LinkKind
from forum.use_cases.actions.action_views import ActionsView, SeenAction, actions_view, seen_action, without_owners
from forum.use_cases.actions.update_action import set_progress
from forum.use_cases.actions.update_rights import action_of_theirs
from pages.paging import part_of
from pages.visit import Go, Shown, Visit

LIST = "actions"


@dataclass(frozen=True, eq=False)
class ActionShown:
    """`path` leads to where the reader says how it goes; "" if they may not."""

    words: str
    details: Sequence[str]
    path: str


async def show(visit: Visit) -> Shown:
    """What the reader has taken on, what else is to be done, and what was done of the last meeting's."""
    view, texts = await _view(visit), visit.texts
    own = [_open(texts, seen, seen.text) for seen in view.open if seen.own]
    others = [_open(texts, seen, entry_words(texts, seen)) for seen in view.open if not seen.own]
    done = [ActionShown(ended_words(texts, seen), (), _path(seen)) for seen in view.done]
    part = part_of(visit, [*own, *others, *done], LIST)
    values = {
        "part": part,
        "own": [one for one in part.things if one in own],
        "others": [one for one in part.things if one in others],
        "done": [one for one in part.things if one in done],
    }
    return Shown("actions.html", "page-actions-title", values)


async def _view(visit: Visit) -> ActionsView:
    met = await visit.uow.meetings.last_of(visit.forum.id, visit.now)
    view = await actions_view(visit.uow, visit.forum, visit.now, visit.person, met, as_chair=False)
    return without_owners(view) if visit.link.kind is LinkKind.READ else view


def _open(texts: Texts, seen: SeenAction, words: str) -> ActionShown:
    return ActionShown(words, entry_details(texts, seen), _path(seen))


def _path(seen: SeenAction) -> str:
    return f"{LIST}/{seen.id}" if seen.changeable else ""


async def one(visit: Visit) -> Shown:
    """How far it has come, and the form to say so."""
    action, texts, sent = await _theirs(visit), visit.texts, visit.sent
    today = day_of(visit.forum, visit.now)
    seen = await seen_action(visit.uow, visit.forum, action, today, visit.person, as_chair=False)
    values = {
        "action": seen,
        "lines": entry_details(texts, seen) if seen.is_open else [ended_words(texts, seen)],
        "moves": moves_offered(texts, _moves(seen)),
        "chosen": sent.one("progress") or (seen.progress.value if seen.progress is not Progress.OPEN else ""),
        "note": sent.one("note"),
        "note_label": note_label(texts, told=may_name_owner(visit.forum, action)),
        "place": "progress" if visit.wrong and visit.wrong.problem == "page-choose-one" else "note",
    }
    return Shown("action.html", "page-action-title", values)


def _moves(seen: SeenAction) -> Sequence[Progress]:
    """Of one that is done, what was done can still be said."""
    if seen.is_open:
        return MOVES
    return (seen.progress, *REOPENED) if seen.progress is Progress.DONE else REOPENED


async def say(visit: Visit) -> Go:
    """Kept as from the card in Teams. Raises Gone, NotYourAction, Invalid."""
    action, said = await _theirs(visit), visit.sent.one("progress")
    if said not in MOVES:
        raise Invalid("page-choose-one")
    await set_progress(visit.uow, visit.person, action.id, Progress(said), visit.sent.one("note"), visit.now)
    return Go(f"{LIST}/{action.id}")


async def _theirs(visit: Visit) -> Action:
    _, action = await action_of_theirs(visit.uow, visit.person, ActionId(visit.parts["action"]))
    visit.ours(action.forum_id)
    return action

"""How a forum is set up, as everybody may read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.agenda.suggest_card import OpenSuggestForm
from dialogs.kit.elements import CardElement
from dialogs.kit.parts import card, fact, heading, line
from dialogs.kit.people_shown import names_of
from dialogs.people.forum_people_card import OpenPeople
from dialogs.people.roles_card import since_lines
from dialogs.texts import Texts
from forum.days import day_of
from forum.forums import Forum
from forum.openness import is_circle
from forum.people import Person
from forum.ports import Message
from forum.use_cases.people.role_views import SeenChange


@dataclass(frozen=True)
class Roles:
    """Who does what in a forum, and what has changed."""

    chairs: Sequence[Person]
    facilitators: Sequence[Person]
    members: Sequence[Person]
    changes: Sequence[SeenChange] = ()


def forum_card(texts: Texts, forum: Forum, roles: Roles, said: str = "", *, may_choose: bool = False) -> Message:
    """How the forum is set up, for the channel: it names only chairs and facilitators.

    `said` is what follows from a change, for the chair who made it; `may_choose`: in a large forum, that chair goes on
    to choose people.
    """
    many = [OpenPeople(forum=forum.id).on_card(texts("people-open"), alone=True)] if may_choose else []
    facilitators = names_of(texts, roles.facilitators)
    return card(
        texts("setup-done-summary", forum=forum.name),
        heading(texts("setup-done-title", forum=forum.name)),
        line(said, bold=True) if said else None,
        fact(texts("setup-done-rhythm"), rhythm_words(texts, forum)),
        fact(texts("setup-done-place"), forum.default_venue) if forum.default_venue else None,
        fact(texts("setup-done-chairs"), names_of(texts, roles.chairs)),
        fact(texts("setup-done-facilitators"), facilitators or texts("setup-done-facilitators-none")),
        fact(texts("setup-done-members"), texts("count-people", count=len(roles.members))),
        fact(texts("setup-done-board"), forum.board_name) if forum.board_name else None,
        *since_lines(texts, roles.changes),
        _was_circle(texts, forum) if not said else None,
        line(texts("setup-done-next")),
        actions=[OpenSuggestForm(forum=forum.id).on_card(texts("button-suggest")), *many],
        language=texts.locale,
    )


def _was_circle(texts: Texts, forum: Forum) -> CardElement | None:
    """Since when the forum has been open, if it was a listening circle: people who spoke then, or read now, may
    wonder.
    """
    if forum.opened_at is None or is_circle(forum):
        return None
    return line(texts("setup-opened", day=texts.day(day_of(forum, forum.opened_at))))


def rhythm_words(texts: Texts, forum: Forum) -> str:
    """E.g. "every 2 months, 2nd Tuesday, 18:00"."""
    rhythm = forum.rhythm
    return texts(
        "setup-rhythm-is",
        months=rhythm.every_months,
        nth=texts(f"nth-{rhythm.nth}"),
        day=texts(f"day-{rhythm.weekday}"),
        start=texts.clock(forum.default_start),
    )

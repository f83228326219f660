"""That roles have changed: in private, and on the forum's card. Also the button that hands over earlier notes."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.parts import card, heading, line, subheading
from dialogs.kit.people_shown import Known, labels_of, name_of, names_of
from dialogs.texts import Texts
from forum.days import day_of
from forum.forums import Forum
from forum.ports import Message
from forum.roles import Entrusted, RoleChange
from forum.use_cases.people.note_readers import Successor
from forum.use_cases.people.role_views import RoleNews, SeenChange
from forum.wall_clock import wall_clock

NAMED_AT_ONCE = 5
SHOWN_AT_ONCE = 12
OFFERED_AT_ONCE = 4


class HandOverNotes(Button):
    """Let a facilitator read what was noted before they took the role; `how` says how they took it."""

    verb: ClassVar[str] = "care.hand_over"
    forum: str
    person: str
    how: str = ""


def roles_card(texts: Texts, news: RoleNews) -> Message:
    """For one person, unasked."""
    title = texts("roles-title", forum=news.forum.name)
    at = wall_clock(news.at, news.forum.time_zone)
    return card(
        title,
        heading(title),
        *(line(words) for words in _changes(texts, news)),
        line(texts("roles-by", name=name_of(texts, news.by), day=texts.day(at), time=texts.clock(at))),
        line(texts("roles-now-facilitator")) if _is_theirs(news, given=True) else None,
        *hand_over_lines(texts, news.forum, news.successors, news.until),
        line(texts("roles-left")) if _is_theirs(news, given=False) and news.successors else None,
        line(texts("roles-why"), subtle=True),
        actions=hand_over_buttons(texts, news.forum, news.successors),
        language=texts.locale,
    )


def _is_theirs(news: RoleNews, *, given: bool) -> bool:
    """The reader has become a facilitator, or no longer is one."""
    facilitator = (one for one in news.changes if one.role is Entrusted.FACILITATOR and one.person_id == news.reader.id)
    return any(one.given == given for one in facilitator)


def _changes(texts: Texts, news: RoleNews) -> list[str]:
    """The reader's own first, then for each role who was given it and who lost it."""
    mine = [one for one in news.changes if one.person_id == news.reader.id]
    words = [
        texts(f"roles-you-{'given' if one.given else 'taken'}-{one.role}", by=name_of(texts, news.by)) for one in mine
    ]
    for role in Entrusted:
        for given in (True, False):
            others = [one for one in news.changes if one not in mine and (one.role, one.given) == (role, given)]
            if others:
                words.append(_others(texts, news, others))
    return words


def _others(texts: Texts, news: RoleNews, changes: Sequence[RoleChange]) -> str:
    people = [news.people[one.person_id] for one in changes if one.person_id in news.people]
    names = names_of(texts, sorted(people, key=lambda one: one.name.casefold()), NAMED_AT_ONCE)
    way = "given" if changes[0].given else "taken"
    return texts(f"roles-{way}-{changes[0].role}", names=names, count=len(people))


def hand_over_lines(
    texts: Texts, forum: Forum, successors: Sequence[Successor], until: datetime | None = None
) -> list[CardElement]:
    """What handing over means, before anybody does it. `until` (UTC): no longer than that."""
    if not successors:
        return []
    names = names_of(texts, [one.person for one in successors])
    shown = [line(texts("hand-over-what", names=names))]
    if until is not None:
        shown.append(line(texts("hand-over-until", day=texts.day(day_of(forum, until)))))
    return shown


def hand_over_buttons(texts: Texts, forum: Forum, successors: Sequence[Successor]) -> list[AnyButton]:
    """One for each facilitator who cannot read all of it, a few at a time."""
    labels = labels_of(texts, [one.person for one in successors], Known(addresses=True))
    return [
        HandOverNotes(forum=forum.id, person=one.person.id, how=one.since).on_card(
            texts("hand-over-button", name=labels[one.person.id]), alone=True
        )
        for one in successors[:OFFERED_AT_ONCE]
    ]


def since_lines(texts: Texts, changes: Sequence[SeenChange]) -> list[CardElement]:
    """For the forum's card: who has become a chair or a facilitator since, and who no longer is one."""
    if not changes:
        return []
    more = len(changes) - SHOWN_AT_ONCE
    return [
        subheading(texts("roles-since-title")),
        *(line(_since(texts, change)) for change in changes[:SHOWN_AT_ONCE]),
        *([line(texts("roles-since-more", count=more))] if more > 0 else []),
    ]


def _since(texts: Texts, change: SeenChange) -> str:
    return texts(
        f"roles-since-{'given' if change.given else 'taken'}-{change.role}",
        day=texts.day(change.day),
        name=change.name or texts("roles-somebody"),
        by=change.by or texts("roles-a-chair"),
    )

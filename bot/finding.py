"""`folkmoot person find`: whom an operator means, or who it could be, each with an id to type instead."""

import asyncio
from collections.abc import Iterable, Sequence
from functools import partial

from bot.beside import with_database
from bot.data_keys import keys_fit
from bot.settings import BadSettings
from dialogs.correspondence.list_reader import DEFAULT_REGION, region_of
from dialogs.kit.numbers import phone_of
from dialogs.texts import texts_for
from forum.address import mail
from forum.ports import UnitOfWork
from forum.subjects.candidates import Asked, Candidate, Found, FoundBy, Part, Way
from forum.use_cases.privacy.find_person import find_person
from storage.engine.database import Database
from storage.no_jobs import NoJobs
from storage.unit_of_work import SqlUnitOfWork

LOOKED_AT = (
    "nobody of that name, address, number or id is kept. Looked at: everybody with a row of their own, in every forum, "
    "with earlier ids; the members without Teams, with their addresses and numbers; and every name that only stands in "
    "a list (who came, who comes along, who owns an action or presents a topic, who wrote through the page on the web, "
    "who answers for the board). What people wrote is not searched for names."
)
NEAR = "nobody is called that. Spelled much like it:"
SEVERAL = "that can be more than one person. Type the id of the one you mean:"
SHARED = "They share an address or a number, and are still two people: each is answered for on their own."


def run(words: Sequence[str]) -> str:
    """What the command prints about the one person. Raises BadSettings for nobody and for several, and CannotStart."""
    return asyncio.run(with_database(partial(_found, typed=" ".join(words))))


async def _found(database: Database, typed: str) -> str:
    await keys_fit(database)
    return await database.run(lambda session: _told(SqlUnitOfWork(session, NoJobs()), typed))


async def _told(uow: UnitOfWork, typed: str) -> str:
    return line_of(await the_one(uow, typed))


async def the_one(uow: UnitOfWork, typed: str) -> Candidate:
    """Whom somebody means by a name, an address, a number or an id. Raises BadSettings, which names who it could be."""
    regions = {DEFAULT_REGION, *(region_of(forum.time_zone) for forum in await uow.forums.everywhere())}
    numbers = frozenset(number for region in regions if (number := phone_of(typed, region)))
    found = await find_person(uow, Asked(typed, numbers))
    if found.one is None:
        raise BadSettings(list(_refused(found)))
    return found.one


def _refused(found: Found) -> Iterable[str]:
    if not found.candidates:
        yield LOOKED_AT
        return
    yield NEAR if found.by is FoundBy.NEAR else SEVERAL
    yield from (f"  {line_of(one)}" for one in found.candidates)
    if found.by in (FoundBy.ADDRESS, FoundBy.NUMBER):
        yield SHARED


def line_of(one: Candidate) -> str:
    """One line about somebody: what tells them from others, and no whole address."""
    where = "; ".join(
        f"{forum.name} ({_joined(_PARTS[part] for part in sorted(parts))})" for forum, parts in one.places
    )
    told = [
        where or "in no forum",
        f"reached by {_joined(_WAYS[way] for way in sorted(one.ways))}" if one.ways else "no address",
        f"last seen {texts_for('en').day(one.last_seen)}" if one.last_seen else "",
        "shares an address or a number with somebody else" if one.shares else "",
        f"may also be {_joined(one.perhaps)}: ask a chair, who can say whether they are one" if one.perhaps else "",
        "; ".join(sorted({_NAMED[row.table] for row in one.subject.listed})) if one.subject.person_id is None else "",
    ]
    return f"{_name(one.subject.name)}: {', '.join(filter(None, told))}. Id: {one.subject.id}"


def _name(name: str) -> str:
    """A mailbox may be called as its address is: then only its first letter is told."""
    address = mail(name)
    return f"{address.local[:1]}…@{address.domain}" if address else name


def _joined(words: Iterable[str]) -> str:
    return " and ".join(words)


_PARTS = {
    Part.CHAIR: "chair",
    Part.FACILITATOR: "facilitator",
    Part.MEMBER: "member",
    Part.IN_TEAM: "in the team only",
    Part.BEFORE: "was there before",
    Part.NAMED: "a name in a list only",
}
_WAYS = {Way.TEAMS: "Teams", Way.EMAIL: "email", Way.MOBILE: "text", Way.TELEPHONE: "telephone"}
_NAMED = {
    "strangers": "came to a meeting",
    "open_replies": "answered an invitation from a mailbox that several people may read",
    "visits": "comes along with a member",
    "actions": "owns an action",
    "minutes_actions": "owns an action in minutes",
    "suggestions": "presents a topic",
    "board_points": "answered for the board",
    "interests": "wrote through the page on the web",
    "board_contacts": "is the board's contact",
}

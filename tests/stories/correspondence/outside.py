"""People who have no Teams, and what chairs and they do."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.correspondents import Consent, SetUp
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.add_people import add_people
from forum.use_cases.correspondence.first_contact import BY_MAIL, agree, ask_first, decline, stop_mail
from forum.use_cases.correspondence.look_at_list import Entry
from forum.use_cases.people.safe_links import link_for
from storage.tables import forums
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.far_end.places import User
from tests.stories.town import Town

FATIMA = Entry("Fatima Noor", email="fatima@mosque.example")
GWEN = Entry("Gwen Price", phone="+447700900123")
HARRI = Entry("Harri Lloyd")
"""By email, by telephone, and by neither."""

T = TypeVar("T")


async def within(town: Town, work: Callable[[SqlUnitOfWork, Forum], Awaitable[T]]) -> T:
    """One transaction about the first forum; then everything that is due happens."""

    async def run(session: AsyncSession) -> T:
        forum = (await session.scalars(select(Forum).order_by(forums.c.created_at))).first()
        assert forum is not None
        return await work(town.bot.units(session), forum)

    outcome = await town.bot.database.run(run)
    await town.settled()
    return outcome


async def added(
    town: Town, *entries: Entry, key: str = "a list", ask: bool = True, ways: SetUp = BY_MAIL
) -> Sequence[Person]:
    """Carys adds them, and has those asked who can be written to."""

    async def work(uow: SqlUnitOfWork, forum: Forum) -> Sequence[Person]:
        chair = await uow.people.get(PersonId(town.person_id(CARYS)))
        assert chair is not None
        people = await add_people(uow, chair, forum, entries, key, town.clock.now())
        if ask:
            await ask_first(uow, chair, forum, [person.id for person in people], town.clock.now(), ways)
        return people

    return await within(town, work)


async def says(town: Town, person: Person, answer: Consent) -> None:
    """Somebody answers the first email, or stops the emails."""
    does = {Consent.YES: agree, Consent.NO: decline, Consent.STOPPED: stop_mail}[answer]

    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        found = await uow.people.get(person.id)
        assert found is not None
        await does(uow, forum, found, town.clock.now())

    await within(town, work)


async def page_of(
    town: Town, person: Person, kind: LinkKind = LinkKind.ANSWER, path: str = "", young: User | None = None
) -> str:
    """The address of one of somebody's pages, as an email would give it. `young`: for whom they answer there."""
    young_id = PersonId(town.person_id(young)) if young else None

    async def work(uow: SqlUnitOfWork, forum: Forum) -> str:
        return await link_for(uow, forum, person.id, kind, town.clock.now(), young_id)

    return f"{town.caller.bot_url}/l/{await within(town, work)}{path}"


async def links_of(town: Town, person: Person, young: User) -> dict[LinkKind, str]:
    """A link of each kind: `person` is the adult for `young`."""
    speaks = LinkKind.SPEAK
    return {kind: await page_of(town, person, kind, young=young if kind is speaks else None) for kind in LinkKind}

"""What is stored about one person and opportunities."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum.people import Person
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class MyOpportunities:
    """`posted`: the titles of those they passed on. `counts`: of how many people they have told us, by title."""

    posted: Sequence[str] = ()
    counts: Sequence[tuple[str, int]] = ()


NO_OPPORTUNITIES = MyOpportunities()


async def my_opportunities(uow: UnitOfWork, person: Person) -> MyOpportunities:
    """In all forums, the newest first. Those taken back at once have no title any longer."""
    posted = await uow.opportunities.posted_by(person.id)
    counts = await uow.opportunities.counts_of(person.id)
    return MyOpportunities([one.title for one in posted if one.title], [(one.title, it.people) for one, it in counts])

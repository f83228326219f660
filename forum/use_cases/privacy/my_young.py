"""For whom somebody is the adult: it is about them as well, so `my data` says so."""

from collections.abc import Sequence

from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork


async def my_young(uow: UnitOfWork, person: Person) -> Sequence[tuple[Forum, Person]]:
    """The members under 18 whose chairs have named `person`, forum by forum. One statement if there are none."""
    marks = await uow.young_members.of_adult(person.id)
    found = [(await uow.forums.get(one.forum_id), await uow.people.get(one.person_id)) for one in marks]
    known = [(forum, young) for forum, young in found if forum is not None and young is not None]
    return sorted(known, key=lambda one: (one[0].name, one[1].name))

"""`folkmoot person erase` for somebody who is only a name in a list, with an id such as `name-3f…` to type."""

from collections.abc import Sequence
from uuid import uuid4

from bot.erasing import told, told_names
from bot.erasing.opened import Erasing, say
from bot.settings import BadSettings
from forum.erasing.digests import digests_to_keep, erasure_with
from forum.erasing.erased import Erased, Erasure, OnItsWay
from forum.ports import UnitOfWork
from forum.subjects.candidates import Candidate
from forum.use_cases.privacy.erase_name import contacts_among, erase_name, known_by_name, obstacles_of_name
from forum.use_cases.privacy.find_person import names_alone
from storage.tables import metadata


async def what_would_go(ready: Erasing, who: Candidate) -> Sequence[str]:
    """Changes nothing. Raises BadSettings if something stands in the way."""
    contact_of = await ready.run(lambda uow: contacts_among(uow, who.subject.listed))
    trial = Erasure(str(uuid4()), ready.now(), ())
    try:
        done = await ready.try_out(lambda uow: _erased(uow, who, trial))
    except OnItsWay as busy:
        raise BadSettings([told.on_its_way(busy)]) from None
    return told_names.name_preview(who, done, contact_of, ready.list.file, is_sqlite=ready.database.is_sqlite)


async def name_erased(ready: Erasing, who: Candidate) -> Sequence[str]:
    """Does it, and says so. Raises BadSettings: then nothing was changed."""
    number, now = str(uuid4()), ready.now()

    async def do(uow: UnitOfWork) -> Erased:
        known = await known_by_name(uow, who.subject, shares=who.shares)
        erasure = erasure_with(ready.seals[0], number, now, digests_to_keep(ready.seals[0], known))
        done = await _erased(uow, who, erasure)
        await ready.put_on_list(erasure)
        return done

    try:
        done = await ready.run(do)
    except OnItsWay as busy:
        raise BadSettings([told.on_its_way(busy)]) from None
    is_clear = await ready.database.erasure.rewrite_tables([table.name for table in metadata.sorted_tables])
    return told.outcome(done, is_clear=is_clear)


async def is_there_again(uow: UnitOfWork, typed: str) -> bool:
    """Whether a name stands in a list: somebody else may have written it there since it was erased."""
    return any(subject.id == typed for subject in await names_alone(uow))


async def _erased(uow: UnitOfWork, who: Candidate, erasure: Erasure) -> Erased:
    if found := await obstacles_of_name(uow, who.subject):
        raise BadSettings([told.obstacle(one) for one in found])
    known = await known_by_name(uow, who.subject, shares=who.shares)
    if not known.forums:
        raise BadSettings([told_names.only_contact(await contacts_among(uow, who.subject.listed))])
    return await erase_name(uow, who.subject, known, erasure, say, erasure.at)

"""`folkmoot person erase`: says first what it will do, and does it once somebody has said yes."""

import asyncio
import sys
from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from bot.erasing import told
from bot.erasing.name import is_there_again, name_erased, what_would_go
from bot.erasing.opened import Erasing, say, with_erasing
from bot.erasing.replay import replayed
from bot.erasing.told_names import contacts
from bot.finding import the_one
from bot.settings import BadSettings
from dialogs.correspondence.list_reader import DEFAULT_REGION
from dialogs.kit.numbers import phone_of
from forum.erasing.digests import digests_of_typed, digests_to_keep, erasure_with
from forum.erasing.erased import Erased, Erasure, OnItsWay
from forum.erasing.former import is_former
from forum.ids import PersonId
from forum.ports import UnitOfWork
from forum.subjects.candidates import Candidate
from forum.use_cases.privacy.erase_name import contacts_with
from forum.use_cases.privacy.erase_person import erase_person, obstacles
from storage.tables import metadata

DONE, NOT_YET = 0, 1


def run(words: Sequence[str], *, yes: bool, with_words: bool) -> int:
    """1 if nothing was done. Raises BadSettings, CannotStart."""
    return asyncio.run(with_erasing(lambda ready: erased(ready, " ".join(words), yes=yes, with_words=with_words)))


async def erased(ready: Erasing, typed: str, *, yes: bool, with_words: bool) -> int:
    """As `run`, with everything open. What was killed before is finished first."""
    await replayed(ready)
    if await ready.run(lambda uow: is_erased_already(uow, typed)):
        print(told.ALREADY)
        return DONE
    who = await ready.run(lambda uow: the_one(uow, typed))
    if who.subject.person_id is None:
        return await _name_erased(ready, who, yes=yes)
    person_id = who.subject.person_id
    try:
        preview = await ready.try_out(lambda uow: _look(uow, person_id, ready.now(), with_words=with_words))
    except OnItsWay as busy:
        raise BadSettings([told.on_its_way(busy)]) from None
    print(*told.preview(who, preview, ready.list.file, is_sqlite=ready.database.is_sqlite, words=with_words), sep="\n")
    for line in contacts(await ready.run(lambda uow: contacts_with(uow, who.subject, preview.known))):
        print(line)
    if not (yes or confirmed(who.subject.name)):
        print(told.NOTHING_DONE)
        return NOT_YET
    try:
        return await _do(ready, person_id, with_words=with_words)
    except OnItsWay as busy:
        raise BadSettings([told.on_its_way(busy)]) from None


async def _name_erased(ready: Erasing, who: Candidate, *, yes: bool) -> int:
    """Of somebody who is only a name in a list: there are no words of theirs."""
    print(*await what_would_go(ready, who), sep="\n")
    if not (yes or confirmed(who.subject.name)):
        print(told.NOTHING_DONE)
        return NOT_YET
    print(*await name_erased(ready, who), sep="\n")
    return DONE


async def is_erased_already(uow: UnitOfWork, typed: str) -> bool:
    """Whether what was typed leads to somebody who was erased, and to nobody else."""
    text = typed.strip()
    number = phone_of(text, DEFAULT_REGION) or ""
    digests = digests_of_typed(uow.seals, text, number)
    return bool(await uow.erasures.among(digests)) and not await is_there_again(uow, text)


async def _look(uow: UnitOfWork, person_id: PersonId, now: datetime, *, with_words: bool) -> Erased:
    """Raises BadSettings if something stands in the way, OnItsWay."""
    person = await uow.people.get(person_id)
    if person is None or is_former(person):
        raise BadSettings([told.NOBODY])
    if found := await obstacles(uow, person, now):
        raise BadSettings([told.obstacle(one) for one in found])
    trial = Erasure(str(uuid4()), now, (), with_words)
    done = await erase_person(uow, person_id, trial, say, now)
    assert done is not None
    return done


def confirmed(name: str) -> bool:
    """On a terminal somebody types the name; anywhere else nothing happens without `--yes`."""
    if not sys.stdin.isatty():
        return False
    return input(told.TYPE_NAME).strip() == name


async def _do(ready: Erasing, person_id: PersonId, *, with_words: bool) -> int:
    number, now = str(uuid4()), ready.now()

    async def do(uow: UnitOfWork) -> Erased | None:
        person, known = await uow.people.get(person_id), await uow.erasures.known(person_id)
        if person is None or known is None:
            return None
        if found := await obstacles(uow, person, now):
            raise BadSettings([told.obstacle(one) for one in found])
        digests = digests_to_keep(ready.seals[0], known)
        erasure = erasure_with(ready.seals[0], number, now, digests, words=with_words)
        done = await erase_person(uow, person_id, erasure, say, now)
        await ready.put_on_list(erasure)
        return done

    done = await ready.run(do)
    is_clear = await ready.database.erasure.rewrite_tables([table.name for table in metadata.sorted_tables])
    print(*told.outcome(done, is_clear=is_clear), sep="\n")
    return DONE

"""Each deed leaves one row, in its own transaction, and a second press no second one."""

import pytest

from dialogs.audit.changes_words import what_was_done
from forum.audit import BY_DAY, BY_OPERATOR, Deed
from tests.cast import CARYS, SAM
from tests.forum.audit import board_doings, forum_doings, said_doings, young_doings
from tests.forum.audit.scene import scene
from tests.forum.audit.trail import TEXTS, cleared, entries, lines
from tests.hall import Hall, person_id

DOINGS = forum_doings.DOINGS | said_doings.DOINGS | board_doings.DOINGS | young_doings.DOINGS
CONTENT = ("vicar", "burn again", "Ill since", "Snow", "by June", "By when", "July", "eat", "Lamps", "noor@", "diary")
"""What somebody wrote in one of them."""


class Undone(Exception):
    """Something else went wrong in the same transaction."""


def test_every_deed_is_done_here() -> None:
    assert set(DOINGS) | BY_OPERATOR == set(Deed)


@pytest.mark.parametrize("deed", DOINGS, ids=str)
async def test_a_deed_leaves_one_row_and_nothing_of_what_was_written(hall: Hall, deed: Deed) -> None:
    s = await scene(hall)
    press = await DOINGS[deed](s)
    await cleared(hall, s.forum)
    with pytest.raises(Undone):
        async with hall.open() as uow:
            await press(uow)
            raise Undone
    async with hall.open() as uow:
        assert await uow.audit.since(None, None) == [] or deed is Deed.FORUM_SET_UP, "without the deed no row"
    for _ in range(2):
        async with hall.open() as uow:
            await press(uow)
    [entry] = [one for one in await entries(hall, s.forum) if one.deed is deed]
    assert entry.by_id in (person_id(CARYS), person_id(SAM))
    assert (entry.at is None) == (deed in BY_DAY)
    kept = str(vars(entry))
    assert not [word for word in CONTENT if word in kept]
    [line] = [one for one in await lines(hall, s.forum) if one.deed is deed]
    sentence = what_was_done(TEXTS, line)
    assert sentence.startswith(("Carys Bowen ", "Sam Okoro ", "Omar Haddad asked to join, and Carys Bowen "))

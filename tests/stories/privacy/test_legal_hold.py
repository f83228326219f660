"""A legal hold as people meet it: told to those whom it concerns, and stopping nothing that they decide themselves."""

from datetime import date

from bot.holding import Wanted, begun
from tests.cast import CARYS, GRACE, HOME, OMAR, SAM
from tests.stories.forums.circle import become
from tests.stories.town import Town

REASON = "An inquiry about the hall may ask for these records"


WHOM = "Ask Anytown Police: Data Protection Officer, dpo@police.example"


async def held(town: Town, *, person: str | None = None, forum: str | None = None, until: date | None = None) -> str:
    wanted = Wanted(person, forum, REASON, until, "LH 2030/7")
    return "\n".join(await begun(town.bot.database, wanted, town.clock))


async def test_everybody_in_a_forum_on_hold_reads_so_in_my_data_and_chairs_in_changes(town: Town) -> None:
    await town.set_up(support="Ring Miriam on 01632 960000")
    printed = await held(town, forum="faith forum")
    assert "the forum Faith Forum, since Monday 4 March 2030" in printed and "LH 2030/7" in printed
    for user in (CARYS, SAM, GRACE):
        words = (await town.say(user, "my data")).words
        assert "Faith Forum has been on legal hold since Monday 4 March 2030" in words
        assert REASON in words and "Ring Miriam on 01632 960000" in words
        assert "LH 2030/7" not in words
    assert REASON not in (await town.say(OMAR, "my data")).words
    assert "Your IT team put this forum on legal hold" in (await town.say(CARYS, "changes")).words
    assert REASON not in str(town.in_channel())


async def test_a_hold_on_somebody_is_told_to_them_alone(town: Town) -> None:
    await town.set_up()
    await held(town, person="Grace Okafor")
    words = (await town.say(GRACE, "my data")).words
    assert "What is kept about you has been on legal hold" in words and REASON in words
    for user in (CARYS, SAM):
        assert REASON not in (await town.say(user, "my data")).words
    assert words.count(WHOM) == 2, "below the hold, and at the end"
    assert "legal hold" not in (await town.say(CARYS, "changes")).words, "it may be about what a chair did"
    assert REASON not in str(town.in_channel())


async def test_the_reason_comes_last_because_it_is_written_as_its_operator_likes(town: Town) -> None:
    await town.set_up()
    await held(town, person="Grace Okafor", until=date(2031, 3, 31))
    words = (await town.say(GRACE, "my data")).words
    assert f"This ends on Monday 31 March 2031 at the latest. The reason: {REASON}\n" in words


async def test_a_forum_on_hold_does_not_become_a_circle(town: Town) -> None:
    await town.set_up()
    await held(town, forum="Faith Forum")
    refused = await become(town, "listening_circle")
    assert "This forum is on legal hold" in refused.words
    assert "listening circle" not in (await town.say(GRACE, "settings", HOME)).words

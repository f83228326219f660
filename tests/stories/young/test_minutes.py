"""Minutes go further than the forum: they name nobody under 18."""

from tests.cast import CARYS, GRACE, YUSUF
from tests.stories.minutes.minuted import has_met, published
from tests.stories.town import Town
from tests.stories.young.marking import mark


async def test_minutes_say_what_is_to_be_done_and_not_that_a_child_does_it(town: Town) -> None:
    await has_met(town)
    form = await town.say(CARYS, "action @Grace Okafor leaflets by 12 December 2030", mentions=[GRACE])
    await town.press(CARYS, form, "Save it")
    await mark(town, GRACE.name, YUSUF.name)
    await published(town)
    read = await town.say(YUSUF, "minutes")
    assert "leaflets" in read.words
    assert "Sam Okoro" in read.words
    assert "Grace" not in read.words, read.words
    assert "Grace" in (await town.say(YUSUF, "actions")).words, "everybody in the forum sees who promised what"

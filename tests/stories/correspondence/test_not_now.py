"""A mail server says "not now": for a while, for ever, or about one address alone."""

from datetime import timedelta

import pytest

from forum.correspondents import Consent
from forum.ports import NotNow
from tests.cast import CARYS, GRACE
from tests.evening import DAY_BEFORE
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.by_mail import reads, subjects
from tests.stories.correspondence.outside import FATIMA, Entry, added, says
from tests.stories.correspondence.test_tending import person_card
from tests.stories.town import Town

HANA = Entry("Hana Malik", email="hana@college.example")
INVITED = "Are you coming on Tuesday 9 April?"
GIVEN_UP = "For a whole day the mail server would not take emails"


async def _two_agree(town: Town) -> None:
    await town.set_up()
    for person in await added(town, FATIMA, HANA):
        await says(town, person, Consent.YES)


async def _let_pass(town: Town, hours: int) -> None:
    """Step by step, so that there are several attempts."""
    for _ in range(0, hours, 2):
        await town.after(hours=2)


async def test_busy_for_a_while_each_email_goes_once_and_nobody_is_troubled(town: Town, post: PostOffice) -> None:
    await _two_agree(town)
    post.busy = {FATIMA.email: 5.0, HANA.email: 5.0}
    await town.schedule()
    assert "not taking emails to this address at the moment" in (await person_card(town, FATIMA.name)).words
    await _let_pass(town, 4)
    assert subjects(post) == []
    post.busy.clear()
    await _let_pass(town, 4)
    assert subjects(post) == subjects(post, HANA.email) == [INVITED]
    assert "not taking emails" not in (await person_card(town, FATIMA.name)).words
    assert not town.told(CARYS, GIVEN_UP)


async def test_meanwhile_nothing_waits_for_it(town: Town, post: PostOffice) -> None:
    await _two_agree(town)
    post.busy = {FATIMA.email: 5.0}
    await town.schedule()
    assert subjects(post, HANA.email) == [INVITED], "for one address alone"
    assert post.refused[FATIMA.email] == 1, "no job stays in hand: there is nothing that is due"


async def test_the_pauses_grow(town: Town, post: PostOffice) -> None:
    await _two_agree(town)
    post.busy = {FATIMA.email: 5.0}
    await town.schedule()
    for _ in range(30):
        await town.after(minutes=1)
    assert 7 <= post.refused[FATIMA.email] <= 11


async def test_no_sooner_than_the_server_asked(town: Town, post: PostOffice) -> None:
    await _two_agree(town)
    post.busy = {FATIMA.email: timedelta(hours=3).total_seconds()}
    await town.schedule()
    await _let_pass(town, 2)
    assert post.refused[FATIMA.email] == 1
    await _let_pass(town, 2)
    assert post.refused[FATIMA.email] == 2


async def test_busy_for_ever_it_is_given_up_after_a_day_and_somebody_rings(town: Town, post: PostOffice) -> None:
    await _two_agree(town)
    post.busy = {FATIMA.email: 5.0, HANA.email: 5.0}
    await town.schedule()
    await _let_pass(town, 36)
    tried = post.refused[FATIMA.email]
    [told] = town.told(CARYS, GIVEN_UP)
    assert "Fatima" not in told.words
    assert not town.told(GRACE, GIVEN_UP)
    card = await person_card(town, FATIMA.name)
    assert "would not take the last email for a whole day" in card.words
    assert "Somebody has to ring" in card.words
    await _let_pass(town, 24)
    assert post.refused[FATIMA.email] == tried, "it is not tried for ever"
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    to_ring = town.told(CARYS, "2 people to ring or write to")[-1].words
    assert "Fatima Noor" in to_ring
    assert "Hana Malik" in to_ring


async def test_what_comes_next_is_tried_again_and_says_what_holds(town: Town, post: PostOffice) -> None:
    await _two_agree(town)
    post.busy = {FATIMA.email: 5.0}
    await town.schedule()
    await _let_pass(town, 36)
    post.busy.clear()
    await town.move_to(DAY_BEFORE)
    assert len(subjects(post)) == 1
    assert "9 April" in reads(post)
    assert "Somebody has to ring" not in (await person_card(town, FATIMA.name)).words


async def test_a_first_question_that_was_never_taken_may_be_asked_again(town: Town, post: PostOffice) -> None:
    await town.set_up()
    post.busy = {FATIMA.email: 5.0}
    await added(town, FATIMA)
    assert "Ask once more" not in (await person_card(town, FATIMA.name)).buttons
    await _let_pass(town, 20)
    assert "Ask once more" not in (await person_card(town, FATIMA.name)).buttons, "it is still being tried"
    await _let_pass(town, 16)
    form = await person_card(town, FATIMA.name)
    post.busy.clear()
    await town.press(CARYS, form, "Ask once more")
    await _let_pass(town, 24)
    assert len(post.to(FATIMA.email)) == 1


@pytest.mark.parametrize("after", [0.0, 5.0])
async def test_what_is_no_longer_worth_saying_is_not_said(town: Town, post: PostOffice, after: float) -> None:
    await _two_agree(town)
    post.troubles.append(NotNow("busy", after))
    await town.schedule()
    form = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, form, form.buttons[0], {"reason": ""})
    await _let_pass(town, 4)
    assert [len(subjects(post)), len(subjects(post, HANA.email))].count(0) == 1, "nobody is invited to it afterwards"

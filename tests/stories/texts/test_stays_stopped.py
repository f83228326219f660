"""Whoever has stopped the texts, or has left, is not asked again: not by a number taken out and put back, nor by a
list pasted again.
"""

from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.use_cases.correspondence.leave_forum import leave_forum
from forum.use_cases.correspondence.look_at_list import Entry
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.far_end.notify import NotifyStandIn
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import added, says, within
from tests.stories.correspondence.test_tending import person_card
from tests.stories.texts.texting import LEILA, agreed, asked_by_text, replies
from tests.stories.town import Town

OMAR = Entry("Omar Farouk", phone="+447700900457", is_mobile=True)


async def test_a_number_that_is_taken_out_and_put_back(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    leila = await agreed(town, browser, notify)
    await says(town, leila, Consent.STOPPED)
    form = await person_card(town, LEILA.name)
    saved = await town.press(CARYS, form, "Save", {"phone": "", "email": "", "language": "none"})
    assert "Saved" in saved.words
    again = await town.press(CARYS, saved, "Save", {"phone": LEILA.phone, "email": "", "language": "none"})
    assert "Somebody at this number does not want texts from the forum." in again.words
    assert len(notify.texts) == 1


async def test_who_left_is_not_texted_instead_of_emailed(town: Town, notify: NotifyStandIn, post: PostOffice) -> None:
    await town.set_up()
    [leila] = await added(town, Entry(LEILA.name, "leila@x.example", LEILA.phone, is_mobile=True))
    await says(town, leila, Consent.YES)

    async def leaves(uow: SqlUnitOfWork, forum: Forum) -> None:
        found = await uow.people.get(PersonId(leila.id))
        assert found is not None
        await leave_forum(uow, forum, found, town.clock.now())

    await within(town, leaves)
    await asked_by_text(town, LEILA, key="the list once more")
    await town.settled()
    assert notify.texts == []
    assert len(post.mails) == 1


async def test_a_number_where_somebody_said_no_takes_nobody_elses_place(
    town: Town, notify: NotifyStandIn, browser: Browser
) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA)
    await replies(town, browser, notify, "no")
    [omar] = await asked_by_text(town, OMAR, key="another list")
    await says(town, omar, Consent.YES)
    form = await person_card(town, OMAR.name)
    refused = await town.press(CARYS, form, "Save", {"phone": LEILA.phone, "email": "", "language": "none"})
    assert "Somebody at this number does not want texts from the forum." in refused.words
    await town.schedule()
    await town.settled()
    assert len(notify.texts_to(LEILA.phone)) == 1, "nothing after the no"
    assert len(notify.texts_to(OMAR.phone)) == 2, "the invitation goes where he said yes"

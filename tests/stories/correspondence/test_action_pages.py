"""What is being done, on a page: everybody's as the channel reads it, and their own to be moved on."""

from datetime import date

import pytest

from forum.correspondents import Consent
from forum.forums import Forum, Membership
from forum.ids import PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, HOME, SAM
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import takes_on
from tests.stories.correspondence.outside import FATIMA, added, page_of, says, within
from tests.stories.town import Town


async def _fatima(town: Town, **form: str) -> Person:
    await town.set_up(**form)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return fatima


async def _sam_takes_on(town: Town, text: str, note: str = "") -> str:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> str:
        chair = await uow.people.get(PersonId(town.person_id(CARYS)))
        assert chair is not None
        promise = Promise(text, PersonId(town.person_id(SAM)), due=date(2030, 7, 1))
        action = await record_action(uow, chair, forum, promise, text, town.clock.now())
        action.note = note
        return action.id

    return await within(town, work)


async def test_their_own_action_is_moved_on_as_in_teams(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await takes_on(town, fatima, "Ask three schools")
    await _sam_takes_on(town, "Write to the council")
    first = await browser.open(await page_of(town, fatima))
    listed = await browser.open(first.links["See what is being done"])
    assert "What you have taken on" in listed.words
    assert "Sam Okoro: Write to the council" in listed.words
    assert "Write to the council" not in listed.links
    one = await browser.open(listed.links["Ask three schools"])
    assert "everybody in the forum can read it" in one.words
    wrong = await browser.send(one, "Save", note="Two have answered")
    assert wrong.status == 422
    assert "Choose one of the answers" in wrong.words
    assert ("note", "Two have answered") in wrong.form("Save").fields
    moved = await browser.send(wrong, "Save", progress="in_progress")
    assert "Two have answered" in moved.words
    in_teams = (await town.say(CARYS, "actions", HOME)).words
    assert "Two have answered" in in_teams
    done = await browser.send(moved, "Save", progress="done", note="All three will come")
    assert "All three will come" in done.words
    await town.after(minutes=10)
    assert "Ask three schools" not in (await town.say(CARYS, "actions", HOME)).words
    again = await browser.send(done, "Save", progress="in_progress", note="")
    assert "In progress" in again.words
    assert "Ask three schools" in (await town.say(CARYS, "actions", HOME)).words


async def test_a_note_that_is_too_long_comes_back(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await takes_on(town, fatima, "Ask three schools")
    listed = await browser.open(await page_of(town, fatima, path="/actions"))
    one = await browser.open(listed.links["Ask three schools"])
    back = await browser.send(one, "Save", progress="blocked", note="x" * 501)
    assert back.status == 422
    assert "There is room for 500 letters" in back.words
    assert ("note", "x" * 501) in back.form("Save").fields
    assert ("progress", "blocked") in back.form("Save").fields


async def test_somebody_elses_action_cannot_be_touched(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    other = await _sam_takes_on(town, "Write to the council", note="Sam has rung")
    link = await page_of(town, fatima)
    assert (await browser.open(f"{link}/actions/{other}")).status == 409
    sent = await browser.post(f"{link}/actions/{other}", [("progress", "done")])
    assert sent.status == 409
    assert "Write to the council" in (await town.say(CARYS, "actions", HOME)).words


@pytest.mark.parametrize("path", ["", "/actions"])
async def test_a_link_for_reading_names_no_owner(town: Town, browser: Browser, path: str) -> None:
    fatima = await _fatima(town)
    await takes_on(town, fatima, "Ask three schools")
    other = await _sam_takes_on(town, "Write to the council", note="Sam has rung")
    link = await page_of(town, fatima, LinkKind.READ)
    page = await browser.open(link + path)
    if path:
        assert "Write to the council" in page.words
        assert "due on" in page.words
        assert "Ask three schools" in page.words
    assert not {"Sam", "Fatima"} & set(page.words.replace(":", " ").split())
    assert (await browser.open(f"{link}/actions/{other}")).status == 404
    assert (await browser.post(f"{link}/actions/{other}", [("progress", "done")])).status == 404


async def test_a_circle_names_nobody_but_lets_people_move_their_own(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town, openness="listening_circle")
    await takes_on(town, fatima, "Ask three schools")
    await _sam_takes_on(town, "Write to the council", note="Sam has rung")
    listed = await browser.open(await page_of(town, fatima, path="/actions"))
    assert "Write to the council" in listed.words
    assert not {"Sam", "rung"} & set(listed.words.replace(":", " ").split())
    one = await browser.open(listed.links["Ask three schools"])
    assert "the chairs and the owner can read it" in one.words
    moved = await browser.send(one, "Save", progress="blocked", note="Nobody answers")
    assert "Nobody answers" in moved.words
    assert "Nobody answers" not in (await town.say(SAM, "actions", HOME)).words


async def test_a_chairs_link_shows_and_changes_no_more_than_a_members(town: Town, browser: Browser) -> None:
    """Somebody who has come to Teams since and chairs the circle: the link in an old email stays a member's."""
    fatima = await _fatima(town, openness="listening_circle")
    other = await _sam_takes_on(town, "Write to the council", note="Sam has rung")

    async def chairs(uow: SqlUnitOfWork, forum: Forum) -> None:
        parts = [*await uow.forums.memberships(forum.id)]
        others = [part for part in parts if part.person_id != fatima.id]
        hers = Membership(forum.id, fatima.id, is_member=True, is_chair=True)
        await uow.forums.set_memberships(forum.id, [*others, hers])

    await within(town, chairs)
    link = await page_of(town, fatima)
    listed = await browser.open(f"{link}/actions")
    assert "Write to the council" in listed.words
    assert not {"Sam", "rung"} & set(listed.words.replace(":", " ").split())
    assert (await browser.post(f"{link}/actions/{other}", [("progress", "done")])).status == 409

"""When the adult's link for a member under 18 ends, and how it is replaced."""

import pytest

from forum.forums import Forum, Membership
from forum.ids import PersonId
from forum.use_cases.correspondence.leave_forum import leave_forum
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import GRACE, YUSUF
from tests.far_end.places import User
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, within
from tests.stories.town import Town
from tests.stories.young.marking import change, mark, take_off
from tests.stories.young.test_speaking import ANSWER, answers, named


async def ended(town: Town, page: Seen, browser: Browser) -> None:
    """Neither to be looked at nor to be used, and nobody is told why."""
    for seen in (
        await browser.open(page.url),
        await browser.post(f"{page.url}/for/coming", [*page.form("Send my answer").fields, ("answer", "no")]),
        await browser.post(f"{page.url}/again", []),
    ):
        assert seen.status == 404
        assert "Grace" not in seen.words
    assert await answers(town) == []


async def test_it_ends_when_another_adult_is_named_and_does_not_come_back(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    _, page = await named(town, post, browser)
    await change(town, YUSUF.name)
    await ended(town, page, browser)
    await town.after(minutes=1)
    await change(town, FATIMA.name)
    await ended(town, page, browser)
    assert (await browser.open(post.link(FATIMA.email, ANSWER))).status == 200, "she was sent another one"


async def test_it_ends_when_the_mark_is_taken_off(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await take_off(town)
    await ended(town, page, browser)
    await mark(town, GRACE.name, FATIMA.name)
    await ended(town, page, browser)


@pytest.mark.parametrize("who", [GRACE, None])
async def test_it_ends_when_either_of_them_leaves(
    town: Town, post: PostOffice, browser: Browser, who: User | None
) -> None:
    fatima, page = await named(town, post, browser)
    left = PersonId(town.person_id(who)) if who else fatima.id

    async def leaves(uow: SqlUnitOfWork, forum: Forum) -> None:
        person = await uow.people.get(left)
        assert person is not None
        await leave_forum(uow, forum, person, town.clock.now())

    await within(town, leaves)
    await ended(town, page, browser)

    async def back(uow: SqlUnitOfWork, forum: Forum) -> None:
        parts = [*await uow.forums.memberships(forum.id), Membership(forum.id, left, is_member=True)]
        await uow.forums.set_memberships(forum.id, parts)

    await within(town, back)
    await ended(town, page, browser)


async def test_it_ends_when_the_adult_is_marked_themselves(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await mark(town, FATIMA.name, YUSUF.name)
    await ended(town, page, browser)


async def test_an_expired_link_is_replaced_by_email(town: Town, post: PostOffice, browser: Browser) -> None:
    _, page = await named(town, post, browser)
    await town.after(days=121)
    old = await browser.open(page.url)
    assert old.status == 410
    post.mails.clear()
    await browser.send(old, "Send me a new link")
    await town.settled()
    [mail] = [one for one in post.mails if "Here is your new link" in one.text]
    assert "Grace" not in mail.subject
    new = post.link(FATIMA.email, ANSWER)
    assert new != page.url
    assert "For Grace Okafor" in (await browser.open(new)).words

"""Members without Teams hear of an opportunity in their next email, or in one of its own, at most once a week."""

from datetime import UTC, datetime

import pytest

from forum.contacts import Wish
from forum.correspondents import Consent
from forum.forums import Forum
from forum.people import Person
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, SAM
from tests.far_end.cards import inputs_of
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.by_mail import newest, reads, subjects, traces
from tests.stories.correspondence.outside import FATIMA, GWEN, HARRI, added, page_of, says, within
from tests.stories.opportunities.passing_on import FILLED, pass_on
from tests.stories.town import Town

pytestmark = pytest.mark.whole

TITLE = FILLED["title"]
OWN = "An opportunity to take up or pass on"
INVITED = "Are you coming on Tuesday 9 April?"


async def emailed(town: Town, **changed: str) -> Person:
    """A forum in which Fatima takes emails."""
    await town.set_up(**changed)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return fatima


async def test_it_goes_with_the_next_email_and_is_told_once(town: Town, post: PostOffice) -> None:
    await emailed(town)
    await pass_on(town)
    await town.after(hours=1)
    assert subjects(post) == [], "there is time: it waits for the next email"
    await town.schedule()
    assert subjects(post) == [INVITED]
    assert f"{TITLE} (for people aged 16 to 18): apply by Friday 12 April 2030." in reads(post)
    assert "museum.example.org" not in newest(post).html, "nothing is loaded or linked but our pages"
    assert not traces(post.mails[1:], CARYS)
    await town.move_to(datetime(2030, 4, 11, 9, tzinfo=UTC))
    assert not [subject for subject in subjects(post) if subject == OWN]
    assert [TITLE in mail.text for mail in post.to(FATIMA.email)].count(True) == 1


async def test_a_close_deadline_has_an_email_of_its_own_by_day_and_after_second_thoughts(
    town: Town, post: PostOffice
) -> None:
    await emailed(town)
    await pass_on(town, day="2030-03-08")
    assert subjects(post) == [], "for two minutes it can be taken back"
    await town.after(minutes=3)
    assert subjects(post) == [OWN]
    assert f"{TITLE} (for people aged 16 to 18): apply by Friday 8 March 2030." in reads(post)
    assert "one like this a week at most" in reads(post)
    await town.after(days=3)
    assert subjects(post) == [OWN]


async def test_what_was_taken_back_at_once_is_in_no_email(town: Town, post: PostOffice) -> None:
    await emailed(town)
    managed = await pass_on(town, day="2030-03-08")
    await town.after(seconds=60)
    await town.press(CARYS, managed, "Take it back")
    await town.after(days=2)
    await town.schedule()
    assert subjects(post) == [INVITED] and TITLE not in reads(post)


async def test_at_most_one_such_email_a_week(town: Town, post: PostOffice) -> None:
    await emailed(town)
    await pass_on(town, title="Monday's", day="2030-03-09")
    await town.after(minutes=3)
    await pass_on(town, title="Too soon", day="2030-03-08")
    await pass_on(town, title="In time", day="2030-03-13")
    await town.after(minutes=3)
    assert subjects(post) == [OWN] and "Monday's" in reads(post)
    await town.after(days=6)
    assert subjects(post) == [OWN]
    await town.after(days=1, hours=1)
    assert subjects(post) == [OWN, OWN]
    assert "In time" in reads(post) and "Too soon" not in reads(post) and "Monday's" not in reads(post)


async def test_without_another_email_it_waits_for_a_fortnight_at_most(town: Town, post: PostOffice) -> None:
    await emailed(town)
    await pass_on(town, day="2030-06-28")
    await town.after(days=13)
    assert subjects(post) == []
    await town.after(days=1, hours=1)
    assert subjects(post) == [OWN]


async def test_whoever_asked_not_to_be_contacted_is_not(town: Town, post: PostOffice) -> None:
    fatima = await emailed(town)
    [gwen] = await added(town, GWEN, key="by phone")
    await _rests(town, fatima, gwen)
    managed = await pass_on(town, day="2030-03-08")
    await town.after(minutes=3)
    assert subjects(post) == []
    assert "Gwen" not in managed.words


async def _rests(town: Town, *people: Person) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        for person in people:
            await uow.contacts.keep_wish(Wish(forum.id, person.id, dont_ask=True))

    await within(town, work)


async def test_a_circle_s_emails_name_nothing(town: Town, post: PostOffice) -> None:
    fatima = await emailed(town, openness="listening_circle")
    await pass_on(town, day="2030-03-08")
    await town.after(minutes=3)
    assert subjects(post) == [OWN]
    mail = newest(post)
    for secret in ("museum", "aged 16", "8 March"):
        assert secret not in mail.text + mail.html
    assert "To keep this email private, it is on your page." in reads(post)
    assert f"{(await page_of(town, fatima, path='/opportunities'))}" in mail.text


async def test_chairs_learn_whom_to_ring_with_the_words_to_send(town: Town, post: PostOffice) -> None:
    await emailed(town)
    await added(town, GWEN, HARRI, key="by phone")
    managed = await pass_on(town)
    assert "2 people to ring or write to" in managed.words and "+44 7700 900123" in managed.words
    assert "Fatima" not in managed.words
    [copied] = [value for name, value in inputs_of(managed.card).items() if name.startswith("copy-")]
    assert str(copied).startswith(f"{TITLE}\nFor: people aged 16 to 18\nApply by Friday 12 April 2030\nRead more: http")
    assert "Faith Forum" not in str(copied) and "Carys" not in str(copied)
    assert "900123" not in str([sent.card for sent in town.in_channel()])
    assert not town.told(SAM, "900123")

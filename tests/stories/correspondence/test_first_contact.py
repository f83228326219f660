"""Nobody is written to before they have said yes."""

from forum.correspondents import Consent
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.outside import FATIMA, GWEN, HARRI, added, says
from tests.stories.town import Town


async def test_the_first_email_asks_and_nothing_else_is_sent(town: Town, post: PostOffice) -> None:
    await town.set_up()
    await added(town, FATIMA, GWEN, HARRI)
    [mail] = post.mails
    assert mail.to == FATIMA.email
    assert "Faith" not in mail.subject + mail.sender
    assert "Carys Bowen from Anytown Police gave us your email address" in mail.text
    await town.schedule()
    await town.after(days=30)
    assert post.mails == [mail]


async def test_yes_puts_the_meeting_into_the_calendar(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await town.schedule()
    assert FATIMA.email not in str(town.events())
    await says(town, fatima, Consent.YES)
    await town.after(minutes=5)
    assert FATIMA.email in str(town.events())


async def test_no_is_kept_without_the_address(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.NO)
    assert FATIMA.email not in await town.stored()
    await added(town, FATIMA, key="pasted again")
    await town.after(days=2)
    assert len(post.mails) == 1


async def test_at_night_nobody_is_written_to(town: Town, post: PostOffice) -> None:
    await town.set_up()
    await town.move_to(town.clock.now().replace(hour=22))
    await added(town, FATIMA)
    assert not post.mails
    await town.after(hours=13)
    assert len(post.mails) == 1

"""A meeting moves or is called off, at night, in a listening circle, and for somebody who came in between."""

from datetime import UTC, datetime

from tests.cast import CARYS
from tests.far_end.notify import NotifyStandIn
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.test_changes_by_mail import cancelled, moved
from tests.stories.texts.texting import LEILA, agreed, asked_by_text, link_in, replies
from tests.stories.town import Town


async def test_a_change_and_a_cancellation(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    await town.schedule()
    await moved(town, day="2030-04-16", venue="The mosque: upper hall")
    assert "It is now on Tuesday 16 April, 18:00, The mosque: upper hall." in notify.texts_to(LEILA.phone)[-1]
    await moved(town, day="2030-04-16", mode="online")
    assert "Tuesday 16 April, 18:00, Online." in notify.texts_to(LEILA.phone)[-1]
    await cancelled(town)
    assert "the meeting on Tuesday 16 April is cancelled." in notify.texts_to(LEILA.phone)[-1]
    assert "is cancelled" in (await browser.open(link_in(notify))).words
    assert len(notify.texts) == 5


async def test_at_night_nobody_is_texted(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    await town.move_to(town.clock.now().replace(hour=22))
    await town.schedule()
    await moved(town, day="2030-04-16")
    await moved(town, day="2030-04-23")
    assert len(notify.texts) == 1
    await town.after(hours=13)
    assert ["23 April" in text for text in notify.texts_to(LEILA.phone)] == [False, True]


async def test_what_notify_took_too_late_in_the_evening_waits_for_the_morning(
    town: Town, notify: NotifyStandIn, browser: Browser
) -> None:
    await agreed(town, browser, notify)
    await town.schedule()
    await town.move_to(town.clock.now().replace(hour=19, minute=50))
    notify.busy.add(LEILA.phone)
    await moved(town, day="2030-04-16")
    notify.busy.clear()
    sent = len(notify.texts)
    for _ in range(8):
        await town.after(hours=2)
        assert len(notify.texts) == sent or 9 <= town.clock.now().hour < 20
    assert "It is now on Tuesday 16 April" in notify.texts_to(LEILA.phone)[-1]
    assert len(notify.texts) == sent + 1


async def test_who_would_have_come_early_in_the_morning_hears_at_once_that_it_is_later(
    town: Town, notify: NotifyStandIn, browser: Browser
) -> None:
    await agreed(town, browser, notify)
    await town.schedule(start="09:00")
    await town.move_to(datetime(2030, 4, 8, 21, tzinfo=UTC))
    sent = len(notify.texts)
    await moved(town, day="2030-04-16")
    assert len(notify.texts) == sent + 1


async def test_a_circle_is_not_named_and_nobody_in_it(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up(openness="listening_circle")
    await asked_by_text(town, LEILA)
    await replies(town, browser, notify, "yes")
    await town.schedule()
    await moved(town, day="2030-04-16")
    await cancelled(town)
    said = " ".join(notify.texts_to(LEILA.phone))
    assert "Anytown Police: we were given your mobile number" in said
    assert "are you coming on Tuesday 9 April, 18:00?" in said
    assert len(notify.texts) == 4
    for secret in ("Faith", "Carys", "Bowen", "Leila", "Mary"):
        assert secret not in said


async def test_a_yes_invites_to_what_was_announced_before(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up()
    await town.schedule()
    await moved(town, day="2030-04-16")
    await asked_by_text(town, LEILA)
    await replies(town, browser, notify, "yes")
    assert "are you coming on Tuesday 16 April" in notify.texts_to(LEILA.phone)[-1]
    assert len(notify.texts) == 2


async def test_no_invitation_goes_into_a_calendar(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    await town.schedule()
    assert LEILA.phone not in str(town.events()) and LEILA.name not in str(town.events())
    assert "date" in " ".join((await browser.open(link_in(notify))).links)
    assert LEILA.phone not in (await town.say(CARYS, "meeting")).words

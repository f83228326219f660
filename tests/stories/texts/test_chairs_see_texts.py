"""What chairs see of people who are reached by text: on the list, on the preview, and when something goes wrong."""

from tests.cast import CARYS, GRACE
from tests.evening import DAY_BEFORE
from tests.far_end.notify import DROP, NotifyStandIn
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.test_tending import person_card
from tests.stories.opportunities.passing_on import CLOSED, pass_on
from tests.stories.texts.texting import LANDLINE, LEILA, agreed, asked_by_text
from tests.stories.town import Town

PASTED = "Leila Haddad, 07700 900456\nGwen Price, 020 7946 0123\nFatima Noor, fatima@mosque.example"


async def test_a_pasted_list_says_who_can_be_asked_and_how(town: Town, post: PostOffice, notify: NotifyStandIn) -> None:
    await town.set_up()
    outside = await town.press(CARYS, await town.say(CARYS, "people"), "People without Teams")
    form = await town.press(CARYS, outside, "Add people")
    preview = await town.press(CARYS, form, "Show me what you understood", {"list": PASTED})
    assert "Do they want emails or texts?" in str(preview.card)
    assert "Ask 2 people now by email or text" in str(preview.card)
    done = await town.press(CARYS, preview, "Add these 3 people", {"list": PASTED, "ask": "true"})
    assert "I will write to 2 people, by email or text." in done.words
    assert len(notify.texts_to(LEILA.phone)) == len(notify.texts) == len(post.mails) == 1
    assert "Mobile: +44 7700 900456 · asked on 4 March, no answer yet" in done.words
    assert "Phone: +44 20 7946 0123\nThis is not a mobile number, so it gets no texts" in done.words


async def test_how_each_is_reached(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    await asked_by_text(town, LANDLINE, key="another list")
    card = await person_card(town, LEILA.name)
    assert "Mobile: +44 7700 900456 · wants texts" in card.words
    assert "Somebody has to ring" not in card.words
    assert "Somebody has to ring" in (await person_card(town, LANDLINE.name)).words


async def test_a_refused_number_is_shown_and_not_tried_again(
    town: Town, notify: NotifyStandIn, browser: Browser
) -> None:
    await agreed(town, browser, notify)
    notify.unusable.add(LEILA.phone)
    await town.schedule()
    [told] = town.told(CARYS, "The mobile number of Leila Haddad does not work")
    assert LEILA.phone not in told.words
    assert not town.told(GRACE, "does not work")
    assert "Texts to this number are refused. Please check it." in (await person_card(town, LEILA.name)).words
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    assert LEILA.name in town.told(CARYS, "to ring or write to")[-1].words
    assert notify.refused[LEILA.phone] == 1


async def test_not_now_is_tried_again_for_a_day_and_then_somebody_rings(
    town: Town, notify: NotifyStandIn, browser: Browser
) -> None:
    await agreed(town, browser, notify)
    notify.busy.add(LEILA.phone)
    await town.schedule()
    assert "is not taking texts to this number at the moment" in (await person_card(town, LEILA.name)).words
    for _ in range(18):
        await town.after(hours=2)
    assert 2 < notify.refused[LEILA.phone] < 30
    assert len(town.told(CARYS, "For a whole day GOV.UK Notify would not take texts")) == 1
    tried = notify.refused[LEILA.phone]
    notify.busy.clear()
    await town.after(days=1)
    assert (notify.refused[LEILA.phone], len(notify.texts)) == (tried, 1), "given up"
    assert "Somebody has to ring" in (await person_card(town, LEILA.name)).words


async def test_not_now_for_a_while_and_the_text_goes_once(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    notify.busy.add(LEILA.phone)
    await town.schedule()
    notify.busy.clear()
    for _ in range(3):
        await town.after(hours=2)
    assert len(notify.texts) == 2
    assert not town.told(CARYS, "For a whole day")


async def test_a_lost_answer_is_never_sent_again(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    notify.faults.append(DROP)
    await town.schedule()
    assert len(town.told(CARYS, "The last text to Leila Haddad may not have arrived")) == 1
    assert "may not have arrived" in (await person_card(town, LEILA.name)).words
    await town.after(days=2)
    assert len(notify.texts) == 1
    await town.move_to(DAY_BEFORE)
    assert len(notify.texts) == 2, "the reminder says it all"


async def test_a_key_that_is_not_taken_is_told_once(town: Town, notify: NotifyStandIn) -> None:
    await town.set_up()
    notify.faults.extend([(403, "AuthError", "Invalid token")] * 2)
    await asked_by_text(town, LEILA)
    [told] = town.told(CARYS, "Texts to members cannot be sent at the moment")
    assert "folkmoot doctor" in told.words


async def test_an_opportunity_goes_by_no_text_so_somebody_passes_it_on(
    town: Town, notify: NotifyStandIn, browser: Browser, post: PostOffice
) -> None:
    await agreed(town, browser, notify)
    managed = await pass_on(town)
    assert LEILA.name in managed.words
    await town.move_to(CLOSED)
    assert len(notify.texts) == 1 and not post.mails

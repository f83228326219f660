"""A forum full of what only some may know: none of it is on the page that everybody may read, however it is made."""

import re
from datetime import timedelta

import pytest

from forum.forums import Forum
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING, DURING
from tests.far_end.cards import button_of
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import within
from tests.stories.public.on_the_web import address_on, became, met, preview, put, told
from tests.stories.town import Town

PUBLIC = ("Street lighting", "New lamps in Mill Lane.", "Quiet room", "It opens in May.", "lease for the hall")
"""What may be read there."""
TITLES = ("Stop and search", "Hate mail", "Waiting topic", "Parked topic")
WHY, REASON, COMMENT, NEED, NOTE = (
    "my son was held",
    "we were advised",
    "ask about the lift",
    "a lower table",
    "they cried",
)
BOARD, POLL, REMARK, HOW, OWNED = (
    "what the chief must hear",
    "Which hall suits you?",
    "said in anger",
    "Grace drove",
    "ring the imam",
)
VENUE = "Cellar of Mill House"
WORDS = (WHY, REASON, COMMENT, NEED, NOTE, BOARD, POLL, REMARK, HOW, VENUE)


def topic(title: str, attribution: str = "named") -> dict[str, str]:
    return {"title": title, "why": WHY} | ({} if attribution == "named" else {"attribution": attribution})


async def full_forum(town: Town) -> str:
    """Everything has happened in it. Returns the code of Miriam's unattributed topic."""
    await town.set_up(venue=VENUE)
    await town.schedule(venue=VENUE)
    code = ""
    for user, title, how in (
        (GRACE, "Street lighting", "named"),
        (MIRIAM, "Quiet room", "unattributed"),
        (YUSUF, TITLES[0], "chairs_only"),
        (YUSUF, TITLES[1], "chairs_only"),
        (GRACE, TITLES[2], "named"),
        (GRACE, TITLES[3], "named"),
    ):
        sent = await town.press(user, await town.say(user, "suggest"), "Send", topic(title, how))
        code = button_of(sent.card, "Withdraw")["data"]["code"] if how == "unattributed" else code
    await town.press(GRACE, town.card("Are you coming?"), "In person")
    await town.press(GRACE, await town.say(GRACE, "needs"), "Save", {"other": NEED})
    await publish(
        town,
        Street={"decision": "accepted"},
        Quiet={"decision": "accepted"},
        Stop={"decision": "accepted"},
        Parked={"decision": "parked", "reason": REASON},
    )
    await town.press(YUSUF, await town.say(YUSUF, "comment"), "Send to the chairs", {"words": COMMENT})
    shown = await town.press(CARYS, await town.say(CARYS, f"poll {POLL}"), "Continue", {"options": "Mon\nTue"})
    await town.press(CARYS, shown, shown.buttons[0])
    await town.move_to(DURING)
    noting = await town.say(GRACE, f"note {NOTE}")
    await town.press(GRACE, noting, noting.buttons[0])
    await town.press(CARYS, await town.say(CARYS, f"action @Sam {OWNED} by 1 June"), "Save it")
    await town.press(CARYS, await town.say(CARYS, f"action @Sam {PUBLIC[4]} by 1 June"), "Save it")
    await town.move_to(AFTER_THE_MEETING)
    await became(town, "Street lighting", "done", PUBLIC[1])
    await became(town, "Quiet room", "answered", PUBLIC[3])
    await became(town, TITLES[0], "answered", REMARK)
    await _done(town)
    await told(town)
    part = await town.press(CARYS, await town.say(CARYS, "board brief"), "What people talked about")
    await town.press(CARYS, part, "Save", {"themes": BOARD})
    return code


async def _done(town: Town) -> None:
    """One action is done, with words about how it went; one hangs on a topic whose author only the chairs know."""

    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        from forum.actions import Progress

        hidden = next(one for one in await uow.history.topics(forum.id) if one.title == TITLES[0])
        for action in await uow.actions.open_of(forum.id):
            action.progress, action.outcome, action.updated_at = Progress.DONE, HOW, town.clock.now()
            action.topic_id = hidden.id if OWNED in action.text else None

    await within(town, work)


def _people(town: Town) -> list[str]:
    known = [part for user in town.people for part in (user.name, user.email, town.person_id(user), user.teams_id)]
    return [*known, *(part for user in town.people for part in user.name.split())]


async def test_nothing_confided_is_on_the_page_whatever_a_chair_lets_through(town: Town, browser: Browser) -> None:
    code = await full_forum(town)
    shown = await preview(town)
    marks = [one["value"] for one in _offered(shown.card)]
    assert len(marks) == 3
    everything = ",".join([*marks, "made-up", *(one.id for one in await town.meetings())])
    page = await browser.open(address_on(await town.press(CARYS, shown, "Put it on the web", {"lines": everything})))
    for words in PUBLIC:
        assert words in page.words
    kept = await town.stored()
    assert [one for one in (*TITLES, *WORDS, OWNED) if one not in kept] == []
    stored = re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", kept)
    secret = [*TITLES, *WORDS, OWNED, code, *_people(town), *set(stored)]
    assert [one for one in secret if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", page.html)] == []
    assert not re.search(r"\b(teams\.microsoft|entra|sha256|chairs_only|unattributed)\b", page.html)


def _offered(card: object) -> list[dict[str, str]]:
    assert isinstance(card, dict)
    return next(part["choices"] for part in card["body"] if part.get("id") == "lines")


async def test_a_forum_that_becomes_a_circle_loses_its_page_at_once_and_nothing_tells(
    town: Town, browser: Browser
) -> None:
    await full_forum(town)
    address = await put(town)
    unknown = await browser.open(f"{address.rpartition('/')[0]}/zzzzz-zzzzz")
    page = await browser.open(address)
    await browser.send(page, "Send it to the chairs", name="Leyla Demir", reach="leyla@example.org")
    await town.settled()
    form = await town.say(CARYS, "settings")
    await town.press(CARYS, form, "Save", {"openness": "listening_circle"})
    gone = await browser.open(address)
    assert (gone.status, gone.body) == (unknown.status, unknown.body)
    assert [name for name in gone.headers if name != "Date"] == [name for name in unknown.headers if name != "Date"]
    form = page.form("Send it to the chairs")
    assert (await browser.post(form.action, form.fields)).body == unknown.body
    assert "public_pages " not in await town.stored() and "interests " not in await town.stored()
    assert "has no page on the web" in (await town.say(CARYS, "public page")).words
    [told_of] = town.told(CARYS, "Leyla Demir")
    assert "dealt with this already" in (await town.press(CARYS, told_of, "Add them")).words


@pytest.mark.parametrize("old", ["Put it on the web", "Show me the preview"])
async def test_an_old_card_of_a_circle_puts_nothing_on_the_web(town: Town, old: str) -> None:
    await town.set_up()
    card = await preview(town) if old == "Put it on the web" else await town.say(CARYS, "public page")
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"openness": "listening_circle"})
    answered = await town.press(CARYS, card, old, {"about": "Talk with us."} if old == "Show me the preview" else {})
    assert answered.toast or answered.words
    assert "public_pages " not in await town.stored()


async def test_an_old_preview_does_not_bring_the_old_address_back_after_a_circle(town: Town, browser: Browser) -> None:
    await town.set_up()
    shown = await preview(town)
    before = address_on(await town.press(CARYS, shown, "Put it on the web"))
    for openness in ("listening_circle", "open_forum"):
        await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"openness": openness})
    after = address_on(await town.press(CARYS, shown, "Put it on the web"))
    assert after != before and (await browser.open(before)).status == 404
    assert after == address_on(await town.press(CARYS, shown, "Put it on the web")), "the same press makes one"


async def test_what_was_said_in_a_circle_stays_off_the_page_once_it_is_opened_up(town: Town, browser: Browser) -> None:
    await town.set_up(openness="listening_circle")
    await town.schedule()
    await town.press(GRACE, await town.say(GRACE, "suggest"), "Send", {"title": "Hate mail", "why": WHY})
    await publish(town, Hate={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING)
    await became(town, "Hate mail", "done", REMARK)
    await told(town)
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"openness": "open_forum"})
    await town.move_to(town.clock.now() + timedelta(days=1))
    shown = await preview(town)
    assert "Hate mail" not in shown.words and "There is nothing to tell yet." in shown.words
    assert "Hate mail" not in (await browser.open(await put(town))).html
    assert SAM.name not in (await browser.open(await put(town))).html


async def test_what_the_channel_has_not_read_yet_is_not_offered(town: Town) -> None:
    """Its author has been told in private; everybody reads of it in the next "You said, we did"."""
    await met(town, (GRACE, "Street lighting"), (YUSUF, "Bus fares"))
    await became(town, "Street lighting", "answered", "New lamps.")
    await told(town)
    await town.after(minutes=1)
    await became(town, "Bus fares", "answered", "Half price from May.")
    shown = (await preview(town)).words
    assert "New lamps." in shown and "Half price" not in shown and "Bus fares" not in shown

"""What the links of the board's contact open, for whom, and what may be typed."""

import pytest

from forum.forums import Forum
from forum.keys import Seal
from forum.ports import OutcomeUnknown, Refused
from forum.ports.mail import ADDRESS_REFUSED
from forum.safe_links import LinkKind
from forum.use_cases.board.contact_links import link_for_board
from pages.board_serving import ROUTES
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, YUSUF
from tests.far_end.post_office import PostOffice
from tests.stories.board.board import made, met
from tests.stories.correspondence.board_contact import (
    ASKED,
    JO,
    SEND,
    asked,
    contact_of,
    link_in,
    named,
    page,
    sent,
    writes,
)
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, within
from tests.stories.town import Town

NASTY = """<script>alert(1)</script>{{7*7}}"'><img src=x onerror=alert(1)>"""
INJECTED = "Jo\r\nBcc: all@evil.example\r\n\r\nHill"


async def test_looking_changes_nothing_and_says_nothing(
    town: Town, post: PostOffice, browser: Browser, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    link = await asked(town, post)
    before = _kept(await town.stored())
    for _ in range(2):
        for route in ROUTES:
            for method in ("GET", "HEAD"):
                seen = await browser.open(link + route.path, method)
                assert seen.status in (200, 303), route.name
                assert "Set-Cookie" not in seen.headers and seen.headers["Cache-Control"] == "no-store"
                assert not {"Faith", "Street", "Hill"} & set(seen.title.split())
        assert _kept(await town.stored()) == before
        await page(browser, link)
        before = _kept(await town.stored())
    assert link.rpartition("/")[2] not in caplog.text


def _kept(rows: str) -> set[str]:
    return {row for row in rows.splitlines() if row.startswith("board_")}


async def test_only_the_link_as_it_was_sent_opens(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await page(browser, link)
    host, token = link.rsplit("/", 1)
    last = "A" if token[-1] != "A" else "B"
    for wrong in (token[:-1] + last, token[:22], token.swapcase(), "x" * 44, "%00"):
        assert (await browser.open(f"{host}/{wrong}")).status == 404, wrong
        assert (await browser.post(f"{host}/{wrong}/again", [])).status == 404, wrong
    [fatima] = await added(town, FATIMA)
    theirs = (await page_of(town, fatima, LinkKind.ANSWER)).rpartition("/")[2]
    assert (await browser.open(f"{host}/{theirs}")).status == 404, "a member's link is none of the board's"
    assert (await browser.open(link.replace("/board/", "/"))).status == 404, "and the other way round"

    async def forged(uow: SqlUnitOfWork, forum: Forum) -> str:
        contact = await uow.board_contacts.of_forum(forum.id)
        assert contact is not None
        uow.seals = (Seal(b"another installation's"),)
        [brief] = await uow.board.newest_of(forum.id)
        return await link_for_board(uow, contact, brief.id, town.clock.now())

    assert (await browser.open(f"{host}/{await within(town, forged)}")).status == 404
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        fields = [("answer:1", "No"), ("seen:1", "0"), ("send", "all")]
        assert (await browser.post(f"{link}/answers", fields, headers)).status == 403
    assert "No" not in dict((await browser.open(link)).form(SEND).fields).values()


async def test_a_link_that_is_too_old_offers_another_and_reveals_nothing(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await page(browser, link)
    await town.after(days=91)
    old = await browser.open(link)
    assert old.status == 410 and not [word for word in ("Faith", ASKED, "Jo") if word in old.words]
    await browser.send(old, "Send me a new link")
    answered = await browser.send(old, "Send me a new link")
    assert "Check your messages" in answered.words
    await town.settled()
    assert [mail.subject for mail in post.mails[1:]] == ["Your link from Anytown Police"]
    assert ASKED in (await page(browser, link_in(post, "Open your page"))).words
    assert (await browser.open(f"{link}/no")).status == 200, "an old email still stops the next one"


async def test_this_is_not_for_me(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, "Not mine", send="")
    done = await browser.send(await browser.open(f"{link}/no"), "Continue", wish="not-me")
    assert "Thank you for telling us" in done.words
    await town.settled()
    assert await contact_of(town) is None and (await browser.open(link)).status == 404
    [told] = town.told(CARYS, "was not for them")
    assert "Hill" not in told.words
    kept = await town.stored()
    assert JO["email"] not in "\n".join(row for row in kept.splitlines() if row.startswith("board_"))
    assert "do not want email from this forum" in await _refused(town)


async def _refused(town: Town) -> str:
    card = await town.say(CARYS, "board contact")
    form = await town.press(CARYS, card, "Name the board’s contact")
    return (await town.press(CARYS, form, "Check", JO)).words


async def test_no_at_the_first_question_and_stopping(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    stops = post.mails[0].way_out
    assert stops is not None
    headers = {"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"}
    stopped = await browser.post(stops.one_click, [("List-Unsubscribe", "One-Click")], headers)
    assert stopped.status == 200
    await town.settled()
    assert town.told(CARYS, "has stopped the emails")
    card = await town.say(CARYS, "board contact")
    assert "They have stopped the emails" in card.words and not [one for one in card.buttons if "Send it" in one]
    started = await browser.send(await browser.open(f"{link}/no"), "Email me again")
    assert "You will get no more emails" not in started.words
    await browser.send(await browser.open(link), "Send", reply="no")
    assert (await browser.open(link)).status == 404


async def test_what_is_typed_stays_words(town: Town, post: PostOffice, browser: Browser) -> None:
    await met(town)
    await made(town)
    await named(town, {"name": f"{INJECTED} {NASTY}"[:95], "role": NASTY[:90], "email": JO["email"]})
    contact = await contact_of(town)
    assert contact is not None and "\n" not in contact.name + contact.role
    card = await town.say(CARYS, "board contact")
    await town.press(CARYS, card, next(button for button in card.buttons if button.startswith("Send it to")))
    [mail] = post.mails
    assert "\n" not in mail.subject + mail.sender and "<script" not in mail.html
    link = link_in(post)
    first = await browser.open(link)
    seen = await writes(browser, link, NASTY)
    for shown in (first, seen, await browser.open(f"{link}/brief"), await browser.open(f"{link}/no")):
        assert "<script" not in shown.html and "<img" not in shown.html and "49" not in shown.words
    too_long = await writes(browser, link, "x" * 1501)
    assert too_long.status == 422 and "1,500" in too_long.words
    odd = [("answer:99", "x"), ("answer:one", "x"), ("seen:1", "-1"), ("send", "all")]
    assert (await browser.post(f"{link}/answers", odd)).status == 409
    for wrong in ("", "two@board.example, three@board.example", "no address", "jo@localhost", "jö@board.example"):
        card = await town.press(CARYS, await town.say(CARYS, "board contact"), "Name somebody else")
        assert "one email address" in (await town.press(CARYS, card, "Check", {"email": wrong})).words, wrong


async def test_two_presses_and_two_chairs_send_and_record_once(town: Town, post: PostOffice, browser: Browser) -> None:
    await met(town)
    await made(town)
    await named(town)
    card = await town.say(CARYS, "board contact")
    for _ in range(2):
        await town.press(CARYS, card, "Send it to Jo Hill")
    assert len(post.mails) == 1
    card = await town.say(CARYS, "board contact")
    for _ in range(2):
        await town.press(CARYS, card, "Send it again to Jo Hill")
    assert len(post.mails) == 2
    link = link_in(post)
    await writes(browser, link, "From May.")
    settings = await town.say(CARYS, "settings")
    chairs = f"{town.person_id(CARYS)},{town.person_id(YUSUF)}"
    await town.press(CARYS, settings, "Save", {"chairs": chairs})
    await town.after(minutes=11)
    [card] = town.told(CARYS, "look and confirm")
    other = await town.press(YUSUF, await town.say(YUSUF, "board answers"), "Look at the board’s answers")
    await town.press(CARYS, card, "Confirm it")
    late = await town.press(YUSUF, other, "Confirm it")
    assert "No answer is waiting" in late.words
    assert len(town.told(GRACE, "From May.")) == 1 and len(town.posted("Chief Officers’ Board answers")) == 1


@pytest.mark.parametrize(
    ("trouble", "shown", "again"),
    [
        (OutcomeUnknown("lost"), "I do not know whether the email", True),
        (Refused(ADDRESS_REFUSED), "Their email address was refused", False),
        (Refused("Other"), "could not be sent", True),
    ],
    ids=["unknown", "refused", "other"],
)
async def test_an_email_that_did_not_go_well_is_sent_again_only_by_a_chair(
    town: Town, post: PostOffice, trouble: OutcomeUnknown | Refused, shown: str, *, again: bool
) -> None:
    await met(town)
    await made(town)
    await named(town)
    post.troubles.append(trouble)
    await sent(town)
    had = len(post.mails)
    await town.after(days=2)
    assert len(post.mails) == had
    card = await town.say(CARYS, "board contact")
    assert shown in card.words and len(town.told(CARYS, "Jo Hill")) >= 1
    assert ("Send it again to Jo Hill" in card.buttons) is again
    if again:
        await town.press(CARYS, card, "Send it again to Jo Hill")
        assert len(post.mails) == had + 1


async def test_of_nothing_else_the_contact_is_part(town: Town, post: PostOffice, browser: Browser) -> None:
    await asked(town, post)
    for word in ("people", "answer for", "settings", "attendance", "care"):
        assert "Jo Hill" not in (await town.say(CARYS, word)).words
    await town.schedule(day="2030-06-11")
    assert not [sent.words for sent in town.in_channel() if "Jo Hill" in sent.words]
    assert len(post.to(JO["email"])) == 1
    assert "Jo Hill" not in (await town.say(GRACE, "board contact")).words

"""What pages refuse, and that looking at one changes nothing."""

import logging
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from forum.correspondents import Consent
from forum.forums import Forum, Membership
from forum.ids import ForumId, SuggestionId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.look_at_list import Entry
from forum.use_cases.people.safe_links import revoke_links
from pages.app import ROUTES
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import GRACE
from tests.far_end.places import channel
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, added, links_of, page_of, says, within
from tests.stories.correspondence.test_another_link import asked_for
from tests.stories.town import Town
from tests.stories.young.marking import mark

NASTY = """<script>alert(1)</script>{{7*7}}"'><img src=x onerror=alert(1)>"""
ON_ALL = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
}


async def _fatima(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await town.say(GRACE, "suggest Work experience")
    return fatima


async def test_looking_changes_nothing(town: Town, browser: Browser) -> None:
    """Whatever looks at links in emails: mail scanners, previews in chats, browsers that load ahead."""
    fatima = await _fatima(town)
    await mark(town, GRACE.name, FATIMA.name)
    links = await links_of(town, fatima, GRACE)
    before = await town.stored()
    looks: list[tuple[str, Mapping[str, str]]] = [
        ("HEAD", {}),
        ("GET", {"User-Agent": "HeadlessChrome", "Sec-Purpose": "prefetch;prerender"}),
        ("GET", {"User-Agent": "WhatsApp/2"}),
    ]
    for kind, link in links.items():
        for route in (route for route in ROUTES if kind in route.kinds):
            for method, headers in looks:
                seen = await browser.open(link + re.sub(r"\{\w+\}", "x", route.path), method, headers)
                # None was turned away for asking too often, or this would show nothing.
                if (kind, route.name) == (LinkKind.ANSWER, "stop"):
                    assert seen.status == 404, "emails are stopped with a link of their own"
                    continue
                assert seen.status in (200, 303, 409, 410), (route, seen.status)
                assert "Set-Cookie" not in seen.headers
                assert {name: seen.headers[name] for name in ON_ALL} == ON_ALL
                assert seen.headers["X-Robots-Tag"].startswith("noindex")
        await town.after(minutes=5)
        await browser.open(link + "?coming=yes&answer=online")
    await town.settled()
    assert _without_time(await town.stored()) == _without_time(before)


def _without_time(rows: str) -> set[str]:
    return {row for row in rows.splitlines() if row.startswith(("rsvps", "safe_links", "correspondents", "supports"))}


async def test_a_link_opens_for_nothing_else(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    answers = await page_of(town, fatima)
    host, token = answers.rsplit("/", 1)
    last = "A" if token[-1] != "A" else "B"
    altered = [token[:-1] + last, token[:22], token.swapcase(), "x" * 44, "%00"]
    for wrong in altered:
        assert (await browser.open(f"{host}/{wrong}")).status == 404, wrong
    for kind in (LinkKind.READ, LinkKind.MINE, LinkKind.STOP):
        other = await page_of(town, fatima, kind)
        assert (await browser.post(f"{other}/coming", [("answer", "no")])).status == 404, kind
    for path in ("/mine", "/mine/data", "/open", "/stop", "/at-once"):
        seen = await browser.post(answers + path, []) if path != "/mine/data" else await browser.open(answers + path)
        assert seen.status == 404, path

    async def close(uow: SqlUnitOfWork, forum: Forum) -> int:
        return await revoke_links(uow, forum, fatima.id, town.clock.now())

    assert await within(town, close) > 0
    assert (await browser.open(answers)).status == 404


async def test_what_belongs_to_another_forum_is_refused(town: Town, browser: Browser) -> None:
    """Even where the same person is a member of both."""
    fatima = await _fatima(town)
    second = ForumId(await town.second_forum(GRACE))
    await town.say(GRACE, "suggest Buses", channel("other", team="19:other-team@thread.tacv2"))

    async def join(uow: SqlUnitOfWork, _: Forum) -> SuggestionId:
        await uow.forums.set_memberships(second, [Membership(second, fatima.id, is_member=True)])
        [topic] = await uow.agenda.open_of(second)
        return topic.id

    theirs, link = await within(town, join), await page_of(town, fatima)
    assert (await browser.post(f"{link}/topics", [("shown", theirs), ("topic", theirs)])).status == 409

    async def supporters(uow: SqlUnitOfWork, _: Forum) -> int:
        return len(await uow.agenda.supports([theirs]))

    assert await within(town, supporters) == 0
    for path, name in (("coming", "meeting"), ("polls", "poll"), ("dates", "dates")):
        seen = await browser.post(f"{link}/{path}", [(name, "no-such-id"), ("answer", "no"), ("choice", "0")])
        assert seen.status == 409, name


async def test_forms_of_other_sites_are_refused(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    page = await browser.open(await page_of(town, fatima))
    form = page.form("Send my answer")
    fields = [*form.fields, ("answer", "no")]
    for headers in (
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": page.url.replace("http:", "https:").split("/l/")[0]},
    ):
        assert (await browser.post(form.action, fields, headers)).status == 403, headers
    assert "No, I cannot come. You can change it" not in (await browser.open(page.url)).words
    assert (await browser.post(form.action, fields)).status == 303


async def test_what_people_type_is_never_read_as_html(town: Town, browser: Browser) -> None:
    await town.set_up(name=f"Forum {NASTY}")
    [fatima] = await added(town, Entry(f"Fatima {NASTY}"[:90], email=FATIMA.email))
    first = await browser.open(await page_of(town, fatima))
    assert "<script" not in first.html
    await says(town, fatima, Consent.YES)
    await town.schedule(venue=f"Hall {NASTY}", note=f"Note {NASTY}")
    link = await page_of(town, fatima)
    form = await browser.open(f"{link}/suggest")
    again = await browser.send(form, "Send", title="", why=NASTY)
    assert ("why", NASTY) in again.form("Send").fields
    sent = await browser.send(form, "Send", title=NASTY, why=NASTY, attribution="named")
    await town.settled()
    opened = await browser.send(await browser.open(await page_of(town, fatima, LinkKind.MINE)), "Continue")
    for seen in (
        again,
        sent,
        opened,
        *[await browser.open(opened.links[name]) for name in _LINKS],
        await browser.open(link),
    ):
        assert seen.status in (200, 422)
        assert "<script" not in seen.html
        assert "<img" not in seen.html
        assert "49" not in seen.words.replace("18:49", "")
    assert NASTY in (await browser.open(link)).words


_LINKS = ("See what became of your topics", "See what we keep about you", "Say what you need at the next meeting")


async def test_titles_and_logs_say_nothing(
    town: Town, browser: Browser, post: PostOffice, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fatima = await _fatima(town)
    await mark(town, GRACE.name, FATIMA.name)
    links = [*(await links_of(town, fatima, GRACE)).values()]
    for link in links:
        seen = await browser.open(link)
        assert seen.status == 200
        assert not {"Faith", "Forum", "Fatima", "Work", "Grace"} & set(seen.title.split())
        await browser.open(f"{link}/nowhere")
    metrics = (await browser.open(f"{_host(links[0])}/metrics")).html
    assert 'folkmoot_pages_total{outcome="answered",page="link"} 5.0' in metrics
    for link in links:
        token = link.rpartition("/")[2]
        assert token not in metrics
        assert token not in caplog.text


async def test_nobody_learns_whether_an_address_is_known(town: Town, browser: Browser, post: PostOffice) -> None:
    fatima = await _fatima(town)
    await added(town, Entry("Idris Jones", email="idris@chapel.example"), key="not asked", ask=False)
    page = await browser.open(f"{_host(await page_of(town, fatima))}/l/new")
    said: set[tuple[int, str]] = set()
    for address in (FATIMA.email, "idris@chapel.example", "nobody@nowhere.example", "not an address", ""):
        answer = await browser.send(page, "Send me a link", address=address)
        said.add((answer.status, answer.html))
    assert len(said) == 1
    about = await asked_for(town)
    assert len(about) == 1
    assert fatima.id in about[0]
    await browser.send(page, "Send me a link", address=FATIMA.email)
    assert len(await asked_for(town)) == 1


async def test_who_tries_too_many_links_waits_and_others_do_not(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    link = await page_of(town, fatima)
    assert (await browser.open(link)).status == 200
    tries = [(await browser.open(f"{_host(link)}/l/{number:044d}")) for number in range(40)]
    assert tries[0].status == 404
    assert tries[-1].status == 429
    assert "Please wait a moment" in tries[-1].words
    assert (await browser.open(link)).status == 200


async def test_one_click_stops_without_a_page(town: Town, browser: Browser) -> None:
    """RFC 8058: a program presses, from anywhere, without a cookie, and is led nowhere."""
    fatima = await _fatima(town)
    link = await page_of(town, fatima, LinkKind.STOP)
    looked = await browser.open(f"{link}/at-once")
    assert looked.form("Stop the emails")
    headers = {"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"}
    stopped: Seen = await browser.post(f"{link}/at-once", [("List-Unsubscribe", "One-Click")], headers)
    assert stopped.status == 200
    assert "You will get no more emails" in stopped.words
    again = await browser.send(await browser.open(link), "Yes, email me again")
    assert "You will get emails again" in again.words


def _host(link: str) -> str:
    parts = urlsplit(link)
    return f"{parts.scheme}://{parts.netloc}"

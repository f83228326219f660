"""What somebody without Teams does in a browser: a plain HTTP client that keeps cookies and follows no redirect."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import aiohttp

Fields = Sequence[tuple[str, str]]


@dataclass
class Form:
    """One form of a page: where it goes, and what it sends if nothing is changed."""

    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)
    offered: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Seen:
    """A page as it came."""

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes
    forms: list[Form] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    words: str = ""
    title: str = ""

    @property
    def html(self) -> str:
        return self.body.decode()

    def form(self, button: str) -> Form:
        """The form with that button."""
        found = [form for form in self.forms if button in form.buttons]
        assert len(found) == 1, (button, [form.buttons for form in self.forms], self.words)
        return found[0]


class _Reader(HTMLParser):
    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen
        self.said: list[str] = []
        self.inside: list[str] = []
        self.link = ""
        self.form: Form | None = None
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside.append(tag)
        if tag == "form":
            self.form = Form(urljoin(self.seen.url, given.get("action", self.seen.url)))
            self.seen.forms.append(self.form)
        elif tag == "a":
            self.link = given.get("href", "")
        elif tag == "textarea":
            self.area = given["name"]
            assert self.form is not None
            self.form.fields.append((self.area, ""))
        elif tag == "input" and self.form is not None:
            self._input(self.form, given)

    def _input(self, form: Form, given: Mapping[str, str]) -> None:
        name, kind = given.get("name", ""), given.get("type", "text")
        form.offered.setdefault(name, []).append(given.get("value", ""))
        if kind not in ("radio", "checkbox") or "checked" in given:
            form.fields.append((name, given.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        while self.inside and self.inside.pop() != tag:
            pass
        if tag == "form":
            self.form = None
        elif tag == "textarea":
            self.area = ""

    def handle_data(self, data: str) -> None:
        inside = self.inside[-1] if self.inside else ""
        if inside == "title":
            self.seen.title += data
        elif self.area and self.form is not None:
            self.form.fields[-1] = (self.area, data.removeprefix("\n"))
        else:
            self.said.append(data)
            if inside == "button" and self.form is not None:
                self.form.buttons.append(data.strip())
            elif inside == "a":
                self.seen.links[data.strip()] = urljoin(self.seen.url, self.link)


class Browser:
    """One person's browser. It has a cookie jar, and says where its forms come from."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session

    async def open(self, url: str, method: str = "GET", headers: Mapping[str, str] | None = None) -> Seen:
        async with self.session.request(method, url, headers=headers, allow_redirects=False) as answer:
            return await _seen(answer)

    async def follow(self, page: Seen, link: str) -> Seen:
        """What the link with these words leads to."""
        return await self.open(urljoin(page.url, page.links[link]))

    async def send(self, page: Seen, button: str, **changed: str | Sequence[str]) -> Seen:
        """Fills in the form with that button, sends it, and follows to the page after it."""
        answer = await self.press(page, button, **changed)
        if answer.status == 303:
            return await self.open(urljoin(answer.url, answer.headers["Location"]))
        return answer

    async def press(self, page: Seen, button: str, **changed: str | Sequence[str]) -> Seen:
        """Like `send`, without following."""
        form = page.form(button)
        fields = [(name, value) for name, value in form.fields if name not in changed]
        for name, values in changed.items():
            fields += [(name, value) for value in ([values] if isinstance(values, str) else values)]
        return await self.post(form.action, fields)

    async def post(self, url: str, fields: Fields, headers: Mapping[str, str] | None = None) -> Seen:
        parts = urlsplit(url)
        ours = {"Origin": f"{parts.scheme}://{parts.netloc}", "Sec-Fetch-Site": "same-origin"}
        sent = aiohttp.FormData(list(fields)) if fields else b""
        given = {**ours, **(headers or {})} | ({} if fields else {"Content-Type": "application/x-www-form-urlencoded"})
        async with self.session.post(url, data=sent, headers=given, allow_redirects=False) as answer:
            return await _seen(answer)


async def _seen(answer: aiohttp.ClientResponse) -> Seen:
    seen = Seen(answer.status, str(answer.url), answer.headers, await answer.read())
    if answer.content_type == "text/html":
        reader = _Reader(seen)
        reader.feed(seen.html)
        seen.words = re.sub(r"\s+", " ", " ".join(reader.said))
        if answer.method == "GET" and answer.status == 200:
            # A link to where one is already takes people nowhere, and they think that it is broken.
            own = [words for words, link in seen.links.items() if link == seen.url]
            assert not own, f"{seen.title} leads to itself: {own}"
    return seen

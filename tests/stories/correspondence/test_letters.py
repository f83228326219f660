"""Every email: the plain text and the HTML say the same, nothing typed becomes markup, and nothing is loaded."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from forum.ports import Mail
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.all_letters import Typed, every_letter
from tests.stories.correspondence.by_mail import traces
from tests.stories.town import Town

pytestmark = pytest.mark.whole

EVIL = Typed(
    name='Fatima <script>alert("x")</script> & Sons',
    venue="Hall <b>A</b> & B",
    note="Please bring <img src=x onerror=alert(1)>\n\nand a friend",
    topic="Food </p><a href='https://evil.example'>click</a>",
    reason="Yes & <script>alert(2)</script>",
    why_off='Flooded "again" <style>*{}</style>',
)
BEFORE_NEXT = datetime(2030, 4, 16, 9, tzinfo=UTC)
TAGS = {*re.findall(r"\w+", "a b body br div h2 head html li meta ol p style table td title tr ul")}


class Reader(HTMLParser):
    """What is read, where links lead, and which tags there are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self._unread = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        assert not {"src", "srcset", "background", "onload", "onerror"} & given.keys()
        self._unread += tag in ("style", "title")
        if tag == "a":
            self.links.append(given["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.said.append(data)


def _words(text: str) -> list[str]:
    """Without what only plain text has: addresses, rules, signs before a line."""
    plain = re.sub(r"https?://\S+", "", text)
    return re.findall(r"\w+", plain)


def _in_plain(mail: Mail) -> str:
    return re.sub(r"^(-+|- |\d+\. )", "", mail.text, flags=re.MULTILINE)


async def test_both_forms_say_the_same_and_what_is_typed_stays_words(town: Town, post: PostOffice) -> None:
    letters = await every_letter(town, post, EVIL, BEFORE_NEXT)
    assert len(letters) == 11
    for kind, mail in letters.items():
        read = Reader(mail.html)
        assert read.tags <= TAGS, (kind, read.tags - TAGS)
        assert _words(" ".join(read.said)) == _words(_in_plain(mail)), kind
        assert sorted(read.links) == sorted(
            re.findall(r"https?://\S+", re.sub(r"'https://evil[^\n]*", "", mail.text))
        ), kind
        assert not [link for link in read.links if "evil" in link]
        assert "url(" not in mail.html and "@import" not in mail.html and 'lang="en"' in mail.html
        assert "\n" not in mail.subject and "<" not in mail.subject
    said = letters["agenda"].text
    assert "</p><a" in said, "plain text shows what was typed as it was typed"
    assert "20 minutes" in said


async def test_plain_text_is_readable_and_names_only_its_reader(town: Town, post: PostOffice) -> None:
    letters = await every_letter(town, post, EVIL, BEFORE_NEXT)
    for kind, mail in letters.items():
        lines = [line for line in mail.text.splitlines() if "://" not in line]
        assert max(map(len, lines)) <= 72, kind
        assert not traces([mail], GRACE, MIRIAM, SAM, YUSUF)
        assert kind == "first contact" or not traces([mail], CARYS)
        assert "Faith" not in mail.subject + mail.sender, kind
        assert f"\nStop these emails: {mail.way_out and mail.way_out.page}" in mail.text
    assert "What you have taken on\n" in letters["you said"].text and "(by 1 July)" in letters["you said"].text
    assert "The chairs say: “Yes & <script>" in " ".join(letters["you said"].text.split())

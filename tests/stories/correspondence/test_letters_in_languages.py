"""Every email in the other languages: complete, in order from right to left, and the same in both forms."""

import re
from datetime import UTC, datetime

import pytest

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from tests.dialogs.test_outside_texts import ENGLISH, SAME_IN_ALL
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.all_letters import Typed, every_letter
from tests.stories.correspondence.test_letters import Reader
from tests.stories.town import Town

pytestmark = pytest.mark.whole

TYPED = Typed(
    name="Nadia Malik",
    venue="Sadler’s Hall (2), 12 Mill Lane",
    note="Tea (halal) 17:30\nBring (2) chairs",
    topic="نوجوانوں کے لیے 2 نئے کورس",
    reason="Yusuf: 3 places.",
    why_off="Flooded!",
)
NOT_OURS = frozenset(re.findall("[A-Za-z]+", " ".join(map(str, vars(TYPED).values()))))
NAMES = (
    frozenset(
        ["Carys", "Bowen", "Anytown", "Police", "Faith", "Forum", "upstairs", "reader", "example", "org", "London"]
    )
    | SAME_IN_ALL
)
MARKS = str.maketrans("", "", "\u2068\u2069\u200f")


@pytest.fixture
def languages() -> Languages:
    return Languages(LOCALES)


@pytest.mark.parametrize("language", ["cy", "ur"])
async def test_every_email_is_written_in_the_language_of_its_reader(
    town: Town, post: PostOffice, language: str
) -> None:
    typed = Typed(**(vars(TYPED) | {"locale": language}))
    letters = await every_letter(town, post, typed, datetime(2030, 4, 16, 9, tzinfo=UTC))
    assert len(letters) == 11
    for kind, mail in letters.items():
        direction = "rtl" if language == "ur" else "ltr"
        assert mail.language == language and mail.html.count(f'dir="{direction}"') >= 4, kind
        said = Reader(mail.html).said
        plain = re.sub(r"https?://\S+", "", re.sub(r"^\u200f?(-+|- |\d+\. )", "", mail.text, flags=re.MULTILINE))
        assert _words(" ".join(said)) == _words(plain), kind
        words = set(re.findall("[A-Za-z]+", f"{mail.subject} {plain}")) - NOT_OURS - NAMES
        others = {"Cymraeg", "English"} if kind == "first contact" else set[str]()
        if language == "ur":
            assert words <= others, kind
        else:
            assert not {word.lower() for word in words - others} & ENGLISH, kind
        assert all(part.count("\u2068") == part.count("\u2069") for part in said), kind
    marked = [line for line in letters["invitation"].text.splitlines() if line.startswith("\u200f")]
    assert bool(marked) == (language == "ur")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.translate(MARKS))

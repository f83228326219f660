"""The privacy notice: one press from the first card, and behind every link. It says what holds here."""

from collections.abc import Iterator

import pytest

from dialogs.privacy.notice import Reader, notice
from dialogs.texts import LOCALES, Texts, bundles_of
from dialogs.texts.languages import ENGLISH
from dialogs.texts.switched_on import Languages
from forum.correspondents import Consent
from forum.retention.periods import Kept, put_in_force
from forum.safe_links import LinkKind
from tests.cast import CARYS, GRACE, HOME, OMAR
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.board_contact import asked
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.conftest import beginning, browser, make_mailer, post, public_url
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.forums.circle import set_up_circle
from tests.stories.privacy.notice_read import POLICE, forum_of, lines_of, said_in
from tests.stories.public.on_the_web import put
from tests.stories.town import Town

__all__ = ["beginning", "browser", "make_mailer", "post", "public_url"]
CONTACT = "Data Protection Officer, dpo@police.example"
CIRCLE = "listening circle"


@pytest.fixture
def languages() -> Languages:
    """All of them, whoever has signed."""
    return Languages(LOCALES)


@pytest.fixture
def days_of_ours() -> Iterator[None]:
    """The usual days again, whatever a story chose."""
    yield
    put_in_force({})


async def test_the_card_is_one_press_from_the_first_one(town: Town) -> None:
    await town.set_up()
    home = await town.say(GRACE, "help")
    card = await town.press(GRACE, home, "Your privacy")
    for said in lines_of(await forum_of(town)):
        assert said in card.words, said
    assert CONTACT in card.words and CIRCLE not in card.words
    mine = await town.press(GRACE, card, "See my data")
    assert "What I keep about you" in mine.words
    assert CONTACT in (await town.press(GRACE, mine, "Your privacy")).words


async def test_whoever_asks_in_their_own_words_reads_it_at_once(town: Town) -> None:
    await town.set_up()
    for asked_so in ("Who can see what I write here?", "do you tell the police what we say", "privacy policy please"):
        assert CONTACT in (await town.say(GRACE, asked_so)).words, asked_so
    assert "What I keep about you" in (await town.say(GRACE, "what do you know about me?")).words


async def test_a_listening_circle_is_told_what_differs_there(town: Town) -> None:
    await set_up_circle(town)
    card = await town.say(CARYS, "privacy")
    assert "This forum is a listening circle" in card.words
    assert "No list is kept of who came" in card.words and "and whether you came" not in card.words
    assert "what you write in the channel yourself" in card.words.lower()


async def test_somebody_who_does_not_belong_learns_nothing_of_the_forum(town: Town) -> None:
    await set_up_circle(town)
    for card in (await town.say(OMAR, "privacy"), await town.say(OMAR, "privacy", HOME)):
        assert CONTACT in card.words and "some months" in card.words
        assert CIRCLE not in card.words and "Faith Forum" not in card.words


@pytest.mark.usefixtures("days_of_ours")
def test_it_says_the_days_that_an_operator_chose() -> None:
    put_in_force({Kept.NEEDS: 9, Kept.AUDIT: 400})
    fresh = Texts(ENGLISH, bundles_of(ENGLISH))
    said = said_in(notice(fresh, POLICE, None))
    assert any(line.endswith("or access: 9 days after the meeting.") for line in said)
    assert any(line.startswith("Who changed what in the forum: 400 days.") for line in said)


async def test_it_says_the_months_of_this_forum(town: Town) -> None:
    await town.set_up(notes_months="4")
    card = await town.say(GRACE, "privacy")
    assert (
        "4 months after it was last changed" in card.words and "4 months after they were last published" in card.words
    )


async def test_each_page_leads_to_it_and_back(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    for kind in (LinkKind.ANSWER, LinkKind.READ):
        page = await browser.open(await page_of(town, fatima, kind))
        shown = await browser.follow(page, "Your privacy")
        assert shown.title == "Your privacy"
        for said in lines_of(await forum_of(town)):
            assert said in shown.words, said
        assert (await browser.follow(shown, "Back")).url == page.url


async def test_before_a_yes_and_behind_the_lasting_link_the_forum_is_not_named(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await town.set_up(openness="listening_circle")
    [fatima] = await added(town, FATIMA)
    question = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    shown = await browser.follow(question, "Your privacy")
    await says(town, fatima, Consent.YES)
    stop = await browser.follow(await browser.open(await page_of(town, fatima, LinkKind.STOP)), "Your privacy")
    for seen in (shown, stop):
        assert CONTACT in seen.words and "some months" in seen.words
        assert CIRCLE not in seen.words and "Faith Forum" not in seen.words


async def test_a_link_that_does_not_open_still_leads_to_it_in_the_readers_language(
    town: Town, public_url: str, browser: Browser
) -> None:
    await town.set_up()
    unknown = await browser.open(f"{public_url}/l/nothing")
    assert unknown.status == 404
    shown = await browser.follow(unknown, "Your privacy")
    assert shown.url == f"{public_url}/l/privacy?lang=en" and "Faith Forum" not in shown.words
    for said in lines_of(None):
        assert said in shown.words, said
    urdu = await browser.follow(shown, "اردو")
    assert '<html lang="ur" dir="rtl"' in urdu.html and "14 دن" in urdu.words
    welsh = await browser.follow(shown, "Cymraeg")
    assert "14 diwrnod" in welsh.words and "ico.org.uk" in welsh.words


async def test_the_boards_contact_reads_what_is_kept_about_them(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    first = await browser.follow(await browser.open(link), "Your privacy")
    assert "Faith Forum" not in first.words and "Your name, role and address" in first.words
    await browser.send(await browser.open(link), "Send", reply="yes")
    shown = await browser.follow(await browser.open(link), "Your privacy")
    for said in lines_of(await forum_of(town), Reader.BOARD):
        assert said in shown.words, said
    assert "my data" not in shown.words and "prayer" not in shown.words


async def test_anybody_who_reads_the_forums_page_can_read_it(town: Town, browser: Browser) -> None:
    await town.set_up(support="Noor, 029 2000 0000")
    address = await put(town)
    shown = await browser.follow(await browser.open(address), "Your privacy")
    for said in lines_of(None, Reader.VISITOR)[2:]:
        assert said in shown.words, said
    assert "30 days at most" in shown.words and "029 2000 0000" not in shown.words
    assert (await browser.follow(shown, "Back to the page")).url == address

"""The cards about the page on the web, filled with one text wherever people write something."""

from dataclasses import replace

from dialogs.public import interest_card as interests
from dialogs.public import public_page_card as public
from dialogs.texts import Texts
from forum.agenda import Outcome
from forum.errors import Invalid
from forum.forums import Forum
from forum.meetings import Mode
from forum.ports import Message
from forum.public_pages import Interest, InterestId, PublicPage
from forum.use_cases.public.public_views import MOST_LINES, ChairsWords, Offered, PublicLine, PublicView
from tests.dialogs.cards.full_forum import ID, NOW, FullForum


def public_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function."""
    values = public.PageFields(
        forum=ID("f"), once=ID("k"), about=full.words[:400], joining=full.words[:400], town=full.words[:100]
    )
    view = _view(full)
    names = [person.name for person in full.people]
    offered = [Offered(line, names) for line in view.lines]
    marks = [line.mark for line in view.lines]
    off = replace(view, page=_page(full, is_on=False), meeting=None, lines=[])
    return {
        "public_page_form": [
            public.public_page_form(texts, full.forum, values, wrong, said)
            for wrong in (None, Invalid("public-needs-about"), Invalid("public-about-long", limit=400))
            for said in ("", full.words)
        ],
        "public_preview_card": [
            public.public_preview_card(texts, public.Preview(view, offered, marks, names), values, full.words),
            public.public_preview_card(texts, public.Preview(off, [], [], []), values),
        ],
        "public_page_card": [
            public.public_page_card(texts, one, "https://forum.example.org/f/k7m2x-9pqrt", waiting, full.words)
            for one, waiting in ((view, 2), (off, 0), (replace(view, words=ChairsWords(""), leaves_out=True), 0))
        ],
        "interest_card": [
            interests.interest_card(texts, full.forum, one)
            for one in (interest_of(full.forum, full.words), replace(interest_of(full.forum, full.words), email=""))
        ],
    }


def interest_of(forum: Forum, words: str) -> Interest:
    """Somebody would like to take part."""
    email, phone = "fatima.noor@mosque.example", "+447700900123"
    return Interest(InterestId(ID("i")), forum.id, words[:100], email, email, phone, words[:300], NOW)


def _page(full: FullForum, *, is_on: bool = True) -> PublicPage:
    return PublicPage(
        forum_id=full.forum.id,
        slug="k7m2x9pqrt",
        is_on=is_on,
        about=full.words[:400],
        joining=full.words[:400],
        town=full.words[:100],
        says_where=is_on,
        may_be_found=is_on,
        takes_interest=is_on,
        allowed=(),
        left_out=(),
        changed_at=NOW,
    )


def _view(full: FullForum) -> PublicView:
    outcomes = [Outcome.ANSWERED, Outcome.DECLINED, Outcome.TO_BOARD, Outcome.DONE, None]
    lines = [
        PublicLine(
            full.words[:200], outcomes[number % 5], f"{number} {full.words[:500]}" if number % 5 else "", NOW.date()
        )
        for number in range(MOST_LINES)
    ]
    page = _page(full)
    words = ChairsWords(page.about, page.joining, page.town, full.meeting.venue)
    return PublicView(full.forum, page, replace(full.meeting, mode=Mode.HYBRID), lines, words)

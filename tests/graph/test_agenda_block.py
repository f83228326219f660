"""Everything else in an invitation survives byte for byte, and our part is found again after Outlook has changed it."""

import re
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.ports import InvitationPart
from graph.agenda_block import MARK, with_agenda
from graph.html_places import MOST_MARKED, MOST_OPEN, MOST_TAGS, places_in
from graph.standin.teams_block import teams_block

JOIN = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Abc@thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d"
FIRST, LAST = ("The agenda as published", "Yr agenda"), ("Kept up to date – please write elsewhere.", "Diwedd")
TEAMS = teams_block(JOIN)


def part(*titles: str, language: int = 0) -> InvitationPart:
    items = "".join(f"<li>{escape(title)}</li>" for title in titles)
    return InvitationPart(f"<p><b>{FIRST[language]}</b></p><ol>{items}</ol><p>{LAST[language]}</p>", FIRST, LAST)


def ours(of: InvitationPart) -> str:
    return f'<div id="{MARK}" class="{MARK}">{of.html}</div>'


OLD, NEW = part("Parking", "Work & school"), part("<Noise>")

words = st.text("ab &<>;_\u00a0\r\n–م", max_size=12).map(escape) | st.sampled_from(["&nbsp;", "&#8203;", "Notes"])
html = st.recursive(
    words | st.sampled_from(["<br>", "<hr/>", "<!-- kept -->", '<img src="cid:1">', "<o:p>&nbsp;</o:p>", "\r\n"]),
    lambda inside: st.builds(
        lambda tag, parts: f'<{tag} style="margin:0">{"".join(parts)}</{tag}>',
        st.sampled_from(["div", "p", "span", "b", "table", "td", "ul", "a", "section"]),
        st.lists(inside, max_size=4),
    ),
    max_leaves=12,
)
bodies = st.builds(
    lambda frame, before, after: frame.format(before + TEAMS + after),
    st.sampled_from(
        [
            "{}",
            "<html><head><style>p {{margin:0}}</style></head>\r\n<body>\r\n{}</body></html>",
            "<div>{}</div>",
            "<table><tr><td>{}</td></tr></table>",
        ]
    ),
    html,
    html,
)


@given(bodies)
def test_everything_else_survives_to_the_byte(body: str) -> None:
    changed = with_agenda(body, OLD, JOIN)
    assert changed is not None
    assert changed.replace(ours(OLD), "", 1) == body
    assert changed.index(ours(OLD)) < changed.index("meetup-join"), "above the way in"
    assert TEAMS in changed


@given(bodies)
def test_a_new_agenda_takes_the_place_of_the_old_one(body: str) -> None:
    first = with_agenda(body, OLD, JOIN) or ""
    assert with_agenda(first, NEW, JOIN) == first.replace(ours(OLD), ours(NEW))
    assert with_agenda(first, OLD, JOIN) == first, "the same again changes nothing"


def on_the_web(text: str) -> str:
    return text.replace(f'id="{MARK}" class="{MARK}"', f'id="x_{MARK}" class="x_{MARK} x_MsoNormal"')


def without_marks(text: str) -> str:
    return text.replace(f' id="{MARK}" class="{MARK}"', "")


def on_the_desktop(text: str) -> str:
    """Without ids or classes, with its own paragraphs, and with lines broken anywhere."""
    html = without_marks(text).replace("<p>", '<p class="MsoNormal"><span lang="EN-GB">').replace("</p>", "</span></p>")
    items = re.sub(r"<li>(.*?)</li>", r'<p class="MsoListParagraph">1.&nbsp;&nbsp;\1<o:p></o:p></p>', html)
    words = items.replace("as published", "as\r\npublished").replace("Kept up", "Kept&nbsp;<span>up</span>")
    return re.sub(r"</?(ol|div)>", "", words)


@pytest.mark.parametrize(
    ("rewritten", "left"), [(on_the_web, "{}"), (without_marks, "<div>{}</div>"), (on_the_desktop, "{}")]
)
@given(before=html, after=html)
def test_it_is_found_again_after_outlook_has_rewritten_it(
    rewritten: Callable[[str], str], left: str, before: str, after: str
) -> None:
    body = f"<html><body>{before}{rewritten(ours(OLD))}{after}{TEAMS}</body></html>"
    changed = with_agenda(body, NEW, JOIN)
    assert changed == f"<html><body>{before}{left.format(ours(NEW))}{after}{TEAMS}</body></html>"


def test_it_is_found_in_another_language() -> None:
    body = without_marks(with_agenda(f"<p>Hello</p>{TEAMS}", part("Parcio", language=1), JOIN) or "")
    assert (with_agenda(body, NEW, JOIN) or "").count("<li>") == 1


TWICE = f"{ours(OLD)}<p>and</p>{ours(OLD)}"
SHORT = '<p><a href="https://teams.microsoft.com/meet/2345678?p=AbC">Join the meeting now</a></p>'
OTHER_SHORT = SHORT.replace("2345678", "8765432")
OTHER_CLASSIC = TEAMS.replace("meeting_Abc", "meeting_Xyz")


def test_a_short_link_in_the_body_is_the_way_in_too() -> None:
    changed = with_agenda(f"<p>Hello</p>{SHORT}{SHORT}", NEW, JOIN) or ""
    assert changed.index(ours(NEW)) < changed.index("/meet/")
    short = "https://teams.microsoft.com/meet/2345678?p=Other"
    assert ours(NEW) in (with_agenda(f"<p>Hello</p>{SHORT}", NEW, short) or "")
    assert ours(NEW) in (with_agenda(f"<p>Hello</p>{TEAMS}", NEW, short) or "")


@pytest.mark.parametrize("body", [SHORT + OTHER_SHORT, OTHER_CLASSIC, OTHER_CLASSIC + SHORT])
def test_links_to_other_meetings_are_no_way_in(body: str) -> None:
    assert with_agenda(f"<p>Hello</p>{body}", NEW, JOIN) is None


LONG = 256 * 1024
ENDLESS = [
    "<div>",
    "<p>x",
    "<b>",
    "<a ",
    "</",
    "<!--",
    "<![CDATA[",
    "<?x",
    "<ul><li>",
    "&#1",
    "&lt",
    '<a b="',
    "<script>",
]


@pytest.mark.parametrize("unit", ENDLESS)
def test_the_work_for_whatever_somebody_wrote_is_bounded(unit: str) -> None:
    body = (unit * LONG)[:LONG] + TEAMS
    places = places_in(body)
    if places is not None:
        assert sum(len(element.path) for element in places.elements) <= MOST_OPEN * body.count("<")
        assert all(len(letter.path) <= MOST_OPEN for letter in places.letters)
    assert body.count("<!") <= MOST_MARKED or places is None
    assert body.count("<") <= MOST_TAGS or places is None


LEFT_ALONE = {
    "the way in is gone": f"<p>Hello</p>{ours(OLD)}",
    "the way in has come to stand in our part": f'<div id="{MARK}"><p>x</p>{TEAMS}</div>',
    "our part is there twice": TWICE + TEAMS,
    "and twice without its marks": without_marks(TWICE) + TEAMS,
    "its end is gone": f"<p>{FIRST[0]}</p><p>Parking</p>{TEAMS}",
    "its end stands before its beginning": f"<p>{LAST[0]}</p><p>{FIRST[0]}</p>{TEAMS}",
    "somebody wrote in its first line": f"<p>Bring cake. {FIRST[0]}</p><p>{LAST[0]}</p>{TEAMS}",
    "somebody wrote in its last line": f"<p>{FIRST[0]}</p><p>{LAST[0]} Bring cake.</p>{TEAMS}",
    "it is never closed": f'{TEAMS}<div id="{MARK}"><p>Parking</p>',
    "it is of no likely length": f"<p>{'x' * 300_000}</p>{TEAMS}",
    "it is no HTML": f"<![what]>{TEAMS}",
}


@pytest.mark.parametrize("body", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_not_understood_for_sure_is_left_alone(body: str) -> None:
    assert with_agenda(body, NEW, JOIN) is None


@given(st.text("<>/!&;-=\"' \ndivpa[]?_x", max_size=60) | st.text(max_size=30), st.booleans())
def test_nothing_whatever_makes_it_stumble_or_lose_a_letter(body: str, is_online: bool) -> None:
    changed = with_agenda(body, NEW, JOIN if is_online else None)
    assert changed is None or changed.replace(ours(NEW), "", 1) == body


def test_without_an_online_meeting_it_stands_at_the_end() -> None:
    body = "<html><body><p>Hello</p></body></html>"
    assert with_agenda(body, NEW, None) == f"<html><body><p>Hello</p>{ours(NEW)}</body></html>"


def test_it_stands_between_our_words_and_the_rule_that_teams_draws() -> None:
    body = f"<html><body><div><p>You are invited.</p><br>{TEAMS}</div></body></html>"
    assert with_agenda(body, NEW, JOIN) == body.replace(TEAMS, ours(NEW) + TEAMS)


@pytest.mark.parametrize(
    "link",
    [
        escape(JOIN),
        JOIN.replace("%3a", "%3A"),
        "https://eur01.safelinks.protection.outlook.com/?url=" + JOIN.replace("%", "%25").replace(":", "%3A"),
    ],
)
def test_the_way_in_is_known_however_it_is_quoted(link: str) -> None:
    assert with_agenda(f'<p>Hello</p><a href="{link}">Join</a>', NEW, JOIN) is not None

"""Our own part of an invitation: found, replaced or inserted. Everything else in the body is kept byte for byte.

Above all Teams' own block with the link to join: without it in the body the online meeting is switched off (Microsoft
Graph, "Update event"). Anything that cannot be understood for certain is left alone.

Exchange and Outlook rewrite HTML. On the web an id gets the prefix "x_"; the desktop editor drops ids and classes and
makes its own paragraphs. So we look for our part by its id or class and, failing that, by the sentences it begins and
ends with.
"""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from forum.meetings import TIMES_QUOTED, online_meeting_of
from forum.ports import InvitationPart
from graph.html_places import Element, Letter, Places, letters_of, places_in

MARK = "folkmoot-agenda"
LONGEST = 300_000
"""Letters: people do not write longer invitations, and reading one would hold up everything else."""

# The rule that Teams draws above its block.
_RULE = re.compile("_{20,}")
_MAY_HOLD_A_BLOCK = frozenset(("html", "body", "div", "center", "section", "article", "main"))

Span = tuple[int, int]


def with_agenda(body: str, part: InvitationPart, join_url: str | None) -> str | None:
    """`body` with our part as it should be now; None if the body must be left alone.

    `join_url` is the link to join the online meeting, None if there is none. It has to be in the body, and outside the
    part that we replace.
    """
    places = places_in(body) if len(body) <= LONGEST else None
    if places is None:
        return None
    links = _links(places, join_url) if join_url else []
    if join_url and not links:
        return None
    ours = _ours(places, part)
    if ours is None:
        return None
    start, end = ours or _new_place(body, places, links)
    if any(start <= link.start < end for link in links):
        return None
    return f'{body[:start]}<div id="{MARK}" class="{MARK}">{part.html}</div>{body[end:]}'


def _links(places: Places, join_url: str) -> list[Element]:
    """The links to join the meeting, however they are quoted, including Outlook's "Safe Links".

    A short link and a classic one to one meeting have nothing in common. So if no link is the same, those of the other
    form count, provided they all lead to one meeting.
    """
    wanted, mine = _plain(join_url).partition("?")[0], online_meeting_of(join_url)
    same: list[Element] = []
    others: dict[str, list[Element]] = {}
    for element in places.elements:
        href = element.attributes.get("href", "")
        found = online_meeting_of(href) if href else None
        if found is not None and found != mine:
            others.setdefault(found, []).append(element)
        elif found or wanted in _plain(href):
            same.append(element)
    if same or mine is None or len(others) != 1:
        return same
    [(other, elements)] = others.items()
    return elements if other.isdecimal() != mine.isdecimal() else []


def _plain(url: str) -> str:
    for _ in range(TIMES_QUOTED):
        url = unquote(url)
    return url.casefold()


def _ours(places: Places, part: InvitationPart) -> Span | tuple[()] | None:
    """Where our part is; () if there is none; None if that is uncertain."""
    marked = [element for element in places.elements if _is_marked(element)]
    if not marked:
        return _by_words(places, part)
    [outermost, *others] = marked
    if outermost.end is None or any(outermost not in other.path for other in others):
        return None
    return outermost.start, outermost.end


def _is_marked(element: Element) -> bool:
    names = [element.attributes.get("id", ""), *element.attributes.get("class", "").split()]
    return any(re.fullmatch(rf"(x_)*{MARK}", name) for name in names)


def _by_words(places: Places, part: InvitationPart) -> Span | tuple[()] | None:
    words = places.words
    firsts, lasts = _found(words, part.first), _found(words, part.last)
    if not firsts and not lasts:
        return ()
    if len(firsts) != 1 or len(lasts) != 1 or firsts[0][1] > lasts[0][0]:
        return None
    first, last = places.letters[firsts[0][0]], places.letters[lasts[0][1] - 1]
    span = _whole(first, last)
    if span is None:
        return None
    inside = [number for number, letter in enumerate(places.letters) if span[0] <= letter.start < span[1]]
    # Somebody's own words in the same paragraph are not ours to remove.
    return span if (inside[0], inside[-1] + 1) == (firsts[0][0], lasts[0][1]) else None


def _found(words: str, sentences: Sequence[str]) -> list[Span]:
    """Where any of the sentences occurs among the letters."""
    wanted = {letters_of(sentence) for sentence in sentences}
    return sorted(match.span() for one in wanted for match in re.finditer(re.escape(one), words))


def _whole(first: Letter, last: Letter) -> Span | None:
    """From the element with the first letter to the end of the element with the last, cutting through neither."""
    shared = 0
    while shared < min(len(first.path), len(last.path)) and first.path[shared] is last.path[shared]:
        shared += 1
    start = first.path[shared].start if len(first.path) > shared else first.start
    end = last.path[shared].end if len(last.path) > shared else last.end
    return None if end is None else (start, end)


def _new_place(body: str, places: Places, links: Sequence[Element]) -> Span:
    """Above Teams' block; without one, at the end."""
    at = _above(places, links[0]) if links else _at_the_end(body, places)
    return at, at


def _at_the_end(body: str, places: Places) -> int:
    ends = [element.close for element in places.elements if element.tag in ("body", "html")]
    return min((close for close in ends if close is not None), default=len(body))


def _above(places: Places, link: Element) -> int:
    """Before the outermost element that begins with Teams' block: the rule above it, or the link itself."""
    start, path = link.start, (*link.path, link)
    rules = [places.letters[found.start()] for found in _RULE.finditer(places.words)]
    above = [letter for letter in rules if letter.start < link.start]
    if above:
        start, path = above[-1].start, above[-1].path
    for element in path:
        before = any(element.start <= letter.start < start for letter in places.letters)
        if element.tag not in _MAY_HOLD_A_BLOCK or (not before and element.tag not in ("html", "body")):
            return element.start
    return start

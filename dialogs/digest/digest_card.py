""" "You said, we did, still open": one card in the channel, kept short, with the rest behind a button."""

from collections.abc import Sequence
from typing import ClassVar

from dialogs.kit.buttons import Button
from dialogs.kit.elements import AnyButton, CardElement
from dialogs.kit.looks import Sign, row
from dialogs.kit.parts import card, heading, line, subheading
from dialogs.texts import Texts
from forum.actions import Progress
from forum.agenda import Outcome
from forum.opportunities import TakenUp
from forum.ports import Message
from forum.small_numbers import SMALL
from forum.use_cases.digest.digest_views import DigestAction, DigestTopic, DigestView

MOST_LINES = 12
"""Nobody reads more than this in a channel."""
AT_LEAST = (6, 3, 3)
"""How many of those for what came of it, what was done, and what is still open; unused lines go to the next part."""
SIGNS = {"digest-part-done": Sign.DONE}
"""In front of the lines of a part: what was done is found at a glance."""
LINES_AT_ONCE = 30
"""In private."""


class SendDigest(Button):
    """Post the one that was previewed."""

    verb: ClassVar[str] = "digest.post"
    forum: str
    number: int


class ShowDigest(Button):
    """Show all of one, from a line on."""

    verb: ClassVar[str] = "digest.show"
    forum: str
    number: int
    start: int = 0


def digest_card(texts: Texts, view: DigestView, *, preview: bool = False) -> Message:
    """For the channel; as a `preview` for a chair, with a button to post it."""
    shown, left = digest_lines(texts, view)
    title = texts("digest-title-open" if view.only_open else "digest-title", forum=view.forum.name)
    return card(
        title,
        heading(title),
        _nothing(texts, view) if preview or view.is_empty else None,
        *_shown(texts, shown),
        line(texts("digest-preview" if preview else "digest-next"), subtle=True),
        actions=_actions(texts, view, left, preview=preview),
        language=texts.locale,
    )


def digest_lines(texts: Texts, view: DigestView) -> tuple[list[tuple[str, list[str]]], int]:
    """The title of each part, as a text, and its most important lines; then how many more there are."""
    parts = digest_parts(texts, view)
    shares = shares_of([len(lines) for _, lines in parts])
    shown = [(title, lines[:share]) for (title, lines), share in zip(parts, shares, strict=True)]
    return shown, sum(len(lines) for _, lines in parts) - sum(shares)


def _nothing(texts: Texts, view: DigestView) -> CardElement | None:
    if view.is_empty:
        return line(texts("digest-nothing"))
    return None if view.has_news else line(texts("digest-no-news"))


def whole_digest_card(texts: Texts, view: DigestView, start: int) -> Message:
    """All of it, a page at a time."""
    title = texts("digest-title-open" if view.only_open else "digest-title", forum=view.forum.name)
    parts = digest_parts(texts, view)
    numbered = [(part, said) for part, lines in parts for said in lines]
    page = numbered[start : start + LINES_AT_ONCE]
    shown = [(part, [said for at, said in page if at == part]) for part, _ in parts]
    left = max(len(numbered) - start - LINES_AT_ONCE, 0)
    more = ShowDigest(forum=view.forum.id, number=view.digest.number, start=start + LINES_AT_ONCE)
    return card(
        title,
        heading(title),
        *_shown(texts, shown),
        actions=[more.on_card(texts("digest-more", count=left), alone=True)] if left else [],
        language=texts.locale,
    )


def shares_of(lengths: Sequence[int]) -> list[int]:
    """How many lines each part has on the short card: at least its own share, plus what the others do not use."""
    shares = [min(length, share) for length, share in zip(lengths, AT_LEAST, strict=True)]
    for part, length in enumerate(lengths):
        shares[part] += min(length - shares[part], MOST_LINES - sum(shares))
    return shares


def _shown(texts: Texts, parts: Sequence[tuple[str, Sequence[str]]]) -> list[CardElement]:
    return [
        element
        for title, lines in parts
        if lines
        for element in (subheading(texts(title)), *(row(said, sign=SIGNS.get(title)) for said in lines))
    ]


def _actions(texts: Texts, view: DigestView, left: int, *, preview: bool) -> list[AnyButton]:
    forum, number = view.forum.id, view.digest.number
    send = SendDigest(forum=forum, number=number).on_card(texts("digest-post"), main=True, alone=True)
    rest = ShowDigest(forum=forum, number=number).on_card(texts("digest-all", count=left), alone=True)
    return [*([send] if preview and view.has_news else []), *([rest] if left else [])]


def digest_parts(texts: Texts, view: DigestView) -> list[tuple[str, list[str]]]:
    """The title of each part, as a text, and its lines."""
    told = [said for one in view.told for said in _topic(texts, one, "told")]
    still = [said for one in view.open for said in _topic(texts, one, "open")]
    done = [*(_taken_up(texts, one) for one in view.taken_up), *(_action(texts, action) for action in view.ended)]
    return [
        ("digest-part-told", told),
        ("digest-part-done", done),
        ("digest-part-open", [*still, *(_action(texts, action) for action in view.waiting)]),
    ]


def _taken_up(texts: Texts, one: TakenUp) -> str:
    if one.people is None:
        return texts("digest-taken-up-few", title=one.title, small=SMALL)
    return texts("digest-taken-up", title=one.title, count=one.people)


def _topic(texts: Texts, one: DigestTopic, part: str) -> list[str]:
    """What came of a topic, and the actions from it, a line each. News told before that is still open is a short
    line.
    """
    outcome = one.outcome
    came = [texts("digest-came", said=_action(texts, action)) for action in one.actions]
    if part == "open" and not one.is_new:
        return [texts("digest-still", title=one.title, day=texts.short_day(one.day)), *came]
    ahead = outcome is Outcome.ACCEPTED and not one.is_over
    said = texts(
        "digest-told-ahead" if ahead else f"digest-{part}-{outcome}",
        title=texts("digest-by", title=one.title, name=one.name) if one.name else one.title,
        day=texts.short_day(one.day),
        into=one.into,
    )
    words = texts("digest-words", reason=one.reason) if one.reason else ""
    return [" ".join(part for part in (said, words) if part), *came]


def _action(texts: Texts, action: DigestAction) -> str:
    since = texts.short_day(action.since)
    if action.is_open:
        if not action.is_new:
            return texts("digest-still", title=action.text, day=since)
        if action.due is None:
            return texts("digest-action-open", text=action.text, since=since)
        return texts("digest-action-due", text=action.text, since=since, due=texts.short_day(action.due))
    closed = action.progress is not Progress.DONE
    said = texts("digest-action-closed" if closed else "digest-action-done", text=action.text)
    return " ".join(words for words in (said, action.how) if words)

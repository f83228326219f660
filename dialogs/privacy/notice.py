"""The privacy notice in plain words: the same lines on the card and on the pages (UK GDPR, Articles 12 to 14).

What differs from forum to forum is taken from its settings, and days from the retention table. Without a forum it says
what holds for each.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dialogs.agenda.agenda_card import support_words
from dialogs.privacy.whom import whom_to_ask
from dialogs.texts import Texts
from forum.controller import Controller
from forum.forums import Forum
from forum.openness import is_circle

REGULATOR: Mapping[str, str] = {"site": "ico.org.uk", "phone": "0303 123 1113"}
"""The Information Commissioner's Office, as it asks to be named in privacy notices."""


class Reader(StrEnum):
    """Whom it is about: a member, the board's contact, or somebody who looks at a forum's page on the web."""

    MEMBER = "member"
    BOARD = "board"
    VISITOR = "visitor"


@dataclass(frozen=True)
class Section:
    """`name` is the text of the title, `lines` are sentences that each stand by themselves."""

    name: str
    title: str
    lines: Sequence[str]


WHO, KEEP, NEVER, SEES, RIGHTS, WHOM = (
    *("notice-who", "notice-keep", "notice-never"),
    *("notice-sees", "notice-rights", "notice-whom"),
)

NAME, COMING, ANSWERS = "notice-keep-name", "notice-keep-coming", "notice-keep-answers"
KEPT_FIRST = (NAME, "notice-keep-part", "notice-keep-reach", "notice-keep-needs")
KEPT_NEXT = ("notice-keep-record", "notice-keep-comments", "notice-keep-polls", "notice-keep-dates")
MONTHS, SOME_MONTHS = (
    ("notice-keep-notes", "notice-keep-minutes"),
    ("notice-keep-notes-somewhere", "notice-keep-minutes-somewhere"),
)
KEPT_LAST = ("notice-keep-changes", "notice-keep-copies")
NEVER_DONE = (
    *("notice-never-coming", "notice-never-unattributed", "notice-never-ask-first"),
    *("notice-never-tracked", "notice-never-understood", "notice-never-log", "notice-never-young"),
)
SEEN_IN_CHANNEL = ("notice-sees-channel",)
SEEN_IN_CIRCLE = (
    *("notice-sees-circle", "notice-sees-circle-reasons"),
    *("notice-sees-circle-points", "notice-sees-circle-teams"),
)
SEEN_BY_ROLES = ("notice-sees-chairs", "notice-sees-polls", "notice-sees-care", "notice-sees-board")
SEEN_BY_US = ("notice-sees-staff", "notice-sees-services")
TO_SEE, TO_COMPLAIN = "notice-rights-see", "notice-rights-complain"
TO_ASK = ("notice-rights-ask", "notice-rights-stays", "notice-rights-month")
WORDS: Mapping[str, Mapping[str, str]] = {TO_SEE: {"word": "my data"}, TO_COMPLAIN: REGULATOR}
"""What is put into some of the sentences."""


def notice(texts: Texts, controller: Controller, forum: Forum | None, reader: Reader = Reader.MEMBER) -> list[Section]:
    """Every section, in the order in which it is read."""
    parts = {
        WHO: [_who(texts, controller, forum)],
        **_kept_and_seen(texts, forum, reader),
        RIGHTS: _said(texts, *([TO_SEE] if reader is Reader.MEMBER else []), *TO_ASK, TO_COMPLAIN),
        WHOM: _whom(texts, controller, forum, reader),
    }
    return [Section(name, texts(name), lines) for name, lines in parts.items()]


def _kept_and_seen(texts: Texts, forum: Forum | None, reader: Reader) -> dict[str, list[str]]:
    if reader is Reader.BOARD:
        kept = ("notice-keep-contact", "notice-keep-contact-answers", "notice-keep-copies")
        return {KEEP: _said(texts, *kept), SEES: _said(texts, "notice-sees-contact", *SEEN_BY_US)}
    if reader is Reader.VISITOR:
        kept = ("notice-keep-visit", "notice-keep-interest", "notice-keep-copies")
        return {KEEP: _said(texts, *kept), SEES: _said(texts, "notice-sees-interest", *SEEN_BY_US)}
    return _of_member(texts, forum)


def _of_member(texts: Texts, forum: Forum | None) -> dict[str, list[str]]:
    in_circle = forum is not None and is_circle(forum)
    months = _said(texts, *SOME_MONTHS) if forum is None else _said(texts, *MONTHS, months=forum.notes_months)
    kept = _said(texts, *KEPT_FIRST, ANSWERS if in_circle else COMING, *KEPT_NEXT)
    seen = SEEN_IN_CIRCLE if in_circle else SEEN_IN_CHANNEL
    return {
        KEEP: [*kept, *months, *_said(texts, *KEPT_LAST)],
        NEVER: _said(texts, *NEVER_DONE),
        SEES: _said(texts, *seen, *SEEN_BY_ROLES, *SEEN_BY_US),
    }


def _who(texts: Texts, controller: Controller, forum: Forum | None) -> str:
    if forum is None:
        return texts("notice-who-runs", organisation=controller.name)
    return texts("notice-who-runs-forum", organisation=controller.name, forum=forum.name)


def _whom(texts: Texts, controller: Controller, forum: Forum | None, reader: Reader) -> list[str]:
    support = support_words(texts, forum) if forum and reader is Reader.MEMBER else ""
    return [whom_to_ask(texts, controller), *([support] if support else [])]


def _said(texts: Texts, *names: str, **words: Any) -> list[str]:
    return [texts(name, **(words | dict(WORDS.get(name, {})))) for name in names]

"""What is kept about somebody: to read, and as a file to keep."""

from dialogs.kit.shortening import shortened
from dialogs.privacy.hold_words import HOLDS, hold_section
from dialogs.privacy.my_data_card import kept_sections, language_fact
from forum.use_cases.privacy.legal_holds import holds_shown_to
from forum.use_cases.privacy.my_data import my_data
from pages.visit import Answer, File, Shown, Visit

MOST_ROWS, LONG = 10, 200
"""How many of each are on the page, and how many letters of one; the file has all of it."""
WHOLE = HOLDS
"""Why nothing is deleted for now, and whom to ask, is never cut."""

Sections = list[tuple[str, list[str]]]
"""Rows under the name of the text of their title."""


async def show(visit: Visit) -> Shown:
    """A link belongs to one forum: whoever is in several reads it where they can prove who they are."""
    sections, is_alone = await _sections(visit), await _is_alone(visit)
    values = {
        "facts": await _facts(visit),
        "sections": [(visit.texts(name), rows if name == WHOLE else _short(rows)) for name, rows in sections],
        "is_cut": any(name != WHOLE and _short(rows) != rows for name, rows in sections),
        "not_here": NOT_HERE,
        "is_alone": is_alone,
    }
    return Shown("my_data.html", "page-data-title", values)


async def download(visit: Visit) -> Answer:
    """The same as a text file, which opens anywhere and can be read aloud."""
    texts = visit.texts
    lines = [texts("page-data-title"), "", *(f"{what}: {value}" for what, value in await _facts(visit))]
    for name, rows in await _sections(visit):
        lines += ["", texts(name), *(f"- {row}" for row in rows)]
    lines += ["", *(texts(name) for name in NOT_HERE), _rights(visit, is_alone=await _is_alone(visit))]
    # Notepad takes a file for UTF-8 by this mark.
    return File("\r\n".join([*lines, ""]).encode("utf-8-sig"), "text/plain; charset=utf-8", "my-data.txt")


NOT_HERE = ("page-data-unattributed", "page-data-notes")
"""What is kept without a name, or for facilitators alone."""


def _rights(visit: Visit, *, is_alone: bool) -> str:
    words = "page-data-rights" if is_alone else "page-data-several"
    return visit.texts(words, organisation=visit.controller.name)


def _short(rows: list[str]) -> list[str]:
    return [shortened(row, LONG) for row in rows[:MOST_ROWS]]


async def _facts(visit: Visit) -> list[tuple[str, str]]:
    one, texts = await visit.uow.correspondents.get(visit.forum.id, visit.person.id), visit.texts
    none = texts("my-data-no-mail")
    return [
        (texts("my-data-name"), visit.person.name),
        (texts("my-data-mail"), (one.email if one else None) or none),
        (texts("page-data-phone"), (one.phone if one else None) or none),
        language_fact(texts, visit.person),
    ]


async def _is_alone(visit: Visit) -> bool:
    return [forum.id for forum in await visit.uow.forums.of_person(visit.person.id)] == [visit.forum.id]


async def _sections(visit: Visit) -> Sections:
    if not await _is_alone(visit):
        return await _holds_here(visit)
    kept = kept_sections(visit.texts, await my_data(visit.uow, visit.person, visit.now), visit.controller)
    return [(name, list(rows)) for name, rows in kept.items() if rows]


async def _holds_here(visit: Visit) -> Sections:
    """That nothing is deleted for now is told at once, wherever else somebody is: of this forum, and of themselves."""
    shown = await holds_shown_to(visit.uow, visit.person.id)
    here = [one for one in shown if one.hold.forum_id in (None, visit.forum.id)]
    told = hold_section(visit.texts, here, [visit.forum], visit.controller)
    return [(name, rows) for name, rows in told.items() if rows]

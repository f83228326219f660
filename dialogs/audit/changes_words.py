"""One deed in one sentence. The same for chairs, and for the operator at a terminal."""

from datetime import date

from dialogs.kit.people_shown import name_of
from dialogs.texts import Texts
from forum.audit import Deed
from forum.use_cases.audit.audit_views import AuditLine, Who

LISTED = {
    Deed.SETTINGS_CHANGED: "changes-setting",
    Deed.LETTERHEAD_CHANGED: "changes-letterhead",
    Deed.CONTACT_CHANGED: "changes-contact",
}
"""Deeds whose details are names of things that were changed; each has a text."""


def line_of(texts: Texts, one: AuditLine) -> str:
    """E.g. "Carys Bowen made Sam Okoro a facilitator. 3 March 2030, 14:05"."""
    day = texts.day(one.day)
    when = texts("changes-at", day=day, time=texts.clock(one.at)) if one.at else day
    return texts("changes-line", what=what_was_done(texts, one), when=when)


def what_was_done(texts: Texts, one: AuditLine) -> str:
    """Without when. A deed that somebody did to themselves, or whose person is not kept, has words of its own."""
    name = f"changes-{one.deed.value.replace('_', '-')}"
    if one.is_about_themselves and texts.has(f"{name}-self"):
        name += "-self"
    elif one.about is None and texts.has(f"{name}-somebody"):
        name += "-somebody"
    about = who(texts, one.about) if one.about else ""
    return texts(name, by=who(texts, one.by, first=True), about=about, **_details(texts, one))


def who(texts: Texts, one: Who, *, first: bool = False) -> str:
    """A name, "somebody who has left (A)", or the operator; `first`: at the beginning of a sentence."""
    if one.person is not None:
        return name_of(texts, one.person)
    if not one.letter:
        return texts("changes-operator-first" if first else "changes-operator")
    return texts("changes-left-first" if first else "changes-left", letter=one.letter)


def _details(texts: Texts, one: AuditLine) -> dict[str, str]:
    if one.deed in LISTED:
        listed = [texts(f"{LISTED[one.deed]}-{name.replace('_', '-')}") for name in one.details]
        return {"things": texts.join(listed)}
    first, second = (*one.details, "", "")[:2]
    return {"which": _read(texts, first), "second": _read(texts, second)}


def _read(texts: Texts, detail: str) -> str:
    """The day of a meeting in words; anything else is a number, or chooses the words of a text."""
    try:
        return texts.day(date.fromisoformat(detail))
    except ValueError:
        return detail

"""The card of the audit trail, filled with one text wherever there is a name."""

from datetime import date, datetime, time

from dialogs.audit.changes_card import changes_card
from dialogs.texts import Texts
from forum.audit import BY_DAY, Deed
from forum.pages import Page
from forum.ports import Message
from forum.use_cases.audit.audit_views import OPERATOR, PER_PAGE, AuditLine, Who
from tests.dialogs.cards.full_forum import FullForum

DAY = date(2030, 4, 9)
DETAILS = {
    Deed.SETTINGS_CHANGED: ("name", "support", "rest_days"),
    Deed.LETTERHEAD_CHANGED: ("sender", "names_forum"),
    Deed.CONTACT_CHANGED: ("address", "number"),
}


def audit_samples(texts: Texts, full: FullForum) -> dict[str, list[Message]]:
    """By the name of the function."""
    lines = [line_of(full, deed) for deed in Deed]
    pages = [lines[at : at + PER_PAGE] for at in range(0, len(lines), PER_PAGE)]
    shown = [Page(page, number, len(pages)) for number, page in enumerate(pages)]
    return {"changes_card": [changes_card(texts, full.forum, page) for page in [*shown, Page([], 0, 1)]]}


def line_of(full: FullForum, deed: Deed) -> AuditLine:
    """Somebody did it to somebody else."""
    one, other = full.people[:2]
    by = OPERATOR if deed is Deed.KEYS_ROTATED else Who(letter="A") if deed is Deed.PAGE_ON else Who(one)
    at = None if deed in BY_DAY else datetime.combine(DAY, time(14, 5))
    return AuditLine(deed, DAY, at, by, Who(other), DETAILS.get(deed, ("good", "2030-04-09")))

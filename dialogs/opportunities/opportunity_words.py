"""What cards, emails and pages say about an opportunity in the same words."""

from dialogs.kit.addresses import OPEN
from dialogs.texts import Texts
from forum.use_cases.opportunities.opportunity_views import OpportunityView, Standing

PLAIN = f"{OPEN}o/"
"""Where the addresses of plain links begin: their pages are for everybody."""


def plain_link(pages_at: str, view: OpportunityView) -> str:
    """The address of its public page; "" where there are no pages, and before it has been posted."""
    return f"{pages_at}{PLAIN}{view.code}" if pages_at and view.code else ""


def deadline_words(texts: Texts, view: OpportunityView) -> str:
    """ "Friday 12 April 2030", with the time if there is one."""
    if view.clock is None:
        return texts.day(view.day)
    return texts("opportunity-moment", day=texts.day(view.day), clock=texts.clock(view.clock))


def apply_words(texts: Texts, view: OpportunityView) -> str:
    """What stands on the link: where it leads."""
    return texts("opportunity-apply-at", host=view.host) if view.link else ""


def standing_words(texts: Texts, view: OpportunityView) -> str:
    """By when to apply, or why nobody can any longer."""
    said = texts(f"opportunity-standing-{view.standing}", when=deadline_words(texts, view))
    if view.standing is Standing.WITHDRAWN and view.note:
        return f"{said} {texts('opportunity-note', note=view.note)}"
    return said


def result_words(texts: Texts, view: OpportunityView) -> str:
    """How many took it up, as everybody may read it; "" while nobody has said it, and for a small number."""
    return texts("opportunity-taken-up", count=view.taken_up) if view.taken_up else ""


def own_words(texts: Texts, view: OpportunityView) -> str:
    """What the reader has told us; "" for nothing."""
    return "" if view.own is None else texts("opportunity-own", count=view.own)


def words_to_pass_on(texts: Texts, view: OpportunityView, pages_at: str) -> str:
    """To copy into WhatsApp: nobody is named in them, and no forum."""
    address = plain_link(pages_at, view)
    more = [texts("opportunity-copy-more", address=address)] if address else [view.what, view.how, view.link]
    who = texts("opportunity-copy-who", who=view.who_for) if view.who_for else ""
    by = texts("opportunity-copy-by", when=deadline_words(texts, view))
    return "\n".join(part for part in (view.title, who, by, *more) if part)

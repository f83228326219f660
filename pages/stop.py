"""Stopping the emails or texts. That withdraws no answer and leaves no forum."""

from forum.correspondents import Consent, Correspondent
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.first_contact import agree, stop_mail
from forum.use_cases.people.safe_links import NoSuchLink
from pages.visit import DECLINED, Answer, Go, Shown, Visit


async def show(visit: Visit) -> Shown:
    """A button; afterwards, that it is done, and how to have them again. Raises NoSuchLink."""
    one = await _one_who_may_stop(visit)
    may_be_sent = one is not None and one.consent in (Consent.YES, Consent.ASKED, Consent.NOT_ASKED)
    can_return = one is not None and one.consent is Consent.STOPPED and bool(one.address)
    invited = visit.person.email is not None and visit.person.is_outside_teams
    values = {"sent": may_be_sent, "can_return": can_return, "invited": invited}
    return Shown("stop.html", "page-stop-title", values)


async def _one_who_may_stop(visit: Visit) -> Correspondent | None:
    """Emails have a link of their own for it. A text has room for one link, so that one stops the texts as well."""
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    if visit.link.kind is LinkKind.ANSWER and (one is None or not one.is_by_text):
        raise NoSuchLink
    return one


async def stop(visit: Visit) -> Answer:
    """No emails or texts any longer. Before a yes it is a no, and the links are closed. Raises NoSuchLink."""
    await _one_who_may_stop(visit)
    await stop_mail(visit.uow, visit.forum, visit.person, visit.now)
    return DECLINED if visit.link.revoked_at is not None else Go()


async def start(visit: Visit) -> Go:
    """They want them again. From the link that stops them, they read that it is done."""
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    if one is not None and one.consent is Consent.STOPPED:
        await agree(visit.uow, visit.forum, visit.person, visit.now)
    return Go("started" if visit.link.kind is LinkKind.STOP else "")


async def started(_: Visit) -> Shown:
    """The emails come again."""
    return Shown("said.html", "page-started-title", {"said": ("page-started",)})


async def at_once(visit: Visit) -> Answer:
    """A mail program presses for its reader (RFC 8058, "One-Click Unsubscribe"). Its answer leads nowhere else."""
    await stop_mail(visit.uow, visit.forum, visit.person, visit.now)
    return await show(visit)

"""What is somebody's own: what they need, their topics, what is kept about them, and leaving.

Their link opens once, by a button, and then stays open for half an hour in that browser alone.
"""

from dialogs.kit.buttons import new_key
from forum.use_cases.correspondence.first_contact import want_invitations
from forum.use_cases.correspondence.leave_forum import leave_forum
from forum.use_cases.people.safe_links import revoke_links
from pages.another_link import send_mine
from pages.meeting_shown import meeting_ahead_of
from pages.visit import CLOSED, LEFT, Answer, Away, Go, Shown, Visit

MENU = "mine"


async def show(visit: Visit) -> Answer:
    """A button and nothing else: whatever looks at links in emails must not use this one up."""
    if visit.link.used_at is not None:
        return Go(MENU)
    return Shown("open.html", "page-open-title", {"once": new_key()})


async def open_it(visit: Visit) -> Go:
    """It has been used now, and stays open in this browser."""
    return Go(MENU, session=visit.link.proof_of_use(visit.uow.seals[0]))


async def menu(visit: Visit) -> Shown:
    """What there is."""
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    values = {
        "ahead": await meeting_ahead_of(visit),
        "has_address": one is not None and bool(one.email),
        "invited": "yes" if one is not None and one.wants_invitations else "no",
    }
    return Shown("mine.html", "page-mine-title", values)


async def invitations(visit: Visit) -> Go:
    """Whether meetings come into their calendar."""
    wanted = visit.sent.one("invited")
    if wanted in ("yes", "no"):
        await want_invitations(visit.uow, visit.forum, visit.person, wanted == "yes", visit.now)
    return Go(MENU)


async def ask_to_close(_: Visit) -> Shown:
    """Before the links are closed."""
    return Shown("close.html", "page-close-title")


async def close(visit: Visit) -> Away:
    """Every link but those that stop the emails, this one included."""
    await revoke_links(visit.uow, visit.forum, visit.person.id, visit.now)
    return CLOSED


async def ask_to_leave(_: Visit) -> Shown:
    """Before they leave."""
    return Shown("leave.html", "page-leave-title")


async def leave(visit: Visit) -> Away:
    """They are no longer a member."""
    await leave_forum(visit.uow, visit.forum, visit.person, visit.now)
    return LEFT


async def ask_for_link(visit: Visit) -> Shown:
    """From the page for answers: the link to what is theirs comes by email alone."""
    sent = await send_mine(visit.uow, visit.forum, visit.person.id, visit.now)
    return Shown("asked.html", "page-mine-asked-title", {"sent": sent})

"""The one question before anything else: may we write to you?"""

from enum import StrEnum
from typing import Any

from forum.correspondents import Consent, Correspondent
from forum.errors import Invalid
from forum.openness import is_circle
from forum.use_cases.correspondence.first_contact import agree, decline
from forum.use_cases.correspondence.leave_forum import leave_forum
from forum.use_cases.people.choose_language import choose_language
from pages.reading import as_form, asked_for
from pages.visit import DECLINED, LEFT, MAY_RING, NO_TEXTS, Answer, Go, Shown, Visit


class Reply(StrEnum):
    """What can be answered."""

    YES = "yes"
    YES_WITH_CALENDAR = "calendar"
    """Exchange's invitations name the forum, in a calendar that others may see: so this is chosen, never assumed."""
    RING = "ring"
    """Of those who are reached by text: their number stays, for a person to ring."""
    NO = "no"
    OFF_THE_LIST = "off"


def is_asked(one: Correspondent | None) -> bool:
    """Whether the question waits for an answer."""
    return one is not None and one.consent is Consent.ASKED


async def ask(visit: Visit, one: Correspondent) -> Shown:
    """Who gave the address, and what for. The forum is named only where its letters name it too."""
    given = await visit.uow.people.get(one.added_by)
    letterhead = await visit.uow.correspondents.letterhead(visit.forum.id)
    values = {
        **as_form(visit.languages, visit.texts, visit.sent, visit.here),
        "giver": given.name if given else visit.controller.name,
        "names_forum": letterhead.names_forum and not is_circle(visit.forum),
        "replies": [_choice(visit, reply) for reply in Reply if _is_offered(visit, one, reply)],
    }
    return Shown("first_question.html", "page-first-title", values)


def _is_offered(visit: Visit, one: Correspondent, reply: Reply) -> bool:
    """Nobody is invited by Exchange to a listening circle, or without an address."""
    if reply is Reply.YES_WITH_CALENDAR:
        return not is_circle(visit.forum) and not one.is_by_text
    return reply is not Reply.RING or one.is_by_text


def _choice(visit: Visit, reply: Reply) -> dict[str, Any]:
    choice: dict[str, Any] = {"value": reply.value, "text": visit.texts(f"page-first-{reply}")}
    if reply is Reply.YES_WITH_CALENDAR:
        choice["hint"] = {"text": visit.texts("page-first-calendar-hint")}
    return choice


async def reply(visit: Visit) -> Answer:
    """Whoever has answered already changes nothing here: on the next page they see how it stands."""
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    given = visit.sent.one("reply")
    if one is None or not is_asked(one):
        return Go()
    if given in (Reply.YES, Reply.YES_WITH_CALENDAR):
        one.wants_invitations = given == Reply.YES_WITH_CALENDAR and _is_offered(visit, one, Reply.YES_WITH_CALENDAR)
        await agree(visit.uow, visit.forum, visit.person, visit.now)
        if (asked := asked_for(visit.languages, visit.sent)) is not None:
            # They said yes in that language, so they read on in it.
            choose_language(visit.person, asked.code)
        return Go()
    if given not in (Reply.NO, Reply.RING, Reply.OFF_THE_LIST) or not _is_offered(visit, one, Reply(given)):
        raise Invalid("page-choose-one")
    return await _refused(visit, one, Reply(given))


async def _refused(visit: Visit, one: Correspondent, given: Reply) -> Answer:
    """The refusal is kept before the address is forgotten, so that a list pasted again does not ask again."""
    by_text = one.is_by_text
    await decline(visit.uow, visit.forum, visit.person, visit.now, may_be_rung=given is Reply.RING)
    if given is Reply.OFF_THE_LIST:
        await leave_forum(visit.uow, visit.forum, visit.person, visit.now)
        return LEFT
    if given is Reply.RING:
        return MAY_RING
    return NO_TEXTS if by_text else DECLINED


async def ask_again(visit: Visit) -> Answer:
    """The question once more, if nothing was chosen."""
    one = await visit.uow.correspondents.get(visit.forum.id, visit.person.id)
    return await ask(visit, one) if one is not None and is_asked(one) else Go()

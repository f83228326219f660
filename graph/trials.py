"""Tries out for real what a permission allows, in a mailbox, without changing anything in it or sending anything.

A request for something that does not exist is refused with 403 if the permission is missing, and otherwise with
something else ("Microsoft Graph error responses and resource types").
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus

from forum.ports import NO_MAILBOX, NotNow, OutcomeUnknown, Refused
from graph.client import GraphClient
from graph.refused import GraphRefused

SEEING_SCHEDULES = "Calendars.ReadBasic"
SENDING_MAIL = "Mail.Send"
_NOBODYS_LINK = "https://teams.microsoft.com/l/meetup-join/folkmoot-doctor"


class Verdict(Enum):
    """What a trial showed. NO_POLICY: the permission is granted, the Teams application access policy is missing."""

    OPEN = "open"
    SHUT = "shut"
    NO_POLICY = "no policy"
    NO_MAILBOX = "no mailbox"
    UNANSWERED = "unanswered"


@dataclass(frozen=True)
class Trial:
    """`said` is Graph's own code, if it refused."""

    verdict: Verdict
    said: str = ""


Ask = Callable[[GraphClient, str], Awaitable[object]]


async def _change_events(client: GraphClient, mailbox: str) -> object:
    return await client.write((await client.requests()).change_of_nothing(mailbox))


async def _see_schedules(client: GraphClient, mailbox: str) -> object:
    return await client.read((await client.requests()).schedule_of_nobody(mailbox))


async def _find_meetings(client: GraphClient, mailbox: str) -> object:
    return await client.read((await client.requests()).online_meeting(mailbox, _NOBODYS_LINK))


async def _read_reports(client: GraphClient, mailbox: str) -> object:
    return await client.read((await client.requests()).report_of_nothing(mailbox))


async def _send_mail(client: GraphClient, mailbox: str) -> object:
    return await client.write((await client.requests()).mail_to_nobody(mailbox))


TRIALS: dict[str, Ask] = {
    "Calendars.ReadWrite": _change_events,
    SEEING_SCHEDULES: _see_schedules,
    SENDING_MAIL: _send_mail,
    "OnlineMeetings.Read.All": _find_meetings,
    "OnlineMeetingArtifact.Read.All": _read_reports,
}
"""By permission."""


async def try_out(client: GraphClient, mailbox: str, permission: str) -> Trial:
    """Whether the permission opens this mailbox (its owner's Entra object id or principal name).

    Raises nothing, whatever Graph says.
    """
    try:
        await TRIALS[permission](client, mailbox)
    except GraphRefused as refusal:
        return _judged(refusal)
    except (NotNow, OutcomeUnknown, Refused) as error:
        return Trial(Verdict.UNANSWERED, str(error))
    return Trial(Verdict.OPEN)


def _judged(refusal: GraphRefused) -> Trial:
    said = str(refusal)
    if refusal.code in NO_MAILBOX:
        return Trial(Verdict.NO_MAILBOX, said)
    if refusal.status == HTTPStatus.UNAUTHORIZED:
        return Trial(Verdict.UNANSWERED, said)
    if refusal.status != HTTPStatus.FORBIDDEN:
        return Trial(Verdict.OPEN)
    has_no_policy = "application access policy" in refusal.why.lower()
    return Trial(Verdict.NO_POLICY if has_no_policy else Verdict.SHUT, said)

"""What can go wrong with a call to Microsoft Graph, and what that means for the forum."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from graph.standin.faults import Fault
from storage.jobs.job_runner import TRIES

JSON = {"Content-Type": "application/json"}
HTML = {"Content-Type": "text/html"}


class End(Enum):
    """PASSES: it is tried again, and nobody notices. TOLD: the chair reads why, and then trying again works."""

    PASSES = "passes"
    TOLD = "told"


@dataclass(frozen=True)
class Trouble:
    """`faults` makes new faults each time, one for each call in a row. `said` is what the chair reads."""

    faults: Callable[[], Sequence[Fault]]
    end: End = End.PASSES
    said: str = ""
    has_happened: bool = False
    """The call took effect at Microsoft, but the answer was lost."""


def refusal(code: str, status: int = 403, message: str = "Access is denied.") -> Fault:
    """As "Microsoft Graph error responses and resource types" shows it."""
    body = json.dumps({"error": {"code": code, "message": message}})
    return Fault(status=status, headers=JSON, body=body)


def _page(status: int, *, after: bool = False) -> Fault:
    return Fault(status=status, headers=HTML, body="<h1>Sign in to the network</h1>", after=after)


def _refused(code: str, status: int, said: str) -> Trouble:
    return Trouble(lambda: [refusal(code, status)], End.TOLD, said)


def _lost_for_good(*, after: bool = False) -> Trouble:
    def faults() -> Sequence[Fault]:
        return [Fault(status=504, after=after) for _ in range(TRIES)]

    return Trouble(faults, End.TOLD, "could not find out whether", has_happened=after)


ANY_CALL: Mapping[str, Trouble] = {
    "no trouble": Trouble(list),
    "429 with a time": Trouble(lambda: [Fault(status=429, headers={"Retry-After": "120"})] * 2),
    "429 without one": Trouble(lambda: [Fault(status=429)]),
    "503 with a time": Trouble(lambda: [Fault(status=503, headers={"Retry-After": "1"})]),
    "503 without one": Trouble(lambda: [Fault(status=503)]),
    "500": Trouble(lambda: [Fault(status=500)]),
    "500 after the deed": Trouble(lambda: [Fault(status=500, after=True)]),
    "504 before the deed": Trouble(lambda: [Fault(status=504)]),
    "504 after the deed": Trouble(lambda: [Fault(status=504, after=True)]),
    "504 for good": _lost_for_good(),
    "504 for good after the deed": _lost_for_good(after=True),
    "reset before the deed": Trouble(lambda: [Fault(reset=True)] * 2),
    "reset after the deed": Trouble(lambda: [Fault(reset=True, after=True)]),
    "a page for an error": Trouble(lambda: [_page(502)]),
    "a page for an answer": Trouble(lambda: [_page(200, after=True)]),
    "silence before the deed": Trouble(lambda: [Fault(hang=True)]),
    "silence after the deed": Trouble(lambda: [Fault(hang=True, after=True)]),
    "token expired": Trouble(lambda: [refusal("InvalidAuthenticationToken", 401, "Lifetime validation failed.")]),
    "token never good": Trouble(
        lambda: [refusal("InvalidAuthenticationToken", 401)] * 2, End.TOLD, "does not accept my sign-in"
    ),
    "permission missing": _refused("ErrorAccessDenied", 403, "the permission “Calendars.ReadWrite”"),
    "no permission at all": _refused("Authorization_RequestDenied", 403, "the permission “Calendars.ReadWrite”"),
    "mailbox unknown": _refused("ErrorInvalidUser", 404, "cannot find the mailbox"),
    "mailbox not in Microsoft 365": _refused("MailboxNotEnabledForRESTAPI", 404, "mailbox"),
    "chair left the organisation": _refused("ResourceNotFound", 404, "cannot find the mailbox"),
    "a page that refuses": Trouble(lambda: [_page(403)], End.TOLD, "did not accept it"),
    "another refusal": _refused("ErrorInvalidRequest", 400, "did not accept it"),
}

CREATING: Mapping[str, Trouble] = {
    "200 when repeated": Trouble(lambda: [Fault(status=504, after=True), Fault(status=200, shown={})]),
    "409 used before": Trouble(lambda: [Fault(status=504, after=True), refusal("ErrorDuplicateTransactionId", 409)]),
    "400 used before": Trouble(lambda: [Fault(status=504, after=True), refusal("ErrorDuplicateTransactionId", 400)]),
}

NO_POLICY = "No Application Access Policy found for this app with ApplicationId: 1"

READING: Mapping[str, Trouble] = {
    "no trouble": Trouble(list),
    "429 with a time": ANY_CALL["429 with a time"],
    "503 without one": ANY_CALL["503 without one"],
    "500": ANY_CALL["500"],
    "504": ANY_CALL["504 before the deed"],
    "504 many times": Trouble(lambda: [Fault(status=504)] * (TRIES + 2)),
    "reset": ANY_CALL["reset before the deed"],
    "a page for an answer": ANY_CALL["a page for an answer"],
    "silence": ANY_CALL["silence before the deed"],
    "token expired": ANY_CALL["token expired"],
    "token never good": ANY_CALL["token never good"],
    "permission missing": _refused("Forbidden", 403, "“OnlineMeetings.Read.All”"),
    "access policy missing": Trouble(
        lambda: [refusal("Forbidden", 403, NO_POLICY)], End.TOLD, "New-CsApplicationAccessPolicy"
    ),
    "mailbox unknown": _refused("ErrorInvalidUser", 404, "can no longer find the account"),
    "chair left the organisation": _refused("ResourceNotFound", 404, "can no longer find the account"),
    "a page that refuses": Trouble(lambda: [_page(403)], End.TOLD, "“OnlineMeetings.Read.All”"),
}

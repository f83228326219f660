"""The doctor's look at email through Microsoft Graph: whether our mailbox may be sent from, without sending anything.

(Exchange, "Role Based Access Control for Applications": grants add up, so one in Entra opens every mailbox.)
"""

from graph.checks import Check, Token, in_entra, read_token
from graph.client import GraphClient
from graph.trials import SENDING_MAIL, Verdict, try_out

NAME = f"permission {SENDING_MAIL}"
_WITHOUT = "no email goes out, so members without Teams hear nothing"


async def check_mail(client: GraphClient, mailbox: str, *, managed: bool = False) -> Check:
    """One line. It tries to send an email that has no recipient, which is always refused. Raises nothing."""
    token = await read_token(client, managed=managed)
    if isinstance(token, Check):
        return Check(NAME, None, "cannot be looked at without a token")
    in_token = SENDING_MAIL in token.roles
    tried = await try_out(client, mailbox, SENDING_MAIL)
    match tried.verdict:
        case Verdict.OPEN if in_token:
            detail = "tried: emails go out from MAIL_FROM; granted in Entra, it opens every other mailbox too"
            return Check(NAME, True, detail, f"{_in_exchange(token)}, and then the consent in Entra is removed")
        case Verdict.OPEN:
            return Check(NAME, True, "tried: emails go out from MAIL_FROM; granted in Exchange")
        case Verdict.NO_MAILBOX:
            remedy = "set MAIL_FROM to a mailbox of your organisation, by its user principal name"
            return Check(NAME, False, f"Microsoft knows no such mailbox ({tried.said}): {_WITHOUT}", remedy)
        case Verdict.SHUT | Verdict.NO_POLICY:
            said = "granted, but shut for MAIL_FROM" if in_token else "not granted for MAIL_FROM"
            return Check(NAME, False, f"{said}: {_WITHOUT}", _remedy(token, in_token=in_token))
        case Verdict.UNANSWERED:
            return Check(NAME, None, f"could not be tried: {tried.said}")


def _remedy(token: Token, *, in_token: bool) -> str:
    if in_token:
        return (
            "an Exchange administrator looks at whom the grant covers: Test-ServicePrincipalAuthorization"
            f' -Identity "{token.principal}" -Resource <MAIL_FROM>'
        )
    return (
        f"{_in_exchange(token)} (up to two hours until it works); not recommended, because it opens every mailbox:"
        f" {in_entra(token, 'it', SENDING_MAIL)}"
    )


def _in_exchange(token: Token) -> str:
    return (
        "an Exchange administrator grants it for that one mailbox: New-ManagementRoleAssignment"
        f' -App "{token.principal}" -Role "Application Mail.Send" -CustomResourceScope "Forum email"'
        " (docs/install.md, “Email”)"
    )

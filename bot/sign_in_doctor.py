"""The doctor's look at how the bot signs in, and at when that ends."""

import re
from datetime import UTC, datetime

from azure.core.credentials_async import AsyncTokenCredential
from azure.core.exceptions import AzureError

from bot.credentials import CONNECTOR_SCOPE, sign_in_ends
from bot.findings import Finding, Mark
from bot.identity_settings import Identity
from bot.settings import BadSettings, ServeSettings

SIGN_IN, ENDS = "sign-in", "end of the sign-in"
WARNED = 30
"""How many days before it ends people are told."""

SIGN_IN_REMEDIES = {
    "AADSTS7000215": "MICROSOFT_APP_PASSWORD must be the secret's value, not its id",
    "AADSTS7000222": "the client secret has expired: make a new one and set MICROSOFT_APP_PASSWORD",
    "AADSTS700016": "no such application in this tenant: check MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID",
    "AADSTS700024": "what it signs in with is not valid at this hour: check this machine's clock",
    "AADSTS700027": "the application does not know the certificate, or it has expired: add the one in"
    " MICROSOFT_APP_CERTIFICATE to it (az ad app credential reset --append --cert)",
    "AADSTS90002": "no such tenant: check MICROSOFT_APP_TENANT_ID",
}
"""From "Microsoft Entra authentication and authorization error codes"."""

_NOT_FEDERATED = re.compile(r"AADSTS70021\d?")
_FEDERATION = (
    "the application trusts no such token: its federated credential has to name the issuer, subject and audience of the"
    " token in MICROSOFT_APP_FEDERATED_TOKEN_FILE exactly (az ad app federated-credential list)"
)
_MANAGED = (
    "give this machine the identity whose client id is in MICROSOFT_APP_ID (az vm identity assign --identities), and"
    " let it reach 169.254.169.254 without a proxy"
)
OTHER_REMEDY = "check the MICROSOFT_APP_ settings, ENTRA_AUTHORITY and the network"


async def look_at_sign_in(settings: ServeSettings, credential: AsyncTokenCredential) -> Finding:
    """Whether Entra lets the bot in. If not, the remedy is for the kind of identity that it has."""
    try:
        await credential.get_token(CONNECTOR_SCOPE)
    except AzureError as error:
        code = re.search(r"AADSTS\d+", str(error))
        why = code[0] if code else type(error).__name__
        return Finding(Mark.FAIL, SIGN_IN, f"refused ({why})", _remedy(settings, why))
    return Finding(Mark.OK, SIGN_IN, f"the bot has a token for the Bot Connector, with {settings.identity}")


def _remedy(settings: ServeSettings, why: str) -> str:
    if settings.identity is Identity.MANAGED:
        return _MANAGED
    if settings.identity is Identity.FEDERATION and _NOT_FEDERATED.fullmatch(why):
        return _FEDERATION
    return SIGN_IN_REMEDIES.get(why, OTHER_REMEDY)


def look_at_end(settings: ServeSettings, now: datetime) -> Finding:
    """When what the bot signs in with ends. Entra would tell only with a permission that Folkmoot does not ask for."""
    try:
        ends = sign_in_ends(settings)
    except BadSettings as bad:
        return Finding(Mark.FAIL, ENDS, str(bad))
    if ends is None:
        return _unknown(settings)
    if ends <= now:
        return Finding(Mark.FAIL, ENDS, f"{settings.identity} has expired, on {_day(ends)}", _renewal(settings))
    if (left := (ends.date() - now.date()).days) <= WARNED:
        soon = f"{settings.identity} expires on {_day(ends)}, in {left} day{'' if left == 1 else 's'}"
        return Finding(Mark.WARN, ENDS, soon, _renewal(settings))
    return Finding(Mark.OK, ENDS, f"{settings.identity} expires on {_day(ends)}")


def expires_soon(settings: ServeSettings) -> bool:
    """Whether it is time to renew what the bot signs in with."""
    return look_at_end(settings, datetime.now(UTC)).state in (Mark.WARN, Mark.FAIL)


def _unknown(settings: ServeSettings) -> Finding:
    if settings.identity is not Identity.SECRET:
        return Finding(Mark.OK, ENDS, f"{settings.identity} does not expire")
    remedy = (
        "set MICROSOFT_APP_PASSWORD_ENDS to its day, to be warned 30 days before"
        f' (az ad app credential list --id {settings.microsoft_app_id} --query "[].endDateTime")'
    )
    return Finding(Mark.SKIP, ENDS, "nobody has said when the client secret expires", remedy)


def _renewal(settings: ServeSettings) -> str:
    app = settings.microsoft_app_id
    if settings.identity is Identity.CERTIFICATE:
        return (
            f"make a new one, add it (az ad app credential reset --append --id {app} --cert @new.pem), put it into"
            " MICROSOFT_APP_CERTIFICATE and restart"
        )
    return (
        f"make a new one (az ad app credential reset --append --id {app}), set MICROSOFT_APP_PASSWORD and"
        " MICROSOFT_APP_PASSWORD_ENDS, and restart"
    )


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B %Y}"

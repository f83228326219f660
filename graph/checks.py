"""The part of `folkmoot doctor` that looks at Microsoft Graph: token, permissions, reachability.

(Microsoft Graph documentation, "Microsoft Graph permissions reference"; Teams, "Configure application access to online
meetings"; Exchange, "Role Based Access Control for Applications".)
"""

from dataclasses import dataclass

import jwt

from forum.ports import NotNow, Refused
from graph.client import GraphClient
from graph.trials import SEEING_SCHEDULES, TRIALS, Trial, Verdict, try_out


@dataclass(frozen=True)
class Check:
    """One line of the doctor.

    `ok` True: it works. False: Folkmoot cannot do its work. None: it works in the reduced way that `detail` describes,
    or cannot be checked from here. `remedy` is what to do, and who should do it; empty if there is nothing to do.
    """

    name: str
    ok: bool | None
    detail: str
    remedy: str = ""


@dataclass(frozen=True)
class _Permission:
    """`gives` and `without` say what works with and without it. `wider` are permissions that include it.

    `restrictable`: Exchange can grant it instead, unseen in the token. `access_policy`: Teams wants a policy besides.
    `part_of`: a permission that Folkmoot has anyway includes it, and is the one to grant. `also`: what else to do.
    """

    name: str
    gives: str
    without: str
    wider: frozenset[str] = frozenset()
    part_of: str = ""
    needed: bool = False
    restrictable: bool = False
    access_policy: bool = False
    also: str = ""


# What the code uses, and no more: nobody should be persuaded to grant the rest (docs/install.md).
_PERMISSIONS = (
    _Permission(
        "Calendars.ReadWrite",
        "meetings are made, moved and cancelled in the chair's calendar, and what is done there in Outlook comes back",
        "meetings live in Teams posts only: no invitations, no join link",
        needed=True,
        restrictable=True,
    ),
    _Permission(
        SEEING_SCHEDULES,
        "a chair who chooses a date hears how many calendars are full then",
        "a date is chosen without a look at people's calendars",
        wider=frozenset({"Calendars.ReadBasic.All", "Calendars.Read", "Calendars.ReadWrite"}),
        part_of="Calendars.ReadWrite",
        restrictable=True,
    ),
    _Permission(
        "OnlineMeetings.Read.All",
        "a meeting's attendance reports can be found",
        "the roll is taken by card alone",
        wider=frozenset({"OnlineMeetings.ReadWrite.All"}),
        access_policy=True,
    ),
    _Permission(
        "OnlineMeetingArtifact.Read.All",
        "attendance reports can be read",
        "the roll is taken by card alone",
        access_policy=True,
    ),
    _Permission(
        "Sites.Selected",
        "the board's papers can be kept in the channel's files, where the team's site was opened for it",
        "the board's papers are had by the chairs alone",
        wider=frozenset({"Files.ReadWrite.All", "Sites.ReadWrite.All"}),
        also="then a SharePoint administrator opens the team's site for it (docs/install.md, “The channel’s files”)",
    ),
)
PORTAL = "https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/"
_NAME_OF_TOKEN = "Microsoft Graph token"
_NAME_OF_REACH = "Microsoft Graph"


@dataclass(frozen=True)
class Token:
    """What a token says: the permissions in it, and the ids of the application and of its service principal."""

    roles: frozenset[str]
    app: str = "<application id>"
    principal: str = "<enterprise application's object id>"
    managed: bool = False


async def check(client: GraphClient, mailbox: str | None = None, *, managed: bool = False) -> list[Check]:
    """Every line about Graph. With `mailbox`, a chair's Entra object id, each permission is tried there for real.
    `managed`: the bot is a managed identity, which has no application registration to grant anything to.

    Changes nothing. Raises nothing, whatever Graph or Entra says.
    """
    if client.credential is None:
        return [Check(_NAME_OF_TOKEN, None, "local mode: the stand-in takes any token"), await _reach(client)]
    token = await read_token(client, managed=managed)
    if isinstance(token, Check):
        return [token]
    lines = [Check(_NAME_OF_TOKEN, True, f"with {len(token.roles)} application permissions"), await _reach(client)]
    for permission in _PERMISSIONS:
        tried = await try_out(client, mailbox, permission.name) if mailbox and permission.name in TRIALS else None
        lines.append(_line(permission, token, tried))
    return lines


async def read_token(client: GraphClient, *, managed: bool = False) -> Token | Check:
    """What a fresh token says, or what is wrong with getting one.

    The signature is not checked: the token comes straight from Entra, for Graph, and grants nothing here.
    """
    from azure.core.exceptions import AzureError

    from graph.faults import in_our_words

    try:
        with in_our_words(writes=False):
            token = await client.credential.get_token(client.scope)  # type: ignore[union-attr]
    except (NotNow, Refused, AzureError) as error:
        return Check(_NAME_OF_TOKEN, False, str(error), "check the app's id and tenant, and what it signs in with")
    try:
        claims = jwt.decode(token.token, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return Token(frozenset(), managed=managed)
    ids = {name: claims[claim] for name, claim in (("app", "appid"), ("principal", "oid")) if claim in claims}
    return Token(frozenset(claims.get("roles", [])), managed=managed, **ids)


async def _reach(client: GraphClient) -> Check:
    """Whether Graph answers. A refusal is an answer too."""
    try:
        await client.read((await client.requests()).anybody())
    except NotNow as error:
        return Check(_NAME_OF_REACH, False, str(error), f"let this machine reach {client.base_url} over HTTPS")
    except Refused as error:
        if error.code in ("InvalidAuthenticationToken", "HTTP 401"):
            return Check(_NAME_OF_REACH, False, str(error), "see that GRAPH_BASE_URL and the tenant belong together")
    return Check(_NAME_OF_REACH, True, f"{client.base_url} answers")


def _line(permission: _Permission, token: Token, tried: Trial | None) -> Check:
    name = f"permission {permission.name}"
    in_token = bool(({permission.name} | permission.wider) & token.roles)
    if tried is None or tried.verdict is Verdict.UNANSWERED:
        return _told_by_token(permission, token, in_token, tried)
    if tried.verdict is Verdict.NO_MAILBOX:
        return Check(name, False, f"Microsoft knows no such mailbox ({tried.said})", "give a chair's Entra object id")
    if tried.verdict is Verdict.OPEN:
        return Check(name, True, f"tried: {permission.gives}" + ("" if in_token else "; granted in Exchange"))
    if tried.verdict is Verdict.NO_POLICY:
        detail = f"granted, but no application access policy covers this chair: {permission.without}"
        return Check(name, None, detail, _policy(token))
    if in_token:
        return Check(name, _failed(permission), f"granted, but shut for this chair: {permission.without}", _who(token))
    return Check(name, _failed(permission), f"not granted: {permission.without}", _remedy(permission, token))


def _told_by_token(permission: _Permission, token: Token, in_token: bool, tried: Trial | None) -> Check:
    """What can be said without having tried it."""
    name = f"permission {permission.name}"
    untried = f"; could not be tried: {tried.said}" if tried else ""
    if in_token:
        more = "; attendance also needs the Teams application access policy" if permission.access_policy else ""
        return Check(name, True if tried is None else None, permission.gives + more + untried)
    unseen = " (a grant made in Exchange does not show here)" if permission.restrictable else ""
    return Check(name, None, f"not granted: {permission.without}{unseen}{untried}", _remedy(permission, token))


def _failed(permission: _Permission) -> bool | None:
    return False if permission.needed else None


def _remedy(permission: _Permission, token: Token) -> str:
    """Who grants it, and exactly where or how."""
    granted = f"{permission.part_of}, which includes it," if permission.part_of else "it"
    ways = [in_entra(token, granted, permission.part_of or permission.name)]
    if permission.restrictable:
        ways.append(
            "or an Exchange administrator grants it for the chairs' mailboxes alone: New-ManagementRoleAssignment"
            f' -App "{token.principal}" -Role "Application {permission.part_of or permission.name}"'
            ' -CustomResourceScope "Forum chairs"'
        )
    ways += [permission.also] if permission.also else []
    return "; ".join([*ways, _policy(token)] if permission.access_policy else ways)


def in_entra(token: Token, granted: str, name: str) -> str:
    """Who grants a permission in Entra, and where: a managed identity has no page for it, only commands."""
    if token.managed:
        return (
            f"a Privileged Role Administrator assigns {granted} to the managed identity: principal={token.principal},"
            f" then `grant {name}` as docs/install.md shows it, “Without a secret”"
        )
    return (
        f"a Privileged Role Administrator adds {granted} as an application permission at {PORTAL}{token.app}"
        " and presses “Grant admin consent”"
    )


def _policy(token: Token) -> str:
    return (
        'a Teams administrator runs New-CsApplicationAccessPolicy -Identity Folkmoot -AppIds "'
        f'{token.app}", then Grant-CsApplicationAccessPolicy -PolicyName Folkmoot -Identity <chair>'
        " (takes up to 30 minutes; it replaces a policy that the chair has, so look first: docs/install.md,"
        " “Attendance”)"
    )


def _who(token: Token) -> str:
    return (
        "an Exchange administrator looks at whom the grant covers: Test-ServicePrincipalAuthorization"
        f' -Identity "{token.principal}" -Resource <chair>'
    )

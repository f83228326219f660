"""The part of `folkmoot doctor` that looks at Microsoft Graph: token, permissions, reachability.

(Microsoft Graph documentation, "Microsoft Graph permissions reference"; Teams, "Configure application access to online
meetings"; Exchange, "Role Based Access Control for Applications".)
"""

from dataclasses import dataclass

import jwt

from forum.jobs import NotNow, Refused
from graph.client import GraphClient


@dataclass(frozen=True)
class Check:
    """One line of the doctor.

    `ok` True: it works. False: Folkmoot cannot do its work. None: it works in the reduced way that `detail` describes,
    or cannot be told from here. `remedy` is what to do, and by whom; empty when nothing is.
    """

    name: str
    ok: bool | None
    detail: str
    remedy: str = ""


@dataclass(frozen=True)
class _Permission:
    """`wider` are permissions that include it. `restrictable`: Exchange can grant it instead, unseen in the token."""

    name: str
    gives: str
    without: str
    wider: frozenset[str] = frozenset()
    needed: bool = False
    restrictable: bool = False
    access_policy: bool = False


_PERMISSIONS = (
    _Permission(
        "Calendars.ReadWrite",
        "meetings are made, moved and cancelled in the chair's calendar",
        "meetings live in Teams posts only: no invitations, no join link",
        needed=True,
        restrictable=True,
    ),
    _Permission(
        "Calendars.ReadBasic",
        "busy times are seen when a date is chosen",
        "dates are offered without looking at calendars",
        wider=frozenset({"Calendars.Read", "Calendars.ReadWrite"}),
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
        "Mail.Send",
        "people without Teams get mail",
        "people without Teams are reached by hand",
        restrictable=True,
    ),
    _Permission(
        "User.ReadBasic.All",
        "names and addresses of people are looked up",
        "people are known by what Teams tells of them",
        wider=frozenset({"User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All"}),
    ),
)
_CONSENT = "in Entra, App registrations, API permissions: a Privileged Role Administrator grants it as an application"
_RBAC = "; or an Exchange administrator grants it for the chairs' mailboxes only, by RBAC for Applications"
_POLICY = (
    "; a Teams administrator also has to give the organisers an application access policy"
    " (New-CsApplicationAccessPolicy, takes up to 30 minutes)"
)
_NAME_OF_TOKEN = "Microsoft Graph token"
_NAME_OF_REACH = "Microsoft Graph"


async def check(client: GraphClient, mailbox: str | None = None) -> list[Check]:
    """Every line about Graph. `mailbox`, a chair's Entra object id, settles what a token cannot show.

    Changes nothing. Raises nothing that Graph or Entra could say.
    """
    if client.credential is None:
        return [Check(_NAME_OF_TOKEN, None, "local mode: the stand-in takes any token"), await _reach(client)]
    roles = await _roles(client)
    if isinstance(roles, Check):
        return [roles]
    token = Check(_NAME_OF_TOKEN, True, f"with {len(roles)} application permissions")
    opened = await _opens(client, mailbox) if mailbox else None
    return [token, await _reach(client), *(_line(permission, roles, opened) for permission in _PERMISSIONS)]


async def _roles(client: GraphClient) -> frozenset[str] | Check:
    """The application permissions in a fresh token, or what is wrong with getting one.

    The signature is not looked at: the token comes straight from Entra, for Graph, and nothing is allowed by it here.
    """
    from azure.core.exceptions import AzureError

    from graph.faults import in_our_words

    try:
        with in_our_words(writes=False):
            token = await client.credential.get_token(client.scope)  # type: ignore[union-attr]
    except (NotNow, Refused, AzureError) as error:
        return Check(
            _NAME_OF_TOKEN, False, str(error), "check the app's id, secret and tenant, and its expiry in Entra"
        )
    try:
        claims = jwt.decode(token.token, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return frozenset()
    return frozenset(claims.get("roles", []))


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


async def _opens(client: GraphClient, mailbox: str) -> bool:
    """Whether the chair's calendar can be read: the only way to see a grant made in Exchange."""
    try:
        await client.read((await client.requests()).recent_events(mailbox))
    except (NotNow, Refused):
        return False
    return True


def _line(permission: _Permission, roles: frozenset[str], opened: bool | None) -> Check:
    name = f"permission {permission.name}"
    calendar = permission.name.startswith("Calendars.")
    if permission.name in roles or permission.wider & roles:
        if calendar and opened is False:
            return Check(name, False, "granted, but the chair's calendar stays shut", "check who it is restricted to")
        more = "; attendance also needs the Teams application access policy" if permission.access_policy else ""
        return Check(name, True, permission.gives + more)
    if calendar and opened:
        return Check(name, True, f"granted in Exchange: {permission.gives}")
    unseen = " (a grant made in Exchange does not show here)" if permission.restrictable and opened is None else ""
    remedy = _CONSENT + (_RBAC if permission.restrictable else "") + (_POLICY if permission.access_policy else "")
    failed = permission.needed and opened is False
    return Check(name, False if failed else None, f"not granted: {permission.without}{unseen}", remedy)

"""Members of a team or chat as the Bot Connector lists them ("Get Teams specific context": roster)."""

from collections.abc import Iterable
from typing import Any

from bot.teams.activities import member_of
from forum.address import mail_text
from forum.people import Speaker


def speakers(members: Iterable[Any], tenant_id: str) -> list[Speaker]:
    """The people among `members`. `tenant_id` is used for those whose entry names none."""
    return [_speaker(member, tenant_id) for member in members if _is_person(str(member_of(member, "id") or ""))]


def _is_person(teams_id: str) -> bool:
    return bool(teams_id) and not teams_id.startswith("28:")


def _speaker(member: Any, tenant_id: str) -> Speaker:
    def of(*names: str) -> str | None:
        return next((str(value) for name in names if (value := member_of(member, name))), None)

    given_names = " ".join(filter(None, (of("givenName"), of("surname"))))
    return Speaker(
        tenant_id=of("tenantId") or tenant_id,
        teams_id=of("id") or "",
        # An address is not a name: it would be read in the channel.
        name=of("name") or given_names,
        entra_id=of("aadObjectId", "objectId"),
        email=mail_text(of("email")),
        is_guest=_is_guest(of("userRole"), of("userPrincipalName")),
    )


def _is_guest(role: str | None, principal_name: str | None) -> bool:
    """A guest's principal name is made from the home address and "#EXT#"."""
    return (role or "").lower() == "guest" or "#ext#" in (principal_name or "").lower()

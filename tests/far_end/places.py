"""People and conversations as Teams knows them. Who there is stands in tests/cast.py."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from forum.people import Speaker

TENANT = "5c1e0b52-7f0a-4d2b-9b7e-2f1c8a6d4e10"
TEAM = "19:community-and-faith-forum@thread.tacv2"
GROUP = "8a4f2c1e-5b7d-4e6f-9a3c-7d1e2f3a4b5c"
"""The team's Entra group."""


@dataclass(frozen=True)
class User(Speaker):
    """Somebody as activities and rosters name them. The rules take them as they are: everybody here is a `Speaker`."""

    entra_id: str = ""
    email: str = ""

    def account(self) -> dict[str, Any]:
        """As activities name people."""
        return {"id": self.teams_id, "name": self.name, "aadObjectId": self.entra_id}

    def member(self) -> dict[str, Any]:
        """As rosters name people."""
        principal = self.email.replace("@", "_") + "#EXT#@police.example" if self.is_guest else self.email
        return self.account() | {
            "objectId": self.entra_id,
            "email": self.email,
            "userPrincipalName": principal,
            "tenantId": self.tenant_id,
            "userRole": "guest" if self.is_guest else "user",
        }


def somebody(name: str, *, guest: bool = False, tenant: str = TENANT, email: str = "") -> User:
    """Everything follows from the name: `somebody("Nia Parry")` is the same person in every file."""
    entra_id = str(uuid5(NAMESPACE_URL, f"far-end:{name}"))
    address = email or f"{name.lower().replace(' ', '.')}@forum.example"
    return User(tenant, f"29:{entra_id}", name, entra_id, address, guest)


@dataclass(frozen=True)
class Where:
    """A conversation. `kind` is Teams' conversationType: personal, channel or groupChat."""

    id: str
    kind: str
    team: str | None = None

    @property
    def base(self) -> str:
        """The conversation without a thread."""
        return self.id.partition(";")[0]

    def thread(self, root: str) -> "Where":
        """The thread under a channel message."""
        return replace(self, id=f"{self.base};messageid={root}")


def chat_with(user: User) -> Where:
    """The personal chat of somebody and the bot."""
    return Where(chat_id(user.teams_id), "personal")


def chat_id(teams_id: str) -> str:
    return f"a:chat-{teams_id.removeprefix('29:')}"


def channel(name: str = "general", team: str = TEAM) -> Where:
    """A channel. As in Teams, the one called "general" has the team's own id."""
    return Where(team if name == "general" else f"19:{name}@thread.tacv2", "channel", team)


def group_chat(name: str) -> Where:
    return Where(f"19:{name}@thread.v2", "groupChat")

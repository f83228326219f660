"""The people and places you meet when you try the bot locally. Everybody and everything here is invented."""

from dataclasses import dataclass
from typing import Any

from forum.controller import Controller

TENANT_ID = "5c1e0b52-7f0a-4d2b-9b7e-2f1c8a6d4e10"
BOT_ID = "28:3f6d2c1a-8b4e-4f7a-9c5d-1e2b3a4c5d6f"
BOT_NAME = "Folkmoot"
TEAM_NAME = "Community and Faith Forum"
TEAM_ID = "19:community-and-faith-forum@thread.tacv2"
"""The team's id is the id of its General channel, in the Playground as in Teams."""
TEAM_GROUP_ID = "b7a4c0de-3f19-4a86-8d52-6c0e9f7b1a23"
CHANNEL_ID = "19:forum-meetings@thread.tacv2"
CHANNEL_NAME = "Forum meetings"
PERSONAL_CHAT_ID = "a:personal-chat-with-folkmoot"
GROUP_CHAT_ID = "19:planning-group@thread.v2"
GROUP_CHAT_NAME = "Planning group"
CONTROLLER = Controller("Anytown Council", "Data Protection Officer, dpo@anytown.example")
"""Who runs the forum, as people read it in emails and in the privacy notice."""
MAILBOX = "forum@anytown-council.example"
TEXT_TEMPLATE = "5d1c6e0a-9b3f-4c27-8e41-0a7b6d2f9c38"
NOTIFY_KEY = f"local-{TENANT_ID}-{TEXT_TEMPLATE}"
"""In the form of a key for GOV.UK Notify: the stand-in takes any."""


@dataclass(frozen=True)
class SamplePerson:
    """Somebody in the sample forum. `entra_id` is a GUID, as in Teams; the Teams id is made from it."""

    entra_id: str
    given_name: str
    surname: str
    style: str = ""

    @property
    def name(self) -> str:
        """The display name, with the style by which the person is addressed ("Rabbi")."""
        return " ".join(word for word in (self.style, self.given_name, self.surname) if word)

    @property
    def teams_id(self) -> str:
        """The id by which the Bot Framework knows the person."""
        return f"29:{self.entra_id}"

    @property
    def email(self) -> str:
        """An address in a domain reserved for examples (RFC 2606): no email can ever arrive there."""
        return f"{self.given_name}.{self.surname}@example.org".lower()


ENGAGEMENT_OFFICER = SamplePerson("0b9f6a3e-52c4-4f0d-8a17-9d3e6c2b7f01", "Carys", "Bowen")
"""Who sits in front of the Playground: the host organisation's engagement officer."""

PEOPLE = (
    SamplePerson("1d2a7c58-93be-4a61-b0f4-5e8c3d9a6b12", "Yusuf", "Rahman", "Imam"),
    SamplePerson("2e3b8d69-a4cf-4b72-81a5-6f9d4e0b7c23", "Grace", "Okafor", "Pastor"),
    SamplePerson("3f4c9e7a-b5d0-4c83-92b6-70ae5f1c8d34", "Miriam", "Adler", "Rabbi"),
    SamplePerson("405daf8b-c6e1-4d94-a3c7-81bf602d9e45", "Harjit", "Singh", "Giani"),
    SamplePerson("516eb09c-d7f2-4ea5-b4d8-92c0713eaf56", "Leon", "Campbell"),
)
"""The others: the Playground wants exactly five."""


def playground_config() -> dict[str, Any]:
    """The sample forum in the shape of `.m365agentsplayground.yml`, version 0.1.1 (JSON is YAML)."""
    return {
        "version": "0.1.1",
        "tenantId": TENANT_ID,
        "bot": {"id": BOT_ID, "name": BOT_NAME},
        "currentUser": _user(ENGAGEMENT_OFFICER),
        "users": [_user(person) for person in PEOPLE],
        "personalChat": {"id": PERSONAL_CHAT_ID},
        "groupChat": {"id": GROUP_CHAT_ID, "name": GROUP_CHAT_NAME},
        "team": {
            "id": TEAM_ID,
            "name": TEAM_NAME,
            "aadGroupId": TEAM_GROUP_ID,
            "channels": [{"id": CHANNEL_ID, "name": CHANNEL_NAME}],
        },
    }


def mailboxes() -> dict[str, dict[str, str]]:
    """The mailboxes' owners, as Graph shows a user, by Entra object id."""
    return {
        person.entra_id: {"id": person.entra_id, "displayName": person.name, "mail": person.email}
        for person in (ENGAGEMENT_OFFICER, *PEOPLE)
    }


def _user(person: SamplePerson) -> dict[str, str]:
    return {
        "id": person.teams_id,
        "name": person.name,
        "userPrincipleName": person.email,  # the Playground's spelling
        "aadObjectId": person.entra_id,
        "givenName": person.given_name,
        "surname": person.surname,
        "email": person.email,
    }

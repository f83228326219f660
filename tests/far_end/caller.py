"""People who use the bot. Signs and posts activities as Teams does.

form = await caller.say(carys, "suggest")
shown = await caller.press(carys, form, "Save", {"title": "Food bank"})
assert "Food bank" in shown.words
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import aiohttp

from tests.far_end.cards import button_of, buttons_of, counts_of, filled_in, words_of
from tests.far_end.places import TEAM, User, Where, chat_with
from tests.far_end.sent import Sent
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService

BOT = {"id": f"28:{APP_ID}", "name": "Folkmoot"}
_KIND_OF_TYPING = {"type": "clientInfo", "locale": "en-GB", "country": "GB", "platform": "Windows"}


@dataclass
class Answered:
    """What a turn is answered by: the HTTP response and the posts that reply to it, but none of a job's meanwhile."""

    status: int
    body: dict[str, Any]
    posts: list[Sent]
    where: Where
    message_id: str | None = None

    @property
    def card(self) -> dict[str, Any]:
        """The card in the invoke response, otherwise in the last post. Empty if there is none."""
        if isinstance(dialog := self._dialog, dict):
            return dialog["card"]["content"]
        if isinstance(card := self.body.get("value"), dict):
            return card
        return self.posts[-1].card if self.posts else {}

    @property
    def toast(self) -> str:
        """The line of text in the invoke response, or ""."""
        value = self.body.get("value", self._dialog)
        return value if isinstance(value, str) else ""

    @property
    def _dialog(self) -> Any:
        """The contents of a message command's dialog."""
        return self.body.get("task", {}).get("value")

    @property
    def words(self) -> str:
        """Everything that can be read."""
        if self.body:
            return self.toast or words_of(self.card)
        return "\n".join(post.words for post in self.posts)

    @property
    def counts(self) -> str:
        return counts_of(self.card)

    @property
    def buttons(self) -> list[str]:
        return buttons_of(self.card)


class Caller:
    """Use with `async with`. `bot_url` is where the bot listens; activities without a token when `signs` is False."""

    def __init__(self, teams: TeamsService, bot_url: str, *, locale: str = "en-GB", signs: bool = True) -> None:
        self._teams = teams
        self.bot_url = bot_url.rstrip("/")
        self._url = f"{self.bot_url}/api/messages"
        self.locale = locale
        self._signs = signs

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: Any, trace: TracebackType | None) -> None:
        await self._session.close()

    async def say(
        self, user: User, text: str, where: Where | None = None, *, mentions: Sequence[User] = ()
    ) -> Answered:
        """Types `text`, in the personal chat or else @mentioning the bot. "@Name" of `mentions` become mentions.

        In a channel that is not a thread it begins a new thread; the answer's `where` goes on in it.
        """
        return await self.send(self.message(user, text, where or chat_with(user), mentions=mentions))

    async def press(
        self,
        user: User,
        on: Sent | Answered,
        button: str,
        inputs: Mapping[str, str] | None = None,
        *,
        where: Where | None = None,
        check: bool = True,
        old_client: bool = False,
    ) -> Answered:
        """Fills in and presses the button with that title or verb.

        `check` False sends what the client itself would not. `old_client` presses the Action.Submit fallback.
        """
        action = button_of(on.card, button)
        action = action["fallback"] if old_client else action
        data = filled_in(on.card, action, inputs or {}, check=check)
        place = where or _place(user, on)
        reply_to = on.id if isinstance(on, Sent) else on.message_id
        return await self.send(self.pressed(user, action, data, place, reply_to))

    async def choose(self, user: User, command: str, message: Mapping[str, Any], where: Where) -> Answered:
        """Chooses a command in a message's menu. The answer is the dialog."""
        asked = {"commandId": command, "commandContext": "message", "context": {"theme": "default"}}
        asked |= {"messagePayload": dict(message)}
        what = {"type": "invoke", "name": "composeExtension/fetchTask", "value": asked}
        return await self.send(self.activity(user, where, what))

    async def press_in_dialog(
        self, user: User, on: Answered, button: str, inputs: Mapping[str, str] | None = None
    ) -> Answered:
        """Fills in and presses a button in the dialog of a message command."""
        action = button_of(on.card, button)
        assert action["type"] == "Action.Submit", "a dialog knows no other"
        data = filled_in(on.card, action, inputs or {}, check=True)
        value = {"commandContext": "message", "data": data}
        what = {"type": "invoke", "name": "composeExtension/submitAction", "value": value}
        return await self.send(self.activity(user, on.where, what))

    async def answer_file(self, user: User, offer: Sent, *, accept: bool, **upload: str) -> Answered:
        """Accepts or declines an offered file, as Teams sends it. An accepted file is uploaded to `uploadUrl`."""
        [file] = offer.activity["attachments"]
        value: dict[str, Any] = {"type": "fileUpload", "action": "accept" if accept else "decline"}
        value["context"] = file["content"]["acceptContext" if accept else "declineContext"]
        if accept:
            session = f"session-{offer.id}"
            value["uploadInfo"] = {
                "name": file["name"],
                "uploadUrl": f"{self._teams.service_url}upload/{session}",
                "contentUrl": f"https://town-my.sharepoint.example/personal/{session}/{file['name']}",
                "uniqueId": session,
                "fileType": file["name"].rpartition(".")[2],
            } | upload
        what = {"type": "invoke", "name": "fileConsent/invoke", "value": value, "replyToId": offer.id}
        return await self.send(self.activity(user, chat_with(user), what))

    async def add_bot(self, team: Where, by: User) -> Answered:
        """Adds the bot to a team or a chat, or installs it for one person."""
        added = {"type": "conversationUpdate", "membersAdded": [BOT]}
        return await self.send(self.activity(by, team, added))

    async def send(self, activity: Mapping[str, Any], **headers: str) -> Answered:
        """Posts an activity unchanged and waits for the answer. The given headers replace the usual ones."""
        seen = len(self._teams.everything())
        token = {"Authorization": f"Bearer {self._teams.signer.token(self._teams.service_url)}"} if self._signs else {}
        async with self._session.post(self._url, json=activity, headers=token | headers) as answer:
            is_json = answer.content_type == "application/json"
            body = await answer.json() if is_json else {}
            status = answer.status
        where = _where(activity)
        posts = [sent for sent in self._teams.everything()[seen:] if sent.replies_to == activity.get("id")]
        message_id = posts[-1].id if posts else activity.get("replyToId")
        return Answered(status, body, posts, where, message_id)

    async def send_body(self, body: bytes) -> int:
        """Posts arbitrary bytes with a valid token. Returns the HTTP status."""
        token = self._teams.signer.token(self._teams.service_url)
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        async with self._session.post(self._url, data=body, headers=headers) as answer:
            return answer.status

    def message(self, user: User, text: str, where: Where, *, mentions: Sequence[User] = ()) -> dict[str, Any]:
        """A typed message as Teams sends it."""
        accounts = [] if where.kind == "personal" else [BOT]
        spoken = text if where.kind == "personal" else f"<at>{BOT['name']}</at> {text}"
        for mentioned in mentions:
            assert f"@{mentioned.name}" in spoken, f"the text does not mention {mentioned.name}"
            spoken = spoken.replace(f"@{mentioned.name}", f"<at>{mentioned.name}</at>")
            accounts.append({"id": mentioned.teams_id, "name": mentioned.name})
        entities = [{"type": "mention", "mentioned": it, "text": f"<at>{it['name']}</at>"} for it in accounts]
        said = {"type": "message", "text": spoken, "textFormat": "plain", "entities": [*entities, _KIND_OF_TYPING]}
        message_id = self._teams.next_id()
        if where.kind == "channel" and where.id == where.base:
            where = where.thread(message_id)
        return self.activity(user, where, said) | {"id": message_id}

    def edited(self, user: User, message: Mapping[str, Any], text: str, where: Where) -> dict[str, Any]:
        """An edit of a typed message as Teams sends it: the same id, and the text as it is now."""
        now = self.activity(user, where, {"type": "messageUpdate", "text": text, "textFormat": "plain"})
        now["channelData"]["eventType"] = "editMessage"
        return now | {"id": message["id"]}

    def pressed(
        self, user: User, action: Mapping[str, Any], data: Mapping[str, Any], where: Where, reply_to: str | None
    ) -> dict[str, Any]:
        """A press as Teams sends it."""
        if action["type"] == "Action.Submit":
            what: dict[str, Any] = {"type": "message", "value": dict(data)}
        else:
            execute = {"type": "Action.Execute", "verb": action.get("verb"), "data": dict(data)}
            what = {"type": "invoke", "name": "adaptiveCard/action"}
            what["value"] = {"action": execute, "trigger": "manual"}
        return self.activity(user, where, what | {"replyToId": reply_to})

    def activity(self, user: User, where: Where, what: Mapping[str, Any]) -> dict[str, Any]:
        """Wraps `what` in the fields that every activity has."""
        team = {"team": {"id": where.team}, "channel": {"id": where.base}} if where.team else {}
        return {
            "id": f"f:{self._teams.next_id()}",
            "channelId": "msteams",
            "serviceUrl": self._teams.service_url,
            "from": user.account(),
            "recipient": BOT,
            "conversation": {
                "id": where.id,
                "conversationType": where.kind,
                "tenantId": user.tenant_id,
                **({} if where.kind == "personal" else {"isGroup": True}),
            },
            "channelData": {"tenant": {"id": user.tenant_id}, **team},
            "locale": self.locale,
            "timestamp": "2026-11-22T15:35:11.992Z",
            **what,
        }


def _where(activity: Mapping[str, Any]) -> Where:
    conversation = activity["conversation"]
    team = activity["channelData"].get("team", {}).get("id")
    return Where(conversation["id"], conversation["conversationType"], team)


def _place(user: User, on: Sent | Answered) -> Where:
    """Where a card hangs. What was posted to a channel itself has its own thread."""
    if isinstance(on, Answered):
        return on.where
    if on.conversation.startswith("a:"):
        return chat_with(user)
    if on.conversation.endswith("@thread.v2"):
        return Where(on.conversation, "groupChat")
    place = Where(on.conversation, "channel", TEAM)
    return place if ";" in on.conversation else place.thread(on.id)

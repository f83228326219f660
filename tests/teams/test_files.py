"""Files are offered, shown and accepted as "Send and receive files using a bot" describes."""

import socket
from typing import Any

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver

from bot.teams.outbound import Connector
from bot.teams.trust import TrustedServices
from bot.teams.uploads import FileUploads
from dialogs.kit.turn import FileAnswer
from forum.conversation import Address
from forum.ports import FileOffer, FileThere, Message, NotNow, Refused
from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with
from tests.far_end.sent import Fault
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler

OFFER = FileOffer("brief.docx", "The brief", 7, {"brief": "b1", "kind": "docx"})


async def test_a_file_is_offered_and_shown(connector: Connector, teams: TeamsService, to: Address) -> None:
    await connector.post(to, Message("The brief", file=OFFER))
    await connector.post(
        to, Message("There", file=FileThere("brief.docx", "https://x.example/brief.docx", "u1", "docx"))
    )
    offered, shown = (sent.activity["attachments"][0] for sent in teams.messages(chat_with(CARYS)))
    assert offered == {
        "contentType": "application/vnd.microsoft.teams.card.file.consent",
        "name": "brief.docx",
        "content": {
            "description": "The brief",
            "sizeInBytes": 7,
            "acceptContext": OFFER.context,
            "declineContext": OFFER.context,
        },
    }
    assert shown == {
        "contentType": "application/vnd.microsoft.teams.card.file.info",
        "contentUrl": "https://x.example/brief.docx",
        "name": "brief.docx",
        "content": {"uniqueId": "u1", "fileType": "docx"},
    }


@pytest.mark.parametrize("accept", [True, False])
async def test_what_somebody_says_to_it_comes_in(
    caller: Caller, connector: Connector, handler: Handler, teams: TeamsService, to: Address, accept: bool
) -> None:
    await connector.post(to, Message("The brief", file=OFFER))
    [offered] = teams.messages(chat_with(CARYS))
    assert (await caller.answer_file(CARYS, offered, accept=accept)).status == 200
    [turn] = handler.turns
    upload = FileAnswer(True, OFFER.context, f"{teams.service_url}upload/session-{offered.id}")
    assert turn.file is not None and turn.press is None
    assert (turn.file.accepted, turn.file.context) == (accept, OFFER.context)
    assert turn.file.upload_url == (upload.upload_url if accept else "")
    assert "upload" not in repr(turn.file), "whoever has the URL may write there"


@pytest.mark.parametrize("value", [None, {}, {"action": "maybe"}, {"action": ["accept"]}, "accept"])
async def test_what_makes_no_sense_is_turned_away(caller: Caller, handler: Handler, value: Any) -> None:
    what = {"type": "invoke", "name": "fileConsent/invoke", "value": value}
    assert (await caller.send(caller.activity(CARYS, chat_with(CARYS), what))).status == 400
    assert handler.turns == []


@pytest.mark.parametrize(
    "value", [{"action": "accept"}, {"action": "accept", "context": 1, "uploadInfo": "x"}, {"action": "decline"}]
)
async def test_a_bare_answer_names_no_place(caller: Caller, handler: Handler, value: Any) -> None:
    what = {"type": "invoke", "name": "fileConsent/invoke", "value": value}
    assert (await caller.send(caller.activity(CARYS, chat_with(CARYS), what))).status == 200
    [turn] = handler.turns
    assert turn.file and (turn.file.upload_url, turn.file.context) == ("", {})


@pytest.fixture
def uploads(session: aiohttp.ClientSession, services: TrustedServices, clock: SetClock) -> FileUploads:
    return FileUploads(session, services, clock)


async def test_a_file_is_put_in_one_piece(uploads: FileUploads, teams: TeamsService, to: Address) -> None:
    await uploads.upload(f"{teams.service_url}upload/one", b"content")
    assert teams.files == {"one": b"content"}


@pytest.mark.parametrize(
    "url",
    [
        *("http://sharepoint.example/x", "ftp://sharepoint.example/x", "/x", "", "https://", "http://[::1/x"),
        *("http://127.0.0.1:1/x", "https://localhost/x", "https://user:word@x.sharepoint.com/x"),
        *(
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/x",
            "https://[fd00::1]/x",
            "https://2130706433/",
        ),
        *("https://sharepoint.example/x", "https://sharepoint.com/x", "https://.sharepoint.com/x"),
        *(
            "https://x.sharepoint.com.evil.example/x",
            "https://evilsharepoint.com/x",
            "https://evil.example/.sharepoint.com",
        ),
        *("https://x.sharepoint.com:8443/x", "http://x.sharepoint.com/x", "https://:word@x.sharepoint.com/x"),
        *("https://x.sharepoint.com./x", "https://evil.example%2f.sharepoint.com/x", "https://a b.sharepoint.com/x"),
    ],
)
async def test_nothing_goes_where_it_must_not(uploads: FileUploads, url: str) -> None:
    with pytest.raises(Refused, match="UploadNotTrusted"):
        await uploads.upload(url, b"content")


class Names(AbstractResolver):
    """Knows nobody, and remembers who was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> Any:
        self.asked.append(f"{host}:{port}")
        raise OSError(f"{host} is not known here")

    async def close(self) -> None:
        """There is nothing to close."""


@pytest.mark.parametrize(
    "host",
    ["town-my.sharepoint.com", "town.sharepoint.us", "t.sharepoint-mil.us", "t.sharepoint.cn"],
)
async def test_a_file_goes_to_sharepoint_in_every_cloud(host: str, services: TrustedServices, clock: SetClock) -> None:
    names = Names()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=names)) as session:
        with pytest.raises(NotNow):
            await FileUploads(session, services, clock).upload(f"https://{host}/personal/x", b"content")
    assert names.asked == [f"{host}:443"]


async def test_what_went_wrong_is_told_apart(uploads: FileUploads, teams: TeamsService, to: Address) -> None:
    teams.break_next("upload", *(Fault(status=status) for status in (503, 429, 404, 401)))
    for kind in (NotNow, NotNow, Refused, Refused):
        with pytest.raises(kind):
            await uploads.upload(f"{teams.service_url}upload/two", b"content")
    assert teams.files == {}

"""The doctor, with real far ends over HTTP: what works, what does not, and what to do about it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot.doctor import Finding, Mark, examine, report
from bot.migrated import migrated
from bot.settings import ServeSettings
from bot.web import notices
from bot.web.server import listening
from graph.standin.server import start
from storage.copies.backup import back_up
from storage.engine.keyring import DataKey
from tests.bot.test_credentials import settings
from tests.clock import SetClock
from tests.far_end.sign_in import SignIn
from tests.far_end.teams import TeamsService

ROLES = [
    "Calendars.ReadWrite",
    "OnlineMeetings.Read.All",
    "OnlineMeetingArtifact.Read.All",
    "Sites.Selected",
]
Far = tuple[ServeSettings, SignIn]


@pytest.fixture
async def far(tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Far]:
    """Settings with which everything works, and their sign-in."""
    url = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
    await migrated(url)
    await asyncio.to_thread(back_up, url, tmp_path / "copy.zip", "1.2.3", datetime.now(UTC))
    graph = await start()
    async with SignIn(tmp_path) as sign_in, TeamsService(clock) as teams, answering(401) as public_url:
        monkeypatch.setenv("SSL_CERT_FILE", str(sign_in.certificate))
        sign_in.roles = ROLES
        yield (
            settings(
                database_url=url,
                entra_authority=sign_in.url,
                bot_openid_metadata=teams.metadata_url,
                graph_base_url=graph.graph_url,
                public_url=public_url,
                mail_from="forum@council.example",
                microsoft_app_password_ends="2099-04-05",
                data_keys=DataKey.new().text,
                organisation_name="A Council",
                privacy_contact="Data Protection Officer, dpo@council.example",
            ),
            sign_in,
        )
    await graph.aclose()


def answering(status: int):
    """A messaging endpoint with these answers, beside one for Microsoft's notices."""

    async def messages(_: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()

    async def hear(_: object) -> None: ...

    async def believed(found: Sequence[notices.Notice]) -> Sequence[notices.Notice]:
        return found

    app.router.add_post("/api/messages", messages)
    app.add_routes([notices.route(hear, believed)])
    return listening(app, "127.0.0.1", 0)


async def found(given: ServeSettings, **changes: str | None) -> dict[str, Finding]:
    changed = given.model_copy(update=changes)
    return {finding.what: finding async for finding in examine(changed, patience=10)}


async def test_all_is_well(far: Far):
    said: list[str] = []
    assert await report(far[0], say=said.append) == 0
    assert len(said) == 21
    assert all(line.startswith("ok   - ") for line in said), "\n".join(said)
    assert "correct horse" not in "\n".join(said)


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [("organisation_name", "Folkmoot", "ORGANISATION_NAME"), ("privacy_contact", None, "PRIVACY_CONTACT")],
)
async def test_the_privacy_notice_has_to_say_who_answers_for_it(far: Far, name: str, value: str | None, remedy: str):
    finding = (await found(far[0], **{name: value}))["privacy notice"]
    assert finding.state is Mark.WARN and remedy in finding.remedy


async def test_without_email_it_says_so_and_goes_on(far: Far):
    assert (await found(far[0], mail_from=None))["email"].state is Mark.SKIP
    assert "permission Mail.Send" not in await found(far[0], mail_from=None)


async def test_what_is_amiss_is_said_with_the_remedy(far: Far):
    far[1].refusal = "AADSTS7000222"
    said: list[str] = []
    assert await report(far[0], say=said.append) == 1
    assert [line for line in said if not line.startswith("ok   - ")] == [
        "FAIL - sign-in - refused (AADSTS7000222) - "
        "the client secret has expired: make a new one and set MICROSOFT_APP_PASSWORD",
        "skip - Microsoft Graph - cannot be looked at without the sign-in",
    ]


async def test_a_missing_permission_says_what_works_without_it(far: Far):
    far[1].roles = [role for role in ROLES if role != "OnlineMeetingArtifact.Read.All"]
    finding = (await found(far[0]))["permission OnlineMeetingArtifact.Read.All"]
    assert finding.state is Mark.SKIP
    assert "roll" in finding.detail
    assert "application" in finding.remedy


async def test_a_database_that_is_not_there_yet_is_not_made(far: Far, tmp_path: Path):
    finding = (await found(far[0], database_url=f"sqlite+aiosqlite:///{tmp_path}/none.db"))["database"]
    assert (finding.state, finding.remedy) == (Mark.FAIL, "run `folkmoot migrate`")
    assert not (tmp_path / "none.db").exists()


async def test_a_database_server_that_is_down_is_named_without_its_password(far: Far):
    finding = (await found(far[0], database_url="postgresql+asyncpg://u:hunter2@127.0.0.1:1/x"))["database"]
    assert finding.state is Mark.FAIL
    assert "DATABASE_URL" in finding.remedy
    assert "hunter2" not in str(finding)


async def test_an_old_schema_is_noticed(far: Far, monkeypatch: pytest.MonkeyPatch):
    async def behind(_: object) -> bool:
        return False

    monkeypatch.setattr("bot.doctor.schema_is_current", behind)
    assert (await found(far[0]))["database"].remedy == "run `folkmoot migrate`"


@pytest.mark.parametrize(("status", "state"), [(401, Mark.OK), (200, Mark.FAIL), (404, Mark.FAIL), (502, Mark.FAIL)])
async def test_the_messaging_endpoint_must_turn_strangers_away(far: Far, status: int, state: Mark):
    async with answering(status) as url:
        assert (await found(far[0], public_url=url))["messaging endpoint"].state is state


async def test_the_messaging_endpoint_is_skipped_without_a_public_url(far: Far):
    given = far[0].model_copy(update={"public_url": None})
    assert (await found(given))["messaging endpoint"].state is Mark.SKIP


async def test_notices_need_an_address_that_microsoft_can_reach(far: Far):
    what = "notices of changes in calendars"
    given = far[0].model_copy(update={"public_url": None})
    assert (await found(given))[what].state is Mark.SKIP
    for wrong in ("/nowhere", ":1"):
        finding = (await found(far[0], public_url=(far[0].public_url or "") + wrong))[what]
        assert finding.state is Mark.FAIL
        assert "/graph/notifications" in finding.remedy


@pytest.mark.parametrize("path", ["/nowhere", ""])
async def test_keys_that_are_not_published_are_noticed(far: Far, path: str):
    finding = (await found(far[0], bot_openid_metadata=(far[0].public_url or "") + path))["keys of Teams"]
    assert finding.state is Mark.FAIL
    assert "BOT_OPENID_METADATA" in finding.remedy

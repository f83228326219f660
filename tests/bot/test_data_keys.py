"""Where the keys of the database come from, and the command that makes, shows and changes them."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import insert

from bot.__main__ import main
from bot.data_keys import keys_fit, ring_of
from bot.findings import Mark
from bot.keys_doctor import look_at_data_keys
from bot.migrated import migrated
from bot.settings import BadSettings, DatabaseSettings, ServeSettings
from bot.start import CannotStart
from bot.web.server import listening
from storage.engine.database import Database
from storage.engine.keyring import DataKey, KeyRing
from storage.tables import people
from tests.bot.test_credentials import settings
from tests.bot.test_settings import NAMES
from tests.far_end.sign_in import SignIn

OLD, NEW = DataKey(b"o" * 64), DataKey(b"n" * 64)


def of(**given: Any) -> DatabaseSettings:
    return DatabaseSettings(**given)


async def test_without_a_setting_there_are_none() -> None:
    assert (await ring_of(of())).names == ()


async def test_they_are_read_from_the_setting_or_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    file.write_text(f"{NEW.text}\n{OLD.text}\n")
    assert (await ring_of(of(data_keys=f"{NEW.text},{OLD.text}"))).names == (NEW.name, OLD.name)
    assert (await ring_of(of(data_keys_file=file))).names == (NEW.name, OLD.name)


async def test_what_cannot_be_used_is_said_without_the_key(tmp_path: Path) -> None:
    file = tmp_path / "keys"
    for content in (b"", b"\xff\xfe", NEW.text[:-3].encode()):
        file.write_bytes(content)
        with pytest.raises(BadSettings, match="DATA_KEYS_FILE") as raised:
            await ring_of(of(data_keys_file=file))
        assert NEW.text[:20] not in str(raised.value)
    with pytest.raises(BadSettings, match="one place"):
        await ring_of(of(data_keys_file=file, data_keys=NEW.text))
    with pytest.raises(BadSettings, match="signs in"):
        await ring_of(of(data_keys_vault="https://vault.example/secrets/keys"))


class TestKeyVault:
    """A stand-in that answers as "Get Secret" of Azure Key Vault's REST API does."""

    @pytest.fixture
    async def signed_in(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ServeSettings]:
        async with SignIn(tmp_path) as sign_in:
            monkeypatch.setenv("SSL_CERT_FILE", str(sign_in.certificate))
            yield settings(entra_authority=sign_in.url)

    async def read(self, signed_in: ServeSettings, answer: web.Response) -> tuple[str, ...]:
        asked: list[web.Request] = []

        async def get(request: web.Request) -> web.Response:
            asked.append(request)
            return answer

        app = web.Application()
        app.router.add_get("/secrets/keys", get)
        async with listening(app, "127.0.0.1", 0) as url:
            ring = await ring_of(signed_in.model_copy(update={"data_keys_vault": f"{url}/secrets/keys"}))
        assert asked[0].query["api-version"] == "7.4"
        assert asked[0].headers["Authorization"].startswith("Bearer ")
        return ring.names

    async def test_the_keys_are_the_secret_s_value(self, signed_in: ServeSettings) -> None:
        held = web.json_response({"value": f"{NEW.text},{OLD.text}", "id": "https://vault.example/secrets/keys/1"})
        assert await self.read(signed_in, held) == (NEW.name, OLD.name)

    @pytest.mark.parametrize(("status", "remedy"), [(403, "Key Vault Secrets User"), (404, "check the address")])
    async def test_a_no_says_what_to_do(self, signed_in: ServeSettings, status: int, remedy: str) -> None:
        with pytest.raises(CannotStart, match=remedy):
            await self.read(signed_in, web.json_response({"error": {"code": "x"}}, status=status))

    async def test_an_answer_of_another_kind_is_not_taken_for_keys(self, signed_in: ServeSettings) -> None:
        with pytest.raises(CannotStart):
            await self.read(signed_in, web.Response(text="<html>sign in here</html>"))

    async def test_a_vault_that_is_not_there(self, signed_in: ServeSettings) -> None:
        gone = signed_in.model_copy(update={"data_keys_vault": "http://127.0.0.1:1/secrets/keys"})
        with pytest.raises(CannotStart, match="cannot be read"):
            await ring_of(gone)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database with one address in it, not encrypted, and the settings for it."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    url = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
    monkeypatch.setenv("DATABASE_URL", url)
    asyncio.run(_fill(url))
    return url


async def _fill(url: str) -> None:
    await migrated(url)
    database = Database(url)
    row = {"id": "p", "tenant_id": "t", "name": "Grace", "email": "grace@church.example", "reach": "unknown"}
    async with database.transaction() as session:
        await session.execute(insert(people).values(**row, is_guest=False))
    await database.aclose()


def test_from_no_key_to_the_second_one(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(what: str, status: int = 0) -> str:
        assert main(["keys", what]) == status
        return capsys.readouterr().out

    first = said("new").strip()
    assert said("status").startswith("1 value is not encrypted: DATA_KEYS is missing: `folkmoot keys new`")
    assert main(["keys", "rotate"]) == 2
    assert "folkmoot keys new" in capsys.readouterr().err
    monkeypatch.setenv("DATA_KEYS", first)
    assert "Encrypted 1 row with the key" in said("rotate")
    raw = b"".join(file.read_bytes() for file in tmp_path.glob("folkmoot.db*"))
    assert b"Grace" in raw
    assert b"grace@church.example" not in raw
    second = said("new").strip()
    monkeypatch.setenv("DATA_KEYS", second)
    assert "MISSING" in said("status", 1)
    assert main(["keys", "rotate"]) == 2
    assert "put it back behind the others" in capsys.readouterr().err
    monkeypatch.setenv("DATA_KEYS", f"{second},{first}")
    assert "still needed" in said("status")
    assert "keep them as long as those" in said("rotate")
    assert "not needed" in said("status")


async def test_it_does_not_start_without_a_key_that_the_database_needs(url: str) -> None:
    old = Database(url, keys=KeyRing([OLD]))
    async with old.transaction() as session:
        await session.execute(people.update().values(email="grace@church.example"))
    await keys_fit(old)
    await old.aclose()
    without = Database(url, keys=KeyRing([NEW]))
    with pytest.raises(CannotStart, match=OLD.name):
        await keys_fit(without)
    await without.aclose()


async def test_the_doctor_says_how_far_it_is(url: str) -> None:
    at = settings(database_url=url)
    assert (await look_at_data_keys(at)).state is Mark.WARN
    old, new = at.model_copy(update={"data_keys": _secret(OLD)}), at.model_copy(update={"data_keys": _secret(NEW)})
    finding = await look_at_data_keys(old)
    assert (finding.state, finding.remedy) == (Mark.WARN, "run `folkmoot keys rotate`")
    database = Database(url, keys=KeyRing([OLD]))
    async with database.transaction() as session:
        await session.execute(people.update().values(email="grace@church.example"))
    await database.aclose()
    assert (await look_at_data_keys(old)).state is Mark.OK
    assert (await look_at_data_keys(new)).state is Mark.FAIL


def _secret(key: DataKey) -> object:
    return of(data_keys=key.text).data_keys

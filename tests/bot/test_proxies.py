"""Through a proxy to everything outside, and to nothing on this machine."""

import ssl
from pathlib import Path

import aiohttp
import pytest

from bot.proxies import check_proxy, proxy_for, proxy_secrets
from bot.settings import BadSettings
from bot.teams.outbound import Connector
from bot.teams.trust import TrustedServices
from bot.teams.uploads import FileUploads
from forum.conversation import Address
from forum.ports import Message, NotNow
from tests.clock import SetClock
from tests.far_end.places import TENANT
from tests.far_end.proxy import PASSWORD, USER, WRITTEN, Proxy
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService
from tests.teams.test_files import Names

NAMES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy")
GRAPH = "https://graph.microsoft.com/v1.0"
ONEDRIVE = "town-my.sharepoint.com"


@pytest.fixture(autouse=True)
def no_proxy_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_the_environment_names_the_proxy(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert proxy_for(GRAPH) is None
    monkeypatch.setenv(name, "proxy.council.test:3128")
    assert proxy_for(GRAPH) == "http://proxy.council.test:3128"


@pytest.mark.parametrize(
    ("kept", "url", "direct"),
    [
        ("council.test", "https://forum.council.test/api/messages", True),
        (".council.test", "https://forum.council.test", True),
        ("notcouncil.test,10.0.0.5", "https://forum.council.test", False),
        ("10.0.0.5", "https://10.0.0.5:8443/x", True),
        ("other.test, *.council.test", "https://forum.council.test", True),
        ("*", GRAPH, True),
        ("", GRAPH, False),
    ],
)
def test_no_proxy_names_what_is_called_without_it(
    monkeypatch: pytest.MonkeyPatch, kept: str, url: str, direct: bool
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.council.test:3128")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, kept)
        assert (proxy_for(url) is None) is direct
        monkeypatch.delenv(name)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:3978", "https://127.0.0.1:8443", "https://localhost", "http://[::1]:1"]
)
def test_nothing_on_this_machine_goes_through_a_proxy(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://proxy.council.test:3128")
    assert proxy_for(url) is None


@pytest.mark.parametrize("proxy", ["socks5://u:hunter2@proxy:1080", "http://", "http://u:hunter2@proxy:port"])
def test_a_proxy_that_cannot_be_used_is_refused_without_showing_it(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    check_proxy()
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(BadSettings) as refused:
        check_proxy()
    assert refused.value.lines == [
        "HTTPS_PROXY is not usable: expected an address such as http://proxy.example.org:3128"
    ]


def test_its_password_is_kept_out_of_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.council.test:3128")
    assert proxy_secrets() == []
    monkeypatch.setenv("HTTPS_PROXY", f"http://{USER}:{WRITTEN}@proxy.council.test:3128")
    assert {PASSWORD, WRITTEN} <= set(proxy_secrets())


async def test_a_file_goes_to_onedrive_through_the_proxy(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: SetClock
) -> None:
    async with TeamsService(clock) as teams, Proxy(tmp_path, {ONEDRIVE: teams.own_url}) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        async with behind(proxy) as session:
            uploads = FileUploads(session, TrustedServices(), clock)
            await uploads.upload(f"https://{ONEDRIVE}/uk/upload/paper", b"content")
    assert teams.files == {"paper": b"content"}
    assert proxy.asked == [ONEDRIVE]


async def test_a_post_that_the_proxy_refuses_surely_was_not_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, clock: SetClock
) -> None:
    service = "https://smba.council.test/uk/"
    async with Proxy(tmp_path, {}) as proxy, behind(proxy) as session:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        connector = Connector(session, TrustedServices([service]), clock, bot_id=APP_ID, tenant_id=TENANT, bearer=None)
        with pytest.raises(NotNow):
            await connector.post(Address(service, "19:forum@thread.tacv2"), Message("Hello", text="Hello"))


def behind(proxy: Proxy) -> aiohttp.ClientSession:
    """A session for which there are no other names than the proxy's."""
    trusting = ssl.create_default_context(cafile=str(proxy.certificate))
    return aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=Names(), ssl=trusting))

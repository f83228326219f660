"""Signing in over TLS at your own authority."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from azure.core.exceptions import ClientAuthenticationError, ServiceRequestError
from azure.identity.aio import ManagedIdentityCredential

from bot.credentials import CONNECTOR_SCOPE, make_credential
from bot.settings import ServeSettings
from tests.far_end.sign_in import SignIn

APP = "1f0e8a52-7c1e-4b63-9d35-0a7d3c4c1b11"
TENANT = "8d0f2b1c-52c6-4f0a-8c39-4be1c0f5d922"


@pytest.fixture
async def sign_in(tmp_path: Path) -> AsyncIterator[SignIn]:
    async with SignIn(tmp_path) as far_end:
        yield far_end


def settings(**more: str) -> ServeSettings:
    app = {"microsoft_app_id": APP, "microsoft_app_tenant_id": TENANT, "microsoft_app_password": "correct horse"}
    return ServeSettings.model_validate(app | more)


async def test_a_token_comes_from_the_bots_own_tenant_once(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(sign_in.certificate))
    async with make_credential(settings(entra_authority=sign_in.url)) as credential:
        first = await credential.get_token(CONNECTOR_SCOPE)
        again = await credential.get_token(CONNECTOR_SCOPE)
    assert first.token == again.token
    assert sign_in.paths == [f"/{TENANT}/oauth2/v2.0/token"]  # and nothing was looked up at Microsoft
    [form] = sign_in.requests
    assert form["client_id"] == APP
    assert form["client_secret"] == "correct horse"
    assert form["scope"] == CONNECTOR_SCOPE


async def test_a_refusal_is_a_refusal(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(sign_in.certificate))
    sign_in.refusal = "AADSTS7000215"
    async with make_credential(settings(entra_authority=sign_in.url)) as credential:
        with pytest.raises(ClientAuthenticationError, match="AADSTS7000215"):
            await credential.get_token(CONNECTOR_SCOPE)


async def test_an_unknown_certificate_is_not_trusted(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    async with make_credential(settings(entra_authority=sign_in.url)) as credential:
        with pytest.raises((ClientAuthenticationError, ServiceRequestError)):
            await credential.get_token(CONNECTOR_SCOPE)
    assert sign_in.requests == []


async def test_a_managed_identity_needs_no_secret():
    async with make_credential(settings(microsoft_app_type="UserAssignedMSI", microsoft_app_password="")) as credential:
        assert isinstance(credential, ManagedIdentityCredential)

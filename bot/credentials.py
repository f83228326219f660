"""The one credential with which the bot signs in to the Bot Connector and to Microsoft Graph."""

import os
from typing import Any

from azure.core.credentials_async import AsyncTokenCredential
from azure.identity.aio import ClientSecretCredential, ManagedIdentityCredential

from bot.proxies import proxy_for
from bot.settings import ServeSettings

CONNECTOR_SCOPE = "https://api.botframework.com/.default"

HASTE: dict[str, Any] = {"connection_timeout": 5, "read_timeout": 5, "retry_total": 1, "retry_backoff_factor": 0.2}
"""Seconds and tries. By default azure-identity waits 300 s and tries four times, but Teams waits 10 s for an answer;
the job engine repeats anything that runs later.
"""


def make_credential(settings: ServeSettings) -> AsyncTokenCredential:
    """A credential that caches its tokens and requests none until one is needed. Close it at the end."""
    if settings.microsoft_app_type == "UserAssignedMSI":
        # Asks the machine it runs on, at an address that no proxy knows.
        return ManagedIdentityCredential(client_id=settings.microsoft_app_id, use_env_settings=False, **HASTE)
    assert settings.microsoft_app_password is not None  # settings refuse SingleTenant without it
    return ClientSecretCredential(
        settings.microsoft_app_tenant_id,
        settings.microsoft_app_id,
        settings.microsoft_app_password.get_secret_value(),
        authority=settings.entra_authority,
        **HASTE,
        **_through_proxy(settings),
        **_own_authority(settings),
    )


def _through_proxy(settings: ServeSettings) -> dict[str, Any]:
    proxy = proxy_for(settings.entra_authority)
    return {"use_env_settings": False, **({"proxies": {"https": proxy}} if proxy else {})}


def _own_authority(settings: ServeSettings) -> dict[str, Any]:
    """An authority unknown to Microsoft's instance discovery, perhaps with its own certificate."""
    if settings.uses_microsoft_sign_in:
        return {}
    trusted = os.environ.get("SSL_CERT_FILE")
    return {"disable_instance_discovery": True, **({"connection_verify": trusted} if trusted else {})}

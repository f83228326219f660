"""The one credential with which the bot signs in to the Bot Connector and to Microsoft Graph, and when it ends."""

import os
from datetime import UTC, datetime, time
from typing import Any

from azure.core.credentials_async import AsyncTokenCredential
from azure.identity.aio import (
    CertificateCredential,
    ClientSecretCredential,
    ManagedIdentityCredential,
    WorkloadIdentityCredential,
)
from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12

from bot.identity_settings import Identity
from bot.proxies import proxy_for
from bot.settings import BadSettings, ServeSettings

CONNECTOR_SCOPE = "https://api.botframework.com/.default"

HASTE: dict[str, Any] = {"connection_timeout": 5, "read_timeout": 5, "retry_total": 1, "retry_backoff_factor": 0.2}
"""Seconds and tries. By default azure-identity waits 300 s and tries four times, but Teams waits 10 s for an answer;
the job engine repeats anything that runs later.
"""

NO_CERTIFICATE = (
    "MICROSOFT_APP_CERTIFICATE is not usable: expected a PEM or PFX file with a certificate and its RSA private key,"
    " readable by this user, and in MICROSOFT_APP_CERTIFICATE_PASSWORD its password if it has one"
)


def make_credential(settings: ServeSettings) -> AsyncTokenCredential:
    """A credential that caches its tokens and requests none until one is needed. Close it at the end.

    Raises BadSettings for a certificate that cannot be read.
    """
    app = {"tenant_id": settings.microsoft_app_tenant_id, "client_id": settings.microsoft_app_id}
    entra = {**HASTE, "authority": settings.entra_authority, **_through_proxy(settings), **_own_authority(settings)}
    match settings.identity:
        case Identity.MANAGED:
            # Asks the machine it runs on, at an address that no proxy knows.
            return ManagedIdentityCredential(client_id=settings.microsoft_app_id, use_env_settings=False, **HASTE)
        case Identity.CERTIFICATE:
            return _with_certificate(settings, app | entra)
        case Identity.FEDERATION:
            return WorkloadIdentityCredential(
                **app, token_file_path=str(settings.microsoft_app_federated_token_file), **entra
            )
        case Identity.SECRET:
            assert settings.microsoft_app_password is not None  # the settings see to it
            return ClientSecretCredential(
                **app, client_secret=settings.microsoft_app_password.get_secret_value(), **entra
            )


def sign_in_ends(settings: ServeSettings) -> datetime | None:
    """When what the bot signs in with expires; None if it never does, or nobody has said when a secret does.

    Raises BadSettings for a certificate that cannot be read.
    """
    if settings.identity is Identity.CERTIFICATE:
        return _certificate(settings).not_valid_after_utc
    day = settings.microsoft_app_password_ends
    return datetime.combine(day, time(), UTC) if day and settings.identity is Identity.SECRET else None


def _with_certificate(settings: ServeSettings, given: dict[str, Any]) -> AsyncTokenCredential:
    file, password = str(settings.microsoft_app_certificate), _password(settings)
    try:
        return CertificateCredential(**given, certificate_path=file, password=password)
    except (OSError, ValueError, TypeError):
        raise BadSettings([NO_CERTIFICATE]) from None


def _certificate(settings: ServeSettings) -> x509.Certificate:
    """The one that azure-identity uses: the first in a PEM file, or that of the key in a PFX file."""
    assert settings.microsoft_app_certificate is not None
    try:
        content = settings.microsoft_app_certificate.read_bytes()
        if b"-----BEGIN" in content:
            return x509.load_pem_x509_certificate(content)
        password = _password(settings)
        found = pkcs12.load_key_and_certificates(content, password.encode() if password else None)[1]
    except (OSError, ValueError):
        raise BadSettings([NO_CERTIFICATE]) from None
    if found is None:
        raise BadSettings([NO_CERTIFICATE])
    return found


def _password(settings: ServeSettings) -> str | None:
    password = settings.microsoft_app_certificate_password
    return password.get_secret_value() if password else None


def _through_proxy(settings: ServeSettings) -> dict[str, Any]:
    proxy = proxy_for(settings.entra_authority)
    return {"use_env_settings": False, **({"proxies": {"https": proxy}} if proxy else {})}


def _own_authority(settings: ServeSettings) -> dict[str, Any]:
    """An authority unknown to Microsoft's instance discovery, perhaps with its own certificate."""
    if settings.uses_microsoft_sign_in:
        return {}
    trusted = os.environ.get("SSL_CERT_FILE")
    return {"disable_instance_discovery": True, **({"connection_verify": trusted} if trusted else {})}

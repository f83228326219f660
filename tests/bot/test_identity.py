"""The ways of signing in beside a secret, when each ends, and what is said before it does."""

import subprocess
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
import pytest
from azure.core.exceptions import ClientAuthenticationError
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from bot.credentials import CONNECTOR_SCOPE, NO_CERTIFICATE, make_credential, sign_in_ends
from bot.findings import Mark
from bot.identity_settings import ONE_WAY, Identity
from bot.metrics import Metrics
from bot.settings import BadSettings, ServeSettings, load_serve
from bot.sign_in_doctor import look_at_end, look_at_sign_in
from tests.bot.test_credentials import APP, TENANT, settings
from tests.bot.test_settings import refusal
from tests.far_end.sign_in import SignIn
from tests.far_end.signing import private_key

TODAY = datetime(2030, 4, 5, 9, 30, tzinfo=UTC)
ENDS = datetime(2030, 5, 1, 12, 0, tzinfo=UTC)
PASSWORD = "horse battery"


@pytest.fixture
async def sign_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SignIn]:
    async with SignIn(tmp_path) as far_end:
        monkeypatch.setenv("SSL_CERT_FILE", str(far_end.certificate))
        yield far_end


def certificate(ends: datetime = ENDS) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "folkmoot")])
    key = private_key(0)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 7)
    return builder.not_valid_before(ends - timedelta(days=365)).not_valid_after(ends).sign(key, hashes.SHA256())


def pem(folder: Path) -> Path:
    """As docs/install.md has it made: the key and the certificate in one file."""
    key = private_key(0).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "folkmoot.pem"
    file.write_bytes(key + certificate().public_bytes(serialization.Encoding.PEM))
    return file


def pfx(folder: Path) -> Path:
    file = folder / "folkmoot.pfx"
    protected = serialization.BestAvailableEncryption(PASSWORD.encode())
    file.write_bytes(pkcs12.serialize_key_and_certificates(b"folkmoot", private_key(0), certificate(), None, protected))
    return file


def with_certificate(file: Path, **more: str) -> ServeSettings:
    return settings(microsoft_app_password="", microsoft_app_certificate=str(file), **more)


@pytest.mark.parametrize(("make", "password"), [(pem, ""), (pfx, PASSWORD)])
async def test_it_signs_in_with_a_certificate(sign_in: SignIn, tmp_path: Path, make: object, password: str) -> None:
    file = make(tmp_path)  # type: ignore[operator]
    more = {"microsoft_app_certificate_password": password} if password else {}
    given = with_certificate(file, entra_authority=sign_in.url, **more)
    assert given.identity is Identity.CERTIFICATE
    async with make_credential(given) as credential:
        await credential.get_token(CONNECTOR_SCOPE)
    [form] = sign_in.requests
    assert "client_secret" not in form
    claims = jwt.decode(
        form["client_assertion"], private_key(0).public_key(), algorithms=["RS256", "PS256"],
        audience=f"{sign_in.url}/{TENANT}/oauth2/v2.0/token",
    )  # fmt: skip
    assert claims["sub"] == APP
    assert sign_in_ends(given) == ENDS


async def test_it_signs_in_with_the_platforms_token(sign_in: SignIn, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("what Kubernetes says we are", encoding="ascii")
    given = settings(
        microsoft_app_password="", microsoft_app_federated_token_file=str(file), entra_authority=sign_in.url
    )
    async with make_credential(given) as credential:
        await credential.get_token(CONNECTOR_SCOPE)
        assert sign_in.requests[0]["client_assertion"] == "what Kubernetes says we are"
        sign_in.refusal = "AADSTS700213"
    async with make_credential(given) as credential:
        found = await look_at_sign_in(given, credential)
    assert (found.state, "federated-credential list" in found.remedy) == (Mark.FAIL, True)
    assert look_at_end(given, TODAY).state is Mark.OK


def test_a_certificate_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    only = tmp_path / "only.pem"
    only.write_bytes(certificate().public_bytes(serialization.Encoding.PEM))
    nothing = tmp_path / "nothing.pem"
    nothing.write_bytes(b"nothing")
    for file, more in ((only, ""), (nothing, ""), (pfx(tmp_path), "guessed")):
        password = {"microsoft_app_certificate_password": more} if more else {}
        with pytest.raises(BadSettings) as bad:
            make_credential(with_certificate(file, **password))
        assert bad.value.lines == [NO_CERTIFICATE]
    for file in (nothing, pfx(tmp_path)):
        assert look_at_end(with_certificate(file), TODAY).state is Mark.FAIL


def test_there_is_one_way_of_signing_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in (("ID", APP), ("TENANT_ID", TENANT), ("PASSWORD", "correct horse")):
        monkeypatch.setenv(f"MICROSOFT_APP_{name}", value)
    monkeypatch.setenv("MICROSOFT_APP_CERTIFICATE", str(pem(tmp_path)))
    assert refusal() == [f"MICROSOFT_APP_PASSWORD is not usable: {ONE_WAY}"]
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "")
    assert load_serve().identity is Identity.CERTIFICATE
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD_ENDS", "2030-04-05")
    assert refusal()[0].startswith("MICROSOFT_APP_PASSWORD_ENDS is not usable: it is about MICROSOFT_APP_PASSWORD")
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD_ENDS", "next spring")
    assert refusal() == ["MICROSOFT_APP_PASSWORD_ENDS is not usable: expected a day such as 2027-04-30"]
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD_ENDS", "")
    monkeypatch.setenv("MICROSOFT_APP_CERTIFICATE", str(tmp_path / "elsewhere.pem"))
    assert refusal()[0].startswith("MICROSOFT_APP_CERTIFICATE is not usable: ")


@pytest.mark.parametrize(
    ("day", "state", "said"),
    [
        ("2030-05-06", Mark.OK, "the client secret expires on 6 May 2030"),
        ("2030-05-05", Mark.WARN, "the client secret expires on 5 May 2030, in 30 days"),
        ("2030-04-06", Mark.WARN, "the client secret expires on 6 April 2030, in 1 day"),
        ("2030-04-05", Mark.FAIL, "the client secret has expired, on 5 April 2030"),
    ],
)
def test_people_are_told_30_days_before_a_secret_ends(day: str, state: Mark, said: str) -> None:
    found = look_at_end(settings(microsoft_app_password_ends=day), TODAY)
    assert (found.state, found.detail) == (state, said)
    assert ("reset --append" in found.remedy) is (state is not Mark.OK)


def test_people_are_told_30_days_before_a_certificate_ends(tmp_path: Path) -> None:
    found = look_at_end(with_certificate(pem(tmp_path)), TODAY)
    assert (found.state, found.detail) == (Mark.WARN, "the certificate expires on 1 May 2030, in 26 days")
    assert "--cert" in found.remedy
    assert look_at_end(with_certificate(pem(tmp_path)), ENDS - timedelta(days=31)).state is Mark.OK


def test_a_secret_whose_end_nobody_has_said_is_asked_about() -> None:
    found = look_at_end(settings(), TODAY)
    assert found.state is Mark.SKIP
    assert "MICROSOFT_APP_PASSWORD_ENDS" in found.remedy


async def test_a_managed_identity_that_the_machine_does_not_have() -> None:
    given = settings(microsoft_app_type="UserAssignedMSI", microsoft_app_password="")

    class Nothing:
        async def get_token(self, *_: str) -> None:
            raise ClientAuthenticationError("The requested identity has not been assigned to this resource.")

    found = await look_at_sign_in(given, Nothing())  # type: ignore[arg-type]
    assert (found.state, "az vm identity assign" in found.remedy) == (Mark.FAIL, True)


def test_the_day_is_at_metrics_if_it_is_known() -> None:
    name, metrics = "folkmoot_sign_in_expiry_timestamp_seconds", Metrics()
    assert metrics.registry.get_sample_value(name) is None
    metrics.sign_in_ends(ENDS)
    assert metrics.registry.get_sample_value(name) == ENDS.timestamp()


def test_the_guides_way_of_making_a_certificate_works(tmp_path: Path) -> None:
    page = Path(__file__).parents[2].joinpath("docs/install.md").read_text(encoding="utf-8")
    lines = page.partition("openssl req ")[2].partition("az ad app")[0]
    subprocess.run(f"openssl req {lines}", shell=True, cwd=tmp_path, check=True, capture_output=True)
    given = with_certificate(tmp_path / "folkmoot.pem")
    make_credential(given)
    assert sign_in_ends(given)
    assert b"PRIVATE" not in (tmp_path / "folkmoot.crt").read_bytes()

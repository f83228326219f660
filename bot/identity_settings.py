"""Who the bot is in Microsoft Entra, and which of four ways it has of proving that."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, FilePath, SecretStr, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from bot.basic_settings import Guid
from bot.mail_settings import MailSettings

ONE_WAY = (
    "the bot signs in one way only: keep one of MICROSOFT_APP_PASSWORD, MICROSOFT_APP_CERTIFICATE and"
    " MICROSOFT_APP_FEDERATED_TOKEN_FILE"
)


class Identity(StrEnum):
    """What the bot signs in with, as people call it."""

    SECRET = "the client secret"
    CERTIFICATE = "the certificate"
    FEDERATION = "workload identity federation"
    MANAGED = "the managed identity"


def _day(value: Any) -> Any:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise ValueError("expected a day such as 2027-04-30") from None


AppId = Annotated[Guid, Field(description="the bot's application (client) id in Microsoft Entra")]


class IdentitySettings(MailSettings):
    """The bot's own identity. `identity` is the one way of signing in that is set up."""

    microsoft_app_id: AppId
    microsoft_app_tenant_id: Guid = Field(description="the Microsoft Entra tenant in which the bot is registered")
    microsoft_app_type: Literal["SingleTenant", "UserAssignedMSI"] = Field(
        default="SingleTenant", description="whether the bot has an application of its own or is a managed identity"
    )
    microsoft_app_certificate: FilePath | None = Field(
        default=None, description="a file with a certificate of the bot's application, and its private key"
    )
    microsoft_app_certificate_password: SecretStr | None = Field(default=None, description="the password of that file")
    microsoft_app_federated_token_file: FilePath | None = Field(
        default=None, description="a file in which the platform keeps a fresh token that Entra trusts"
    )
    microsoft_app_password: SecretStr | None = Field(
        default=None, validate_default=True, description="the client secret of the bot's application in Microsoft Entra"
    )
    microsoft_app_password_ends: Annotated[date, BeforeValidator(_day)] | None = Field(
        default=None, description="the day on which that secret expires"
    )

    @property
    def identity(self) -> Identity:
        """How the bot signs in."""
        if self.microsoft_app_type == "UserAssignedMSI":
            return Identity.MANAGED
        if self.microsoft_app_certificate:
            return Identity.CERTIFICATE
        return Identity.FEDERATION if self.microsoft_app_federated_token_file else Identity.SECRET

    @property
    def sign_in_secrets(self) -> list[str]:
        """What has to be kept out of logs."""
        secrets = (self.microsoft_app_password, self.microsoft_app_certificate_password)
        return [secret.get_secret_value() for secret in secrets if secret]

    @field_validator("microsoft_app_certificate_password")
    @classmethod
    def _is_for_a_file(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value and "microsoft_app_certificate" in others.data and not others.data["microsoft_app_certificate"]:
            raise ValueError("it is about the file in MICROSOFT_APP_CERTIFICATE, which is not set")
        return value

    @field_validator("microsoft_app_password")
    @classmethod
    def _can_sign_in(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        names = ("microsoft_app_certificate", "microsoft_app_federated_token_file")
        if others.data.get("microsoft_app_type") != "SingleTenant" or not all(name in others.data for name in names):
            return value
        ways = [way for way in (value, *(others.data[name] for name in names)) if way]
        if not ways:
            raise PydanticCustomError("missing", "needed to sign in")
        if len(ways) > 1:
            raise ValueError(ONE_WAY)
        return value

    @field_validator("microsoft_app_password_ends")
    @classmethod
    def _is_for_a_secret(cls, value: date | None, others: ValidationInfo) -> date | None:
        if value and "microsoft_app_password" in others.data and not others.data["microsoft_app_password"]:
            raise ValueError("it is about MICROSOFT_APP_PASSWORD, which is not set")
        return value

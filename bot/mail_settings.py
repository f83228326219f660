"""Which way email goes, if any: through Microsoft Graph, a mail server, or GOV.UK Notify; and whether texts go."""

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationInfo, field_validator

from bot.basic_settings import Guid, Listening, OrganisationName, PrivacyContact, WebUrl, is_loopback
from forum.address import mail_text
from forum.controller import Controller
from mail.server import Security, SmtpServer, read_server

_GUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_NOTIFY_KEY = re.compile(rf".*{_GUID}-{_GUID}")
NEEDS_PAGES = "set PUBLIC_URL as well: emails lead people to pages there"


class MailWay(StrEnum):
    """How email goes, as people know it."""

    GRAPH = "Microsoft Graph"
    SMTP = "SMTP"
    NOTIFY = "GOV.UK Notify"


def _our_address(value: str) -> str:
    if mail_text(value) != value or not value.isascii():
        raise ValueError("expected a bare address such as forum@example.org")
    return value


def _smtp_url(value: SecretStr) -> SecretStr:
    server = read_server(value.get_secret_value())
    if server.security is Security.PLAIN and not is_loopback(server.host):
        raise ValueError("smtp+plain:// is for a server on this machine: for any other write smtp:// or smtps://")
    return value


def _notify_key(value: SecretStr) -> SecretStr:
    if not _NOTIFY_KEY.fullmatch(value.get_secret_value()):
        raise ValueError("expected a whole key, as GOV.UK Notify shows it once when it is made")
    return value


class MailSettings(Listening):
    """The settings of what sends email. None of them: nobody is reached by email."""

    organisation_name: OrganisationName = "Folkmoot"
    privacy_contact: PrivacyContact | None = Field(
        default=None, description="whom people ask about what is kept about them, as they read it"
    )
    mail_from: Annotated[str, AfterValidator(_our_address)] | None = Field(
        default=None, description="the address that email comes from"
    )
    smtp_url: Annotated[SecretStr, AfterValidator(_smtp_url)] | None = Field(
        default=None, description="the mail server, with the user name and password for it"
    )
    smtp_one_click: bool = Field(default=False, description="whether it signs what stops emails with one click")
    notify_api_key: Annotated[SecretStr, AfterValidator(_notify_key)] | None = Field(
        default=None, description="the key for GOV.UK Notify"
    )
    notify_text_template_id: Guid | None = Field(
        default=None, description="the template in GOV.UK Notify that text messages are put into"
    )
    notify_template_id: Guid | None = Field(
        default=None, validate_default=True, description="the template in GOV.UK Notify that emails are put into"
    )
    notify_reply_to_id: Guid | None = Field(default=None, description="a reply-to address in GOV.UK Notify, by its id")
    notify_base_url: WebUrl = Field(
        default="https://api.notifications.service.gov.uk", description="where GOV.UK Notify is"
    )

    @property
    def controller(self) -> Controller:
        """Who answers for what is kept, as people know it."""
        return Controller(self.organisation_name, self.privacy_contact or "")

    @property
    def mail_way(self) -> MailWay | None:
        """None: email is not set up."""
        if self.notify_template_id:
            return MailWay.NOTIFY
        if self.smtp_url:
            return MailWay.SMTP
        return MailWay.GRAPH if self.mail_from else None

    @property
    def sends_texts(self) -> bool:
        """Whether text messages are set up."""
        return bool(self.notify_api_key and self.notify_text_template_id)

    @property
    def smtp_server(self) -> SmtpServer:
        """What SMTP_URL says. Only if email goes that way."""
        if self.smtp_url is None:
            raise TypeError("email does not go by SMTP")
        return read_server(self.smtp_url.get_secret_value(), one_click=self.smtp_one_click)

    @property
    def mail_secrets(self) -> list[str]:
        """What has to be kept out of logs, in each form in which it might get there."""
        found: list[str] = []
        if self.smtp_url:
            found += [self.smtp_url.get_secret_value(), self.smtp_server.password]
        if self.notify_api_key:
            key = self.notify_api_key.get_secret_value()
            found += [key, key[-36:]]
        return found

    @field_validator("mail_from")
    @classmethod
    def _leads_to_pages(cls, value: str | None, others: ValidationInfo) -> str | None:
        if value and not others.data.get("public_url"):
            raise ValueError(NEEDS_PAGES)
        return value

    @field_validator("smtp_url")
    @classmethod
    def _has_sender(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value and "mail_from" in others.data and not others.data["mail_from"]:
            raise ValueError("set MAIL_FROM as well: the address that email comes from")
        return value

    @field_validator("smtp_one_click")
    @classmethod
    def _is_for_smtp(cls, value: bool, others: ValidationInfo) -> bool:
        if value and "smtp_url" in others.data and not others.data["smtp_url"]:
            raise ValueError("it is about the server in SMTP_URL, which is not set")
        return value

    @field_validator("notify_api_key")
    @classmethod
    def _notify_leads_to_pages(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if value and not others.data.get("public_url"):
            raise ValueError(NEEDS_PAGES)
        return value

    @field_validator("notify_text_template_id", "notify_template_id")
    @classmethod
    def _has_key(cls, value: str | None, others: ValidationInfo) -> str | None:
        if value and "notify_api_key" in others.data and not others.data["notify_api_key"]:
            raise ValueError("set NOTIFY_API_KEY as well: the key for GOV.UK Notify")
        return value

    @field_validator("notify_template_id")
    @classmethod
    def _is_the_only_way(cls, value: str | None, others: ValidationInfo) -> str | None:
        if value and others.data.get("smtp_url"):
            raise ValueError("email goes one way only: remove it, or SMTP_URL")
        if value is None and others.data.get("notify_api_key") and not others.data.get("notify_text_template_id"):
            raise ValueError("the id of a template is needed: docs/install.md shows what to paste into it")
        return value

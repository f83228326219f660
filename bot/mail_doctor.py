"""The doctor's look at a mail server or GOV.UK Notify, for emails and for texts. Nothing is sent to anybody."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.findings import Finding, Mark
from bot.mail_settings import MailWay
from bot.mailers import notify_mailer, smtp_mailer
from bot.proxies import shown as proxy_shown
from bot.settings import ServeSettings
from forum.ports import NotNow, Refused
from mail.notify import FIELDS, TEXT_FIELD
from mail.smtp import CERTIFICATE_REFUSED, NOT_OFFERED

EMAIL, TEXTS = "email", "text messages"
_AT_SERVER = {
    CERTIFICATE_REFUSED: (
        "its certificate is not trusted",
        "whoever runs the mail server gives it a valid certificate for the name in SMTP_URL; if your organisation has"
        " a certificate authority of its own, name its file in SSL_CERT_FILE",
    ),
    NOT_OFFERED: (
        "it offers no encryption, or no way of signing in that Folkmoot knows",
        "whoever runs the mail server says which port is for sending email with a password (often 587, or smtps://)",
    ),
}
_PASSWORD = (
    "check the user name and password in SMTP_URL; Exchange Online takes passwords only where an administrator allows"
    " it, and will end that: use Graph there (docs/install.md, “Email”)"
)
_TEMPLATE = "in GOV.UK Notify, a manager of the service makes an email template as docs/install.md shows it"
_TEXT_TEMPLATE = "in GOV.UK Notify, a manager of the service makes a text message template as docs/install.md shows it"


async def look_at_mail(settings: ServeSettings, seconds: float) -> Finding:
    """How far email gets that does not go through Graph. None set up: the rest goes on."""
    if settings.mail_way is MailWay.SMTP:
        return await _server(settings, seconds)
    if settings.mail_way is MailWay.NOTIFY:
        return await _notify(settings, seconds)
    detail = "not set up: members without Teams are reached by people alone"
    return Finding(Mark.SKIP, EMAIL, detail, "docs/install.md, “Email”, says how")


async def _server(settings: ServeSettings, seconds: float) -> Finding:
    try:
        await smtp_mailer(settings, lambda: datetime.now(UTC), seconds).check()
    except NotNow as error:
        past = " directly: SMTP cannot go through the proxy" if proxy_shown() else ""
        remedy = f"check the server's name and port in SMTP_URL, and let this machine reach it{past}"
        return Finding(Mark.FAIL, EMAIL, str(error), remedy)
    except Refused as refused:
        said = (f"the mail server refuses us ({refused.code})", _PASSWORD)
        return Finding(Mark.FAIL, EMAIL, *_AT_SERVER.get(refused.code, said))
    return Finding(Mark.OK, EMAIL, "the mail server lets us in")


async def look_at_texts(settings: ServeSettings, seconds: float) -> Finding:
    """Whether GOV.UK Notify has the template that texts are put into. Only if texts are set up."""
    asks = _Asks(TEXTS, "NOTIFY_TEXT_TEMPLATE_ID", _TEXT_TEMPLATE, _missing_in_text)
    return await _looked(asks, notify_mailer(settings, seconds).text_template)


async def _notify(settings: ServeSettings, seconds: float) -> Finding:
    asks = _Asks(EMAIL, "NOTIFY_TEMPLATE_ID", _TEMPLATE, _missing)
    return await _looked(asks, notify_mailer(settings, seconds).template)


@dataclass(frozen=True)
class _Asks:
    """What a template is for, the setting that names it, what to do without it, and what it lacks."""

    what: str
    setting: str
    remedy: str
    missing: Callable[[Mapping[str, Any]], str]


async def _looked(asks: _Asks, fetch: Callable[[], Awaitable[Mapping[str, Any]]]) -> Finding:
    try:
        template = await fetch()
    except NotNow as error:
        return Finding(Mark.FAIL, asks.what, str(error), "let this machine reach NOTIFY_BASE_URL")
    except Refused as refused:
        if refused.status == 403:
            remedy = "in GOV.UK Notify, a manager of the service makes a new key for NOTIFY_API_KEY"
            return Finding(Mark.FAIL, asks.what, f"GOV.UK Notify does not take the key ({refused.code})", remedy)
        return Finding(Mark.FAIL, asks.what, f"GOV.UK Notify has no template with {asks.setting}", asks.remedy)
    if missing := asks.missing(template):
        return Finding(Mark.FAIL, asks.what, f"the template in GOV.UK Notify lacks {missing}", asks.remedy)
    return Finding(Mark.OK, asks.what, "GOV.UK Notify takes the key and has the template")


def _missing_in_text(template: Mapping[str, Any]) -> str:
    if template.get("type") != "sms":
        return "everything: it is not for text messages"
    return "" if f"(({TEXT_FIELD}))" in str(template.get("body")) else f"(({TEXT_FIELD}))"


def _missing(template: Mapping[str, Any]) -> str:
    if template.get("type") != "email":
        return "everything: it is not for email"
    return " and ".join(f"(({name}))" for name in FIELDS if f"(({name}))" not in str(template.get(name)))

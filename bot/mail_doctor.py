"""The doctor's look at a mail server or GOV.UK Notify. Nothing is sent to anybody."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from bot.findings import Finding, Mark
from bot.mail_settings import MailWay
from bot.mailers import notify_mailer, smtp_mailer
from bot.proxies import shown as proxy_shown
from bot.settings import ServeSettings
from forum.ports import NotNow, Refused
from mail.notify import FIELDS
from mail.smtp import CERTIFICATE_REFUSED, NOT_OFFERED

EMAIL = "email"
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


async def _notify(settings: ServeSettings, seconds: float) -> Finding:
    try:
        template = await notify_mailer(settings, seconds).template()
    except NotNow as error:
        return Finding(Mark.FAIL, EMAIL, str(error), "let this machine reach NOTIFY_BASE_URL")
    except Refused as refused:
        if refused.status == 403:
            remedy = "in GOV.UK Notify, a manager of the service makes a new key for NOTIFY_API_KEY"
            return Finding(Mark.FAIL, EMAIL, f"GOV.UK Notify does not take the key ({refused.code})", remedy)
        return Finding(Mark.FAIL, EMAIL, "GOV.UK Notify has no template with NOTIFY_TEMPLATE_ID", _TEMPLATE)
    if missing := _missing(template):
        return Finding(Mark.FAIL, EMAIL, f"the template in GOV.UK Notify lacks {missing}", _TEMPLATE)
    return Finding(Mark.OK, EMAIL, "GOV.UK Notify takes the key and has the template")


def _missing(template: Mapping[str, Any]) -> str:
    if template.get("type") != "email":
        return "everything: it is not for email"
    return " and ".join(f"(({name}))" for name in FIELDS if f"(({name}))" not in str(template.get(name)))

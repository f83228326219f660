"""What the settings ask for: which mailer, and whether there is something that sends texts."""

from collections.abc import Callable
from datetime import datetime

from bot.mail_settings import MailSettings, MailWay
from bot.proxies import proxy_for
from bot.wiring import MakeMailer
from forum.ports import Clock, Texter
from graph.mail import GraphMailer
from mail.notify import SECONDS as NOTIFY_SECONDS
from mail.notify import NotifyMailer, NotifyService
from mail.smtp import SECONDS as SMTP_SECONDS
from mail.smtp import SmtpMailer


def mailer_for(settings: MailSettings, clock: Clock) -> MakeMailer | None:
    """None: nobody is reached by email."""
    match settings.mail_way:
        case MailWay.GRAPH:
            return lambda graph: GraphMailer(graph, settings.mail_from or "")
        case MailWay.SMTP:
            return lambda _: smtp_mailer(settings, clock.now)
        case MailWay.NOTIFY:
            return lambda _: notify_mailer(settings)
        case None:
            return None


def texter_for(settings: MailSettings) -> Texter | None:
    """None: nobody is reached by text message."""
    return notify_mailer(settings) if settings.sends_texts else None


def smtp_mailer(settings: MailSettings, now: Callable[[], datetime], seconds: float = SMTP_SECONDS) -> SmtpMailer:
    """For the server in SMTP_URL. Each of its answers may take that many seconds."""
    return SmtpMailer(settings.smtp_server, settings.mail_from or "", now, seconds)


def notify_mailer(settings: MailSettings, seconds: float = NOTIFY_SECONDS) -> NotifyMailer:
    """For the service that NOTIFY_API_KEY belongs to."""
    if settings.notify_api_key is None:
        raise TypeError("nothing goes through GOV.UK Notify")
    return NotifyMailer(
        NotifyService(
            settings.notify_api_key.get_secret_value(),
            settings.notify_template_id or "",
            settings.notify_reply_to_id or "",
            settings.notify_text_template_id or "",
            settings.notify_base_url,
        ),
        seconds,
        proxy_for(settings.notify_base_url),
    )

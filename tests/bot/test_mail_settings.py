"""Which way email goes, and combinations of settings that are refused."""

from pathlib import Path

import pytest

from bot.mail_settings import MailWay
from bot.mailers import mailer_for, texter_for
from bot.settings import load_serve
from graph.client import GraphClient
from graph.mail import GraphMailer
from mail.notify import NotifyMailer
from mail.server import Security, SmtpServer
from mail.smtp import SmtpMailer
from tests.bot.test_settings import APP, NAMES, TENANT, refusal
from tests.clock import SetClock
from tests.far_end.notify import KEY, TEMPLATE, TEXT_TEMPLATE

SMTP = "smtp://forum:p%40ss%2Fword@mail.council.example"


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    given(monkeypatch, MICROSOFT_APP_ID=APP, MICROSOFT_APP_TENANT_ID=TENANT, MICROSOFT_APP_PASSWORD="correct horse")
    given(monkeypatch, PUBLIC_URL="https://forum.council.example")


def given(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


GRAPH_WAY = {"MAIL_FROM": "forum@council.example"}
SMTP_WAY = GRAPH_WAY | {"SMTP_URL": SMTP}
NOTIFY_WAY = {"NOTIFY_API_KEY": KEY, "NOTIFY_TEMPLATE_ID": TEMPLATE}
TEXTS = {"NOTIFY_API_KEY": KEY, "NOTIFY_TEXT_TEMPLATE_ID": TEXT_TEMPLATE}


@pytest.mark.parametrize(
    ("settings", "way", "kind"),
    [
        (GRAPH_WAY, MailWay.GRAPH, GraphMailer),
        (SMTP_WAY, MailWay.SMTP, SmtpMailer),
        (NOTIFY_WAY, MailWay.NOTIFY, NotifyMailer),
        (GRAPH_WAY | NOTIFY_WAY, MailWay.NOTIFY, NotifyMailer),
    ],
)
def test_each_way_has_its_mailer(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], way: MailWay, kind: type
) -> None:
    given(monkeypatch, **settings)
    found = load_serve()
    assert found.mail_way is way
    make = mailer_for(found, SetClock())
    assert make and isinstance(make(GraphClient("http://127.0.0.1:1")), kind)


@pytest.mark.parametrize(
    ("settings", "way"),
    [
        (TEXTS, None),
        (GRAPH_WAY | TEXTS, MailWay.GRAPH),
        (SMTP_WAY | TEXTS, MailWay.SMTP),
        (NOTIFY_WAY | TEXTS, MailWay.NOTIFY),
    ],
)
def test_texts_go_beside_any_way_of_email(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], way: MailWay | None
) -> None:
    given(monkeypatch, **settings)
    found = load_serve()
    assert (found.mail_way, found.sends_texts) == (way, True)
    assert isinstance(texter_for(found), NotifyMailer)
    assert KEY in found.mail_secrets


def test_without_a_template_for_them_no_texts_go(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, **NOTIFY_WAY)
    assert texter_for(load_serve()) is None


def test_without_any_nobody_is_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PUBLIC_URL")
    found = load_serve()
    assert (found.mail_way, mailer_for(found, SetClock())) == (None, None)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        (SMTP, SmtpServer("mail.council.example", 587, Security.STARTTLS, "forum", "p@ss/word")),
        ("smtps://mail.council.example", SmtpServer("mail.council.example", 465, Security.TLS)),
        ("smtp://mail.council.example:25", SmtpServer("mail.council.example", 25, Security.STARTTLS)),
        ("smtp+plain://127.0.0.1", SmtpServer("127.0.0.1", 25, Security.PLAIN)),
    ],
)
def test_the_mail_server_is_read(monkeypatch: pytest.MonkeyPatch, url: str, server: SmtpServer) -> None:
    given(monkeypatch, **(GRAPH_WAY | {"SMTP_URL": url}))
    assert load_serve().smtp_server == server


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"SMTP_URL": SMTP}, "SMTP_URL is not usable: set MAIL_FROM as well"),
        ({"MAIL_FROM": "Forum <forum@council.example>"}, "MAIL_FROM is not usable: expected a bare address"),
        ({"MAIL_FROM": "forum"}, "MAIL_FROM is not usable: expected a bare address"),
        (SMTP_WAY | {"SMTP_URL": "mail.council.example"}, "SMTP_URL is not usable: expected an address such as"),
        (SMTP_WAY | {"SMTP_URL": "http://mail.council.example"}, "SMTP_URL is not usable: expected an address such as"),
        (SMTP_WAY | {"SMTP_URL": "smtp://a:secret/1@mail.example"}, "SMTP_URL is not usable: "),
        (SMTP_WAY | {"SMTP_URL": "smtp://forum@mail.example"}, "SMTP_URL is not usable: a user name needs a password"),
        (SMTP_WAY | {"SMTP_URL": "smtp+plain://mail.example"}, "SMTP_URL is not usable: smtp+plain:// is for a server"),
        (GRAPH_WAY | {"SMTP_ONE_CLICK": "true"}, "SMTP_ONE_CLICK is not usable: it is about the server in SMTP_URL"),
        (SMTP_WAY | NOTIFY_WAY, "NOTIFY_TEMPLATE_ID is not usable: email goes one way only"),
        (NOTIFY_WAY | {"NOTIFY_API_KEY": KEY[-36:]}, "NOTIFY_API_KEY is not usable: expected a whole key"),
        ({"NOTIFY_API_KEY": KEY}, "NOTIFY_TEMPLATE_ID is not usable: the id of a template is needed"),
        ({"NOTIFY_TEMPLATE_ID": TEMPLATE}, "NOTIFY_TEMPLATE_ID is not usable: set NOTIFY_API_KEY as well"),
        ({"NOTIFY_TEXT_TEMPLATE_ID": TEMPLATE}, "NOTIFY_TEXT_TEMPLATE_ID is not usable: set NOTIFY_API_KEY as well"),
        (TEXTS | {"PUBLIC_URL": ""}, "NOTIFY_API_KEY is not usable: set PUBLIC_URL as well"),
        (NOTIFY_WAY | {"NOTIFY_TEMPLATE_ID": "x"}, "NOTIFY_TEMPLATE_ID is not usable: expected a GUID"),
        (GRAPH_WAY | {"PUBLIC_URL": ""}, "MAIL_FROM is not usable: set PUBLIC_URL as well"),
        (NOTIFY_WAY | {"PUBLIC_URL": ""}, "NOTIFY_API_KEY is not usable: set PUBLIC_URL as well"),
    ],
)
def test_what_does_not_fit_together_is_said_in_one_line(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], line: str
) -> None:
    given(monkeypatch, **settings)
    lines = refusal()
    assert len(lines) == 1, lines
    assert lines[0].startswith(line)
    assert not [secret for secret in ("p@ss", "p%40ss", "secret/1", KEY[-36:]) if secret in lines[0]]


def test_secrets_are_known_to_the_log_and_shown_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, **SMTP_WAY)
    found = load_serve()
    assert {SMTP, "p@ss/word"} <= set(found.mail_secrets)
    assert "p%40ss" not in repr(found) + repr(found.smtp_server) and "p@ss" not in repr(found.smtp_server)
    monkeypatch.delenv("SMTP_URL")
    given(monkeypatch, **NOTIFY_WAY)
    found = load_serve()
    assert {KEY, KEY[-36:]} <= set(found.mail_secrets)
    assert KEY[-36:] not in repr(found)

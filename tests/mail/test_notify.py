"""GOV.UK Notify: what it is sent, and what each of its answers means."""

from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import uuid4

import pytest

from forum.ports import ADDRESS_REFUSED, NotNow, OutcomeUnknown, Refused
from mail.notify import NotifyMailer, NotifyService, as_plain
from tests.far_end.notify import DROP, KEY, LATE, LOST, SILENCE, TEMPLATE, Answer, NotifyStandIn
from tests.far_end.ports import reserved_port
from tests.mail.samples import HARD, PAGE, a_mail
from tests.patience import SILENT


@pytest.fixture
async def notify() -> AsyncIterator[NotifyStandIn]:
    async with NotifyStandIn() as running:
        yield running


def mailer(notify: NotifyStandIn, seconds: float = 30, **changes: str) -> NotifyMailer:
    return NotifyMailer(replace(NotifyService(KEY, TEMPLATE, base_url=notify.url), **changes), seconds)


async def test_an_email_is_put_into_the_template(notify: NotifyStandIn) -> None:
    reply_to = str(uuid4())
    await mailer(notify, reply_to_id=reply_to).send(a_mail(to="amina@mosqué.example"))
    assert notify.sent == [
        {
            "email_address": "amina@xn--mosqu-fsa.example",
            "template_id": TEMPLATE,
            "personalisation": {"subject": "A meeting on 9 April", "body": a_mail().text},
            "reference": a_mail().key,
            "email_reply_to_id": reply_to,
            "one_click_unsubscribe_url": f"{PAGE}/at-once",
        }
    ]


@pytest.mark.parametrize("name", HARD)
async def test_nothing_typed_breaks_out(notify: NotifyStandIn, name: str) -> None:
    await mailer(notify).send(a_mail(subject=HARD[name], sender=HARD[name], text=HARD[name]))
    [one] = notify.sent
    assert len(one["personalisation"]["subject"].splitlines()) <= 1
    assert one["email_address"] == "amina@mosque.example"


def test_what_people_typed_is_not_read_as_markdown() -> None:
    typed = "# Loud\n^ Inset\n* Star\n1. First\n[Your bank](https://evil.example)\n| a | b\n`code` \\ back"
    assert as_plain(typed) == (
        "\\# Loud\n\u2060^ Inset\n\\* Star\n1\\. First\n"
        "\\[Your bank\\](https://evil.example)\n\\| a \\| b\n\\`code\\` \\\\ back"
    )
    assert as_plain(f"Say whether you are coming:\n{PAGE}\n\n- Buses\n- Parks") == (
        f"Say whether you are coming:\n{PAGE}\n\n- Buses\n- Parks"
    )


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ((400, "ValidationError", "email_address Not a valid email address"), ADDRESS_REFUSED),
        ((400, "ValidationError", "template_id is not a valid UUID"), "ValidationError"),
        ((400, "BadRequestError", "Can't send to this recipient using a team-only API key"), "BadRequestError"),
        ((403, "AuthError", "Invalid token: API key not found"), "AuthError"),
        ((404, "", ""), "HTTP 404"),
    ],
)
async def test_a_refusal(notify: NotifyStandIn, fault: Answer, code: str) -> None:
    notify.faults.append(fault)
    with pytest.raises(Refused) as refused:
        await mailer(notify).send(a_mail())
    assert refused.value.code == code
    assert not notify.sent


async def test_an_address_that_notify_does_not_take(notify: NotifyStandIn) -> None:
    with pytest.raises(Refused) as refused:
        await mailer(notify).send(a_mail(to="amina@mosque"))
    assert refused.value.code == ADDRESS_REFUSED


@pytest.mark.parametrize(("kind", "after"), [("RateLimitError", 60.0), ("TooManyRequestsError", 3600.0)])
async def test_too_many(notify: NotifyStandIn, kind: str, after: float) -> None:
    notify.faults.append((429, kind, "Exceeded"))
    with pytest.raises(NotNow) as waits:
        await mailer(notify).send(a_mail())
    assert waits.value.after == after


async def test_a_service_that_is_not_there() -> None:
    with reserved_port() as held, pytest.raises(NotNow):
        nowhere = f"http://127.0.0.1:{held.getsockname()[1]}"
        await NotifyMailer(NotifyService(KEY, TEMPLATE, base_url=nowhere)).send(a_mail())


@pytest.mark.parametrize("fault", [DROP, SILENCE, (500, "", ""), (503, "", "")])
async def test_an_answer_that_leaves_it_open(notify: NotifyStandIn, fault: Answer | str) -> None:
    notify.faults.append(fault)
    with pytest.raises(OutcomeUnknown):
        await mailer(notify, seconds=SILENT).send(a_mail())
    assert not notify.sent


INTERNAL = (500, "Exception", "Internal server error")


async def test_its_own_error_is_tried_later_if_it_does_not_know_the_email(notify: NotifyStandIn) -> None:
    notify.faults.append(INTERNAL)
    with pytest.raises(NotNow):
        await mailer(notify).send(a_mail())
    assert not notify.sent


async def test_after_its_own_error_an_email_that_it_knows_counts_as_sent(notify: NotifyStandIn) -> None:
    await mailer(notify).send(a_mail())
    notify.faults.append(INTERNAL)
    await mailer(notify).send(a_mail())
    assert len(notify.sent) == 1


async def test_after_its_own_error_silence_leaves_it_open(notify: NotifyStandIn) -> None:
    notify.faults.append(INTERNAL)
    notify.looks.append((500, "Exception", "Internal server error"))
    with pytest.raises(OutcomeUnknown):
        await mailer(notify).send(a_mail())


@pytest.mark.parametrize("fault", [LOST, LATE])
async def test_a_lost_answer_is_asked_for_again_by_the_reference(notify: NotifyStandIn, fault: str) -> None:
    notify.faults.append(fault)
    await mailer(notify, seconds=SILENT).send(a_mail())
    assert len(notify.sent) == 1


async def test_a_wrong_key_is_refused(notify: NotifyStandIn) -> None:
    wrong = KEY[:-1] + ("0" if KEY[-1] != "0" else "1")
    with pytest.raises(Refused) as refused:
        await mailer(notify, key=wrong).send(a_mail())
    assert refused.value.code == "AuthError"

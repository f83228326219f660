"""Text messages through GOV.UK Notify: what it is sent, and what its answers mean."""

from collections.abc import AsyncIterator

import pytest

from forum.keys import key_from
from forum.ports import ADDRESS_REFUSED, NotNow, OutcomeUnknown, Refused, TextMessage
from mail.notify import NotifyMailer, NotifyService
from tests.far_end.notify import DROP, KEY, LATE, LOST, SILENCE, TEXT_TEMPLATE, Answer, NotifyStandIn
from tests.patience import SILENT

TEXT = TextMessage(
    key_from("text", "a test"), "+447700900123", "Anytown Police: are you coming? [x] \\ # https://x.example/l/1"
)


@pytest.fixture
async def notify() -> AsyncIterator[NotifyStandIn]:
    async with NotifyStandIn() as running:
        yield running


def texter(notify: NotifyStandIn, seconds: float = 30) -> NotifyMailer:
    return NotifyMailer(NotifyService(KEY, text_template_id=TEXT_TEMPLATE, base_url=notify.url), seconds)


async def test_a_text_is_put_into_the_template_as_it_is_written(notify: NotifyStandIn) -> None:
    await texter(notify).send_text(TEXT)
    assert notify.texts == [
        {
            "phone_number": "+447700900123",
            "template_id": TEXT_TEMPLATE,
            "personalisation": {"text": TEXT.text},
            "reference": TEXT.key,
        }
    ]
    assert not notify.sent


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ((400, "ValidationError", "phone_number Not enough digits"), ADDRESS_REFUSED),
        ((400, "ValidationError", "phone_number Not a UK mobile number"), ADDRESS_REFUSED),
        ((400, "ValidationError", "phone_number Not a valid country prefix"), ADDRESS_REFUSED),
        ((400, "BadRequestError", "Cannot send to international mobile numbers"), ADDRESS_REFUSED),
        ((400, "ValidationError", "template_id is not a valid UUID"), "ValidationError"),
        ((400, "BadRequestError", "Cannot send to this recipient when service is in trial mode"), "BadRequestError"),
        ((403, "AuthError", "Invalid token: API key not found"), "AuthError"),
    ],
)
async def test_a_refusal(notify: NotifyStandIn, fault: Answer, code: str) -> None:
    notify.faults.append(fault)
    with pytest.raises(Refused) as refused:
        await texter(notify).send_text(TEXT)
    assert refused.value.code == code
    assert not notify.texts


async def test_a_number_abroad_is_refused_where_that_is_switched_off(notify: NotifyStandIn) -> None:
    with pytest.raises(Refused) as refused:
        await texter(notify).send_text(TextMessage(TEXT.key, "+923001234567", "Hello"))
    assert refused.value.code == ADDRESS_REFUSED


@pytest.mark.parametrize(("kind", "after"), [("RateLimitError", 60.0), ("TooManyRequestsError", 3600.0)])
async def test_too_many(notify: NotifyStandIn, kind: str, after: float) -> None:
    notify.faults.append((429, kind, "Exceeded"))
    with pytest.raises(NotNow) as waits:
        await texter(notify).send_text(TEXT)
    assert waits.value.after == after


@pytest.mark.parametrize("fault", [DROP, SILENCE, (503, "", "")])
async def test_an_answer_that_leaves_it_open(notify: NotifyStandIn, fault: Answer | str) -> None:
    notify.faults.append(fault)
    with pytest.raises(OutcomeUnknown):
        await texter(notify, seconds=SILENT).send_text(TEXT)
    assert not notify.texts


@pytest.mark.parametrize("fault", [LOST, LATE])
async def test_a_lost_answer_is_asked_for_again_by_the_reference(notify: NotifyStandIn, fault: str) -> None:
    notify.faults.append(fault)
    await texter(notify, seconds=SILENT).send_text(TEXT)
    assert len(notify.texts) == 1

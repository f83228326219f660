"""Email through Microsoft Graph, over HTTP, held against Microsoft's description."""

import json
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.local.sample_forum import NOTIFY_KEY, TEXT_TEMPLATE
from forum.ports import ADDRESS_REFUSED, NotNow, OutcomeUnknown, Refused, TextMessage
from forum.typed_text import one_line
from graph.client import GraphClient
from graph.mail import GraphMailer
from graph.standin import Fault, StandIn
from mail.notify import NotifyMailer, NotifyService
from tests.graph.test_faults import JSON
from tests.mail.samples import HARD, OURS, PAGE, a_mail
from tests.patience import SILENT

SEND = "*/sendMail"


@pytest.fixture
def mailer(client: GraphClient) -> GraphMailer:
    return GraphMailer(client, OURS)


def error(code: str) -> str:
    return json.dumps({"error": {"code": code, "message": "amina@mosque.example"}})


def message(standin: StandIn) -> dict[str, Any]:
    [kept] = standin.state.mails
    return kept["Message"]


async def test_an_email_goes_out_from_our_mailbox_and_no_copy_is_kept(mailer: GraphMailer, standin: StandIn) -> None:
    await mailer.send(a_mail(to="amina@mosqué.example"))
    [request] = standin.log
    assert request.path == "/users/forum%40council.example/sendMail"
    assert json.loads(request.body) == {
        "Message": {
            "@odata.type": "#microsoft.graph.message",
            "subject": "A meeting on 9 April",
            "body": {"contentType": "html", "content": a_mail().html},
            "from": {"emailAddress": {"address": OURS, "name": "Example Council"}},
            "toRecipients": [{"emailAddress": {"address": "amina@xn--mosqu-fsa.example"}}],
            "replyTo": [{"emailAddress": {"address": "secretary@council.example"}}],
            "internetMessageHeaders": [{"name": "X-Auto-Response-Suppress", "value": "All"}],
            "singleValueExtendedProperties": [
                {
                    "id": "String 0x1045",
                    "value": f"<mailto:secretary@council.example?subject=unsubscribe>, <{PAGE}>",
                }
            ],
        },
        "SaveToSentItems": False,
    }


async def test_what_there_is_not_is_left_out(mailer: GraphMailer, standin: StandIn) -> None:
    await mailer.send(a_mail(reply_to="", mailbox="", page="", sender=""))
    assert not {"replyTo", "singleValueExtendedProperties"} & set(message(standin))
    assert message(standin)["from"] == {"emailAddress": {"address": OURS}}


@pytest.mark.parametrize("name", HARD)
async def test_nothing_typed_breaks_out(mailer: GraphMailer, standin: StandIn, name: str) -> None:
    hard = HARD[name]
    await mailer.send(a_mail(sender=hard, subject=hard, reply_to=hard, mailbox=hard, page=hard))
    sent = message(standin)
    assert sent["subject"] == one_line(hard)
    assert "replyTo" not in sent
    assert "singleValueExtendedProperties" not in sent
    assert len(sent["toRecipients"]) == 1


@pytest.mark.parametrize(
    ("status", "code", "meaning"),
    [
        (400, "ErrorInvalidRecipients", ADDRESS_REFUSED),
        (403, "ErrorAccessDenied", "ErrorAccessDenied"),
        (404, "ErrorInvalidUser", "ErrorInvalidUser"),
        (403, "ErrorSendAsDenied", "ErrorSendAsDenied"),
    ],
)
async def test_a_refusal(mailer: GraphMailer, standin: StandIn, status: int, code: str, meaning: str) -> None:
    standin.faults.next("POST", SEND, Fault(status=status, headers=JSON, body=error(code)))
    with pytest.raises(Refused) as refused:
        await mailer.send(a_mail())
    assert refused.value.code == meaning
    assert not standin.state.mails


async def test_an_address_that_is_none_never_leaves(mailer: GraphMailer, standin: StandIn) -> None:
    with pytest.raises(Refused) as refused:
        await mailer.send(a_mail(to="Amina <amina@mosque.example>"))
    assert refused.value.code == ADDRESS_REFUSED
    assert not standin.log


async def test_throttled(mailer: GraphMailer, standin: StandIn) -> None:
    standin.faults.next("POST", SEND, Fault(status=429, headers={"Retry-After": "17"}))
    with pytest.raises(NotNow) as waits:
        await mailer.send(a_mail())
    assert waits.value.after == 17
    assert len(standin.log) == 1


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        (Fault(status=504, after=True), 1),
        (Fault(reset=True, after=True), 1),
        (Fault(status=500), 0),
        (Fault(reset=True), 0),
    ],
)
async def test_a_lost_answer_is_never_asked_for_twice(
    mailer: GraphMailer, standin: StandIn, fault: Fault, arrived: int
) -> None:
    standin.faults.next("POST", SEND, fault)
    with pytest.raises(OutcomeUnknown):
        await mailer.send(a_mail())
    assert len(standin.log) == 1, "a second try might be a second email"
    assert len(standin.state.mails) == arrived


async def test_silence_leaves_it_open(standin: StandIn) -> None:
    client = GraphClient(standin.graph_url, seconds=SILENT)
    standin.faults.next("POST", SEND, Fault(hang=True, after=True))
    with pytest.raises(OutcomeUnknown):
        await GraphMailer(client, OURS).send(a_mail())
    await client.aclose()


async def test_the_emails_can_be_read_and_their_links_opened(mailer: GraphMailer, standin: StandIn) -> None:
    html = f'<html><head><title>x</title></head><body><p>Hello &lt;b&gt;</p><a href="{PAGE}">Say</a>{{}}</body></html>'
    await mailer.send(a_mail(subject="The first", html=html.format("")))
    evil = '<script>alert(1)</script><a href="javascript:alert(2)">no</a>'
    await mailer.send(a_mail(subject="<i>The second", sender="<b>", html=html.format(evil)))
    async with ClientSession() as http, http.get(standin.emails_url) as answer:
        assert "script-src" not in answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        shown = await answer.text()
    assert shown.index("&lt;i&gt;The second") < shown.index("The first")
    assert shown.count(f'Say: <a href="{PAGE}">{PAGE}</a>') == 2
    assert "<script" not in shown and 'href="javascript' not in shown and "<i>" not in shown
    assert "<p>Hello &lt;b&gt;</p>" in shown
    assert "amina@mosque.example" in shown
    assert "&lt;base target=&quot;_blank&quot;&gt;" in shown
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox"' in shown


async def test_texts_are_shown_beside_them(standin: StandIn) -> None:
    """As the mailer for GOV.UK Notify sends them in local mode."""
    notify = NotifyMailer(NotifyService(NOTIFY_KEY, text_template_id=TEXT_TEMPLATE, base_url=standin.url))
    await notify.send_text(TextMessage("k", "+447700900123", f"<b>Anytown</b>: are you coming? {PAGE}"))
    async with ClientSession() as http, http.get(standin.emails_url) as answer:
        shown = await answer.text()
    assert "Text to +447700900123" in shown
    assert f'&lt;b&gt;Anytown&lt;/b&gt;: are you coming? <a href="{PAGE}">{PAGE}</a>' in shown


async def test_the_stand_in_is_as_strict_as_graph(standin: StandIn) -> None:
    to = {"toRecipients": [{"emailAddress": {"address": "a@b.example"}}]}
    wrong = [
        ({"subject": "x", "toRecipients": []}, "ErrorInvalidRecipients"),
        ({"toRecipients": [{"emailAddress": {"address": "nobody"}}]}, "ErrorInvalidRecipients"),
        (to | {"internetMessageHeaders": []}, "ErrorInvalidInternetHeader"),
        (to | {"internetMessageHeaders": [{"name": "List-Unsubscribe", "value": "x"}]}, "InvalidInternetMessageHeader"),
    ]
    async with ClientSession(headers={"Authorization": "Bearer any"}) as http:
        for body, code in wrong:
            address = f"{standin.graph_url}/users/{OURS}/sendMail"
            async with http.post(address, json={"Message": body}) as answer:
                assert (answer.status, (await answer.json())["error"]["code"]) == (400, code)
    assert not standin.state.mails

"""What an email looks like when somebody's mail program has read it again."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message

import pytest

from forum.ports import ADDRESS_REFUSED, Refused
from forum.typed_text import one_line
from mail.mime import LONGEST_NAME, LONGEST_SUBJECT, message_of
from tests.mail.samples import HARD, OURS, PAGE, a_mail

NOW = datetime(2030, 3, 4, 12, 0, tzinfo=UTC)
HEADERS = {
    "from",
    "to",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "auto-submitted",
    "list-unsubscribe",
    "mime-version",
    "content-type",
    "content-language",
}


def sent(*, one_click: bool = False, **changes: str) -> bytes:
    return message_of(a_mail(**changes), OURS, NOW, one_click=one_click).as_bytes()


def with_field(name: str, value: str) -> bytes:
    return message_of(a_mail(**{name: value}), OURS, NOW).as_bytes()


def read(raw: bytes) -> EmailMessage:
    message = message_from_bytes(raw, policy=policy.SMTP)
    assert isinstance(message, EmailMessage)
    return message


def shown(raw: bytes, header: str) -> str:
    """As RFC 2047 has it: Python's own newer parser puts spaces between the encoded words of a name."""
    plain: Message = message_from_bytes(raw)
    return str(make_header(decode_header(plain[header].replace("\r\n", ""))))


def test_everything_is_in_it() -> None:
    raw = sent()
    message = read(raw)
    assert {name.lower() for name in message} == HEADERS
    assert not message.defects
    assert message["From"].addresses[0].addr_spec == OURS
    assert message["From"].addresses[0].display_name == "Example Council"
    assert message["To"].addresses[0].addr_spec == "amina@mosque.example"
    assert message["Reply-To"] == "secretary@council.example"
    assert message["Subject"] == "A meeting on 9 April"
    assert message["Date"].datetime == NOW
    assert message["Message-ID"] == f"<{a_mail().key}@council.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "en-GB"
    plain, html = message.iter_parts()
    assert (message.get_content_type(), plain.get_content_type(), html.get_content_type()) == (
        "multipart/alternative",
        "text/plain",
        "text/html",
    )
    assert plain.get_content().splitlines() == a_mail().text.splitlines()
    assert html.get_content().strip() == a_mail().html
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) < 998


def test_the_same_key_gives_the_same_message_id() -> None:
    assert read(sent())["Message-ID"] == read(sent(subject="Another"))["Message-ID"]


def test_there_is_a_way_out_by_mailbox_and_by_page_and_its_link_is_left_whole() -> None:
    raw = sent()
    assert read(raw)["List-Unsubscribe"] == f"<mailto:secretary@council.example?subject=unsubscribe>, <{PAGE}>"
    assert f"<{PAGE}>".encode() in raw
    assert read(sent(mailbox=""))["List-Unsubscribe"] == f"<{PAGE}>"
    assert "List-Unsubscribe-Post" not in read(raw)


def test_one_click_is_offered_only_where_it_works() -> None:
    message = read(sent(one_click=True))
    assert message["List-Unsubscribe"].endswith(f"<{PAGE}/at-once>")
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    only_mailbox = read(sent(one_click=True, page="http://127.0.0.1/l/x"))
    assert only_mailbox["List-Unsubscribe"] == "<mailto:secretary@council.example?subject=unsubscribe>"
    assert "List-Unsubscribe-Post" not in only_mailbox
    assert "List-Unsubscribe" not in read(sent(mailbox="", page=""))


@pytest.mark.parametrize("name", HARD)
def test_names_and_subjects_arrive_as_they_are_read_and_no_header_begins_in_them(name: str) -> None:
    raw = sent(sender=HARD[name], subject=HARD[name])
    message = read(raw)
    assert {header.lower() for header in message} == HEADERS
    assert message["From"].addresses[0].addr_spec == OURS
    assert len(message["From"].addresses) == 1
    seen = one_line(HARD[name])
    assert shown(raw, "Subject").removesuffix("…") == seen[: LONGEST_SUBJECT - (len(seen) > LONGEST_SUBJECT)]
    sender = shown(raw, "From").removesuffix(f"<{OURS}>").strip().removesuffix("…")
    assert sender == seen[: LONGEST_NAME - (len(seen) > LONGEST_NAME)]
    assert max(map(len, raw.split(b"\r\n\r\n")[0].split(b"\r\n"))) <= 120
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


@pytest.mark.parametrize("name", HARD)
def test_no_header_begins_in_any_other_field(name: str) -> None:
    for field in ("reply_to", "mailbox", "page"):
        message = read(with_field(field, HARD[name]))
        assert {header.lower() for header in message} <= HEADERS
        assert "example.org" not in str(message["List-Unsubscribe"])
        assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    with pytest.raises(Refused) as refused:
        sent(to=HARD[name] if name != "quotes" else "a b@c")
    assert refused.value.code == ADDRESS_REFUSED
    for field in ("text", "html"):
        assert {header.lower() for header in read(with_field(field, HARD[name]))} == HEADERS


@pytest.mark.parametrize(
    "evil", ["x@y.example>,<https://evil.example", "a@b.example\r\nBcc: c@d.example", "a@b.example?bcc=c@d.example"]
)
def test_a_mailbox_cannot_smuggle_a_second_link(evil: str) -> None:
    raw = sent(mailbox=evil, reply_to=evil)
    assert b"evil.example>" not in raw
    assert b"bcc=" not in raw.lower() and b"\r\nbcc:" not in raw.lower()


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "Amina <amina@mosque.example>", "llŷr@eglwys.example", "a@b.example\r\nRCPT TO:<c@d.example>"],
)
def test_an_address_that_no_email_reaches_is_refused(address: str) -> None:
    with pytest.raises(Refused) as refused:
        sent(to=address)
    assert refused.value.code == ADDRESS_REFUSED


def test_a_domain_with_accents_is_written_in_ascii() -> None:
    assert read(sent(to="Amina@mosqué.example"))["To"] == "Amina@xn--mosqu-fsa.example"
